import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployFile, type ValidationFinding } from 'cdk8s-dynamo';

const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'deploy-yaml.md'), 'utf8');
const documents = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);

const errors = (findings: ValidationFinding[]) => findings.filter(({ severity }) => severity === 'error');

test.each(documents)('the page shows what synthesizes: %#', text => {
  expect(errors(DeployFile.synthText([{ file: 'deploy.yaml', text }]).report.findings)).toEqual([]);
});

test('the page shows what a mistake looks like', () => {
  const shown = /```\n(deploy\.yaml:[\s\S]*?)```/.exec(page)?.[1];
  const text = documents[0].replace(/^#.*\n/, '').replace('replicas: 4', 'replica: 4');
  expect(DeployFile.synthText([{ file: 'deploy.yaml', text }]).report.toText()).toContain(shown);
});
