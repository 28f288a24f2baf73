/** What stands on the platform, or is the operator's. */
import { graph } from '../admission/examples';
import { ENABLE_GROVE } from '../admission/graph-view';
import { componentRule, graphRule, type Found, type Rule } from '../admission/rule';
import { graphNameBudget } from '../admission/rules/components';
import { isSet, record, type Wire } from '../admission/wire';
import { fieldPath } from '../field-path';
import { Severity } from '../finding';

const WARNING = { severity: Severity.WARNING };
const TWO_NODES = 'type: worker\nmultinode:\n  nodeCount: 2';
const LAUNCH = 'command: [python3, -m, dynamo.vllm]\nargs: [--model, llama]';

/** Annotations that the operator writes for itself. */
const OWN_ANNOTATIONS: ReadonlySet<string> = new Set([
  'nvidia.com/workload-provider',
  'nvidia.com/dynamo-operator-origin-version',
  'nvidia.com/current-worker-hash',
  'nvidia.com/current-worker-hash-v2',
  'nvidia.com/restartAt',
  ...['dgd', 'dcd', 'dgdr'].flatMap(kind => [`nvidia.com/${kind}-spec`, `nvidia.com/${kind}-status`]),
]);

/** Labels of pods that the operator writes over. */
const OWN_LABELS: ReadonlySet<string> = new Set([
  'nvidia.com/selector',
  'nvidia.com/dynamo-graph-deployment-name',
  'nvidia.com/dynamo-component',
  'nvidia.com/dynamo-component-type',
  'nvidia.com/dynamo-sub-component-type',
  'nvidia.com/dynamo-component-class',
  'nvidia.com/dynamo-namespace',
  'nvidia.com/dynamo-base-model-hash',
  'nvidia.com/metrics-enabled',
  'nvidia.com/dynamo-discovery-backend',
  'nvidia.com/dynamo-discovery-enabled',
  'nvidia.com/dynamo-worker-hash',
  'nvidia.com/dynamo-component-pod',
]);

const DISCOVERY = 'nvidia.com/dynamo-discovery-backend';
const KAI_QUEUE = 'nvidia.com/kai-scheduler-queue';
const VOLCANO_QUEUE = 'nvidia.com/volcano-queue';

function annotated(name: string, value: string): string {
  return graph({ metadata: `annotations:\n  ${name}: ${value}` });
}

export const platformLints: readonly Rule[] = [
  componentRule({
    ...WARNING,
    id: 'lint/several-nodes-without-provider',
    title: 'Several nodes need Grove, or LeaderWorkerSet with Volcano',
    why: 'The operator accepts the graph, and then cannot make the component.',
    passes: graph({ fields: TWO_NODES, main: LAUNCH }),
    fails: graph({ metadata: `annotations:\n  ${ENABLE_GROVE}: "false"`, fields: TWO_NODES, main: LAUNCH }),
    * check({ nodeCount, path }, { grove, platform }) {
      if (nodeCount < 2 || grove || (platform.lws && platform.volcano)) return;
      yield { path: `${path}.multinode`, message: 'needs Grove, or LeaderWorkerSet with Volcano; the platform profile has neither for it' };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/lws-without-command',
    title: 'On LeaderWorkerSet, an engine on several nodes has command and args',
    why: 'The operator writes ranks and addresses into both; without them reconciling fails.',
    passes: graph({ metadata: `annotations:\n  ${ENABLE_GROVE}: "false"`, fields: TWO_NODES, main: LAUNCH }),
    fails: graph({ metadata: `annotations:\n  ${ENABLE_GROVE}: "false"`, fields: TWO_NODES }),
    platform: { lws: true },
    * check({ nodeCount, main, mainPath }, { grove, platform }) {
      if (nodeCount < 2 || grove || !platform.lws || !platform.volcano) return;
      for (const field of ['command', 'args'] as const) {
        if ((main?.[field].length ?? 0) === 0) yield { path: `${mainPath}.${field}`, message: 'is needed on LeaderWorkerSet, but not set' };
      }
    },
  }),
  graphRule({
    severity: Severity.NOTE,
    id: 'lint/name-cut',
    title: 'Pods start with the name of the graph',
    why: 'Where Grove\'s names would be too long, the operator cuts the name of the graph and adds four digits; what looks for pods by the name finds none.',
    passes: graph({ name: 'llama' }),
    fails: graph({ name: 'deepseek-r1-disaggregated-serving', component: 'Prefill', fields: TWO_NODES.replace('worker', 'prefill'), main: LAUNCH }),
    * check({ name, components, grove }) {
      const budget = graphNameBudget(components);
      if (!grove || name.length <= budget) return;
      yield {
        path: 'metadata.name',
        message: `has ${name.length} characters, but Grove's names leave ${budget}; the operator cuts it`,
        mend: 'shorten the name, or the longest name of a component',
      };
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/operator-annotation',
    onlyNew: true,
    title: 'Annotations of the operator are left to it',
    why: 'It keeps its own state in them; what an author writes there is overwritten, or believed.',
    passes: graph(),
    fails: annotated('nvidia.com/workload-provider', 'grove'),
    * check({ annotations }) {
      for (const name of Object.keys(annotations)) {
        if (OWN_ANNOTATIONS.has(name)) yield { path: fieldPath('metadata.annotations', name), message: 'belongs to the operator', mend: 'leave it away' };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/operator-label',
    title: 'Labels of the operator are left to it',
    why: 'It writes them over; a selector that counts on another value finds nothing.',
    passes: graph({ podMetadata: 'labels:\n  team: search' }),
    fails: graph({ podMetadata: 'labels:\n  nvidia.com/dynamo-component: engine' }),
    * check({ raw, path }, { alpha }) {
      const metadata: Wire = alpha ? record(raw.extraPodMetadata) : record(record(raw.podTemplate).metadata);
      for (const name of Object.keys(record(metadata.labels))) {
        if (!OWN_LABELS.has(name)) continue;
        yield {
          path: fieldPath(`${path}.${alpha ? 'extraPodMetadata' : 'podTemplate.metadata'}.labels`, name),
          message: 'belongs to the operator, which writes it over',
          mend: 'leave it away',
        };
      }
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/enable-grove-value',
    title: 'Grove is switched off by "false"',
    why: 'The operator looks for exactly that; every other value leaves Grove on.',
    passes: annotated(ENABLE_GROVE, '"false"'),
    fails: annotated(ENABLE_GROVE, '"no"'),
    check: ({ annotations }) => wrongValue(annotations, ENABLE_GROVE, ['true', 'false'], 'has no effect'),
  }),
  graphRule({
    ...WARNING,
    id: 'lint/discovery-backend-value',
    title: 'Discovery goes through Kubernetes or etcd',
    why: 'The operator hands the annotation on unread; with another value the workers do not start.',
    passes: annotated(DISCOVERY, 'etcd'),
    fails: annotated(DISCOVERY, 'consul'),
    check: ({ annotations }) => wrongValue(annotations, DISCOVERY, ['kubernetes', 'etcd'], 'is no backend of discovery'),
  }),
  graphRule({
    ...WARNING,
    id: 'lint/kai-and-volcano',
    title: 'One scheduler places a graph',
    why: 'KAI and Volcano exclude each other.',
    passes: annotated(KAI_QUEUE, 'dynamo'),
    fails: graph({ metadata: `annotations:\n  ${KAI_QUEUE}: dynamo\n  ${VOLCANO_QUEUE}: default` }),
    * check({ annotations }) {
      if (!isSet(annotations[KAI_QUEUE]) || !isSet(annotations[VOLCANO_QUEUE])) return;
      yield { path: fieldPath('metadata.annotations', VOLCANO_QUEUE), message: `excludes ${KAI_QUEUE}`, mend: 'keep one of the two' };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/dynamo-namespace-variable',
    title: 'The Dynamo namespace of workers carries their generation',
    why: 'The operator adds a suffix to the workers\' Dynamo namespace, so that a frontend can tell generations apart while they are replaced; its own '
      + 'suffix written by an author freezes one.',
    passes: graph({ main: 'env:\n  - name: DYN_LOG\n    value: info' }),
    fails: graph({ main: 'env:\n  - name: DYN_NAMESPACE_WORKER_SUFFIX\n    value: "0a1b2c3d"' }),
    * check({ containers }): Iterable<Found> {
      for (const { variables } of containers) {
        const variable = variables.find(each => each.name === 'DYN_NAMESPACE_WORKER_SUFFIX');
        if (variable) yield { path: variable.path, message: 'belongs to the operator', mend: 'leave it away' };
      }
    },
  }),
];

function* wrongValue(annotations: Wire, name: string, allowed: readonly string[], what: string): Iterable<Found> {
  const value = annotations[name];
  if (typeof value !== 'string' || allowed.includes(value)) return;
  yield { path: fieldPath('metadata.annotations', name), message: `${JSON.stringify(value)} ${what}`, mend: `use ${allowed.join(' or ')}` };
}
