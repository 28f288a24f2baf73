import { checkReferences, referenceRules } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function rulesFound(text: string, strict = false): string[] {
  return found(text, strict).map(({ rule }) => rule);
}

function found(text: string, strict = false) {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object), { strict }).flat();
}

describe('each rule', () => {
  test.each(referenceRules().map(rule => [rule.id, rule] as const))('%s finds nothing in what passes, and itself in what fails', (id, rule) => {
    expect(rulesFound(rule.passes)).toEqual([]);
    expect(rulesFound(rule.fails)).toEqual([id]);
  });

  test('has an id of its own', () => {
    const ids = referenceRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
