import type { ComponentResources } from '../../../graph';
import { fieldsOf, plain, textOf, type Value } from '../value';
import type { ComponentWord } from './word';

/** What one pod of a component asks of its node. */
export interface ResourcesWord extends Omit<ComponentResources, 'gpus'> {
  /**
   * GPUs, as request and limit; 0 where they come from a device claim.
   * @default - what the engine's parallelism needs, else none
   */
  readonly gpu?: number;
  /**
   * CPUs that are requested, such as `4` or `500m`.
   * @default - none
   */
  readonly cpu?: number | string;
  /**
   * Memory that is requested, such as `32Gi`.
   * @default - none
   */
  readonly memory?: number | string;
}

/** The word `resources`. */
export interface ResourcesWords {
  /**
   * What one pod asks of its node. `cpu` and `memory` are requests; `requests` and `limits` take any resource by name.
   * @default - the GPUs that the engine's parallelism needs
   * @example { gpu: 1, cpu: 4, memory: 32Gi }
   */
  readonly resources?: ResourcesWord;
}

export const resources: ComponentWord = {
  word: 'resources',
  props: value => {
    const { gpu, cpu, memory, requests, limits, ...others } = Object.fromEntries(fieldsOf(value).map(([name, field]) => [name, field]));
    const own = amountsOf([...Object.entries({ cpu, memory }).filter(([, amount]) => amount), ...fieldsOf(requests)] as [string, Value][]);
    return {
      resources: {
        ...Object.fromEntries(Object.entries(others).map(([name, field]) => [name, plain(field)])),
        ...(gpu && { gpus: plain(gpu) as number }),
        ...(Object.keys(own).length > 0 && { requests: own }),
        ...(limits && { limits: amountsOf(fieldsOf(limits)) }),
      },
    };
  },
};

/** Kubernetes takes a fraction only as a text. */
function amountsOf(fields: readonly [string, Value][]): { [resource: string]: number | string } {
  return Object.fromEntries(fields.map(([name, amount]) => {
    const value = plain(amount) as number | string;
    return [name, typeof value === 'number' && !Number.isInteger(value) ? textOf(amount) ?? String(value) : value];
  }));
}
