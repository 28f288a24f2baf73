import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { isMerge, keyText } from './plain';

/** From where to where something stands, in code units of the document's text. */
export type Span = readonly [start: number, end: number];

/**
 * Where a field stands: from its key to the end of its value, or for an item of a list the item. The nearest ancestor
 * that is there stands for a field that is not.
 */
export function spanOf(document: Document.Parsed, steps: readonly (string | number)[]): Span {
  let node: unknown = document.contents;
  let span = spanOfNode(node) ?? [0, 0];
  for (const step of steps) {
    const target = follow(document, node);
    const next: Found | undefined = typeof step === 'number' ? item(target, step) : field(document, target, step);
    if (!next) return span;
    span = next.span ?? span;
    node = next.node;
  }
  return span;
}

/** The text of a scalar at a field, without quotes. */
export function textOf(document: Document.Parsed, steps: readonly (string | number)[]): string | undefined {
  let node: unknown = document.contents;
  for (const step of steps) {
    const target = follow(document, node);
    node = (typeof step === 'number' ? item(target, step) : field(document, target, step))?.node;
  }
  const scalar = follow(document, node);
  return isScalar(scalar) ? String(scalar.value) : undefined;
}

interface Found {
  readonly node: unknown;
  readonly span: Span | undefined;
}

function spanOfNode(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

function follow(document: Document.Parsed, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function item(node: unknown, index: number): Found | undefined {
  if (!isSeq(node) || index >= node.items.length) return undefined;
  return { node: node.items[index], span: spanOfNode(node.items[index]) };
}

function field(document: Document.Parsed, node: unknown, name: string): Found | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find(candidate => isNamed(follow(document, candidate.key), name));
  return pair ? { node: pair.value, span: spanOfPair(pair) } : mergedField(document, node, name);
}

/** By what Kubernetes makes of a key, or as it was written. */
function isNamed(key: unknown, name: string): boolean {
  return keyText(key) === name || (isScalar(key) && key.value === name);
}

/** A field that `<<` brings in stands where it was written. */
function mergedField(document: Document.Parsed, map: YAMLMap, name: string): Found | undefined {
  for (const pair of map.items) {
    if (!isMerge(pair)) continue;
    const source = follow(document, pair.value);
    for (const part of isSeq(source) ? source.items : [source]) {
      const found = field(document, follow(document, part), name);
      if (found) return found;
    }
  }
  return undefined;
}

function spanOfPair(pair: Pair): Span | undefined {
  const key = spanOfNode(pair.key);
  const value = spanOfNode(pair.value);
  if (!key || !value || !(isScalar(pair.value) || isAlias(pair.value)) || value[1] < key[1]) return key ?? value;
  return [key[0], value[1]];
}
