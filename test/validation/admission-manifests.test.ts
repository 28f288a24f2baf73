/** Real manifests: what is refused there is refused by the operator too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
      .flatMap(document => checkAdmission(document.toJS()).map(finding => ({ file: relative('.', file), finding }))));
}

testWith(realManifests)('the shell script whose flags never reach the engine is found, and no other is taken for one', () => {
  const found = findings(realManifests ?? '').filter(({ finding }) => finding.rule === 'lint/shell-swallows-flags');
  expect(found.map(({ file }) => file)).toEqual(['recipes/qwen3-vl-32b-fp8/vllm/agg/deploy.yaml']);
});

testWith(realManifests)('every error is a placeholder, or one that somebody has looked at', () => {
  const errors = findings(realManifests ?? '')
    .filter(({ finding }) => finding.severity === Severity.ERROR && !finding.message.endsWith('is a placeholder'))
    .map(({ file, finding }) => `${file} ${finding.rule}`);
  expect([...new Set(errors)]).toEqual([
    'deploy/operator/config/samples/nvidia.com_v1alpha1_dynamographdeployment.yaml dgd/no-components',
    'examples/backends/vllm/deploy/gms-failover.yaml dgd/image-tag-not-semver',
    'examples/power-aware-budget/dgd.yaml dgd/main-image-missing',
    'recipes/deepseek-v4/deepseek-v4-pro/vllm/disagg/gb200/deploy.yaml dgd/name-budget',
  ]);
});
