import { fromEntries, isEmpty, isJson, type Json } from './json';

const GPU = 'nvidia.com/gpu';

/** Kubernetes' resource requirements in the words of ComponentResources, or nothing for what they cannot say. */
export function resourceWords(resources: unknown): Json | undefined {
  if (!isJson(resources) || !Object.keys(resources).every(field => ['requests', 'limits', 'claims'].includes(field))) return undefined;
  if (Object.values(resources).some(isEmpty)) return undefined;
  const { requests = {}, limits = {}, claims } = resources;
  if (!isJson(requests) || !isJson(limits)) return undefined;
  return words(requests, limits, claims, [requests[GPU], limits[GPU]]);
}

/** The same of a service of v1alpha1, where cpu, memory and GPUs are fields and everything else is `custom`. */
export function alphaResourceWords(resources: unknown): Json | undefined {
  if (!isJson(resources) || !Object.keys(resources).every(field => ['requests', 'limits', 'claims'].includes(field))) return undefined;
  const { requests, limits, claims } = resources;
  const flatRequests = flattened(requests);
  const flatLimits = flattened(limits);
  if (!flatRequests || !flatLimits) return undefined;
  return words(flatRequests, flatLimits, claims, [flatRequests[GPU], flatLimits[GPU]]);
}

function words(requests: Json, limits: Json, claims: unknown, [requested, limited]: readonly unknown[]): Json {
  const gpus = gpuCount(limited);
  const isLimitOnly = requested === undefined;
  const isWord = gpus !== undefined && (isLimitOnly || requested === limited);
  return fromEntries([
    ['gpus', isWord ? gpus : undefined],
    ['gpuLimitOnly', isWord && isLimitOnly ? true : undefined],
    ['requests', rest(requests, isWord)],
    ['limits', rest(limits, isWord)],
    ['claims', claims],
  ]);
}

function rest(amounts: Json, withoutGpu: boolean): Json | undefined {
  const left = Object.entries(amounts).filter(([name]) => !(withoutGpu && name === GPU));
  return left.length > 0 ? fromEntries(left) : undefined;
}

/** A number of GPUs as the constructs write it: a text. */
function gpuCount(amount: unknown): number | undefined {
  return typeof amount === 'string' && /^[1-9]\d{0,5}$/.test(amount) ? Number(amount) : undefined;
}

function flattened(amounts: unknown): Json | undefined {
  if (amounts === undefined) return {};
  if (!isJson(amounts)) return undefined;
  const { gpu, custom = {}, ...others } = amounts;
  if (!isJson(custom) || 'cpu' in custom || 'memory' in custom || GPU in custom) return undefined;
  if (!Object.keys(others).every(name => name === 'cpu' || name === 'memory')) return undefined;
  return fromEntries([...Object.entries(others), ...Object.entries(custom), [GPU, gpu]]);
}
