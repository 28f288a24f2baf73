/** What only Grove can do. */
import { graph, standalone } from '../examples';
import { MemoryServiceMode } from '../memory-service-mode';
import { componentRule, graphRule, type Found, type Rule } from '../rule';
import { ENABLE_GROVE, type GraphView } from '../graph-view';
import { isSet } from '../wire';

const SOURCE = 'operator, validation of the graph\'s spec';

const OFF_GROVE = `annotations:\n  ${ENABLE_GROVE}: "false"`;

/** How to get onto Grove from here. */
export function groveMend({ platform, standalone: alone }: GraphView): string {
  if (alone) return 'leave it away, or make the component part of a graph';
  return platform.grove ? 'drop the annotation nvidia.com/enable-grove: "false", or leave the field away' : 'leave the field away, or install Grove';
}

function needsGrove(path: string, graphOf: GraphView): Found {
  const why = graphOf.standalone ? 'a component that stands alone never reaches it' : 'this graph does not reach it';
  return { path, message: `only Grove can do this, and ${why}`, mend: groveMend(graphOf) };
}

export const groveRules: readonly Rule[] = [
  graphRule({
    id: 'dgd/priority-class-needs-grove',
    title: 'A priority class needs Grove',
    why: 'The operator hands it to the PodCliqueSet; Deployments and LeaderWorkerSets do not get it.',
    source: SOURCE,
    passes: graph({ spec: 'priorityClassName: high' }),
    fails: graph({ metadata: OFF_GROVE, spec: 'priorityClassName: high' }),
    * check(view) {
      if (view.spec.priorityClassName && !view.grove) yield needsGrove('spec.priorityClassName', view);
    },
  }),
  componentRule({
    id: 'dgd/min-available-needs-grove',
    title: 'minAvailable needs Grove',
    why: 'It is the gang that Grove schedules together; nothing else knows it.',
    source: SOURCE,
    passes: graph({ fields: 'type: worker\nreplicas: 2\nminAvailable: 2' }),
    fails: standalone({ fields: 'type: worker\nreplicas: 2\nminAvailable: 2' }),
    * check({ raw, path }, view) {
      if (isSet(raw.minAvailable) && !view.grove) yield needsGrove(`${path}.minAvailable`, view);
    },
  }),
  componentRule({
    id: 'dgd/scaling-group-needs-grove',
    title: 'A forced scaling group needs Grove',
    why: 'Scaling groups are Grove\'s.',
    source: SOURCE,
    passes: graph({ fields: 'type: worker\nexperimental:\n  grove:\n    forceScalingGroup: true' }),
    fails: graph({
      metadata: OFF_GROVE,
      fields: 'type: worker\nexperimental:\n  grove:\n    forceScalingGroup: true',
    }),
    * check({ forceScalingGroup, path }, view) {
      if (forceScalingGroup && !view.grove) yield needsGrove(`${path}.experimental.grove.forceScalingGroup`, view);
    },
  }),
  componentRule({
    id: 'dgd/inter-pod-gms-needs-grove',
    title: 'GPU memory service between pods needs Grove',
    why: 'The owner of the memory and its clients are cliques of one scaling group.',
    source: SOURCE,
    passes: graph({
      spec: 'backendFramework: vllm',
      fields: 'type: worker\nexperimental:\n  gpuMemoryService:\n    mode: InterPod',
      main: 'resources:\n  limits:\n    nvidia.com/gpu: 1',
    }),
    fails: graph({
      metadata: OFF_GROVE,
      spec: 'backendFramework: vllm',
      fields: 'type: worker\nexperimental:\n  gpuMemoryService:\n    mode: InterPod',
      main: 'resources:\n  limits:\n    nvidia.com/gpu: 1',
    }),
    * check({ memoryService }, view) {
      if (memoryService?.mode === MemoryServiceMode.INTER_POD && !view.grove) yield needsGrove(`${memoryService.path}.mode`, view);
    },
  }),
];
