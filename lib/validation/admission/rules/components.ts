/** Components as such: that there are some, their images, replicas, names and order of restart. */
import { alphaGraph, FRONTEND, graph } from '../examples';
import { componentRule, graphRule, type Rule } from '../rule';
import type { ComponentView } from '../graph-view';
import { isPlaceholder, isVersion, tagOf } from '../version';
import { list, record, texts } from '../wire';

/** Budget of a name that Grove makes of the graph's and the component's. */
const GROVE_NAME = 45;

/** A graph's name is never cut shorter. */
const SHORTEST_GRAPH_NAME = 8;

/** Characters that Grove's names of a component take: a scaling group's pods carry its name twice, and a role. */
export function groveNameNeed(component: ComponentView): number {
  const { length } = component.name;
  if (component.nodeCount > 1) return 2 * length + 4;
  return component.forceScalingGroup ? 2 * length : length;
}

/** Characters that Grove's names leave for the graph's. */
export function graphNameBudget(components: readonly ComponentView[]): number {
  let need = 0;
  for (const component of components) need = Math.max(need, groveNameNeed(component));
  return Math.max(SHORTEST_GRAPH_NAME, GROVE_NAME - need);
}

export const componentRules: readonly Rule[] = [
  graphRule({
    id: 'dgd/no-components',
    title: 'A graph has components',
    why: 'There is nothing to deploy otherwise.',
    source: 'operator, validation of the graph\'s spec',
    passes: graph(),
    fails: 'apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata:\n  name: llama\nspec:\n  components: []\n',
    * check({ components, componentsPath }) {
      if (components.length === 0) yield { path: componentsPath, message: 'is empty; a graph has one component at least' };
    },
  }),
  componentRule({
    id: 'dgd/main-image-missing',
    title: 'The main container has an image',
    why: 'The operator merges its defaults into the container named `main`, but an image is no default.',
    source: 'operator, validation of a component',
    passes: graph(),
    fails: graph({ image: '' }),
    * check(component, { alpha }) {
      if (component.main?.image) return;
      const { main, mainPath } = component;
      const mend = 'set image; in a deploy.yaml, on the component or on the graph';
      if (main || alpha) yield { path: `${main ? main.path : mainPath}.image`, message: 'is required, but not set', mend };
      else yield { path: mainPath, message: 'has no container named main, the one that the operator runs', mend: 'name the container of the component main' };
    },
  }),
  componentRule({
    id: 'dgd/image-tag-not-semver',
    title: 'The tag of the main image is a version, or runtimeVersionOverride says it',
    why: 'The operator adapts what it renders to the version of the runtime, and reads it from the tag; `latest`, a digest alone and a word are none. '
      + 'It asks this of every component: frontends, planners and endpoint pickers too.',
    source: 'operator, validation of a component',
    passes: graph({ fields: 'type: worker\nruntimeVersionOverride: 1.5.0', image: 'registry.example/vllm-runtime:nightly' }),
    fails: graph({ image: 'registry.example/vllm-runtime:nightly' }),
    * check(component, { standalone: alone }) {
      const { main } = component;
      if (alone || !main?.image || component.runtimeVersionOverride) return;
      const { image } = main;
      const tag = tagOf(image);
      if (tag !== undefined && isVersion(tag)) return;
      const path = `${main.path}.image`;
      if (isPlaceholder(tag ?? image) || isPlaceholder(image)) {
        yield { path, message: `${JSON.stringify(image)} is a placeholder`, mend: 'fill in the image with a version as its tag' };
        return;
      }
      const what = tag === undefined ? `${JSON.stringify(image)} has no tag` : `the tag ${JSON.stringify(tag)} is no semantic version`;
      yield { path, message: `${what}, so the operator cannot tell the version of the runtime`, mend: `set ${component.path}.runtimeVersionOverride` };
    },
  }),
  componentRule({
    id: 'dgd/shared-memory-negative',
    title: 'The size of the shared memory is not negative',
    why: 'A size below zero is none; `"0"` leaves the volume away.',
    source: 'operator, validation of a component',
    passes: graph({ fields: 'type: worker\nsharedMemorySize: 16Gi' }),
    fails: graph({ fields: 'type: worker\nsharedMemorySize: -16Gi' }),
    * check({ sharedMemorySize }) {
      if (!sharedMemorySize || !String(sharedMemorySize.value).startsWith('-') || Number.parseFloat(String(sharedMemorySize.value)) === 0) return;
      yield { path: sharedMemorySize.path, message: `must not be negative, but is ${String(sharedMemorySize.value)}` };
    },
  }),
  graphRule({
    id: 'dgd/name-budget',
    title: 'Names fit into the 45 characters that Grove has',
    why: 'Grove names pods by the graph and the component; several nodes carry the component\'s name twice and a role, so that 16 characters are left '
      + 'for the name of a component on several nodes, and 37 for one on a single node.',
    source: 'operator, validation of the graph\'s spec; Grove, validation of names',
    passes: graph({ component: 'Prefill', fields: 'type: prefill\nmultinode:\n  nodeCount: 2' }),
    fails: graph({ component: 'VllmPrefillWorker', name: 'deepseek', fields: 'type: prefill\nmultinode:\n  nodeCount: 2' }),
    * check({ name, components, grove, alpha }) {
      if (!grove || name === '') return;
      const graphName = Math.min(name.length, graphNameBudget(components));
      for (const component of components) {
        const need = groveNameNeed(component);
        if (graphName + need <= GROVE_NAME) continue;
        const nodes = component.nodeCount > 1 ? ' on several nodes' : '';
        const longest = component.nodeCount > 1 ? Math.floor((GROVE_NAME - graphName - 4) / 2) : GROVE_NAME - graphName;
        yield {
          path: alpha ? component.path : `${component.path}.name`,
          message: `the names that Grove makes of ${JSON.stringify(component.name)}${nodes} take ${graphName + need} characters, but ${GROVE_NAME} is the most`,
          mend: `use a name of at most ${longest} characters`,
        };
      }
    },
  }),
  componentRule({
    id: 'dgd/elastic-ep-needs-command',
    title: 'Elastic expert parallelism on Ray has a command',
    why: 'The operator starts the head of Ray by wrapping the command; it cannot wrap an entry point that only the image knows.',
    source: 'operator, validation of a component',
    passes: graph({
      spec: 'backendFramework: vllm',
      main: 'command: [python3, -m, dynamo.vllm]\nargs: [--enable-elastic-ep, --data-parallel-backend, ray]',
    }),
    fails: graph({ spec: 'backendFramework: vllm', main: 'args: [python3 -m dynamo.vllm --enable-elastic-ep --data-parallel-backend ray]' }),
    * check({ main }, { backendFramework }) {
      if (backendFramework !== 'vllm' || !main || main.command.length > 0 || !isElasticOnRay(main.args)) return;
      yield {
        path: `${main.path}.command`,
        message: 'is required with --enable-elastic-ep on Ray, but not set',
        mend: 'say the command, such as python3 -m dynamo.vllm',
      };
    },
  }),
  ...restartOrderRules(),
  componentRule({
    id: 'dgd/service-vllm-executor-backend',
    title: 'The executor of vLLM on a service is mp or ray',
    why: 'A service of v1alpha1 may carry the annotation itself; the operator knows no other executors.',
    source: 'operator, validation of v1alpha1',
    passes: alphaGraph({ fields: 'componentType: worker\nannotations:\n  nvidia.com/vllm-distributed-executor-backend: mp' }),
    fails: alphaGraph({ fields: 'componentType: worker\nannotations:\n  nvidia.com/vllm-distributed-executor-backend: mpi' }),
    * check({ raw, path }, { alpha }) {
      const value = record(raw.annotations)['nvidia.com/vllm-distributed-executor-backend'];
      if (!alpha || typeof value !== 'string' || ['mp', 'ray'].includes(value.toLowerCase())) return;
      yield { path: `${path}.annotations["nvidia.com/vllm-distributed-executor-backend"]`, message: `must be mp or ray, but is ${JSON.stringify(value)}` };
    },
  }),
];

/** Whether the arguments ask for elastic expert parallelism with Ray below it. */
function isElasticOnRay(args: readonly string[]): boolean {
  const words = args.flatMap(arg => arg.split(/\s+/));
  if (!words.includes('--enable-elastic-ep')) return false;
  return words.some((word, index) => word === '--data-parallel-backend=ray' || word === '-dpb=ray'
    || ((word === '--data-parallel-backend' || word === '-dpb') && words[index + 1] === 'ray'));
}

function restartOrderRules(): Rule[] {
  const source = 'operator, validation of the graph\'s spec';
  const order = (strategy: string): string => `restart:\n  id: "2"\n  strategy:\n${strategy}`;
  const path = 'spec.restart.strategy.order';
  const orderOf = (spec: unknown): readonly string[] | undefined => {
    const strategy = record(record(record(spec).restart).strategy);
    return list(strategy.order).length > 0 ? texts(strategy.order) : undefined;
  };
  return [
    graphRule({
      id: 'dgd/restart-order-parallel',
      title: 'A parallel restart has no order',
      why: 'Everything restarts at once.',
      source,
      passes: graph({ spec: order('    type: Sequential\n    order: [Frontend, Worker]'), others: FRONTEND }),
      fails: graph({ spec: order('    type: Parallel\n    order: [Frontend, Worker]'), others: FRONTEND }),
      * check({ spec }) {
        if (!orderOf(spec) || record(record(spec.restart).strategy).type !== 'Parallel') return;
        yield { path, message: 'has no meaning where the restart is Parallel', mend: 'leave the order away, or restart sequentially' };
      },
    }),
    graphRule({
      id: 'dgd/restart-order-duplicate',
      title: 'The order of a restart names each component once',
      why: 'A component restarts once.',
      source,
      passes: graph({ spec: order('    order: [Frontend, Worker]'), others: FRONTEND }),
      fails: graph({ spec: order('    order: [Frontend, Worker, Worker]'), others: FRONTEND }),
      * check({ spec }) {
        const seen = new Set<string>();
        for (const [index, name] of (orderOf(spec) ?? []).entries()) {
          if (seen.has(name)) yield { path: `${path}[${index}]`, message: `names ${JSON.stringify(name)} a second time` };
          seen.add(name);
        }
      },
    }),
    graphRule({
      id: 'dgd/restart-order-unknown',
      title: 'The order of a restart names components of the graph',
      why: 'Nothing else can be restarted.',
      source,
      passes: graph({ spec: order('    order: [Frontend, Worker]'), others: FRONTEND }),
      fails: graph({ spec: order('    order: [Frontend, Worker, Decode]'), others: FRONTEND }),
      * check({ spec, components }) {
        for (const [index, name] of (orderOf(spec) ?? []).entries()) {
          if (components.some(component => component.name === name)) continue;
          yield { path: `${path}[${index}]`, message: `there is no component ${JSON.stringify(name)}` };
        }
      },
    }),
    graphRule({
      id: 'dgd/restart-order-incomplete',
      title: 'The order of a restart names every component',
      why: 'The operator would not know when to restart the others.',
      source,
      passes: graph({ spec: order('    order: [Frontend, Worker]'), others: FRONTEND }),
      fails: graph({ spec: order('    order: [Worker]'), others: FRONTEND }),
      * check({ spec, components }) {
        const named = orderOf(spec);
        const missing = components.filter(component => named && !named.includes(component.name)).map(component => component.name);
        if (missing.length > 0) yield { path, message: `leaves out ${missing.join(', ')}`, mend: 'name every component, or leave the order away' };
      },
    }),
  ];
}
