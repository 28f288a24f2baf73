/** The rules that come of schemas: each has an object that passes, and one that fails by it. The exact findings stand in tables of their own. */
import { parseAllDocuments } from 'yaml';
import { knownKinds } from '../../lib/schemas';
import { crdSchemas } from '../../lib/validation/crd-schemas';
import type { RuleText } from '../../lib/validation/admission/rule';
import { documentedRules } from '../../lib/validation/documented-rules';
import { validateObject } from '../../lib/validation/validate-object';
import { ruleAnchor } from '../../lib/validation/report';

const ofSchemas = documentedRules().filter(({ id }) => /^(schema|cel)\//.test(id));

/** One example is too deep for a reader of YAML, and written in JSON. */
function objects(yaml: string): unknown[] {
  if (yaml.startsWith('{')) return [JSON.parse(yaml)];
  return parseAllDocuments(yaml).map(document => document.toJS() as unknown);
}

function rulesFound({ crd, onChange }: RuleText, yaml: string): string[] {
  const [first, second] = objects(yaml);
  const schemas = crd === undefined ? undefined : crdSchemas(objects(crd));
  const found = onChange ? validateObject(second, { schemas, oldObject: first }) : validateObject(first, { schemas });
  return [...new Set(found.map(({ rule }) => rule))];
}

test.each(ofSchemas.map(rule => [rule.id, rule] as const))('%s finds nothing in what passes, and itself in what fails', (id, rule) => {
  expect(rulesFound(rule, rule.passes)).toEqual([]);
  expect(rulesFound(rule, rule.fails)).toContain(id);
});

test('every rule has a heading of its own to link to', () => {
  const anchors = documentedRules().map(({ id }) => ruleAnchor(id));
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('the kinds whose rules are shown are those that are known', () => {
  expect(knownKinds()).toContainEqual({ apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment' });
});
