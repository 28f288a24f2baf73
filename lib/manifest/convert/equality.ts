import { isRecord, isSet } from '../../validation/admission/wire';

/**
 * Whether two parsed values say the same to the API server: a null says nothing, maps have no order, and a number in a
 * string is that number (amounts of resources are written in both ways).
 */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isSet(one) || !isSet(other)) return !isSet(one) && !isSet(other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => saysTheSame(item, other[index]));
  if (isRecord(one) && isRecord(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => saysTheSame(one[key], other[key]));
  return typeof one !== 'object' && typeof other !== 'object' && typeof one !== 'boolean' && typeof other !== 'boolean' && String(one) === String(other);
}
