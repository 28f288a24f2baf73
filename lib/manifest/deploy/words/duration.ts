import { Duration } from 'cdk8s';

/** Seconds as a number, or a duration in Kubernetes' way of writing, such as `90s`, `5m` or `1h30m`. */
export type DurationWord = number | string;

const UNITS: { readonly [unit: string]: number } = { h: 3600, m: 60, s: 1 };

/**
 * The duration that a value says.
 *
 * @throws if it says none
 */
export function durationOf(value: DurationWord): Duration {
  if (typeof value === 'number' || /^\d+$/.test(value)) return Duration.seconds(Number(value));
  if (!/^(\d+[hms])+$/.test(value)) throw new Error(`"${value}" is no duration; write seconds, or such as 90s, 5m or 1h30m`);
  const parts = [...value.matchAll(/(\d+)([hms])/g)];
  return Duration.seconds(parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0));
}
