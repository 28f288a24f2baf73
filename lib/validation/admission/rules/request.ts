/** DynamoGraphDeploymentRequest: a graph that the profiler is asked to find. */
import { change } from '../examples';
import { objectChangeRule, objectRule, type Rule } from '../rule';
import { isPlaceholder, isVersion, tagOf } from '../version';
import { isSet, record, same, text, type Wire } from '../wire';
import { Severity } from '../../finding';

const SOURCE = 'operator, validation of deployment requests';
const KINDS = ['DynamoGraphDeploymentRequest'];
const FROZEN_PHASES: readonly unknown[] = ['Profiling', 'Ready', 'Deploying', 'Deployed'];

function request(fields: string, status = ''): string {
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeploymentRequest
metadata:
  name: llama
spec:
  model: meta-llama/Llama-3.1-8B
${fields.split('\n').map(line => `  ${line}\n`).join('')}${status}`;
}

function isAlpha({ apiVersion }: Wire): boolean {
  return apiVersion === 'nvidia.com/v1alpha1';
}

export const requestRules: readonly Rule[] = [
  objectRule({
    id: 'dgdr/hardware-missing',
    kinds: KINDS,
    title: 'A request says its hardware where the operator does not find it out',
    why: 'The profiler has to know a GPU to profile for.',
    source: SOURCE,
    passes: request('hardware:\n  gpuSku: h100_sxm'),
    fails: request('backend: vllm'),
    platform: { gpuDiscovery: false },
    * check(object, { gpuDiscovery }) {
      const { gpuSku, vramMb, numGpusPerNode } = record(record(object.spec).hardware);
      if (gpuDiscovery || isAlpha(object) || isSet(gpuSku) || isSet(vramMb) || isSet(numGpusPerNode)) return;
      yield { path: 'spec.hardware', message: 'is required where GPU discovery is off', mend: 'set gpuSku, vramMb or numGpusPerNode' };
    },
  }),
  objectRule({
    id: 'dgdr/thorough-with-auto',
    kinds: KINDS,
    title: 'A thorough search names its backend',
    why: 'It measures one engine on real GPUs; `auto` leaves open which, and is the default.',
    source: SOURCE,
    passes: request('searchStrategy: thorough\nbackend: vllm'),
    fails: request('searchStrategy: thorough'),
    * check({ spec }) {
      const { searchStrategy, backend } = record(spec);
      if (searchStrategy !== 'thorough' || (isSet(backend) && backend !== 'auto')) return;
      yield {
        path: isSet(backend) ? 'spec.backend' : 'spec.searchStrategy',
        message: 'a thorough search needs one backend, not auto',
        mend: 'set backend to vllm, sglang or trtllm',
      };
    },
  }),
  objectRule({
    id: 'dgdr/image-tag-not-semver',
    kinds: KINDS,
    title: 'The tag of a request\'s image is a version, or runtimeVersionOverride says it',
    why: 'The operator reads the version of the runtime from the tag.',
    source: SOURCE,
    passes: request('image: registry.example/dynamo-planner:1.5.0'),
    fails: request('image: registry.example/dynamo-planner:latest'),
    * check(object) {
      const spec = record(object.spec);
      const image = text(isAlpha(object) ? record(spec.profilingConfig).profilerImage : spec.image);
      const tag = tagOf(image ?? '');
      if (!image || spec.runtimeVersionOverride || (tag !== undefined && isVersion(tag))) return;
      const path = isAlpha(object) ? 'spec.profilingConfig.profilerImage' : 'spec.image';
      const message = isPlaceholder(image) ? `${JSON.stringify(image)} is a placeholder` : `${JSON.stringify(image)} has no semantic version as its tag`;
      yield { path, message, mend: 'use such a tag, or set spec.runtimeVersionOverride' };
    },
  }),
  objectRule({
    id: 'dgdr/objectives-exclude-each-other',
    kinds: KINDS,
    severity: Severity.WARNING,
    title: 'A request asks for the latency of the whole or of its parts',
    why: 'The profiler, not the operator, refuses `e2eLatency` beside `ttft` or `itl`; the request fails after it was accepted.',
    source: 'profiler, objectives',
    passes: request('sla:\n  ttft: 500\n  itl: 30'),
    fails: request('sla:\n  ttft: 500\n  e2eLatency: 5000'),
    * check({ spec }) {
      const { ttft, itl, e2eLatency } = record(record(spec).sla);
      if (isSet(e2eLatency) && (isSet(ttft) || isSet(itl))) {
        yield {
          path: 'spec.sla.e2eLatency',
          message: 'excludes ttft and itl; the profiler fails',
          mend: 'keep one way of saying it',
        };
      }
    },
  }),
  objectRule({
    id: 'dgdr/load-said-twice',
    kinds: KINDS,
    severity: Severity.WARNING,
    title: 'A request describes its load by concurrency or by rate',
    why: 'The documentation calls them exclusive; nothing enforces it, and one of the two is ignored.',
    source: 'documentation of deployment requests',
    passes: request('workload:\n  concurrency: 64'),
    fails: request('workload:\n  concurrency: 64\n  requestRate: 10'),
    * check({ spec }) {
      const { concurrency, requestRate } = record(record(spec).workload);
      if (isSet(concurrency) && isSet(requestRate)) yield { path: 'spec.workload.requestRate', message: 'excludes concurrency', mend: 'keep one of the two' };
    },
  }),
  objectChangeRule({
    id: 'dgdr/spec-frozen',
    kinds: KINDS,
    title: 'A request does not change once profiling has begun',
    why: 'Its result would be that of another request. With `autoApply: false`, the version override may still change, and autoApply be switched on '
      + 'when the result is ready.',
    source: SOURCE,
    passes: change(request('backend: vllm', 'status:\n  phase: Pending\n'), request('backend: sglang')),
    fails: change(request('backend: vllm', 'status:\n  phase: Profiling\n'), request('backend: sglang')),
    * compare(before, after) {
      const { phase } = record(before.status);
      if (!FROZEN_PHASES.includes(phase)) return;
      const was = record(before.spec);
      const is = record(after.spec);
      for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
        if (same(was[field], is[field]) || mayChange(field, String(phase), before)) continue;
        yield { path: `spec.${field}`, message: `cannot change in the phase ${String(phase)}`, mend: 'make a new request' };
      }
    },
  }),
];

function mayChange(field: string, phase: string, before: Wire): boolean {
  const { autoApply } = record(before.spec);
  const waits = isAlpha(before) ? autoApply !== true : autoApply === false;
  if (!waits) return false;
  if (field === 'runtimeVersionOverride') return phase === 'Profiling' || phase === 'Ready';
  return field === 'autoApply' && phase === 'Ready';
}
