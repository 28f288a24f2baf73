/** The Python package: built by jsii-pacmak, installed, and its output compared with the TypeScript twin's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blocksOf, parsePage } from '../../tools/pages/page';

const root = resolve(__dirname, '../..');
const MINUTE = 60_000;

const PYTHON = `
from cdk8s import Chart
from cdk8s_dynamo import App, BackendFramework, ComponentResources, DynamoGraph, GraphPodMonitor
app = App(outdir="python")
chart = Chart(app, "qwen", namespace="inference")
graph = DynamoGraph(chart, "qwen", backend_framework=BackendFramework.VLLM, image="nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0")
graph.add_frontend("Frontend", replicas=2, env={"DYN_LOG": "debug"})
graph.add_worker("Worker", command=["python3", "-m", "dynamo.vllm"], resources=ComponentResources(gpus=1, limits={"memory": "8Gi"}))
GraphPodMonitor(chart, "metrics", graph=graph)
app.synth()
`;

const TYPESCRIPT = `
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, GraphPodMonitor } from 'cdk8s-dynamo';
const app = new App({ outdir: process.argv[2] });
const chart = new Chart(app, 'qwen', { namespace: 'inference' });
const graph = new DynamoGraph(chart, 'qwen', { backendFramework: BackendFramework.VLLM, image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
graph.addFrontend('Frontend', { replicas: 2, env: { DYN_LOG: 'debug' } });
graph.addWorker('Worker', { command: ['python3', '-m', 'dynamo.vllm'], resources: { gpus: 1, limits: { memory: '8Gi' } } });
new GraphPodMonitor(chart, 'metrics', { graph });
app.synth();
`;

/** What a reader who begins in Python is shown. */
function programOfThePage(): string {
  const path = 'docs/getting-started.md';
  return blocksOf(parsePage(path, readFileSync(join(root, path), 'utf8')), 'python')[0].text;
}

/** Why the package cannot be tried here, or nothing. */
function obstacle(): string | undefined {
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) return 'python3 with venv is not installed';
  const probe = spawnSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', mkdtempSync(join(tmpdir(), 'pypi-')), 'publication']);
  return probe.status === 0 ? undefined : 'PyPI cannot be reached';
}

const reason = obstacle();
if (reason) console.warn(`The Python package is not tried: ${reason}.`);

(reason ? test.skip : test)('a Python program synthesizes the same bytes as its TypeScript twin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-python-'));
  try {
    const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };
    const run = (command: string, args: string[], cwd = folder) => execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
    if (!existsSync(join(root, '.jsii'))) run('npx', ['projen', 'jsii'], root);
    run('npx', ['jsii-pacmak', '--target', 'python', '--outdir', join(folder, 'packages')], root);
    const wheel = readdirSync(join(folder, 'packages/python')).find(name => name.endsWith('.whl')) ?? '';

    run('python3', ['-m', 'venv', 'venv']);
    run('venv/bin/pip', ['install', '--quiet', '--disable-pip-version-check', join('packages/python', wheel)]);
    writeFileSync(join(folder, 'main.py'), PYTHON);
    run('venv/bin/python', ['main.py']);

    writeFileSync(join(folder, 'page.py'), programOfThePage());
    run('venv/bin/python', ['page.py']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['qwen.k8s.yaml']);

    writeFileSync(join(folder, 'main.ts'), TYPESCRIPT);
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    const twin = join(root, 'build', 'python-twin.ts');
    writeFileSync(twin, TYPESCRIPT);
    run('node', ['--import', 'tsx', twin, join(folder, 'typescript')], root);

    expect(readdirSync(join(folder, 'python'))).toEqual(['qwen.k8s.yaml']);
    expect(readFileSync(join(folder, 'python/qwen.k8s.yaml'), 'utf8')).toBe(readFileSync(join(folder, 'typescript/qwen.k8s.yaml'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, 'build', 'python-twin.ts'), { force: true });
  }
}, 8 * MINUTE);
