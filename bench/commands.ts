/** How long it takes to load the package, to check a program against its types, and to synthesize from the command line. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable, quantity, ratio } from './table';

const root = join(__dirname, '..');
const entry = join(root, 'build', 'lib', 'index.js');
const types = join(root, 'build', 'lib', 'index.d.ts');
const crd = join(root, '..', 'shared', 'crds', 'nvidia.com_dynamographdeployments.yaml');

/** Measures what a user waits for apart from synthesis. */
export function measureCommands(): void {
  printTable([
    ['', 'time', 'against', 'time', 'ratio'],
    loading(),
    checking(),
    synthesizing(),
    finding(),
  ]);
}

function loading(): string[] {
  const label = 'require cdk8s-dynamo, compiled';
  if (!existsSync(entry)) return skipped(label, 'not compiled');
  const ours = median(15, () => requireTime([entry]));
  const others = median(15, () => requireTime(['cdk8s', 'cdk8s-plus-28']));
  return row(label, ours, 'cdk8s and cdk8s-plus-28', others);
}

/** In ms, within a bare node. */
function requireTime(modules: readonly string[]): number {
  const script = `const start = process.hrtime.bigint(); ${modules.map(module => `require(${JSON.stringify(module)});`).join(' ')}
    console.log(Number(process.hrtime.bigint() - start) / 1e6)`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }));
}

function checking(): string[] {
  const label = 'tsc of a program with the types of cdk8s-dynamo';
  if (!existsSync(types)) return skipped(label, 'not compiled');
  const ours = withProgram(oursProgram, () => undefined);
  if (!existsSync(crd)) return row(label, ours, 'cdk8s import: no CRDs here', undefined);
  return row(label, ours, 'with the output of cdk8s import', withProgram(importedProgram, importCrd));
}

const oursProgram = `import { Chart } from 'cdk8s';
import { App, DynamoGraph } from 'cdk8s-dynamo';
const app = new App();
new DynamoGraph(new Chart(app, 'chart'), 'graph');
app.synth();
`;

const importedProgram = `import { App, Chart } from 'cdk8s';
import { DynamoGraphDeploymentV1Beta1 } from './imports/nvidia.com';
const app = new App();
new DynamoGraphDeploymentV1Beta1(new Chart(app, 'chart'), 'graph');
app.synth();
`;

function importCrd(folder: string): void {
  run('cdk8s-cli/bin/cdk8s', ['import', crd, '--language', 'typescript', '--output', join(folder, 'imports'), '--check-upgrade=false'], folder);
}

/** How long the compiler takes for a program in a folder of its own, in ms. */
function withProgram(program: string, prepare: (folder: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-bench-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'main.ts'), program);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    prepare(folder);
    return median(3, () => timeOf(() => run('typescript/bin/tsc', ['--project', folder], folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    module: 'node20',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    paths: { 'cdk8s-dynamo': [types] },
  },
  files: ['main.ts'],
};

function synthesizing(): string[] {
  const label = 'cdk8s synth of the examples';
  if (!existsSync(join(root, 'examples', 'main.ts'))) return skipped(label, 'no examples');
  const output = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-bench-'));
  try {
    return row(label, median(3, () => timeOf(() => run('cdk8s-cli/bin/cdk8s', ['synth', '--output', output, '--check-upgrade=false'], root))), '', undefined);
  } catch {
    return skipped(label, 'failed');
  } finally {
    rmSync(output, { recursive: true });
  }
}

/** From the start of the process to the first finding in one file. */
function finding(): string[] {
  const label = 'first finding in one file, cold';
  if (!existsSync(entry)) return skipped(label, 'not compiled');
  const text = 'apiVersion: nvidia.com/v1beta1\\nkind: DynamoGraphDeployment\\nmetadata: {name: a}\\nspec: {components: [{name: W, replicas: -1}]}\\n';
  const script = `if (require(${JSON.stringify(entry)}).Validator.validateText('${text}', 'graph.yaml').ok) process.exit(1)`;
  const ours = median(7, () => timeOf(() => execFileSync(process.execPath, ['-e', script], { cwd: root })));
  return row(label, ours, 'bare node', median(7, () => timeOf(() => execFileSync(process.execPath, ['-e', '0']))));
}

function run(bin: string, options: readonly string[], cwd: string): void {
  execFileSync(process.execPath, [join(root, 'node_modules', bin), ...options], { cwd, stdio: 'pipe' });
}

function timeOf(command: () => void): number {
  const start = process.hrtime.bigint();
  command();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(count: number, measure: () => number): number {
  return Array.from({ length: count }, measure).sort((a, b) => a - b)[Math.floor(count / 2)];
}

function row(label: string, time: number, against: string, other: number | undefined): string[] {
  return [label, quantity(time, 'ms'), against, quantity(other, 'ms'), ratio(time, other)];
}

function skipped(label: string, why: string): string[] {
  return [label, `skipped: ${why}`, '', '', ''];
}
