/** The CEL rules of a schema, run against an object. */
import type { SchemaNode, ValidationRule } from '../../schemas';
import { pathOf } from '../field-path';
import { type Finding, Severity } from '../finding';
import { type CelEngine, celEngine, type Expression, summary, type Variables } from './engine';
import { ruleId } from './rule-id';

type Fields = { readonly [name: string]: unknown };
type Step = string | number;

/** What the rules of an object need to know besides the object. */
export interface RuleOptions {
  /** The object as it was, with its defaults; without one, it is being created. */
  readonly oldObject?: unknown;
  /** Paths of values that are not what their schema says; a rule that reads one of them would only stumble. */
  readonly broken?: readonly string[];
}

/** The id of a rule that could not be run. */
export const NOT_EVALUATED = 'cel/not-evaluated';

/**
 * Runs every rule of the schema against the object, as the API server does after it has set the defaults.
 *
 * @param object the wire form, with its defaults
 * @param schema schema of the object's kind
 */
export function checkRules(object: unknown, schema: SchemaNode, options: RuleOptions = {}): Finding[] {
  if (!hasRules(schema)) return [];
  const run = new RuleRun(celEngine(), options);
  run.check(object, options.oldObject, schema);
  return run.findings;
}

class RuleRun {
  public readonly findings: Finding[] = [];
  private readonly steps: Step[] = [];
  /** The steps that the schema names: no indices, and no keys of maps. */
  private readonly fields: string[] = ['object'];

  public constructor(private readonly engine: CelEngine, private readonly options: RuleOptions) {}

  public check(value: unknown, oldValue: unknown, schema: SchemaNode): void {
    if (value === null || value === undefined || !hasRules(schema)) return;
    const rules = schema['x-kubernetes-validations'];
    if (rules && rules.length > 0) this.rules(rules, value, oldValue ?? undefined, schema);
    if (Array.isArray(value)) this.list(value, Array.isArray(oldValue) ? oldValue : [], schema);
    else if (typeof value === 'object') this.object(value as Fields, isObject(oldValue) ? oldValue : {}, schema);
  }

  private list(values: readonly unknown[], oldValues: readonly unknown[], schema: SchemaNode): void {
    const { items } = schema;
    if (!items || !hasRules(items)) return;
    for (const [index, value] of values.entries()) this.below(index, value, correlated(value, oldValues, schema), items);
  }

  private object(value: Fields, oldValue: Fields, schema: SchemaNode): void {
    const { properties, additionalProperties } = schema;
    for (const [name, field] of ruledFields(schema)) {
      if (!Object.hasOwn(value, name)) continue;
      this.fields.push(name);
      this.below(name, value[name], member(oldValue, name), field);
      this.fields.pop();
    }
    if (properties || typeof additionalProperties !== 'object' || !hasRules(additionalProperties)) return;
    for (const name of Object.keys(value)) this.below(name, value[name], member(oldValue, name), additionalProperties);
  }

  private below(step: Step, value: unknown, oldValue: unknown, schema: SchemaNode): void {
    this.steps.push(step);
    this.check(value, oldValue, schema);
    this.steps.pop();
  }

  private rules(rules: readonly ValidationRule[], value: unknown, oldValue: unknown, schema: SchemaNode): void {
    const broken = this.brokenBelow();
    const { values } = this.engine;
    const isResource = this.steps.length === 0;
    const self = values.convert(value, schema, isResource);
    const oldSelf = oldValue === undefined ? undefined : values.convert(oldValue, schema, isResource, value);
    for (const rule of rules) {
      if (!broken.some(path => reads(rule, path))) this.rule(rule, self, oldSelf, broken.length > 0);
    }
  }

  /** Paths of broken values, from here on. */
  private brokenBelow(): string[] {
    const { broken } = this.options;
    if (!broken) return [];
    const here = pathOf(this.steps);
    return broken
      .filter(path => path.startsWith(here) && (here === '' || ['', '.', '['].includes(path.charAt(here.length))))
      .map(path => path.slice(here.length));
  }

  private rule(rule: ValidationRule, self: unknown, oldSelf: unknown, mayStumble: boolean): void {
    const expression = this.engine.compile(rule.rule);
    if ('error' in expression) {
      this.notEvaluated(rule, expression.error);
      return;
    }
    const isTransition = expression.readsOldSelf && !rule.optionalOldSelf;
    if (isTransition && oldSelf === undefined) return;
    const variables = { self, oldSelf: rule.optionalOldSelf ? this.engine.optional(oldSelf) : oldSelf ?? null };
    try {
      const result = expression.evaluate(variables);
      if (typeof result !== 'boolean') this.notEvaluated(rule, 'it yields no boolean');
      else if (!result) this.failed(rule, variables, this.concernsCreationOnly(rule, expression, self, oldSelf));
    } catch (error) {
      if (!mayStumble) this.notEvaluated(rule, summary(error));
    }
  }

  /** Whether the same object would be accepted, if only it were there already: a manifest does not tell which. */
  private concernsCreationOnly(rule: ValidationRule, expression: Expression, self: unknown, oldSelf: unknown): boolean {
    if (!rule.optionalOldSelf || oldSelf !== undefined) return false;
    return expression.evaluate({ self, oldSelf: this.engine.optional(self) }) === true;
  }

  private failed(rule: ValidationRule, variables: Variables, onCreation: boolean): void {
    const path = pathOf([...this.steps, ...fieldSteps(rule.fieldPath)]);
    const finding = { rule: ruleId(rule, this.fields[this.fields.length - 1]), path, message: this.message(rule, variables) };
    this.findings.push(onCreation
      ? { ...finding, mend: 'the cluster refuses it in a new object only; leave it out until the object exists', severity: Severity.WARNING }
      : finding);
  }

  private message(rule: ValidationRule, variables: Variables): string {
    return this.computedMessage(rule, variables) ?? rule.message ?? `failed rule: ${rule.rule.trim()}`;
  }

  /** As the API server has it: a message that cannot be computed, is empty or has several lines gives way to the fixed one. */
  private computedMessage({ messageExpression }: ValidationRule, variables: Variables): string | undefined {
    if (messageExpression === undefined) return undefined;
    const expression = this.engine.compile(messageExpression);
    if ('error' in expression) return undefined;
    try {
      const message = expression.evaluate(variables);
      return typeof message === 'string' && message.trim() !== '' && !message.includes('\n') ? message : undefined;
    } catch {
      return undefined;
    }
  }

  private notEvaluated(rule: ValidationRule, reason: string): void {
    const message = `the rule \`${rule.rule.trim()}\` cannot be evaluated: ${reason}`;
    const mend = rule.message === undefined ? undefined : `it says: ${rule.message}`;
    this.findings.push({ rule: NOT_EVALUATED, path: pathOf(this.steps), message, mend });
  }
}

/** Whether a rule may come to a value: its path has no name, or one that the rule mentions. */
function reads({ rule }: ValidationRule, path: string): boolean {
  const names = path.match(/[A-Za-z_]\w*/g);
  return names === null || names.some(name => new RegExp(`\\b${name}\\b`).test(rule));
}

const rulesBelow = new WeakMap<SchemaNode, boolean>();

/** Whether the schema has a rule, here or below. */
export function hasRules(schema: SchemaNode): boolean {
  const known = rulesBelow.get(schema);
  if (known !== undefined) return known;
  const { items, additionalProperties, properties } = schema;
  const inner = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined, ...Object.values(properties ?? {})];
  const found = (schema['x-kubernetes-validations']?.length ?? 0) > 0 || inner.some(part => part !== undefined && hasRules(part));
  rulesBelow.set(schema, found);
  return found;
}

const ruledFieldsOf = new WeakMap<SchemaNode, readonly [string, SchemaNode][]>();

function ruledFields(schema: SchemaNode): readonly [string, SchemaNode][] {
  const known = ruledFieldsOf.get(schema);
  if (known) return known;
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => hasRules(field));
  ruledFieldsOf.set(schema, fields);
  return fields;
}

/** The item that an item of a list with keys was before; items of other lists have no past. */
function correlated(value: unknown, oldValues: readonly unknown[], schema: SchemaNode): unknown {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (!keys || !isObject(value)) return undefined;
  return oldValues.find(old => isObject(old) && keys.every(key => old[key] === value[key]));
}

function member(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `.spec['my.field']` to its names. */
function fieldSteps(fieldPath: string | undefined): string[] {
  return [...(fieldPath ?? '').matchAll(/\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]/g)].map(([, name, quoted]) => name ?? quoted.replace(/\\(.)/g, '$1'));
}
