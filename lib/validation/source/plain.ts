import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { Severity } from '../finding';
import { nearest } from '../nearest';
import type { SourceProblem } from './located-finding';
import { plainValue } from './scalar';

/** Values that all aliases of a document together may stand for. */
const ALIAS_LIMIT = 100_000;

/** Problems of one document that are told; more of them say no more. */
const PROBLEM_LIMIT = 50;

const STRING_TAG = 'tag:yaml.org,2002:str';
const CORE_TAG = /^tag:yaml\.org,2002:(?:bool|int|float|null|timestamp|merge)$/;

interface Plain {
  readonly value: unknown;
  /** How many values it is made of, itself and those behind aliases included. */
  readonly size: number;
}

type Entries = { [key: string]: unknown };

/**
 * A document as plain values, and where it is none that Kubernetes would read.
 *
 * @param textKeys whether keys are the texts that they are written as, whatever Kubernetes would make of `on` and `off`
 */
export function plainDocument(document: Document.Parsed, textKeys = false): { readonly value: unknown; readonly problems: readonly SourceProblem[] } {
  const conversion = new Conversion(textKeys);
  const { value } = conversion.plain(document.contents);
  return { value, problems: conversion.problems };
}

/** The string that Kubernetes makes of a key, which YAML may have read as a number or a boolean; nothing where it makes none. */
export function keyText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  const value = scalarValue(node);
  return value === null ? undefined : String(value);
}

/** Whether a key brings in the fields of other maps. */
export function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<' && isPlain(pair.key);
}

function isPlain(scalar: Scalar): boolean {
  return scalar.type === 'PLAIN' || scalar.type === undefined;
}

function scalarValue(scalar: Scalar): string | number | boolean | null {
  const text = String(scalar.value);
  const { tag } = scalar;
  if (tag === undefined ? !isPlain(scalar) : !CORE_TAG.test(tag)) return text;
  return plainValue(text);
}

class Conversion {
  public readonly problems: SourceProblem[] = [];
  private readonly anchors = new Map<string, Plain | undefined>();
  private expanded = 0;

  public constructor(private readonly textKeys: boolean) {}

  public plain(node: unknown): Plain {
    if (isAlias(node)) return this.alias(node);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    // An alias within what its anchor marks would have no end.
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const plain = this.node(node);
    if (anchor !== undefined) this.anchors.set(anchor, plain);
    return plain;
  }

  private node(node: unknown): Plain {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    return isScalar(node) ? { value: this.scalar(node), size: 1 } : { value: null, size: 1 };
  }

  private report(node: unknown, rule: string, message: string, mend?: string, severity?: Severity): void {
    if (this.problems.length >= PROBLEM_LIMIT) return;
    const [offset, end] = (node as Node | null)?.range ?? [0, 0];
    this.problems.push({ rule: `yaml/${rule}`, offset, end, message, mend, severity });
  }

  private scalar(node: Scalar): unknown {
    const value = scalarValue(node);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.report(node, 'number', `${String(node.value)} is no number that JSON has`, 'quote it, if text is meant');
      return String(node.value);
    }
    if (node.tag !== undefined && node.tag !== STRING_TAG && !CORE_TAG.test(node.tag) && node.tag !== '!') {
      this.report(node, 'tag', `the tag ${node.tag} has no meaning to Kubernetes, which reads a plain string`, 'remove the tag', Severity.WARNING);
    }
    return value;
  }

  private alias(alias: Alias): Plain {
    const target = this.anchors.get(alias.source);
    if (!target) {
      const message = this.anchors.has(alias.source) ? `*${alias.source} stands within what it stands for` : `no anchor &${alias.source} stands before *${alias.source}`;
      const near = nearest(alias.source, [...this.anchors.keys()]);
      this.report(alias, 'aliases', message, near === undefined || near === alias.source ? undefined : `did you mean *${near}?`);
      return { value: null, size: 1 };
    }
    const before = this.expanded;
    this.expanded += target.size;
    if (this.expanded <= ALIAS_LIMIT) return target;
    if (before <= ALIAS_LIMIT) this.report(alias, 'aliases', `the aliases up to here stand for more than ${ALIAS_LIMIT} values`, 'write the values out');
    return { value: null, size: 1 };
  }

  private list(list: YAMLSeq): Plain {
    let size = 1;
    const value = list.items.map(item => {
      const plain = this.plain(item);
      size += plain.size;
      return plain.value;
    });
    return { value, size };
  }

  private map(map: YAMLMap): Plain {
    const value: Entries = {};
    const seen = new Set<string>();
    let size = 1;
    for (const pair of map.items) {
      const plain = this.plain(pair.value);
      size += plain.size;
      if (!isMerge(pair)) this.entry(pair, plain.value, value, seen);
      else for (const source of Array.isArray(plain.value) ? plain.value as unknown[] : [plain.value]) this.merge(source, value, pair);
    }
    return { value, size };
  }

  private entry(pair: Pair, entry: unknown, into: Entries, seen: Set<string>): void {
    const key = this.key(pair.key);
    if (key === undefined) return;
    if (seen.has(key)) {
      this.report(pair.key, 'duplicate-key', `the key ${JSON.stringify(shorten(key))} stands twice in one map; only one of the values would count`, 'remove one of the two');
      return;
    }
    seen.add(key);
    setField(into, key, entry);
  }

  private key(node: unknown): string | undefined {
    if (isAlias(node)) {
      const { value } = this.alias(node);
      if (value !== null && typeof value !== 'object') return String(value);
    }
    const key = keyText(node);
    if (key === undefined) {
      const template = isMap(node) ? 'quote it; if it belongs to a template, render that first' : 'write a string';
      this.report(node, 'key', `the key must be a string, but is ${isMap(node) ? 'a map' : isSeq(node) ? 'a list' : 'null'}`, template);
      return undefined;
    }
    if (this.textKeys && isScalar(node)) return String(node.value);
    if (isScalar(node) && typeof scalarValue(node) !== 'string') {
      this.report(node, 'key', `the key ${String(node.value)} is a ${typeof scalarValue(node)} in YAML, of which Kubernetes makes the string "${key}"`,
        `write "${String(node.value)}"`, key === node.value ? Severity.NOTE : Severity.WARNING);
    }
    if (key === '__proto__') {
      this.report(node, 'key', 'the key __proto__ is lost by many tools', 'give it another name', Severity.WARNING);
    }
    return key;
  }

  /** Merged fields stand where `<<` does. Those of the map itself win, and those of earlier sources over those of later ones. */
  private merge(source: unknown, into: Entries, at: Pair): void {
    // An alias without a value has been told of.
    if (source === null && isAlias(at.value)) return;
    if (typeof source !== 'object' || source === null || Array.isArray(source)) {
      this.report(at.key, 'syntax', 'what << merges must be a map, or a list of maps', 'name the anchor of a map');
      return;
    }
    for (const [key, value] of Object.entries(source)) {
      if (!Object.hasOwn(into, key)) setField(into, key, value);
    }
  }
}

/** Assignment would call the setter of `__proto__`. */
function setField(into: Entries, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
  else into[key] = value;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
