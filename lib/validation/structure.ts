import type { SchemaNode } from '../schemas';
import { pathOf } from './field-path';
import { OBJECT_META, objectMetaFaults } from './object-meta';
import type { Finding } from './finding';
import { checkFreeForm } from './free-form';
import { identity, mapKey } from './identity';
import { nearest } from './nearest';
import { enumeration, intOrString, number, podEnumeration, REQUEST_BYTES, type Report, string } from './scalars';
import { hasType } from './value-types';
import { described, typeInWords } from './wording';

export { fieldPath } from './field-path';

/** Deeper than any schema that a cluster serves, and far from the end of the call stack. */
const DEPTH_LIMIT = 1000;

/** No value takes less than two bytes of what the API server reads. */
const VALUE_LIMIT = REQUEST_BYTES / 2;

/** Whoever has this many mistakes does not read the next one. */
const FINDING_LIMIT = 1000;

type Fields = { readonly [name: string]: unknown };

/**
 * Checks an object against its structural schema as the API server does with strict field validation.
 *
 * @param object the wire form
 * @param schema schema of the object's kind
 * @returns every finding, in the order of the object; of a hopeless one the first thousand
 */
export function validateStructure(object: unknown, schema: SchemaNode): Finding[] {
  return new StructureCheck().run(object, schema);
}

class StructureCheck {
  private findings: Finding[] = [];
  private readonly steps: (string | number)[] = [];
  private values = 0;
  /** Inside `anyOf` and its like a field that the branch does not name is none of its business. */
  private inBranch = false;
  private halted = false;
  private readonly report: Report = (rule, message, mend) => {
    this.findings.push({ rule: `schema/${rule}`, path: pathOf(this.steps), message, mend });
    if (this.findings.length >= FINDING_LIMIT) this.halted = true;
  };

  public run(object: unknown, schema: SchemaNode): Finding[] {
    if (typeof object === 'object' && object !== null && 'kind' in object) this.typeMeta(object as Fields);
    this.check(object, schema);
    return this.findings;
  }

  private check(value: unknown, schema: SchemaNode): void {
    if (!this.withinLimits()) return;
    if (schema['x-kubernetes-int-or-string']) {
      intOrString(value, schema, this.report);
    } else if (schema.type && !hasType(value, schema.type)) {
      this.report('type', `must be ${typeInWords(schema.type)}, but is ${described(value)}`);
      return;
    }
    if (schema.enum) enumeration(value, schema.enum, this.report);
    if (schema.podEnum) podEnumeration(value, schema.podEnum, this.report);
    if (typeof value === 'string') string(value, schema, this.report);
    else if (typeof value === 'number') number(value, schema, this.report);
    else if (Array.isArray(value)) this.list(value, schema);
    else if (typeof value === 'object' && value !== null) this.object(value as Fields, schema);
    if (schema.allOf ?? schema.anyOf ?? schema.oneOf ?? schema.not) this.branches(value, schema);
  }

  private below(step: string | number, value: unknown, schema: SchemaNode): void {
    this.steps.push(step);
    this.check(value, schema);
    this.steps.pop();
  }

  private withinLimits(): boolean {
    if (this.halted) return false;
    this.values++;
    if (this.values <= VALUE_LIMIT && this.steps.length <= DEPTH_LIMIT) return true;
    if (this.values > VALUE_LIMIT) this.report('too-large', `has more than ${VALUE_LIMIT} values up to here; the API server reads 3 MiB at most`);
    else this.report('too-deep', `stands more than ${DEPTH_LIMIT} levels deep`);
    this.halted = true;
    return false;
  }

  private reportAt(steps: readonly (string | number)[], rule: string, message: string, mend?: string): void {
    this.steps.push(...steps);
    this.report(rule, message, mend);
    this.steps.length -= steps.length;
  }

  private list(values: readonly unknown[], schema: SchemaNode): void {
    const { minItems, maxItems, items } = schema;
    if (minItems !== undefined && values.length < minItems) this.report('min-items', `must have at least ${minItems} items, but has ${values.length}`);
    if (maxItems !== undefined && values.length > maxItems) {
      this.report('max-items', `must have at most ${maxItems} items, but has ${values.length}`);
      return;
    }
    if (items) {
      for (let index = 0; index < values.length && !this.halted; index++) this.item(values[index], index, items);
    } else {
      this.freeForm(values);
    }
    if (values.length > 1 && schema['x-kubernetes-list-type']) this.unique(values, schema);
  }

  private item(value: unknown, index: number, schema: SchemaNode): void {
    if (value !== null && value !== undefined) this.below(index, value, schema);
    else if (!schema.nullable && schema.default === undefined) this.reportAt([index], 'type', 'must not be null');
  }

  /** The keys of a list that is a map, and the items of one that is a set, occur once. */
  private unique(values: readonly unknown[], schema: SchemaNode): void {
    const keys = schema['x-kubernetes-list-map-keys'];
    if (!keys && schema['x-kubernetes-list-type'] !== 'set') return;
    const first = new Map<string, number>();
    for (let index = 0; index < values.length && !this.halted; index++) {
      const key = keys ? mapKey(values[index], keys, schema.items) : identity(values[index]);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else this.repeated(index, earlier, keys ? `${keys.join(' and ')} ${key}` : key);
    }
  }

  private repeated(index: number, earlier: number, what: string): void {
    this.reportAt([index], 'duplicate', `repeats ${pathOf([...this.steps, earlier])}: ${what}`, 'keep one of the two');
  }

  private object(value: Fields, schema: SchemaNode): void {
    const { properties, required, minProperties, maxProperties } = schema;
    const names = Object.keys(value);
    if (maxProperties !== undefined && names.length > maxProperties) {
      this.report('max-properties', `must have at most ${maxProperties} entries, but has ${names.length}`);
    }
    if (minProperties !== undefined && names.length < minProperties) {
      this.report('min-properties', `must have at least ${minProperties} entries, but has ${names.length}`);
    }
    if (required) this.required(value, required, schema);
    const isResource = this.isResource(schema);
    for (const name of names) {
      if (this.halted) return;
      if (isResource && (name === 'apiVersion' || name === 'kind' || name === 'metadata')) continue;
      const field = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (field) this.field(name, value[name], field);
      else this.unnamed(name, value[name], schema);
    }
    if (isResource && this.steps.length > 0) this.typeMeta(value);
  }

  /** The object itself, and an object in a field for objects: both have a kind and metadata. */
  private isResource(schema: SchemaNode): boolean {
    return !this.inBranch && (this.steps.length === 0 || schema['x-kubernetes-embedded-resource'] === true);
  }

  /** What null means: nothing, in which case a default stands in its place, except where null is a value. */
  private field(name: string, value: unknown, schema: SchemaNode): void {
    if (value !== null && value !== undefined) this.below(name, value, schema);
  }

  private required(value: Fields, required: readonly string[], schema: SchemaNode): void {
    for (const name of required) {
      const held = Object.hasOwn(value, name) ? value[name] : undefined;
      const field = schema.properties?.[name];
      if (held === null && field?.nullable) continue;
      if ((held ?? field?.default ?? undefined) !== undefined || this.isMisspelt(name, value, schema)) continue;
      this.reportAt([name], 'required', 'is required, but not set');
    }
  }

  /** What is there under another name that is told as unknown is not told as missing too. */
  private isMisspelt(name: string, value: Fields, { properties = {}, additionalProperties, ...schema }: SchemaNode): boolean {
    if (this.inBranch || additionalProperties || schema['x-kubernetes-preserve-unknown-fields']) return false;
    return Object.keys(value).some(other => !Object.hasOwn(properties, other) && nearest(other, Object.keys(properties)) === name);
  }

  private unnamed(name: string, value: unknown, schema: SchemaNode): void {
    const { properties, additionalProperties } = schema;
    if (typeof additionalProperties === 'object') {
      this.field(name, value, additionalProperties);
    } else if (additionalProperties === true || schema['x-kubernetes-preserve-unknown-fields']) {
      this.freeForm(value, name);
    } else if (!this.inBranch && (properties ?? schema.type === 'object')) {
      const near = nearest(name, Object.keys(properties ?? {}));
      this.reportAt([name], 'unknown-field', 'is no field of this API version; the API server would drop it', near && `did you mean "${near}"?`);
    }
  }

  private freeForm(value: unknown, ...steps: readonly string[]): void {
    const fault = checkFreeForm(value);
    if (fault) this.reportAt(steps, fault.rule, fault.message);
  }

  private typeMeta(value: Fields): void {
    for (const name of ['apiVersion', 'kind']) {
      if (typeof value[name] !== 'string' || value[name] === '') this.reportAt([name], 'required', 'is required, and must be a string');
    }
    const { metadata } = value;
    if (metadata !== undefined && metadata !== null) this.below('metadata', metadata, OBJECT_META);
    if (this.steps.length > 0) return;
    const fields = typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata as Fields : {};
    for (const { rule, steps, message } of objectMetaFaults(fields, value.apiVersion)) this.reportAt(['metadata', ...steps], rule, message);
  }

  private branches(value: unknown, schema: SchemaNode): void {
    const { allOf, anyOf, oneOf, not } = schema;
    for (const branch of allOf ?? []) this.findings.push(...this.branch(value, branch));
    // That of a number or string says nothing that the keyword does not.
    if (anyOf && !schema['x-kubernetes-int-or-string'] && !anyOf.some(branch => this.accepts(value, branch))) {
      this.report('any-of', 'satisfies none of the alternatives of its schema');
    }
    const accepted = oneOf?.filter(branch => this.accepts(value, branch)).length ?? 1;
    if (accepted !== 1) this.report('one-of', `must satisfy exactly one alternative of its schema, but satisfies ${accepted}`);
    if (not && this.accepts(value, not)) this.report('not', 'is what its schema rules out');
  }

  private accepts(value: unknown, branch: SchemaNode): boolean {
    return this.branch(value, branch).length === 0;
  }

  /** What a branch says against the value, without counting it yet. */
  private branch(value: unknown, branch: SchemaNode): Finding[] {
    const { findings, inBranch } = this;
    this.findings = [];
    this.inBranch = true;
    this.check(value, branch);
    const found = this.findings;
    this.findings = findings;
    this.inBranch = inBranch;
    return found;
  }
}
