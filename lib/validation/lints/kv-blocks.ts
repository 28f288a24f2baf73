/** The blocks of the KV cache, as engines make them and routers look for them. */
import { graph } from '../admission/examples';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { graphRule, type Rule } from '../admission/rule';
import { Severity } from '../finding';
import { launchesOf } from './launch';
import { ENGINE } from './serving-examples';

function router(blockSize: number): string {
  return graph({
    main: ENGINE,
    others: `- name: Frontend
  type: frontend
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/frontend:1.5.0
          command: [python3, -m, dynamo.frontend]
          args: [--router-mode, kv, --kv-cache-block-size, "${blockSize}"]`,
  });
}

/** Flags that say how many tokens a block of the KV cache holds. */
const BLOCK_FLAGS: { readonly [module: string]: readonly string[] } = {
  vllm: ['block-size'],
  mocker: ['block-size'],
  sglang: ['page-size'],
  trtllm: ['kv-block-size'],
  frontend: ['kv-cache-block-size'],
  router: ['block-size', 'kv-cache-block-size'],
};
const BLOCK_VARIABLE = 'DYN_KV_CACHE_BLOCK_SIZE';
const BLOCK_SIZE = /^[1-9][0-9]{0,4}$/;

export const kvBlockLints: readonly Rule[] = [
  graphRule({
    severity: Severity.WARNING,
    id: 'lint/kv-block-sizes-differ',
    title: 'Routers, endpoint pickers and engines agree on the KV block',
    why: 'Routing by cached prefixes hashes blocks of tokens; with blocks of another size it finds none of the engine\'s.',
    passes: router(16),
    fails: router(64),
    * check(view) {
      const engines: BlockSize[] = [];
      const routers: BlockSize[] = [];
      for (const component of view.components) {
        for (const size of blockSizes(component, view)) (size.ofEngine ? engines : routers).push(size);
      }
      const sizes = new Set(engines.map(size => size.tokens));
      for (const { tokens, path } of routers) {
        if (sizes.size === 0 || sizes.has(tokens)) continue;
        yield { path, message: `the KV block has ${tokens} tokens here, but ${[...sizes].join(' and ')} in the engines`, mend: 'use one size everywhere' };
      }
      const [first, ...others] = engines;
      for (const { tokens, path } of others) {
        if (tokens !== first.tokens) {
          yield {
            path,
            message: `the KV block has ${tokens} tokens here, but ${first.tokens} in ${first.component}`,
            mend: 'use one size everywhere',
          };
        }
      }
    },
  }),
];

/** A size of the KV block that someone wrote. */
interface BlockSize {
  readonly tokens: number;
  readonly path: string;
  readonly component: string;
  readonly ofEngine: boolean;
}

function* blockSizes(component: ComponentView, view: GraphView): Iterable<BlockSize> {
  for (const { launches, container, path, script } of launchesOf(component, view)) {
    for (const { module, flags } of launches) {
      for (const flag of Object.hasOwn(BLOCK_FLAGS, module) ? BLOCK_FLAGS[module] : []) {
        const value = flags.get(flag) ?? '';
        if (!BLOCK_SIZE.test(value)) continue;
        yield { tokens: Number(value), path: script?.path ?? path, component: component.name, ofEngine: module !== 'frontend' && module !== 'router' };
      }
    }
    const variable = container.variables.find(each => each.name === BLOCK_VARIABLE);
    if (variable?.value !== undefined && BLOCK_SIZE.test(variable.value)) {
      yield { tokens: Number(variable.value), path: `${variable.path}.value`, component: component.name, ofEngine: false };
    }
  }
}
