/** Real manifests: what is refused there is refused by the operator too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { checkAdmission } from '../../lib/validation/admission';
import { Severity, type Finding } from '../../lib/validation/finding';
import { realManifests, testWith } from '../shared';

function findings(root: string): { readonly file: string; readonly finding: Finding }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => parseAllDocuments(readFileSync(join(root, file), 'utf8'))
      .filter(document => document.errors.length === 0)
      .flatMap(document => checkAdmission(document.toJS()).map(finding => ({ file, finding }))));
}

testWith(realManifests)('the shell script whose flags never reach the engine is found, and no other is taken for one', () => {
  const found = findings(realManifests ?? '').filter(({ finding }) => finding.rule === 'lint/shell-swallows-flags');
  expect(found.map(({ file }) => file)).toEqual(['recipes/qwen3-vl-32b-fp8/vllm/agg/deploy.yaml']);
});

testWith(realManifests)('what is refused is a placeholder, or one of few real faults', () => {
  const errors = findings(realManifests ?? '').map(({ finding }) => finding)
    .filter(finding => finding.severity === Severity.ERROR && !finding.message.endsWith('is a placeholder'));
  expect(errors.filter(({ rule, message }) => rule === 'dgd/image-tag-not-semver' && !message.startsWith('the tag "latest"'))).toEqual([]);
  expect([...new Set(errors.map(({ rule }) => rule))].sort()).toEqual([
    'dgd/image-tag-not-semver', 'dgd/main-image-missing', 'dgd/name-budget', 'dgd/no-components',
  ]);
});
