/** Compute: v1alpha1 has short names for it, v1beta1 those of Kubernetes. */
import { isRecord, isSet, type Wire } from '../../validation/admission/wire';
import { type Fields, unlessBare } from './conversion';

const NVIDIA_GPU = 'nvidia.com/gpu';

/** Extended resources that count GPUs, whole or in part. */
const GPU = /^(?:(?:nvidia|amd)\.com\/(?:gpu|mig-[\w.-]+)|gpu\.intel\.com\/\w+)$/;

const SHORT: ReadonlySet<string> = new Set(['cpu', 'memory', 'gpu', 'gpuType', 'custom']);

/** Whether `fromAlpha` reads everything that stands there. */
export function isAlphaResources(resources: Wire): boolean {
  return Object.keys(resources).every(key => ['requests', 'limits', 'claims'].includes(key))
    && [resources.requests, resources.limits].every(amounts => !isSet(amounts)
      || (isRecord(amounts) && Object.keys(amounts).every(key => SHORT.has(key)) && (!isSet(amounts.custom) || isRecord(amounts.custom))));
}

/** From `{ limits: { gpu: "1" } }` to `{ limits: { nvidia.com/gpu: "1" } }`. */
export function resourcesFromAlpha({ requests, limits, claims }: Wire): Wire {
  return {
    ...(isRecord(limits) && { limits: amountsFromAlpha(limits) }),
    ...(isRecord(requests) && { requests: amountsFromAlpha(requests) }),
    ...(isSet(claims) && { claims }),
  };
}

function amountsFromAlpha({ cpu, memory, gpu, gpuType, custom }: Wire): Wire {
  const resource = typeof gpuType === 'string' && gpuType !== '' ? gpuType : NVIDIA_GPU;
  return { ...(isSet(cpu) && { cpu }), ...(isSet(memory) && { memory }), ...(isSet(gpu) && { [resource]: gpu }), ...(isRecord(custom) ? custom : {}) };
}

/** Whether the short names can say what stands there. */
export function isNativeResources(resources: unknown): resources is Wire {
  return isRecord(resources) && Object.keys(resources).length > 0
    && Object.keys(resources).every(key => ['requests', 'limits', 'claims'].includes(key))
    && [resources.requests, resources.limits].every(amounts => !isSet(amounts) || isRecord(amounts));
}

/** From `{ limits: { nvidia.com/gpu: 1 } }` to `{ limits: { gpu: "1" } }`. */
export function resourcesToAlpha({ requests, limits, claims }: Wire): Wire {
  return {
    ...(isRecord(requests) && { requests: amountsToAlpha(requests) }),
    ...(isRecord(limits) && { limits: amountsToAlpha(limits) }),
    ...(isSet(claims) && { claims }),
  };
}

function amountsToAlpha(amounts: Wire): Wire {
  const { cpu, memory, ...rest } = amounts;
  const gpuType = Object.hasOwn(rest, NVIDIA_GPU) ? NVIDIA_GPU : Object.keys(rest).find(name => GPU.test(name));
  const custom: Fields = {};
  for (const [name, amount] of Object.entries(rest)) if (name !== gpuType && isSet(amount)) custom[name] = text(amount);
  return {
    ...(isSet(cpu) && { cpu: text(cpu) }),
    ...(isSet(memory) && { memory: text(memory) }),
    ...(gpuType !== undefined && { gpu: text(rest[gpuType]) }),
    ...(gpuType !== undefined && gpuType !== NVIDIA_GPU && { gpuType }),
    ...(unlessBare(custom) && { custom }),
  };
}

function text(amount: unknown): unknown {
  return typeof amount === 'number' ? String(amount) : amount;
}
