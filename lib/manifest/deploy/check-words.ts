/** Whether the words of a document are known, and take the values that they have. What they may be is generated from their interfaces. */
import data from '../../../imports/deploy-words.json';
import { listed } from '../../listed';
import { nearest } from '../../validation/nearest';
import { described, typeInWords } from '../../validation/wording';
import type { Findings } from './findings';
import { fieldOf, isNull, type MapValue, type Mends, mended, type ScalarValue, textAt, textOf, type Value } from './value';
import { backendOf } from './words/backend';
import { requestOf } from './words/request';

/** What a value may be. */
interface WordNode {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: { readonly [name: string]: WordNode };
  readonly required?: readonly string[];
  readonly items?: WordNode;
  readonly additionalProperties?: WordNode | boolean;
  readonly anyOf?: readonly WordNode[];
  readonly ref?: string;
  readonly patch?: boolean;
  /** A word whose value tells what this one may be. */
  readonly by?: string;
  readonly cases?: { readonly [value: string]: WordNode };
}

const DEFINITIONS = data as unknown as { readonly [name: string]: WordNode };

const GRAPH = 'DeployDocument';
const REQUEST = 'RequestDocument';

/** How Kubernetes, or a program, calls what has another name here. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  command: 'cmd', args: 'parameters', env: 'environment', envs: 'environment', gpus: 'gpu', backendFramework: 'backend', componentType: 'type',
  services: 'components', metadata: 'labels', spec: 'overrides', podTemplate: 'overrides', extraPodSpec: 'overrides', sharedMemory: 'sharedMemorySize',
};

/**
 * Checks a document.
 *
 * @param isPatch whether it is laid over something, so that it need not be complete, and null removes
 */
export function checkDocument(document: MapValue, findings: Findings, isPatch: boolean): WordVerdict {
  const check = new WordCheck(document, findings, isPatch);
  check.check(document, { ref: check.isRequest ? REQUEST : GRAPH });
  if (check.meant.size === 0) return { document, wrong: check.wrong, isIncomplete: check.isIncomplete };
  // What is meant is looked at too: it may say how other words are read.
  return checkDocument(mended(document, check.meant) as MapValue, findings, isPatch);
}

/** What a check says of a document. */
export interface WordVerdict {
  /** The document as it is meant where that is clear: one misspelt word shall not bring the findings of one that is missing. */
  readonly document: MapValue;
  /** Values in it that are wrong, and mean nothing. */
  readonly wrong: ReadonlySet<Value>;
  /** Whether something is missing, so that no graph can be made of it. */
  readonly isIncomplete: boolean;
}

class WordCheck {
  public readonly wrong = new Set<Value>();
  /** What is wrong, and yet clear. */
  public readonly meant: Mends = new Map<Value, string | ScalarValue>();
  public isIncomplete = false;
  /** Whether it is a whole document that asks for a graph; of a layer nobody knows. */
  public readonly isRequest: boolean;
  private readonly around: MapValue[] = [];

  public constructor(private readonly document: MapValue, private readonly findings: Findings, private isPatch: boolean) {
    this.isRequest = !isPatch && requestOf(document) !== undefined;
  }

  public check(value: Value, schema: WordNode): void {
    const node = resolved(schema);
    if (node.by !== undefined) this.byWord(value, node.by, node.cases);
    else if (node.enum && value.kind === 'scalar') this.enumeration(value, node.enum);
    else if (node.anyOf) this.alternatives(value, node.anyOf);
    else if (this.hasType(value, node)) this.inside(value, node);
  }

  /** @param meant what it has to be read as, where that is clear: another name, or another value */
  private reject(value: Value, rule: 'type' | 'unknown-word' | 'value', message: string, mend?: string, meant?: string | ScalarValue): void {
    if (meant === undefined) this.wrong.add(value);
    else this.meant.set(value, meant);
    this.findings.report(value, rule, message, mend);
    this.findings.settle(value.origin);
    // What it was meant to be may be missing now.
    const { steps } = value.origin;
    if (meant === undefined && rule === 'unknown-word' && steps.length > 1) this.findings.settle({ ...value.origin, steps: steps.slice(0, -1) });
  }

  private inside(value: Value, node: WordNode): void {
    if (value.kind === 'list' && node.items) value.items.forEach(item => this.item(item, node.items as WordNode));
    if (value.kind === 'map') this.map(value, node);
  }

  private item(item: Value, node: WordNode): void {
    if (isNull(item)) this.reject(item, 'type', 'must not be null', 'remove the entry');
    else this.check(item, node);
    // Entries are laid over each other by their names, so that even a patch has to say them.
    const isNamed = resolved(node).required?.includes('name') ?? false;
    if (this.isPatch && isNamed && item.kind === 'map' && !item.fields.has('$patch')) this.required(item, { required: ['name'] });
  }

  private map(value: MapValue, node: WordNode): void {
    const { isPatch } = this;
    this.isPatch ||= node.patch ?? false;
    this.around.push(value);
    for (const [name, field] of value.fields) this.field(value, name, field, node);
    this.around.pop();
    if (!this.isPatch) this.required(value, node);
    this.isPatch = isPatch;
  }

  private field(map: MapValue, name: string, field: Value, { properties, additionalProperties }: WordNode): void {
    const word = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (word ?? (typeof additionalProperties === 'object' && additionalProperties)) {
      // Null is nothing, and in a patch removes.
      if (!isNull(field)) this.check(field, word ?? additionalProperties as WordNode);
      else if (!word && !isFree(additionalProperties)) this.nullEntry(name, field);
    } else if (properties && additionalProperties === false && !(name === '$patch' && isDirective(field))) {
      this.unknown(map, name, field, Object.keys(properties));
    }
  }

  private nullEntry(name: string, field: Value): void {
    if (!this.isPatch && !this.isInDefaults(field)) this.reject(field, 'type', `${name} has no value`, 'give it one, such as "", or remove it');
  }

  /** A component takes away what defaults say. */
  private isInDefaults({ origin: { steps: [list, , ...steps] } }: Value): boolean {
    const said = list === 'components' ? steps.reduce((value, step) => fieldOf(value, String(step)), fieldOf(this.document, 'defaults')) : undefined;
    return said !== undefined;
  }

  private unknown(map: MapValue, name: string, field: Value, known: readonly string[]): void {
    if (this.isRequest && this.around.length === 1 && DEFINITIONS[GRAPH].properties?.[name]) {
      this.reject(field, 'unknown-word', `${JSON.stringify(name)} is no word of a request for a graph`, 'it is for the graph that comes of it: a document of its own, without request');
      return;
    }
    const other = Object.hasOwn(OTHER_NAMES, name) && known.includes(OTHER_NAMES[name]) ? OTHER_NAMES[name] : undefined;
    const near = other ?? nearest(name, known.filter(word => !map.fields.has(word)));
    const where = this.around.length === 1 ? 'a graph' : this.placeName();
    this.reject(field, 'unknown-word', `${JSON.stringify(name)} is no word of ${where}`,
      near === undefined ? 'the words are listed in docs/deploy-yaml.md; a field without a word goes into overrides' : `did you mean "${near}"?`,
      near !== undefined && !map.fields.has(near) ? near : undefined);
  }

  private placeName(): string {
    const steps = (this.around[this.around.length - 1].origin.steps).filter(step => typeof step === 'string');
    const last = steps[steps.length - 1];
    return last === 'components' ? 'a component' : last;
  }

  private required(value: MapValue, { required = [] }: WordNode): void {
    const meant = [...value.fields.values()].map(field => this.meant.get(field));
    for (const name of required) {
      if (!isNull(value.fields.get(name)) || meant.includes(name)) continue;
      this.isIncomplete = true;
      this.findings.report(value, 'missing-word', `${this.around.length > 0 ? 'this' : this.isRequest ? 'the request' : 'the graph'} has no ${name}`, `add ${name}`);
    }
  }

  private byWord(value: Value, word: string, cases: WordNode['cases'] = {}): void {
    if (!this.hasType(value, { type: 'object' })) return;
    const told = word === 'backend' ? backendOf(this.document) : this.tellingWord(word);
    if (told !== undefined && Object.hasOwn(cases, told)) this.check(value, cases[told]);
  }

  private tellingWord(word: string): string | undefined {
    return textAt(this.around[this.around.length - 1], word);
  }

  /** Of several forms, the one of the kind that the value has. */
  private alternatives(value: Value, nodes: readonly WordNode[]): void {
    const fitting = nodes.map(resolved).filter(node => node.anyOf || fits(value, node));
    const [first] = fitting.length > 0 ? fitting : [undefined];
    if (first) this.check(value, first);
    else this.wrongType(value, nodes.map(resolved).map(({ type = 'object', enum: words }) => (words ? `one of ${quoted(words)}` : typeInWords(type))).join(' or '));
  }

  private hasType(value: Value, node: WordNode): boolean {
    if (node.type === undefined || fits(value, node)) return true;
    const meant = meantAs(value, node);
    this.wrongType(value, typeInWords(node.type), meant ? `write ${JSON.stringify(meant.scalar)}` : formOf(node), meant);
    return false;
  }

  private wrongType(value: Value, wanted: string, mend?: string, meant?: ScalarValue): void {
    const what = value.kind === 'map' ? 'an object' : value.kind === 'list' ? 'a list' : described(value.scalar);
    this.reject(value, 'type', `must be ${wanted}, but is ${what}`, mend, meant);
  }

  private enumeration(value: ScalarValue, words: readonly unknown[]): void {
    if (words.includes(value.scalar)) return;
    const { scalar } = value;
    const near = typeof scalar === 'string' ? nearest(scalar, words.filter(word => typeof word === 'string')) : undefined;
    this.reject(value, 'value', `must be one of ${quoted(words)}, but is ${JSON.stringify(scalar)}`, near === undefined ? undefined : `did you mean "${near}"?`,
      near === undefined ? undefined : { ...value, scalar: near });
  }
}

/** A text without its quotes, or a number and a boolean within them. */
function meantAs(value: Value, { type }: WordNode): ScalarValue | undefined {
  const text = textOf(value);
  if (value.kind !== 'scalar' || text === undefined) return undefined;
  if (type === 'string') return { ...value, scalar: text };
  if (type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return { ...value, scalar: Number(text) };
  return type === 'boolean' && /^(?:true|false)$/.test(text) ? { ...value, scalar: text === 'true' } : undefined;
}

/** What to write instead where words are known. */
function formOf({ properties }: WordNode): string | undefined {
  return properties && `its words are ${listed(Object.keys(properties))}`;
}

/** Whether anything may stand there; what null means is told by the word around it. */
function isFree(node: WordNode | boolean | undefined): boolean {
  return typeof node === 'object' && Object.keys(node).length === 0;
}

function resolved(node: WordNode): WordNode {
  return node.ref === undefined ? node : { ...DEFINITIONS[node.ref], ...(node.patch && { patch: true }) };
}

function fits(value: Value, { type }: WordNode): boolean {
  if (type === undefined) return true;
  if (value.kind === 'map') return type === 'object';
  if (value.kind === 'list') return type === 'array';
  return typeof value.scalar === type;
}

function isDirective(field: Value): boolean {
  return field.kind === 'scalar' && (field.scalar === 'replace' || field.scalar === 'delete');
}

function quoted(words: readonly unknown[]): string {
  return words.map(word => JSON.stringify(word)).join(', ');
}
