/** Sizes and durations as Kubernetes writes them. */
import { Duration, Size } from 'cdk8s';
import { fieldOf, textOf, type Value } from '../value';
import type { GraphContext } from './word';

const SIZES: { readonly [unit: string]: (amount: number) => Size } = {
  Ki: amount => Size.kibibytes(amount), Mi: amount => Size.mebibytes(amount), Gi: amount => Size.gibibytes(amount),
  Ti: amount => Size.tebibytes(amount), Pi: amount => Size.pebibyte(amount),
};

const DURATIONS: { readonly [unit: string]: (amount: number) => Duration } = {
  ms: amount => Duration.millis(amount), s: amount => Duration.seconds(amount), m: amount => Duration.minutes(amount),
  h: amount => Duration.hours(amount), d: amount => Duration.days(amount),
};

/** @throws if the text is no size such as `100Gi` */
export function sizeOf(text: string): Size {
  const [, amount, unit] = /^(\d+)([KMGTP]i)$/.exec(text) ?? [];
  if (unit === undefined) throw new Error(`"${text}" is no size such as 500Gi or 2Ti`);
  return SIZES[unit](Number(amount));
}

/** @throws if the text is no duration such as `500ms` or `3h` */
export function durationOf(text: string): Duration {
  const [, amount, unit] = /^(\d+)(ms|[smhd])$/.exec(text) ?? [];
  if (unit === undefined) throw new Error(`"${text}" is no duration such as 500ms, 90s, 30m or 3h`);
  return DURATIONS[unit](Number(amount));
}

/** A quantity in a field, if there is one; what is none is reported at its own line. */
export function quantityAt<T>(value: Value, name: string, parse: (text: string) => T, { report }: Pick<GraphContext, 'report'>): T | undefined {
  const field = fieldOf(value, name);
  if (!field) return undefined;
  try {
    return parse(textOf(field) ?? '');
  } catch (error) {
    report(field, 'value', (error as Error).message);
    return undefined;
  }
}
