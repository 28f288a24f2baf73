/** From what the user wrote to the field that is meant. */
import { schemaOf } from '../../schemas';
import { nearest } from '../../validation/nearest';
import type { SchemaLookup } from '../../validation/crd-schemas';
import { crdNode } from './crd-node';
import { Descriptions, type NamedKind } from './descriptions';
import { follow, type FieldNode, type FoundField, pathSteps, pathsTo } from './field-node';
import { isRootField, kindsCalled, nearestKind } from './kinds';

/** How many places of a field are named. */
const PLACES = 5;

export interface FoundInKind extends FoundField {
  readonly kind: NamedKind;
  /** The other versions that have the kind, and other groups' kinds of the same name. */
  readonly others: readonly NamedKind[];
}

/**
 * The field of a kind.
 *
 * @param field such as `dgd.spec.components.replicas`; without a kind a graph is meant
 * @param apiVersion the version that is asked for; nothing takes the newest that has the field
 * @throws if there is no such kind, version or field; the message says what there is
 */
export function findInKind(field: string, apiVersion?: string, lookup: SchemaLookup = schemaOf): FoundInKind {
  const [first = '', ...rest] = pathSteps(field);
  const called = kindsCalled(first).filter(kind => lookup(kind.apiVersion, kind.kind) !== undefined);
  if (called.length === 0) throw new Error(`${field}: ${unknownKind(first)}`);
  const asked = apiVersion === undefined ? called : called.filter(kind => kind.apiVersion === apiVersion || kind.apiVersion.endsWith(`/${apiVersion}`));
  if (asked.length === 0) throw new Error(`${field}: there is no ${called[0].kind} in ${apiVersion}; it is in ${listed(called)}`);
  const steps = isRootField(first) ? [first, ...rest] : rest;
  const ends = asked.map(kind => ({ kind, end: follow(nodeOf(kind, lookup), steps) }));
  // A field that only an older version has is found there.
  const hit = ends.find(({ end }) => 'found' in end);
  if (hit && 'found' in hit.end) return { ...hit.end.found, kind: hit.kind, others: called.filter(kind => kind !== hit.kind) };
  const [{ kind, end }] = ends;
  if ('found' in end) return { ...end.found, kind, others: [] };
  throw new Error(unknownField(kind.kind, nodeOf(kind, lookup), end.at, end.unknown));
}

function nodeOf(kind: NamedKind, lookup: SchemaLookup): FieldNode {
  return crdNode(lookup(kind.apiVersion, kind.kind) ?? {}, Descriptions.of(kind));
}

function unknownKind(word: string): string {
  const near = nearestKind(word);
  return `there is no kind ${word}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** Says where the path ends, and which field was meant: one of that place, or one of the same name elsewhere. */
export function unknownField(kind: string, root: FieldNode, at: FoundField, name: string): string {
  const place = at.path === '' ? kind : `${kind}.${at.path}`;
  const near = nearest(name, at.node.names);
  if (near !== undefined) return `${place} has no field ${name}; did you mean ${near}?`;
  const elsewhere = pathsTo(root, name, PLACES);
  if (elsewhere.length > 0) return `${place} has no field ${name}; there is ${elsewhere.join(', ')}`;
  return `${place} has no field ${name}; ${at.node.names.length === 0 ? 'nor any other' : `it has ${at.node.names.join(', ')}`}`;
}

function listed(kinds: readonly NamedKind[]): string {
  return kinds.map(({ apiVersion }) => apiVersion).join(', ');
}
