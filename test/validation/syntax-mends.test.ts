/** What is said of texts that are no YAML: the mend for what people do wrong, not for what the parser met. */
import { Validator } from 'cdk8s-dynamo';

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n';

test.each([
  ['a tab', '\ta: x\n', 'indent with spaces'],
  ['a list whose second entry lacks its field', '  a:\n    - x: 1\n      y: 2\n     z: 3\n', 'let it begin as far in as what it belongs beside'],
  ['a word deeper than the one above it', '  a: x\n    b: y\n', 'let it begin as far in as what it belongs beside, or quote a text that holds ": "'],
  ['a colon in a text', '  a: x: y\n', 'let it begin as far in as what it belongs beside, or quote a text that holds ": "'],
  ['a bracket that stays open', '  a: { b: { c: 1 }\n  d: 2\n', 'look before it for a quote or a bracket that is not closed'],
  ['a quote that stays open', '  a: "x\n  b: "y"\n', 'look before it for a quote or a bracket that is not closed'],
  ['a text that begins with a sign', '  a: @x\n', 'quote the text'],
  ['a backslash in quotes', '  a: "C:\\Users"\n', 'write \\\\ for a backslash, or quote the text with \''],
  ['a template', '  a: {{ .Values.a }}\n  b: [\n', 'the document looks like a template; render it first'],
])('%s', (_, text, mend) => {
  const { findings } = Validator.validateText(HEAD + text, 'a.yaml');
  expect(findings.map(finding => [finding.rule, finding.mend])).toEqual([['yaml/syntax', mend]]);
});
