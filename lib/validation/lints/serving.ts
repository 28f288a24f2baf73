/** Endpoint pickers, planners and routers, against the workers that they serve. */
import { graph } from '../admission/examples';
import type { ContainerView } from '../admission/container-view';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { componentRule, graphRule, type Rule } from '../admission/rule';
import { isRecord, list, record } from '../admission/wire';
import { Severity } from '../finding';
import { engineLaunch, launchesOf, mainLaunches } from './launch';

const WARNING = { severity: Severity.WARNING };

const ENGINE_TYPES: readonly (string | undefined)[] = ['worker', 'prefill', 'decode'];
const ONE_GPU = 'resources:\n  limits:\n    nvidia.com/gpu: 1';

const ENGINE = `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --block-size, "16"]\n${ONE_GPU}`;
const PICKER = `- name: Picker
  type: epp
  eppConfig:
    configMapRef:
      name: epp-config
      key: config.yaml
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/dynamo-epp:1.5.0`;
const SIDECAR = '- name: sidecar-frontend\n  image: registry.example/frontend:1.5.0\n  args: [-m, dynamo.frontend, --router-mode, direct]';

/** A graph with a planner beside the worker. */
function planned(main: string, others = ''): string {
  return graph({
    fields: 'type: decode',
    main,
    others: `- name: Planner
  type: planner
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/dynamo-planner:1.5.0
          command: [python3, -m, dynamo.planner]${others}`,
  });
}

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

/** Flags by which the planner learns the model. */
const MODEL_FLAGS: readonly string[] = ['served-model-name', 'model-name', 'model'];

export const servingLints: readonly Rule[] = [
  graphRule({
    ...WARNING,
    id: 'lint/epp-without-frontend-sidecar',
    title: 'Behind an endpoint picker, every worker has a frontend beside the engine',
    why: 'The picker hands requests straight to pods of workers, on port 8000; without a frontend there, nobody answers.',
    passes: graph({ fields: 'type: decode\nfrontendSidecar: sidecar-frontend', main: ENGINE, sidecars: SIDECAR, others: PICKER }),
    fails: graph({ fields: 'type: decode', main: ENGINE, others: PICKER }),
    * check({ components }) {
      if (!components.some(component => component.type === 'epp')) return;
      for (const { type, frontendSidecar, path } of components) {
        if (ENGINE_TYPES.includes(type) && !frontendSidecar) {
          yield {
            path: `${path}.frontendSidecar`,
            message: 'is not set, but the graph has an endpoint picker',
            mend: 'add a frontend to the pod, and name its container here',
          };
        }
      }
    },
  }),
  graphRule({
    ...WARNING,
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
  graphRule({
    ...WARNING,
    id: 'lint/planner-without-gpu-limit',
    title: 'Beside a planner, workers have a GPU limit',
    why: 'The planner reads the GPUs of a replica from the limits of the main container, and stops without.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned('command: [python3, -m, dynamo.vllm]\nargs: [--model, llama]'),
    * check(view) {
      for (const component of plannedWorkers(view)) {
        const { main, mainPath } = component;
        if ((main?.gpus ?? 0) > 0 || claimsDevices(main) || mainLaunches(component, view)?.launches.some(launch => launch.module === 'mocker')) continue;
        yield {
          path: main?.limitsPath ?? mainPath,
          message: 'has no nvidia.com/gpu, but the planner counts by it',
          mend: 'set the GPU limit of the main container',
        };
      }
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/planner-without-model-flag',
    title: 'Beside a planner, workers name their model by a flag',
    why: 'The planner reads the model from --served-model-name, --model-name or --model; --model-path alone it does not know.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned(`command: [python3, -m, dynamo.sglang]\nargs: [--model-path, meta-llama/Llama-3.1-8B]\n${ONE_GPU}`),
    * check(view) {
      for (const component of plannedWorkers(view)) {
        const launch = engineLaunch(component, view);
        if (!launch || MODEL_FLAGS.some(flag => launch.flags.has(flag))) continue;
        yield {
          path: mainLaunches(component, view)?.path ?? component.path,
          message: 'names no model that the planner reads',
          mend: 'add --served-model-name',
        };
      }
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/planner-with-equal-types',
    title: 'Beside a planner, each type of worker occurs once',
    why: 'It finds the component to scale by its type, and takes one of several.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned(ENGINE, `
- name: Decode
  type: decode
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/vllm-runtime:1.5.0
          command: [python3, -m, dynamo.vllm]
          args: [--model, llama]
          resources:
            limits:
              nvidia.com/gpu: 1`),
    * check(view) {
      const first = new Map<string, string>();
      for (const { type, name, typePath } of plannedWorkers(view)) {
        if (type === undefined || type === 'worker') continue;
        const earlier = first.get(type);
        if (earlier === undefined) first.set(type, name);
        else yield { path: typePath, message: `is ${type}, as ${earlier} is; the planner scales one of them`, mend: 'give each pool a graph of its own' };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/epp-in-the-mesh',
    title: 'An endpoint picker stays out of the service mesh',
    why: 'The gateway speaks to it over TLS of its own; a mesh\'s proxy in between breaks that, so the operator opts it out.',
    passes: graph({ component: 'Picker', fields: 'type: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml' }),
    fails: graph({
      component: 'Picker',
      fields: 'type: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml',
      podMetadata: 'annotations:\n  sidecar.istio.io/inject: "true"',
    }),
    * check({ type, podAnnotations, podAnnotationsPath }) {
      if (type !== 'epp' || podAnnotations['sidecar.istio.io/inject'] !== 'true') return;
      yield { path: `${podAnnotationsPath}["sidecar.istio.io/inject"]`, message: 'puts the endpoint picker into the mesh', mend: 'leave it away' };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/scaling-adapter-disabled',
    title: 'A scaling adapter of v1alpha1 is enabled by word',
    why: 'In v1beta1 `scalingAdapter: {}` is an adapter; in v1alpha1 it is none, and autoscalers that point at it find nothing.',
    passes: graph({ fields: 'type: worker\nscalingAdapter: {}' }),
    fails: `apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  services:
    Worker:
      componentType: worker
      scalingAdapter: {}
      extraPodSpec:
        mainContainer:
          image: registry.example/vllm-runtime:1.5.0
`,
    * check({ raw, path }, { alpha }) {
      if (!alpha || !isRecord(raw.scalingAdapter) || record(raw.scalingAdapter).enabled !== undefined) return;
      yield { path: `${path}.scalingAdapter`, message: 'is off in this API version', mend: 'set enabled: true, or leave it away' };
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

/** Whether the devices are claimed, not counted. */
function claimsDevices(container: ContainerView | undefined): boolean {
  return list(record(container?.raw.resources).claims).length > 0;
}

/** The workers that a planner of the graph scales. */
function plannedWorkers({ components }: GraphView): ComponentView[] {
  if (!components.some(component => component.type === 'planner')) return [];
  return components.filter(component => ENGINE_TYPES.includes(component.type));
}
