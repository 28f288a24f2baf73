/** The rules that come of schemas: each has an object that passes, and one that fails by it, with the exact finding. */
import { parseAllDocuments } from 'yaml';
import { knownKinds } from '../../lib/schemas';
import { crdSchemas } from '../../lib/validation/crd-schemas';
import type { RuleText } from '../../lib/validation/admission/rule';
import { describeFinding, type Finding } from '../../lib/validation/finding';
import { documentedRules } from '../../lib/validation/documented-rules';
import { validateObject } from '../../lib/validation/validate-object';
import { ruleAnchor } from '../../lib/validation/report';

const ofSchemas = documentedRules().filter(({ id }) => /^(schema|cel)\//.test(id));

/** One example is too deep for a reader of YAML, and written in JSON. */
function objects(yaml: string): unknown[] {
  if (yaml.startsWith('{')) return [JSON.parse(yaml)];
  return parseAllDocuments(yaml).map(document => document.toJS() as unknown);
}

function found({ crd, onChange }: RuleText, yaml: string): Finding[] {
  const [first, second] = objects(yaml);
  const schemas = crd === undefined ? undefined : crdSchemas(objects(crd));
  return onChange ? validateObject(second, { schemas, oldObject: first }) : validateObject(first, { schemas });
}

test.each(ofSchemas.map(rule => [rule.id, rule] as const))('%s finds nothing in what passes, and itself in what fails', (id, rule) => {
  expect(found(rule, rule.passes)).toEqual([]);
  expect(found(rule, rule.fails).map(({ rule: ofFinding }) => ofFinding)).toContain(id);
});

test('what each finds is, to the letter', () => {
  const told = ofSchemas.map(rule => [rule.id, found(rule, rule.fails).map(finding => describeFinding(finding).replace(/x{100,}/g, 'x…'))]);
  expect(Object.fromEntries(told)).toMatchSnapshot();
});

test('every rule has a heading of its own to link to', () => {
  const anchors = documentedRules().map(({ id }) => ruleAnchor(id));
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('the kinds whose rules are shown are those that are known', () => {
  expect(knownKinds()).toContainEqual({ apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment' });
});
