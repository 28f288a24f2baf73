/** What people see of a program whose app is not valid. */
import { Chart } from 'cdk8s';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { App, DynamoGraph } from 'cdk8s-dynamo';

const root = join(__dirname, '..');
const FINDING = '[serving/qwen/Resource] DynamoGraphDeployment "qwen": spec.components[0].replicas: must be at least 0, but is -1 [schema/minimum]';

test('the findings, and the line of the program that asked for them', () => {
  const program = join('test', 'invalid-program.ts');
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', program], { cwd: root, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Error: Validation failed with the following errors:\n  ${FINDING}\n    at `);
  const frames = stderr.split('\n').filter(line => line.startsWith('    at '));
  expect(frames).toEqual([expect.stringContaining(`${program}:8:5`)]);
  expect(stderr).not.toMatch(/app-validation|synth-pass|lib\/app/);
}, 60_000);

test.each(['synth', 'synthYaml'] as const)('an error of %s that somebody catches is one like others', method => {
  const app = new App();
  new DynamoGraph(new Chart(app, 'serving'), 'qwen', { image: 'vllm-runtime:1.3.0' }).addWorker('Worker', { replicas: -1 });
  const { stackTraceLimit } = Error;
  let caught: unknown;
  try {
    app[method]();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(Error);
  expect((caught as Error).message).toContain(FINDING);
  expect((caught as Error).stack).toMatch(/app-error\.test\.ts:\d+:\d+\)?$/);
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});
