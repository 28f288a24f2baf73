/** What a graph cannot become once it is there. */
import { change, FRONTEND, graph, standalone } from '../examples';
import type { ComponentView } from '../graph-view';
import { MemoryServiceMode } from '../memory-service-mode';
import { componentChangeRule, graphChangeRule, type Rule } from '../rule';
import { annotation, WORKLOAD_PROVIDER } from './annotations';
import { POWER_LIMIT } from './power-limit';
import { overrides } from './topology';
import { isRecord, record, same, text } from '../wire';

const SOURCE = 'operator, validation of updates';
const RECREATE = 'delete the graph and create it anew';

const WORKER = 'type: worker';
const ONE_GPU = 'resources:\n  limits:\n    nvidia.com/gpu: 1';
const ROLLING: readonly unknown[] = ['Pending', 'InProgress'];
const TRANSFER = 'experimental:\n  kvTransferPolicy:\n    labelKey: example.com/rack\n    domain: rack';
const TOPOLOGY = 'topologyConstraint:\n  clusterTopologyName: cluster\n  packDomain: rack';
const INTER_POD = `${WORKER}\nexperimental:\n  gpuMemoryService:\n    mode: InterPod`;
const OVERRIDE = 'type: worker\nproviderOverride:\n  apiVersion: grove.io/v1alpha1\n  target: ';
const POWER = `annotations:\n  ${POWER_LIMIT}: "400"`;

export const changeRules: readonly Rule[] = [
  graphChangeRule({
    id: 'dgd/workload-provider-changed',
    title: 'The workload provider does not change',
    why: 'The operator chose it when it first saw the graph, and wrote it down. An apply that replaces the object must keep the annotation.',
    source: SOURCE,
    passes: change(graph({ metadata: `annotations:\n  ${WORKLOAD_PROVIDER}: grove` }), graph({ metadata: `annotations:\n  ${WORKLOAD_PROVIDER}: grove` })),
    fails: change(graph({ metadata: `annotations:\n  ${WORKLOAD_PROVIDER}: grove` }), graph()),
    * compare(before, after) {
      const was = before.annotations[WORKLOAD_PROVIDER];
      const is = after.annotations[WORKLOAD_PROVIDER];
      if (after.standalone || same(was, is)) return;
      const path = annotation(after.annotations, 'metadata.annotations', WORKLOAD_PROVIDER)?.path ?? `metadata.annotations["${WORKLOAD_PROVIDER}"]`;
      const what = was === undefined ? 'cannot be added' : is === undefined ? 'cannot be removed' : 'cannot change';
      yield { path, message: `${what}; it belongs to the operator`, mend: was === undefined ? 'leave it away' : `keep it ${String(was)}` };
    },
  }),
  graphChangeRule({
    id: 'dgd/components-changed',
    title: 'Components are neither added nor removed',
    why: 'The set of components is fixed with the graph; a renamed component is one removed and one added.',
    source: SOURCE,
    passes: change(graph({ others: FRONTEND }), graph({ fields: `${WORKER}\nreplicas: 2`, others: FRONTEND })),
    fails: change(graph({ others: FRONTEND }), graph({ component: 'Decode', others: FRONTEND })),
    * compare(before, after) {
      if (after.standalone) return;
      const was = new Set(before.components.map(component => component.name));
      const is = new Set(after.components.map(component => component.name));
      for (const { name, path } of after.components) {
        if (!was.has(name)) yield { path, message: `the component ${JSON.stringify(name)} cannot be added`, mend: RECREATE };
      }
      for (const name of was) {
        if (!is.has(name)) yield { path: after.componentsPath, message: `the component ${JSON.stringify(name)} cannot be removed`, mend: RECREATE };
      }
    },
  }),
  graphChangeRule({
    id: 'dgd/backend-framework-changed',
    title: 'backendFramework does not change',
    why: 'Neither to another engine, nor from unset to set or back.',
    source: SOURCE,
    passes: change(graph({ spec: 'backendFramework: vllm' }), graph({ spec: 'backendFramework: vllm' })),
    fails: change(standalone({ spec: 'backendFramework: vllm' }), standalone({ spec: 'backendFramework: sglang' })),
    * compare(before, after) {
      const was = before.backendFramework || 'unset';
      const is = after.backendFramework || 'unset';
      if (was !== is) yield { path: 'spec.backendFramework', message: `cannot change from ${was} to ${is}`, mend: 'delete the object and create it anew' };
    },
  }),
  graphChangeRule({
    id: 'dgd/topology-changed',
    title: 'Topology constraints do not change',
    why: 'They are neither added, nor removed, nor changed; the pods are placed.',
    source: SOURCE,
    passes: change(graph({ spec: TOPOLOGY }), graph({ spec: TOPOLOGY })),
    fails: change(graph({ spec: TOPOLOGY }), graph()),
    * compare(before, after) {
      if (!same(before.spec.topologyConstraint, after.spec.topologyConstraint)) {
        yield {
          path: 'spec.topologyConstraint',
          message: 'cannot be added, removed or changed',
          mend: RECREATE,
        };
      }
      const earlier = new Map(before.components.map(component => [component.name, component]));
      for (const component of after.components) {
        const was = earlier.get(component.name);
        if (!was || same(was.topologyConstraint?.value, component.topologyConstraint?.value)) continue;
        yield { path: `${component.path}.topologyConstraint`, message: 'cannot be added, removed or changed', mend: RECREATE };
      }
    },
  }),
  graphChangeRule({
    id: 'dgd/kv-transfer-changed',
    title: 'The policy of the KV transfer does not change',
    why: 'It is neither added, nor removed, nor changed; the pods carry it.',
    source: SOURCE,
    passes: change(graph({ spec: TRANSFER }), graph({ spec: TRANSFER })),
    fails: change(graph({ spec: TRANSFER }), graph({ spec: TRANSFER.replace('domain: rack', 'domain: zone') })),
    * compare(before, after) {
      if (same(record(before.spec.experimental).kvTransferPolicy, record(after.spec.experimental).kvTransferPolicy)) return;
      yield { path: 'spec.experimental.kvTransferPolicy', message: 'cannot be added, removed or changed', mend: RECREATE };
    },
  }),
  componentChangeRule({
    id: 'dgd/multinode-changed',
    title: 'A component stays on one node, or on several',
    why: 'The two are different objects; the number of several nodes may change.',
    source: SOURCE,
    passes: change(graph({ fields: `${WORKER}\nmultinode:\n  nodeCount: 2` }), graph({ fields: `${WORKER}\nmultinode:\n  nodeCount: 4` })),
    fails: change(graph(), graph({ fields: `${WORKER}\nmultinode:\n  nodeCount: 2` })),
    * compare(before, after) {
      if ((before.nodeCount > 1) === (after.nodeCount > 1)) return;
      yield { path: `${after.path}.multinode`, message: after.nodeCount > 1 ? 'cannot be added' : 'cannot be removed', mend: RECREATE };
    },
  }),
  componentChangeRule({
    id: 'dgd/min-available-changed',
    title: 'minAvailable does not change',
    why: 'Grove fixes the gang when it is made. Left away, the operator sets it to 1.',
    source: 'CRD, rule on minAvailable',
    passes: change(graph({ fields: `${WORKER}\nreplicas: 2` }), graph({ fields: `${WORKER}\nreplicas: 2\nminAvailable: 1` })),
    fails: change(graph({ fields: `${WORKER}\nreplicas: 2` }), graph({ fields: `${WORKER}\nreplicas: 2\nminAvailable: 2` })),
    * compare(before, after, graphs) {
      const unset = graphs.after.grove ? 1 : undefined;
      const was = before.minAvailable ?? unset;
      const is = after.minAvailable ?? unset;
      if (was === undefined || was === is) return;
      yield { path: `${after.path}.minAvailable`, message: `cannot change from ${was} to ${is ?? 'nothing'}`, mend: RECREATE };
    },
  }),
  componentChangeRule({
    id: 'dgd/replicas-of-adapter-changed',
    title: 'The replicas of a component with a scaling adapter change through the adapter',
    why: 'It owns them from the first moment on, and only the operator and the planner may write them. Leaving the field away counts as a change to 1.',
    source: SOURCE,
    passes: change(graph({ fields: `${WORKER}\nscalingAdapter: {}\nreplicas: 2` }), graph({ fields: `${WORKER}\nscalingAdapter: {}\nreplicas: 2` })),
    fails: change(graph({ fields: `${WORKER}\nscalingAdapter: {}\nreplicas: 2` }), graph({ fields: `${WORKER}\nscalingAdapter: {}\nreplicas: 4` })),
    * compare(before, after, graphs) {
      if (graphs.after.standalone || !(before.scalingAdapter || after.scalingAdapter)) return;
      const was = before.replicas ?? 1;
      const is = after.replicas ?? 1;
      if (was === is) return;
      yield {
        path: `${after.path}.replicas`,
        message: `cannot change from ${was} to ${is} while the component has a scaling adapter`,
        mend: 'scale the DynamoGraphDeploymentScalingAdapter',
      };
    },
  }),
  componentChangeRule({
    id: 'dgd/inter-pod-gms-changed',
    title: 'GPU memory service between pods stays on or off',
    why: 'The layout of the pods is another.',
    source: SOURCE,
    passes: change(
      graph({ spec: 'backendFramework: vllm', fields: INTER_POD, main: ONE_GPU }),
      graph({ spec: 'backendFramework: vllm', fields: INTER_POD, main: ONE_GPU })),
    fails: change(
      graph({ spec: 'backendFramework: vllm', main: ONE_GPU }),
      graph({ spec: 'backendFramework: vllm', fields: INTER_POD, main: ONE_GPU })),
    * compare(before, after, { after: { alpha } }) {
      if (isInterPod(before.memoryService) === isInterPod(after.memoryService)) return;
      yield { path: `${after.path}.${alpha ? '' : 'experimental.'}gpuMemoryService.mode`, message: 'InterPod cannot be switched on or off', mend: RECREATE };
    },
  }),
  componentChangeRule({
    id: 'dgd/inter-pod-failover-changed',
    title: 'Failover between pods stays as it is',
    why: 'The shadows are pods of the layout.',
    source: SOURCE,
    passes: change(
      graph({ spec: 'backendFramework: vllm', fields: `${INTER_POD}\n  failover:\n    mode: InterPod`, main: ONE_GPU }),
      graph({ spec: 'backendFramework: vllm', fields: `${INTER_POD}\n  failover:\n    mode: InterPod\n    numShadows: 1`, main: ONE_GPU })),
    fails: change(
      graph({ spec: 'backendFramework: vllm', fields: INTER_POD, main: ONE_GPU }),
      graph({ spec: 'backendFramework: vllm', fields: `${INTER_POD}\n  failover:\n    mode: InterPod`, main: ONE_GPU })),
    * compare(before, after, { after: { alpha } }) {
      const path = `${after.path}.${alpha ? '' : 'experimental.'}failover`;
      const was = isInterPod(before.failover);
      const is = isInterPod(after.failover);
      if (was !== is) yield { path, message: 'InterPod cannot be switched on or off', mend: RECREATE };
      else if (is && shadows(before) !== shadows(after)) {
        yield { path: `${path}.numShadows`, message: `cannot change from ${shadows(before)} to ${shadows(after)}`, mend: RECREATE };
      }
    },
  }),
  componentChangeRule({
    id: 'dgd/scaling-group-changed',
    title: 'forceScalingGroup does not change',
    why: 'A clique and a scaling group are different objects.',
    source: SOURCE,
    passes: change(graph(), graph({ fields: `${WORKER}\nexperimental:\n  grove:\n    forceScalingGroup: false` })),
    fails: change(graph(), graph({ fields: `${WORKER}\nexperimental:\n  grove:\n    forceScalingGroup: true` })),
    * compare(before, after) {
      if (before.forceScalingGroup === after.forceScalingGroup) return;
      yield {
        path: `${after.path}.experimental.grove.forceScalingGroup`,
        message: `cannot change from ${before.forceScalingGroup} to ${after.forceScalingGroup}`,
        mend: RECREATE,
      };
    },
  }),
  componentChangeRule({
    id: 'dgd/power-limit-changed',
    title: 'A power limit does not change, and fixes the GPUs',
    why: 'It is neither added, nor removed, nor changed; while it is there, neither the GPU limit nor the number of nodes changes.',
    source: SOURCE,
    passes: change(graph({ podMetadata: POWER, main: ONE_GPU }), graph({ podMetadata: POWER, main: ONE_GPU, fields: `${WORKER}\nreplicas: 2` })),
    fails: change(graph({ podMetadata: POWER, main: ONE_GPU }), graph({ podMetadata: POWER, main: 'resources:\n  limits:\n    nvidia.com/gpu: 2' })),
    * compare(before, after) {
      const was = text(before.podAnnotations[POWER_LIMIT]);
      const is = text(after.podAnnotations[POWER_LIMIT]);
      if (was !== is) {
        yield { path: `${after.podAnnotationsPath}["${POWER_LIMIT}"]`, message: 'cannot be added, removed or changed', mend: RECREATE };
        return;
      }
      if (is === undefined) return;
      if (before.main?.gpus !== after.main?.gpus) {
        yield {
          path: after.main?.limitsPath ?? after.mainPath,
          message: `the GPU limit cannot change from ${before.main?.gpus ?? 0} to ${after.main?.gpus ?? 0} under a power limit`,
          mend: RECREATE,
        };
      }
      if (before.nodeCount !== after.nodeCount && before.nodeCount > 1 && after.nodeCount > 1) {
        yield {
          path: `${after.path}.multinode.nodeCount`,
          message: `cannot change from ${before.nodeCount} to ${after.nodeCount} under a power limit`,
          mend: RECREATE,
        };
      }
    },
  }),
  graphChangeRule({
    id: 'dgd/provider-override-changed',
    title: 'A provider override keeps its version and target',
    why: 'Only its value may change.',
    source: SOURCE,
    passes: change(
      graph({ fields: `${OVERRIDE}PodCliqueTemplateSpec\n  value: {}` }),
      graph({ fields: `${OVERRIDE}PodCliqueTemplateSpec\n  value:\n    topologyConstraint: {}` })),
    fails: change(
      graph({ fields: `${OVERRIDE}PodCliqueTemplateSpec\n  value: {}` }),
      graph({ fields: `${OVERRIDE}PodCliqueScalingGroupConfig\n  value: {}` })),
    * compare(before, after) {
      const earlier = new Map(overrides(before).map(override => [override.path, override.raw]));
      for (const { path, raw } of overrides(after)) {
        const was = earlier.get(path);
        if (!isRecord(was)) continue;
        for (const field of ['apiVersion', 'target']) {
          if (was[field] && raw[field] && was[field] !== raw[field]) {
            yield { path: `${path}.${field}`, message: `cannot change from ${String(was[field])} to ${String(raw[field])}`, mend: RECREATE };
          }
        }
      }
    },
  }),
  graphChangeRule({
    id: 'dgd/restart-during-update',
    title: 'A restart waits for the rolling update',
    why: 'The operator replaces workers already.',
    source: SOURCE,
    passes: change(graph({ spec: 'restart:\n  id: "1"' }), graph({ spec: 'restart:\n  id: "2"' })),
    fails: change(`${graph({ spec: 'restart:\n  id: "1"' })}status:\n  rollingUpdate:\n    phase: InProgress\n`, graph({ spec: 'restart:\n  id: "2"' })),
    * compare(before, after) {
      const { phase } = record(record(before.object.status).rollingUpdate);
      if (!ROLLING.includes(phase) || record(before.spec.restart).id === record(after.spec.restart).id) return;
      yield { path: 'spec.restart.id', message: `cannot change while the rolling update is ${String(phase)}`, mend: 'wait until it has ended' };
    },
  }),
];

function isInterPod(service: { readonly mode: MemoryServiceMode } | undefined): boolean {
  return service?.mode === MemoryServiceMode.INTER_POD;
}

function shadows({ failover }: ComponentView): number {
  return Math.max(1, failover?.numShadows ?? 1);
}
