/** The pod of the Job whose engine is captured: that of a worker, with what the operator would add to it in a graph. */
import type { k8s } from '../../imports';
import type { Component } from '../graph';
import { envVars } from '../graph/env-vars';
import { withoutUndefined } from '../graph/plain';
import type { DynamoCheckpointProps } from './dynamo-checkpoint-props';
import { subjectOf } from './identity';

/**
 * What the operator sets on every worker, alike for all of them. A restored engine keeps the environment that it was captured with: one
 * captured without a port for its forward passes would never tell a planner of them.
 */
const WORKER_ENV = {
  DYN_DISCOVERY_BACKEND: 'kubernetes',
  DYN_FORWARDPASS_METRIC_PORT: '20380',
  DYN_HEALTH_CHECK_ENABLED: 'false',
  DYN_SYSTEM_ENABLED: 'true',
  DYN_SYSTEM_PORT: '9090',
  DYN_SYSTEM_USE_ENDPOINT_HEALTH_STATUS: '["generate"]',
  NIXL_TELEMETRY_ENABLE: 'n',
  NIXL_TELEMETRY_EXPORTER: 'prometheus',
  NIXL_TELEMETRY_PROMETHEUS_PORT: '19090',
};

/** The group that files on volumes belong to, as the operator has it for pods that say nothing of it. */
const FS_GROUP = 1000;

/** @throws if a snapshot cannot be taken of such a component */
export function capturedPod(component: Component, env: DynamoCheckpointProps['env']): k8s.PodTemplateSpec {
  requireCapturable(component);
  const { metadata, spec } = component._pod();
  const main = spec?.containers.find(({ name }) => name === 'main');
  if (!spec || !main?.command) throw new Error(`${subjectOf(component)}: has no command to capture; give it an engine`);
  // The operator sets its own probe, since a captured engine answers no requests.
  const { livenessProbe, readinessProbe, startupProbe, ...container } = main;
  return withoutUndefined({
    metadata,
    spec: {
      ...spec,
      containers: [{ ...container, env: layered(envVars(WORKER_ENV), container.env ?? [], envVars(env)) }],
      securityContext: spec.securityContext ?? { fsGroup: FS_GROUP },
      restartPolicy: 'Never',
    },
  });
}

/** Lists of variables, of which later ones win. */
function layered(...lists: readonly (readonly k8s.EnvVar[])[]): k8s.EnvVar[] {
  return [...new Map(lists.flat().map(variable => [variable.name, variable])).values()];
}

function requireCapturable(component: Component): void {
  const { gpuMemoryService, failover, checkpoint } = component._ownProps;
  const subject = subjectOf(component);
  if (component._nodeCount > 1) throw new Error(`${subject}: spans ${component._nodeCount} nodes, and a snapshot holds one pod; leave the checkpoint out`);
  if (gpuMemoryService) throw new Error(`${subject}: keeps its weights in the GPU memory service, outside of what a snapshot holds; use one of the two`);
  if (failover) throw new Error(`${subject}: has engines that stand by, which start from no snapshot; use one of the two`);
  if (checkpoint?.job) throw new Error(`${subject}: checkpoint.job is for a checkpoint that the graph makes itself; leave it out, or the DynamoCheckpoint`);
}
