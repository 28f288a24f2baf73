/** The values of a deploy.yaml, each of which knows where it was written, whatever file or variant it came from. */
import type { DocumentNodes, Position } from '../../validation/source';

/** Which part of a file says a value. */
export type Layer = 'file' | 'base' | 'defaults' | 'variant';

/** Where a value was written. */
export interface Origin {
  readonly nodes: DocumentNodes;
  /** Names and indices that lead to it in its document. */
  readonly steps: readonly (string | number)[];
  readonly layer: Layer;
}

/** A map, a list or a scalar. */
export type Value = MapValue | ListValue | ScalarValue;

export interface MapValue {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Value>;
  readonly origin: Origin;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly origin: Origin;
}

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly scalar: string | number | boolean | null;
  readonly origin: Origin;
}

/** A document, or a part of one, as values that know where they stand. */
export function valueOf(plainValue: unknown, nodes: DocumentNodes, layer: Layer = 'file', steps: readonly (string | number)[] = []): Value {
  const origin = { nodes, steps, layer };
  if (Array.isArray(plainValue)) {
    return { kind: 'list', items: plainValue.map((item, index) => valueOf(item, nodes, layer, [...steps, index])), origin };
  }
  if (typeof plainValue !== 'object' || plainValue === null) return { kind: 'scalar', scalar: plainValue as ScalarValue['scalar'], origin };
  const entries = Object.entries(plainValue).map(([key, field]): [string, Value] => [key, valueOf(field, nodes, layer, [...steps, key])]);
  return { kind: 'map', fields: new Map(entries), origin };
}

/** The same value as another part of a file has it, such as a variant. */
export function inLayer(value: Value, layer: Layer): Value {
  const origin = { ...value.origin, layer };
  if (value.kind === 'list') return { ...value, items: value.items.map(item => inLayer(item, layer)), origin };
  if (value.kind === 'scalar') return { ...value, origin };
  return { ...value, fields: new Map([...value.fields].map(([key, field]) => [key, inLayer(field, layer)])), origin };
}

/** The position of a value: of its key where it stands in a map. */
export function placeOf({ origin }: Value): Position {
  return origin.nodes.locate(origin.steps);
}

/** A scalar as it was written, without quotes: `1.10` is not the number 1.1. Nothing for null, a map and a list. */
export function textOf(value: Value): string | undefined {
  if (value.kind !== 'scalar' || value.scalar === null) return undefined;
  return typeof value.scalar === 'string' ? value.scalar : value.origin.nodes.text(value.origin.steps) ?? String(value.scalar);
}

/** Words below which null is a value: it removes what it is laid over. */
const NULL_COUNTS: ReadonlySet<string> = new Set(['overrides', 'mainContainer', 'podSpec', 'objects']);

export function nullCounts(word: string): boolean {
  return NULL_COUNTS.has(word);
}

/** The plain value. What is null is left out, except where null removes something. */
export function plain(value: Value, keepsNull = false): unknown {
  if (value.kind === 'scalar') return value.scalar;
  if (value.kind === 'list') return value.items.map(item => plain(item, keepsNull));
  const entries = [...value.fields]
    .filter(([, field]) => keepsNull || !isNull(field))
    .map(([key, field]): [string, unknown] => [key, plain(field, keepsNull || nullCounts(key))]);
  return Object.fromEntries(entries);
}

export function isNull(value: Value | undefined): boolean {
  return value === undefined || (value.kind === 'scalar' && value.scalar === null);
}

/** The field of a map that is there and not null. */
export function fieldOf(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind !== 'map') return undefined;
  const field = value.fields.get(name);
  return isNull(field) ? undefined : field;
}

/** The fields of a map that are not null; none for another value. */
export function fieldsOf(value: Value | undefined): [string, Value][] {
  return value?.kind === 'map' ? [...value.fields].filter(([, field]) => !isNull(field)) : [];
}

/** The items of a list; none for another value. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The text of a field that is a scalar. */
export function textAt(value: Value | undefined, name: string): string | undefined {
  const field = fieldOf(value, name);
  return field && textOf(field);
}

/** A map without some of its fields. */
export function without(value: MapValue, ...names: readonly string[]): MapValue {
  return { ...value, fields: new Map([...value.fields].filter(([key]) => !names.includes(key))) };
}

/** A map with one field in the place of another, or beside the others. */
export function withField(value: MapValue, name: string, field: Value): MapValue {
  return { ...value, fields: new Map([...value.fields, [name, field]]) };
}

/** What has to be read as something else: the name that its key should have, or what should stand in its place. */
export type Mends = Map<Value, string | ScalarValue>;

/** The value with parts of it as they are meant, at the places where they stand. */
export function mended(value: Value, mends: Mends): Value {
  const meant = mends.get(value);
  if (typeof meant === 'object') return meant;
  if (value.kind === 'list') return { ...value, items: value.items.map(item => mended(item, mends)) };
  if (value.kind === 'scalar') return value;
  const fields = [...value.fields].map(([key, field]): [string, Value] => {
    const name = mends.get(field);
    return [typeof name === 'string' ? name : key, mended(field, mends)];
  });
  return { ...value, fields: new Map(fields) };
}
