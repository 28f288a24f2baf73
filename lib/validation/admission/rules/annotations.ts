/** Annotations that the operator reads, and refuses where it cannot. */
import { graph } from '../examples';
import type { Placed } from '../graph-view';
import { MemoryServiceMode } from '../memory-service-mode';
import { componentRule, graphRule, type Found, type Rule } from '../rule';
import { isVersion } from '../version';
import type { Wire } from '../wire';
import { fieldPath } from '../../field-path';

const SOURCE = 'operator, validation of the graph\'s metadata';

const ORIGIN_VERSION = 'nvidia.com/dynamo-operator-origin-version';
export const EXECUTOR_BACKEND = 'nvidia.com/vllm-distributed-executor-backend';
const UPDATE_STRATEGY = 'nvidia.com/grove-update-strategy';
const DISCOVERY_MODE = 'nvidia.com/dynamo-kube-discovery-mode';
export const WORKLOAD_PROVIDER = 'nvidia.com/workload-provider';

/** The annotation with its place, where it is written. */
export function annotation(annotations: Wire, path: string, name: string): Placed<string> | undefined {
  const value = annotations[name];
  return typeof value === 'string' ? { value, path: fieldPath(path, name) } : undefined;
}

function* oneOf(written: Placed<string> | undefined, allowed: readonly string[], caseMatters = true): Iterable<Found> {
  if (!written || allowed.includes(caseMatters ? written.value : written.value.toLowerCase())) return;
  yield { path: written.path, message: `must be ${allowed.join(' or ')}, but is ${JSON.stringify(written.value)}` };
}

export const annotationRules: readonly Rule[] = [
  graphRule({
    id: 'dgd/origin-version-not-semver',
    existing: true,
    title: 'The origin version is a semantic version',
    why: 'The operator stamps it on new graphs and chooses between old and new behaviour by it. Authors leave it away.',
    source: SOURCE,
    passes: graph({ metadata: `annotations:\n  ${ORIGIN_VERSION}: 1.5.0` }),
    fails: graph({ metadata: `annotations:\n  ${ORIGIN_VERSION}: newest` }),
    * check({ annotations }) {
      const written = annotation(annotations, 'metadata.annotations', ORIGIN_VERSION);
      if (!written || isVersion(written.value)) return;
      yield { path: written.path, message: `${JSON.stringify(written.value)} is no semantic version`, mend: 'leave it away; the operator writes it' };
    },
  }),
  graphRule({
    id: 'dgd/vllm-executor-backend',
    title: 'The executor of vLLM is mp or ray',
    why: 'It says how the nodes of one vLLM engine find each other; there are no others.',
    source: SOURCE,
    passes: graph({ metadata: `annotations:\n  ${EXECUTOR_BACKEND}: ray` }),
    fails: graph({ metadata: `annotations:\n  ${EXECUTOR_BACKEND}: mpi` }),
    check: ({ annotations }) => oneOf(annotation(annotations, 'metadata.annotations', EXECUTOR_BACKEND), ['mp', 'ray'], false),
  }),
  graphRule({
    id: 'dgd/grove-update-strategy',
    title: 'The update strategy of Grove is RollingRecreate or OnDelete',
    why: 'Grove knows no others.',
    source: SOURCE,
    passes: graph({ metadata: `annotations:\n  ${UPDATE_STRATEGY}: OnDelete` }),
    fails: graph({ metadata: `annotations:\n  ${UPDATE_STRATEGY}: Recreate` }),
    check: ({ annotations }) => oneOf(annotation(annotations, 'metadata.annotations', UPDATE_STRATEGY), ['RollingRecreate', 'OnDelete']),
  }),
  graphRule({
    id: 'dgd/discovery-mode',
    title: 'The mode of discovery is pod or container',
    why: 'Workers are found one a pod or one a container; there is no other way.',
    source: SOURCE,
    passes: graph({ metadata: `annotations:\n  ${DISCOVERY_MODE}: container` }),
    fails: graph({ metadata: `annotations:\n  ${DISCOVERY_MODE}: process` }),
    check: ({ annotations }) => oneOf(annotation(annotations, 'metadata.annotations', DISCOVERY_MODE), ['pod', 'container']),
  }),
  graphRule({
    id: 'dgd/workload-provider',
    existing: true,
    title: 'The workload provider is component or grove',
    why: 'The operator writes it when it first sees the graph. Authors leave it away.',
    source: SOURCE,
    passes: graph({ metadata: `annotations:\n  ${WORKLOAD_PROVIDER}: component` }),
    fails: graph({ metadata: `annotations:\n  ${WORKLOAD_PROVIDER}: lws` }),
    * check({ annotations }) {
      for (const found of oneOf(annotation(annotations, 'metadata.annotations', WORKLOAD_PROVIDER), ['component', 'grove'])) {
        yield { ...found, mend: 'leave it away; the operator writes it' };
      }
    },
  }),
  componentRule({
    id: 'dgd/failover-needs-container-discovery',
    title: 'Failover inside of a pod needs discovery by container',
    why: 'The engine and its shadow share a pod; found by pod, they would be one worker. Constructs and deploy.yaml set the annotation by themselves.',
    source: SOURCE,
    passes: graph({
      metadata: `annotations:\n  ${DISCOVERY_MODE}: container`,
      fields: 'type: worker\nexperimental:\n  gpuMemoryService: {}\n  failover: {}',
      main: 'resources:\n  limits:\n    nvidia.com/gpu: 1',
    }),
    fails: graph({
      fields: 'type: worker\nexperimental:\n  gpuMemoryService: {}\n  failover: {}',
      main: 'resources:\n  limits:\n    nvidia.com/gpu: 1',
    }),
    * check({ failover }, { annotations, standalone }) {
      if (standalone || failover?.mode !== MemoryServiceMode.INTRA_POD || annotations[DISCOVERY_MODE] === 'container') return;
      yield { path: failover.path, message: 'needs discovery by container', mend: `set the annotation ${DISCOVERY_MODE}: container on the graph` };
    },
  }),
];
