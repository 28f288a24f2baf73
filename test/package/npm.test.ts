/** The npm package as a user gets it: packed, installed into an empty cdk8s project, compiled and synthesized there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const MINUTE = 60_000;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let project: string;
let packed: Packed;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-npm-'));
  const report = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', project], { cwd: root, encoding: 'utf8' });
  packed = firstEntry(JSON.parse(report.slice(report.search(/[[{]\s*["{]/))));
}, 5 * MINUTE);

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** npm 10 prints a list, npm 11 an object by package name. */
function firstEntry(report: unknown): Packed {
  return Object.values(report as { [key: string]: Packed })[0];
}

test('holds what runs, its types, the jsii assembly and the CRD sources, and no sources of tests or tools', () => {
  const paths = packed.files.map(file => file.path);
  expect(paths).toEqual(expect.arrayContaining(['.jsii', 'LICENSE', 'README.md', 'build/lib/index.js', 'build/lib/index.d.ts', 'build/imports/schemas.json']));
  expect(paths.filter(path => /^(build\/)?(test|tools|examples|bench)\//.test(path))).toEqual([]);
  expect(paths.filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
});

test('installs and works in an empty cdk8s TypeScript project', () => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  writeFileSync(join(project, 'main.ts'), `
    import { Chart } from 'cdk8s';
    import { App, DynamoGraph, nvidia } from 'cdk8s-dynamo';
    const app = new App();
    const graph = new DynamoGraph(new Chart(app, 'qwen'), 'qwen', { image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
    graph.addFrontend('Frontend');
    graph.addWorker('Worker', { resources: { gpus: 1 } });
    new nvidia.DynamoModel(new Chart(app, 'model'), 'lora', { spec: { baseModelName: 'a', modelName: 'b', modelType: 'lora', source: { uri: 'hf://c' } } });
    app.synth();
  `);
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${packed.filename}`, 'cdk8s', 'cdk8s-plus-28', 'constructs', 'typescript@6', '@types/node@20');
  run('npx', 'tsc', '--strict', '--module', 'node20', '--target', 'es2022', '--types', 'node', 'main.ts');
  run('node', 'main.js');
  expect(readFileSync(join(project, 'dist/qwen.k8s.yaml'), 'utf8')).toMatchInlineSnapshot(`
"apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
  components:
    - name: Frontend
      podTemplate:
        spec:
          containers:
            - image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
              name: main
      type: frontend
    - name: Worker
      podTemplate:
        spec:
          containers:
            - image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
              name: main
              resources:
                limits:
                  nvidia.com/gpu: "1"
                requests:
                  nvidia.com/gpu: "1"
      type: worker
"
`);
  expect(readFileSync(join(project, 'dist/model.k8s.yaml'), 'utf8')).toContain('kind: DynamoModel');
}, 5 * MINUTE);

test('a program whose app is not valid ends with the findings and its own line, and nothing of what is in the package', () => {
  writeFileSync(join(project, 'invalid.js'), [
    "const { Chart } = require('cdk8s');", "const { App, DynamoGraph } = require('cdk8s-dynamo');", 'const app = new App();',
    "new DynamoGraph(new Chart(app, 'c'), 'qwen', { image: 'vllm-runtime:1.3.0' }).addWorker('Worker', { replicas: -1 });", 'app.synth();',
  ].join('\n'));
  const { status, stderr } = spawnSync('node', ['invalid.js'], { cwd: project, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.replace(/\(.*invalid\.js/, '(invalid.js').split('\n').slice(0, 3)).toEqual([
    'Error: Validation failed with the following errors:',
    '  [c/qwen/Resource] DynamoGraphDeployment "qwen": spec.components[0].replicas: must be at least 0, but is -1 [schema/minimum]',
    '    at Object.<anonymous> (invalid.js:5:5)',
  ]);
}, MINUTE);
