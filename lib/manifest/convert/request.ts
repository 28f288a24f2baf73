/** DynamoGraphDeploymentRequest: v1alpha1 hands the profiler a configuration, v1beta1 has words for what is in it. */
import { isRecord, isSet, list, record, type Wire } from '../../validation/admission/wire';
import { type Conversion, type Fields, unlessBare } from './conversion';

const ALPHA: ReadonlySet<string> = new Set([
  'model', 'backend', 'runtimeVersionOverride', 'profilingConfig', 'useMocker', 'autoApply', 'deploymentOverrides', 'enableGpuDiscovery',
]);
const BETA: ReadonlySet<string> = new Set([
  'model', 'backend', 'image', 'runtimeVersionOverride', 'workload', 'sla', 'autoApply', 'features', 'hardware', 'modelCache', 'searchStrategy', 'overrides',
]);
const CONFIG = 'spec.profilingConfig.config';
const TRAFFIC: ReadonlySet<string> = new Set(['isl', 'osl']);
const LATENCY: ReadonlySet<string> = new Set(['ttft', 'itl']);

/** The spec of a request in v1beta1. */
export function requestSpecToBeta(conversion: Conversion, spec: Wire): Wire {
  conversion.refuseUnknown(spec, 'spec', ALPHA);
  const target: Fields = {};
  for (const field of ['model', 'backend']) conversion.carry(target, spec, field);
  const profiling = conversion.map(spec.profilingConfig, 'spec.profilingConfig') ?? {};
  conversion.carry(target, profiling, 'profilerImage', 'image');
  conversion.carry(target, spec, 'runtimeVersionOverride');
  addTargets(conversion, target, record(profiling.config));
  if (spec.useMocker === true) conversion.put(target, 'features', { mocker: { enabled: true } }, spec, 'useMocker');
  addOverrides(conversion, target, profiling, spec);
  // Left away, it means no there and yes here.
  conversion.put(target, 'autoApply', spec.autoApply === true, spec, 'autoApply');
  if (isSet(spec.enableGpuDiscovery)) conversion.note('convert/ignored', 'spec.enableGpuDiscovery', 'is left out; the operator ignores it');
  return target;
}

function addTargets(conversion: Conversion, target: Fields, config: Wire): void {
  const workload: Fields = {};
  const sla: Fields = {};
  const latencies = record(config.sla);
  for (const key of Object.keys(latencies)) {
    if (TRAFFIC.has(key)) conversion.carry(workload, latencies, key);
    else if (LATENCY.has(key)) conversion.carry(sla, latencies, key);
    else conversion.noPlace(`${CONFIG}.sla.${key}`, 'v1beta1 has no such target', 'remove it, or write it as a field of spec.sla or spec.workload');
  }
  if (unlessBare(workload)) target.workload = workload;
  if (unlessBare(sla)) target.sla = sla;
  for (const key of Object.keys(config)) {
    if (key !== 'sla') conversion.noPlace(`${CONFIG}.${key}`, 'v1beta1 takes no configuration of the profiler', 'say it with spec.hardware, spec.modelCache or spec.overrides');
  }
}

function addOverrides(conversion: Conversion, target: Fields, profiling: Wire, spec: Wire): void {
  for (const field of ['configMapRef', 'outputPVC', 'resources']) {
    if (!isSet(profiling[field])) continue;
    conversion.noPlace(`spec.profilingConfig.${field}`, 'v1beta1 has no such setting',
      'write what the Job needs as spec.overrides.profilingJob');
  }
  const pod: Fields = {};
  for (const field of ['tolerations', 'nodeSelector']) conversion.carry(pod, profiling, field);
  const graph = record(spec.deploymentOverrides);
  const metadata: Fields = {};
  for (const field of ['name', 'namespace', 'labels', 'annotations']) conversion.carry(metadata, graph, field);
  if (isSet(graph.workersImage)) {
    const mend = 'name the components and their images in spec.overrides.dgd';
    conversion.noPlace('spec.deploymentOverrides.workersImage', 'v1beta1 has no image for all workers', mend);
  }
  const overrides: Fields = {};
  // The Job's schema wants a list of containers, which may be empty.
  if (unlessBare(pod)) overrides.profilingJob = { template: { spec: { containers: [], ...pod } } };
  if (unlessBare(metadata)) overrides.dgd = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata };
  if (unlessBare(overrides)) target.overrides = overrides;
}

/** The spec of a request in v1alpha1. */
export function requestSpecToAlpha(conversion: Conversion, spec: Wire): Wire {
  conversion.refuseUnknown(spec, 'spec', BETA);
  const target: Fields = {};
  conversion.carry(target, spec, 'model');
  if (isSet(spec.backend)) conversion.carry(target, spec, 'backend');
  else target.backend = 'auto';
  conversion.carry(target, spec, 'runtimeVersionOverride');
  const profiling: Fields = {};
  if (isSet(spec.image)) conversion.carry(profiling, spec, 'image', 'profilerImage');
  else conversion.noPlace('spec.image', 'is missing, and v1alpha1 has no default for it', 'name the image of the profiler');
  const sla = targets(conversion, spec);
  if (sla) profiling.config = { sla };
  for (const field of ['hardware', 'modelCache', 'searchStrategy']) {
    if (isSet(spec[field])) conversion.noPlace(`spec.${field}`, 'v1alpha1 has no such field', 'leave it out, or stay with v1beta1');
  }
  const mocker = features(conversion, spec);
  if (mocker) target.useMocker = true;
  addAlphaOverrides(conversion, target, profiling, spec);
  target.profilingConfig = profiling;
  conversion.put(target, 'autoApply', spec.autoApply !== false, spec, 'autoApply');
  return target;
}

function targets(conversion: Conversion, spec: Wire): Fields | undefined {
  const sla: Fields = {};
  for (const [field, known] of [['workload', TRAFFIC], ['sla', LATENCY]] as const) {
    const values = record(spec[field]);
    for (const key of Object.keys(values)) {
      if (known.has(key)) conversion.carry(sla, values, key);
      else conversion.noPlace(`spec.${field}.${key}`, 'v1alpha1 has no such target', 'leave it out, or stay with v1beta1');
    }
  }
  return unlessBare(sla);
}

function features(conversion: Conversion, spec: Wire): boolean {
  const { planner, mocker } = record(spec.features);
  if (isSet(planner)) conversion.noPlace('spec.features.planner', 'v1alpha1 cannot ask for a planner', 'leave it out, or stay with v1beta1');
  return record(mocker).enabled === true;
}

function addAlphaOverrides(conversion: Conversion, target: Fields, profiling: Fields, spec: Wire): void {
  const { profilingJob, dgd } = record(spec.overrides);
  if (isRecord(profilingJob)) {
    const template = record(profilingJob.template);
    const { containers, tolerations, nodeSelector, ...others } = record(template.spec);
    const beyond = Object.keys(profilingJob).length + Object.keys(template).length > 2 || unlessBare(others);
    if (beyond || list(containers).length > 0) {
      conversion.noPlace('spec.overrides.profilingJob', 'v1alpha1 has but tolerations and a nodeSelector for the Job', 'leave the rest out');
    }
    if (isSet(tolerations)) profiling.tolerations = tolerations;
    if (isSet(nodeSelector)) profiling.nodeSelector = nodeSelector;
  }
  if (!isRecord(dgd)) return;
  const { metadata, apiVersion: _version, kind: _kind, ...others } = dgd;
  const { name, namespace, labels, annotations, ...strange } = record(metadata);
  if (unlessBare(others) || unlessBare(strange)) {
    conversion.noPlace('spec.overrides.dgd', 'v1alpha1 can override but the metadata of the graph', 'leave the rest out');
  }
  const overrides = Object.fromEntries(Object.entries({ name, namespace, labels, annotations }).filter(([, value]) => isSet(value)));
  if (unlessBare(overrides)) target.deploymentOverrides = overrides;
}
