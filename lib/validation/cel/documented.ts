/** The CEL rules of the CRDs that this library is built with, as the page of rules shows them. */
import { knownKinds, type SchemaNode, schemaOf, type ValidationRule } from '../../schemas';
import type { RuleText } from '../admission/rule';
import { gadget, gadgetCrd } from '../example-crd';
import { Severity } from '../finding';
import { examplesOf } from './examples';
import { ruleId } from './rule-id';

interface Occurrence {
  readonly rule: ValidationRule;
  /** `DynamoGraphDeployment nvidia.com/v1beta1, spec.components`. */
  readonly place: string;
}

const NAMED_PLACES = 4;

const NOT_EVALUATED: RuleText = {
  id: 'cel/not-evaluated',
  severity: Severity.ERROR,
  title: 'Rules of CRDs can be evaluated',
  why: 'A rule that this library cannot evaluate, because it uses a function that it does not know or meets a value of another type, is told as a '
    + 'finding: what nobody checked has not passed.',
  crd: gadgetCrd('type: object\nproperties:\n  size:\n    type: integer\n    x-kubernetes-validations:\n      - rule: measure(self) > 1'),
  passes: gadget('{}'),
  fails: gadget('{ size: 3 }'),
};

/** Every CEL rule of every known kind once, by its id. */
export function celRules(): readonly RuleText[] {
  const occurrences = new Map<string, Occurrence[]>();
  for (const { apiVersion, kind } of knownKinds()) {
    const schema = schemaOf(apiVersion, kind);
    if (schema) collect(schema, [], `${kind} ${apiVersion}`, new Set(), occurrences);
  }
  const texts = [...occurrences].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, places]) => textOf(id, places));
  return [...texts, NOT_EVALUATED];
}

function textOf(id: string, occurrences: readonly Occurrence[]): RuleText {
  const [{ rule }] = occurrences;
  const places = [...new Set(occurrences.map(({ place }) => place))].sort();
  const { passes = '', fails = '', onChange } = examplesOf(id) ?? {};
  return {
    id,
    severity: Severity.ERROR,
    title: (rule.message ?? 'The rule of the CRD holds').replace(/\.$/, ''),
    why: `The API server evaluates \`${rule.rule.trim().replace(/\s+/g, ' ')}\`. It stands in ${placesInWords(places)}.`,
    passes,
    fails,
    onChange,
  };
}

/** Versions of one kind and filters within filters repeat a rule many times. */
function placesInWords(places: readonly string[]): string {
  const rest = places.length > NAMED_PLACES ? `; and in ${places.length - NAMED_PLACES} other places` : '';
  return places.slice(0, NAMED_PLACES).join('; ') + rest;
}

/** A schema may contain itself by reference; the path from the root does not go around. */
function collect(
  node: SchemaNode, path: readonly string[], kind: string, above: ReadonlySet<SchemaNode>, occurrences: Map<string, Occurrence[]>,
): void {
  if (above.has(node)) return;
  for (const rule of node['x-kubernetes-validations'] ?? []) {
    const id = ruleId(rule, fieldOf(path));
    occurrences.set(id, [...occurrences.get(id) ?? [], { rule, place: path.length === 0 ? kind : `${kind} ${path.join('.').replaceAll('.[', '[')}` }]);
  }
  const here = new Set([...above, node]);
  for (const [name, field] of Object.entries(node.properties ?? {})) collect(field, [...path, name], kind, here, occurrences);
  if (node.items) collect(node.items, [...path, '[]'], kind, here, occurrences);
  if (typeof node.additionalProperties === 'object') collect(node.additionalProperties, [...path, '[]'], kind, here, occurrences);
}

/** The nearest field with a name, as the evaluation has it. */
function fieldOf(path: readonly string[]): string {
  return path.findLast(step => step !== '[]') ?? 'object';
}
