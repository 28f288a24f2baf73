/** Examples of what stands beside a graph are there in both forms, which give the same bytes. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DeployFile } from 'cdk8s-dynamo';
import { withFolder } from '../output';

const root = resolve(__dirname, '../..');

test.each(['disruption-budgets', 'graph-request', 'lora-adapters', 'warm-start'])('%s says the same as a program and as a deploy.yaml, and validation has nothing to say', name => withFolder(folder => {
  const printed = execFileSync('bash', ['-c', `node --import tsx examples/${name}.ts 2>&1`], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: folder }, encoding: 'utf8' });
  const file = `${name}.deploy.yaml`;
  const { files, report } = DeployFile.synthText([{ file, text: readFileSync(join(root, 'examples', file), 'utf8') }]);
  expect([printed, report.findings]).toEqual(['', []]);
  expect(Object.values(files).join('---\n')).toBe(readdirSync(folder).sort().map(written => readFileSync(join(folder, written), 'utf8')).join('---\n'));
}), 30_000);
