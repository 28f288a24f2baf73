/**
 * Whole apps: each archetype of a graph with everything that a platform engineer puts beside it, as a program and as a deploy.yaml.
 * Both write the same files with the same bytes, and those are what people read in `in-production/`. After a change that is meant,
 * `UPDATE_GOLDEN=1 npx jest test/examples/in-production` writes them anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DeployFile } from 'cdk8s-dynamo';
import { contentOf, withFolder } from '../output';

const FOLDER = resolve(__dirname, '../../examples/in-production');
const GOLDEN = join(__dirname, 'in-production');
const archetypes = readdirSync(FOLDER).filter(name => name.endsWith('.ts')).map(name => basename(name, '.ts'));

type Files = { readonly [path: string]: string };

/** What a program writes, and what it says while it does. */
function runProgram(name: string): { readonly files: Files; readonly said: string } {
  return withFolder(folder => {
    const said: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
    process.env.CDK8S_OUTDIR = folder;
    try {
      jest.requireActual(join(FOLDER, `${name}.ts`));
    } finally {
      delete process.env.CDK8S_OUTDIR;
      stderr.mockRestore();
    }
    const files = Object.entries(contentOf(folder)).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { files: Object.fromEntries(files), said: said.join('') };
  });
}

/** Files one after the other, each behind its path. */
function asText(files: Files): string {
  return Object.keys(files).sort().map(path => `# dist/${path}\n${files[path]}`).join('---\n');
}

describe.each(archetypes)('%s', name => {
  const path = join(FOLDER, `${name}.deploy.yaml`);
  let program: ReturnType<typeof runProgram>;

  beforeAll(() => {
    program = runProgram(name);
  });

  test('is what people read', () => {
    const golden = join(GOLDEN, `${name}.yaml`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, asText(program.files));
    expect(asText(program.files)).toBe(readFileSync(golden, 'utf8'));
  });

  test('is the same in deploy.yaml, byte for byte', () => {
    expect(DeployFile.synth([path]).files).toEqual(program.files);
  });

  test('leaves validation nothing to warn of', () => {
    expect(program.said.split('\n').filter(line => line !== '' && !line.startsWith('note: '))).toEqual([]);
    const { findings } = DeployFile.synth([path]).report;
    expect(findings.filter(({ severity }) => severity !== 'note').map(({ rule, line, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
  });

  test('is short, and shorter in deploy.yaml', () => {
    const code = (file: string) => readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/|#)/.test(line));
    const program = code(join(FOLDER, `${name}.ts`));
    expect(program.length).toBeLessThanOrEqual(50);
    expect(code(path).length).toBeLessThanOrEqual(45);
    expect(code(path).join('\n').length).toBeLessThan(0.75 * program.join('\n').length);
  });
});

test('every program has its deploy.yaml and its golden file, and none is left over', () => {
  expect(readdirSync(FOLDER).filter(name => name.endsWith('.deploy.yaml')).map(name => basename(name, '.deploy.yaml'))).toEqual(archetypes);
  expect(existsSync(GOLDEN) ? readdirSync(GOLDEN) : []).toEqual(archetypes.map(name => `${name}.yaml`));
});
