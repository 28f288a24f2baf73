/** Every finding leads to an explanation: ids that the sources name, and the examples of rules that no validation of manifests finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { App, DynamoApiVersion, ManifestConversion, ManifestImport } from 'cdk8s-dynamo';
import { findingsOfApp } from '../../lib/app-validation';
import { appRules } from '../../lib/validation/app-rules';
import { convertRules } from '../../lib/validation/convert-rules';
import { documentedRules } from '../../lib/validation/documented-rules';
import { importRules } from '../../lib/validation/import-rules';
import { ruleAnchor } from '../../lib/validation/report';

const root = join(__dirname, '..', '..');
const documented = new Set(documentedRules().map(({ id }) => id));

const sources = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts')).sort()
  .map(name => ({ name, text: readFileSync(join(root, 'lib', name), 'utf8') }));

/** How the sources name rules: whole ids, and the half that a function of one room completes. */
const NAMING: readonly { readonly within: RegExp; readonly pattern: RegExp; readonly theme?: string }[] = [
  { within: /./, pattern: /\b(?:rule|id): '([a-z]+\/[a-z0-9-]+)'/g },
  { within: /./, pattern: /'((?:platform|isolation|object|construct|import|convert|tenancy|schema|yaml|cel|deploy)\/[a-z-]+)'/g },
  { within: /^manifest\/import\//, pattern: /\bnoteOf\('([a-z-]+)'/g, theme: 'import' },
  { within: /^manifest\/import\//, pattern: /\bnote\('([a-z-]+)'/g, theme: 'import' },
  { within: /^validation\/deploy-rules/, pattern: /(?<=\| )'([a-z-]+)'/g, theme: 'deploy' },
  { within: /^validation\/structure/, pattern: /\breport\('([a-z-]+)'/g, theme: 'schema' },
  { within: /^validation\/source\//, pattern: /\breport\([^,']+, '([a-z-]+)'/g, theme: 'yaml' },
];

function named(): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { within, pattern, theme } of NAMING) {
    for (const { name, text } of sources.filter(source => within.test(source.name))) {
      for (const [, id] of text.matchAll(pattern)) ids.set(theme === undefined ? id : `${theme}/${id}`, name);
    }
  }
  return ids;
}

test('every id that the sources name has a heading with two examples', () => {
  const ids = named();
  expect(ids.size).toBeGreaterThan(200);
  expect([...ids].filter(([id]) => !documented.has(id)).map(([id, name]) => `${id} in ${name}`)).toEqual([]);
  const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
  const headings = new Set([...page.matchAll(/^### (.*)$/gm)].map(([, id]) => ruleAnchor(id)));
  expect(documentedRules().filter(({ id, passes, fails }) => !headings.has(ruleAnchor(id)) || passes === '' || fails === '').map(({ id }) => id)).toEqual([]);
});

test.each([...NAMING.keys()])('way %i of naming rules is still one', index => {
  const { within, pattern } = NAMING[index];
  expect(sources.filter(({ name, text }) => within.test(name) && text.search(pattern) >= 0)).not.toEqual([]);
});

/** The files that an example stands for. */
function filesOf(example: string): { [name: string]: string } {
  const [first, ...others] = example.split(/^# (\S+\.yaml)\n/m);
  if (others.length === 0) return { 'graph.yaml': first };
  return Object.fromEntries(others.flatMap((name, index) => (index % 2 === 0 ? [[name, others[index + 1]]] : [])));
}

function importFindings(example: string, asked: string | undefined): string[] {
  const { findings } = ManifestImport.fromTexts(filesOf(example), { relocatable: asked?.includes('--relocatable') }).report;
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test.each(importRules().map(rule => [rule.id, rule] as const))('%s is found by an import', (id, { passes, fails, asked, severity = 'error' }) => {
  expect(importFindings(passes, asked).filter(found => found.endsWith(` ${id}`))).toEqual([]);
  expect(importFindings(fails, asked)).toContain(`${severity} ${id}`);
});

function conversionFindings(text: string, asked: string | undefined): string[] {
  const target = asked?.replace('convert --to ', '') as DynamoApiVersion;
  return ManifestConversion.ofTexts([{ file: 'graph.yaml', text }], target).findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test.each(convertRules().map(rule => [rule.id, rule] as const))('%s is found by a conversion', (id, { passes, fails, asked, severity = 'error' }) => {
  expect(conversionFindings(passes, asked)).toEqual([]);
  expect(conversionFindings(fails, asked)).toEqual([`${severity} ${id}`]);
});

test.each(appRules().filter(({ language }) => language === 'ts').map(rule => [rule.id, rule] as const))('%s is found in a program', (id, { passes, fails }) => {
  const found = (lines: string) => {
    const app = new App();
    (new Function('chart', lines) as (chart: Chart) => void)(new Chart(app, 'qwen'));
    return findingsOfApp(app, () => new Map()).map(({ finding }) => finding.rule);
  };
  expect(found(passes)).toEqual([]);
  expect(found(fails)).toEqual([id]);
});
