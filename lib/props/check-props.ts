/** The check itself. What props there are is generated from the interfaces by `tools/prop-words.ts`. */
import type { IConstruct } from 'constructs';
import words from '../../imports/prop-words.json';
import { nearest } from '../validation/nearest';

type Held = string | null | { readonly list: Held } | { readonly map: Held };

interface StructWords {
  readonly required: readonly string[];
  readonly props: { readonly [name: string]: Held };
}

const STRUCTS = words as unknown as { readonly [name: string]: StructWords };

type Struct = keyof typeof words;

/**
 * Checks what a construct was given.
 *
 * @param owner the class that takes the props; what a class that extends it takes besides is its own
 * @throws naming every prop that does not exist, or is missing
 */
export function checkConstructProps(construct: IConstruct, owner: NewableFunction, struct: Struct, props: unknown): void {
  refuse(construct.node.path || owner.name, problemsOf(props ?? {}, struct, '', construct.constructor !== owner), owner);
}

/**
 * Checks what a method or a factory was given.
 *
 * @param place path of the construct, or name of the factory
 * @throws naming every prop that does not exist, or is missing
 */
export function checkProps(place: string, struct: Struct, props: unknown): void {
  refuse(place || 'App', problemsOf(props ?? {}, struct, ''), checkProps);
}

/** The program that gave the props is where the mistake is: of it, and not of what is in here, Node shows a line. */
function refuse(place: string, problems: readonly string[], within: CallableFunction | NewableFunction): void {
  if (problems.length === 0) return;
  const error = new Error(problems.map(problem => `${place}: ${problem}`).join('\n'));
  Error.captureStackTrace(error, within);
  throw error; // node-do-not-add-exception-line
}

function problemsOf(value: unknown, struct: string, path: string, isOpen = false): string[] {
  if (!isRecord(value)) return [];
  const { props, required } = STRUCTS[struct];
  const problems: string[] = [];
  for (const name of Object.keys(value)) {
    const given = value[name];
    if (given === undefined) continue;
    if (!Object.hasOwn(props, name)) {
      if (!isOpen) problems.push(`${path}${name} is no prop of ${struct}; ${mend(name, value, props)}`);
      continue;
    }
    const held = props[name];
    if (held !== null) problems.push(...heldProblems(given, held, path + name));
  }
  for (const name of required) if (value[name] === undefined) problems.push(`${path}${name} is missing`);
  return problems;
}

function heldProblems(value: unknown, held: Held, path: string): string[] {
  if (held === null) return [];
  if (typeof held === 'string') return isPlain(value) ? problemsOf(value, held, `${path}.`) : [];
  if ('list' in held) return Array.isArray(value) ? value.flatMap((item, index) => heldProblems(item, held.list, `${path}[${String(index)}]`)) : [];
  return isPlain(value) ? Object.keys(value).flatMap(key => heldProblems(value[key], held.map, `${path}.${key}`)) : [];
}

function mend(name: string, value: object, props: StructWords['props']): string {
  const known = Object.keys(props);
  const meant = nearest(name, known.filter(prop => !Object.hasOwn(value, prop)));
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (Object.hasOwn(props, 'overrides')) return 'a field of the CRD that has no prop goes into overrides';
  return `it has ${known.join(', ')}`;
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** Lazy values, tokens and instances of classes are no structs. */
function isPlain(value: unknown): value is { readonly [name: string]: unknown } {
  if (!isRecord(value)) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}
