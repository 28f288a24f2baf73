import { record, type Wire } from '../admission/wire';
import { records } from './object-set';
import { containerReferences, podReferences, type Reference } from './pod-references';

/** Where workloads keep their pods. */
const POD_PATHS: { readonly [groupKind: string]: readonly string[] } = {
  '/Pod': ['spec'],
  'apps/Deployment': ['spec', 'template', 'spec'],
  'apps/StatefulSet': ['spec', 'template', 'spec'],
  'apps/DaemonSet': ['spec', 'template', 'spec'],
  'batch/Job': ['spec', 'template', 'spec'],
  'nvidia.com/DynamoCheckpoint': ['spec', 'job', 'podTemplateSpec', 'spec'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** What a workload names; nothing for another kind. */
export function* workloadReferences(object: Wire, groupKind: string): Iterable<Reference> {
  if (!Object.hasOwn(POD_PATHS, groupKind)) return;
  const steps = POD_PATHS[groupKind];
  const podSpec = steps.reduce((value, step) => record(value[step]), object);
  const path = steps.join('.');
  yield* podReferences(podSpec, path);
  for (const field of ['containers', 'initContainers']) {
    for (const [index, container] of records(podSpec[field])) yield* containerReferences(container, `${path}.${field}[${index}]`);
  }
}
