import { Severity } from '../../lib/validation/finding';
import { jsonReport, junitReport, ruleAnchor, sarifReport, textReport, type ReportInput } from '../../lib/validation/report';

const REPORT: ReportInput = {
  findings: [
    {
      rule: 'schema/minimum', path: 'spec.components[0].replicas', message: 'must be at least 0, but is -3', mend: 'scale with "0" & up', severity: Severity.ERROR,
      object: 'DynamoGraphDeployment/llama', position: { file: 'a folder/deploy.yaml', line: 2, column: 3, endColumn: 15 },
    },
    {
      rule: 'reference/secret-missing', path: 'spec', message: 'there is no Secret "hf-token"', severity: Severity.WARNING,
      object: 'DynamoGraphDeployment/llama', construct: 'app/chart/llama',
    },
    { rule: 'yaml/encoding', path: '', message: 'starts with a byte order mark', severity: Severity.NOTE, position: { file: 'a folder/deploy.yaml', line: 1, column: 1 } },
  ],
  switchedOff: ['lint/name-cut'],
  ok: false,
  texts: new Map([['a folder/deploy.yaml', 'spec:\r\n\t replicas: -3\r\n'], ['fine.yaml', '']]),
  rules: [{ id: 'schema/minimum', title: 'Numbers are not too small', why: 'The API server refuses them.', passes: '', fails: '' }],
};

const NOTHING: ReportInput = { findings: [], switchedOff: [], ok: true };

describe('text', () => {
  test('shows each finding with its place, its mend, its line and a caret', () => {
    expect(textReport(REPORT)).toBe(`a folder/deploy.yaml:2:3: error [schema/minimum] DynamoGraphDeployment/llama
  spec.components[0].replicas: must be at least 0, but is -3
  mend: scale with "0" & up
  help: docs/rules.md#schemaminimum
  2 | \t replicas: -3
    | \t ^^^^^^^^^^^^

app/chart/llama: warning [reference/secret-missing] DynamoGraphDeployment/llama
  spec: there is no Secret "hf-token"
  help: docs/rules.md#referencesecret-missing

a folder/deploy.yaml:1:1: note [yaml/encoding]
  starts with a byte order mark
  help: docs/rules.md#yamlencoding
  1 | spec:
    | ^

1 error, 1 warning, 1 note; switched off: lint/name-cut
`);
  });

  test('counts nothing where nothing is found', () => {
    expect(textReport(NOTHING)).toContain('0 errors, 0 warnings\n');
  });

  test('is coloured when asked for', () => {
    expect(textReport(REPORT, { color: true })).toContain('\u001b[31merror\u001b[0m');
    expect(textReport(REPORT)).not.toContain('\u001b');
  });

  test('quotes of a long line what stands around the place', () => {
    const line = `${'x'.repeat(5000)}wrong${'y'.repeat(5000)}`;
    const report = textReport({
      ...NOTHING, findings: [{ ...REPORT.findings[0], position: { file: 'long', line: 1, column: 5001, endColumn: 5006 } }], texts: new Map([['long', line]]),
    });
    const [quoted, carets] = report.split('\n').slice(-5, -3);
    expect(quoted.length).toBeLessThan(160);
    expect(quoted.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('wrong');
  });
});

test('JSON has what a program needs', () => {
  const report = JSON.parse(jsonReport(REPORT)) as { findings: unknown[] };
  expect(report).toMatchObject({ ok: false, errors: 1, warnings: 1, notes: 1, switchedOff: ['lint/name-cut'] });
  expect(report.findings[0]).toEqual({
    rule: 'schema/minimum', severity: 'error', message: 'must be at least 0, but is -3', mend: 'scale with "0" & up', path: 'spec.components[0].replicas',
    object: 'DynamoGraphDeployment/llama', file: 'a folder/deploy.yaml', line: 2, column: 3, endColumn: 15, help: 'docs/rules.md#schemaminimum',
  });
  expect(report.findings[1]).toMatchObject({ construct: 'app/chart/llama' });
});

test('a rule that stands in CRDs of the user alone has no link, since no page explains it', () => {
  const report: ReportInput = { ok: false, switchedOff: [], findings: [{ rule: 'cel/size-abcdef', severity: Severity.ERROR, path: 'spec', message: 'too large' }] };
  for (const text of [textReport(report), jsonReport(report), junitReport(report), sarifReport(report)]) expect(text).not.toMatch(/rules\.md/);
});

describe('SARIF', () => {
  interface Sarif {
    version: string;
    runs: [{
      tool: { driver: { name: string; rules: { id: string; help: { text: string }; helpUri: string }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: object[] }[];
    }];
  }
  const { version, runs: [run] } = JSON.parse(sarifReport(REPORT)) as Sarif;

  test('has every rule that is broken, with help and an absolute link', () => {
    expect(version).toBe('2.1.0');
    expect(run.tool.driver.name).toBe('cdk8s-dynamo');
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['reference/secret-missing', 'schema/minimum', 'yaml/encoding']);
    for (const rule of run.tool.driver.rules) {
      expect(rule.help.text).not.toBe('');
      const link = new URL(rule.helpUri);
      expect(link.pathname).toMatch(/\/docs\/rules\.md$/);
      expect(link.hash).toBe(`#${ruleAnchor(rule.id)}`);
    }
    expect(run.tool.driver.rules[1].help.text).toBe('Numbers are not too small. The API server refuses them.');
  });

  test('has every finding, pointing at its rule and its place', () => {
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['schema/minimum', 'error'], ['reference/secret-missing', 'warning'], ['yaml/encoding', 'note']]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.results[0].locations).toEqual([{
      physicalLocation: { artifactLocation: { uri: 'a%20folder/deploy.yaml' }, region: { startLine: 2, startColumn: 3, endColumn: 15 } },
      logicalLocations: [{ fullyQualifiedName: 'DynamoGraphDeployment/llama spec.components[0].replicas', kind: 'object' }],
    }]);
    expect(run.results[1].locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: 'app/chart/llama spec', kind: 'resource' }] }]);
  });
});

describe('JUnit', () => {
  test('fails by errors alone, and has a suite for each file', () => {
    const xml = junitReport(REPORT);
    expect(xml).toContain('<testsuites name="cdk8s-dynamo" tests="4" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="a folder/deploy.yaml" tests="2" failures="1" errors="0" skipped="0">');
    expect(xml).toContain('<testcase name="validation" classname="fine.yaml"/>');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('scale with &quot;0&quot; &amp; up');
  });

  test('has nothing in it that XML has not', () => {
    const xml = junitReport({ ...NOTHING, findings: [{ ...REPORT.findings[0], message: '<a b="c">]]>\0\uD800' }] });
    expect(xml).toContain('message="&lt;a b=&quot;c&quot;&gt;]]&gt;\uFFFD\uFFFD"');
  });
});
