import { isRecord, isSet, type Wire } from '../../validation/admission/wire';
import { fieldPath } from '../../validation/field-path';
import { type Finding, Severity } from '../../validation/finding';

/** An object under construction. */
export interface Fields {
  [field: string]: unknown;
}

/** Where a field of the result stood in the source. */
export interface Origin {
  readonly source: object;
  readonly key: string;
}

/** One conversion under way: what it found, what goes beside the object, and where each field came from. */
export class Conversion {
  public readonly findings: Finding[] = [];
  /** Objects that carry what the target version has no place for. */
  public readonly beside: Wire[] = [];
  private readonly origins = new WeakMap<object, Map<string, Origin>>();

  /** Takes a field over as it is, under its own name or another; null says nothing. */
  public carry(target: Fields, source: Wire, key: string, as: string = key): void {
    if (isSet(source[key])) this.put(target, as, source[key], source, key);
  }

  /** Sets a field that is made from one of the source, so that its comments go along. */
  public put(target: Fields, as: string, value: unknown, source: object, key: string): void {
    if (value === undefined) return;
    Object.defineProperty(target, as, { value, enumerable: true, configurable: true, writable: true });
    const known = this.origins.get(target);
    if (known) known.set(as, { source, key });
    else this.origins.set(target, new Map([[as, { source, key }]]));
  }

  /** Where a field of a result stood. */
  public originOf(target: object, key: string): Origin | undefined {
    return this.origins.get(target)?.get(key);
  }

  /** A part that must be a map, or nothing. What is something else is told, because it cannot be read. */
  public map(value: unknown, path: string): Wire | undefined {
    if (!isSet(value)) return undefined;
    if (isRecord(value)) return value;
    this.error('convert/malformed', path, 'must be a map', 'correct the field before the conversion');
    return undefined;
  }

  /** A list of maps, or nothing. */
  public maps(value: unknown, path: string): readonly Wire[] | undefined {
    if (!isSet(value)) return undefined;
    if (Array.isArray(value) && value.every(isRecord)) return value;
    this.error('convert/malformed', path, 'must be a list of maps', 'correct the field before the conversion');
    return undefined;
  }

  /** Tells of the fields that no line of the conversion knows. */
  public refuseUnknown(source: Wire, path: string, known: ReadonlySet<string>): void {
    for (const key of Object.keys(source)) {
      if (known.has(key) || !isSet(source[key])) continue;
      this.error('convert/unknown-field', fieldPath(path, key), 'is no field of the version that the object is written in', 'remove it, or correct its name');
    }
  }

  /** What the target version cannot say. */
  public noPlace(path: string, message: string, mend: string): void {
    this.error('convert/no-place', path, message, mend);
  }

  public note(rule: string, path: string, message: string, mend?: string): void {
    this.findings.push({ rule, path, message, mend, severity: Severity.NOTE });
  }

  private error(rule: string, path: string, message: string, mend: string): void {
    this.findings.push({ rule, path, message, mend, severity: Severity.ERROR });
  }
}

/** The map, or nothing where it has no fields. */
export function unlessBare<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** Lays one map over another, map by map; everything else is replaced. */
export function overlay(base: unknown, over: unknown): unknown {
  if (!isSet(over)) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged: Fields = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = overlay(merged[key], value);
  return merged;
}
