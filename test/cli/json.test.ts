/** What verbs print for programs: the shapes of docs/cli/json.md, and nothing beside them. */
import Ajv, { type Schema } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, withFolder } from '../output';
import { type Ended, run, write } from './run';

const DEPLOY = `version: 1.0
name: qwen
namespace: inference
backend: vllm
model: Qwen/Qwen3-0.6B
image: { engine: vllm, tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend, envFromSecret: hf-token }
  - { name: Worker, type: worker, replicas: 2 }
objects:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: notes }, data: { a: b } }
variants:
  small: { components: [{ name: Worker, replicas: 1 }] }
  large: { components: [{ name: Worker, replicas: 8 }] }
`;
const PLAIN = DEPLOY.replace(/variants:[^]*/, '');
const MANIFEST = run(['synth', '-'], { input: PLAIN }).out;

/** Every field of an object, those with a question mark if there is something to say. */
function shape(fields: { readonly [name: string]: Schema }): Schema {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema]));
  return { type: 'object', properties, required: Object.keys(fields).filter(name => !name.endsWith('?')), additionalProperties: false };
}
const list = (items: Schema): Schema => ({ type: 'array', items });
const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const any = {};

const finding = shape({
  rule: text, severity: { enum: ['error', 'warning', 'note'] }, message: text, 'mend?': text, path: text, 'object?': text, 'construct?': text,
  'file?': text, 'line?': count, 'column?': count, 'endColumn?': count, 'help?': text,
});
const found = { ok: flag, errors: count, warnings: count, notes: count, switchedOff: list(text), findings: list(finding) };
const object = shape({ apiVersion: text, kind: text, 'namespace?': text, name: text });
const files = list(shape({ path: text, 'from?': text, 'objects?': list(object), 'text?': text }));
const effect = { enum: ['none', 'in place', 'rolls pods', 'added', 'removed', 'must be recreated', 'refused'] };
const changed = list(shape({ path: text, 'before?': any, 'after?': any, effect, 'why?': text }));
const refusals = list(shape({ rule: text, path: text, message: text, 'mend?': text }));

const SHAPES = {
  validate: shape(found),
  synth: shape({ ...found, files, 'remarks?': list(text), 'leftOver?': list(text) }),
  import: shape({ ...found, files, lossless: flag }),
  convert: shape({ ...found, files, convertedObjects: count }),
  diff: shape({
    ...found, 'effect?': effect, 'refused?': flag,
    'objects?': list(shape({
      apiVersion: text, kind: text, 'namespace?': text, name: text, effect, fields: changed, refusals,
      'components?': list(shape({ name: text, effect, fields: changed, refusals })),
    })),
  }),
  value: list(shape({
    object: text, field: text, value: any,
    origins: list(shape({ kind: text, 'word?': text, 'derived?': flag, 'variant?': text, 'file?': text, 'line?': count, 'column?': count })),
  })),
};

/** What a verb printed, once it has the shape. */
function told<T>(verb: keyof typeof SHAPES, { out, err }: Ended): T {
  expect(err).toBe('');
  const value = JSON.parse(out) as T;
  const validate = new Ajv({ allErrors: true }).compile(SHAPES[verb]);
  validate(value);
  expect(validate.errors).toBeNull();
  return value;
}

interface Told {
  readonly ok: boolean;
  readonly files: readonly { readonly path: string; readonly from?: string; readonly text?: string; readonly objects?: readonly { readonly kind: string; readonly name: string }[] }[];
  readonly findings: readonly { readonly rule: string; readonly file?: string; readonly line?: number; readonly column?: number }[];
  readonly leftOver?: readonly string[];
}

const json = (folder: string, ...args: string[]) => run([...args, '--output', 'json'], { cwd: folder });

describe('synth', () => {
  test('tells the files that it wrote, their objects, and what was found', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': DEPLOY, 'out/old.k8s.yaml': 'old' });
    const { ok, files: made, findings, leftOver } = told<Told>('synth', json(folder, 'synth', 'deploy.yaml', '-o', 'out'));
    expect([ok, made.map(({ path }) => path), leftOver]).toEqual([true, ['out/qwen-small.k8s.yaml', 'out/qwen-large.k8s.yaml'], ['out/old.k8s.yaml']]);
    expect(made[0].objects).toEqual([
      { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', namespace: 'inference', name: 'qwen-small' }, { apiVersion: 'v1', kind: 'ConfigMap', name: 'notes' },
    ]);
    expect(made.every(({ path }) => existsSync(join(folder, path)))).toBe(true);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'reference/secret-missing', file: 'deploy.yaml', line: 8, column: 39 }));
  }));

  test('into standard output the texts go too, and nothing is written', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': PLAIN });
    const { files: made } = told<Told>('synth', json(folder, 'synth', 'deploy.yaml', '-o', '-'));
    expect(made).toMatchObject([{ path: 'qwen.k8s.yaml', text: MANIFEST }]);
    expect(Object.keys(contentOf(folder))).toEqual(['deploy.yaml']);
    expect(told<Told>('synth', json(folder, 'synth', 'deploy.yaml', '-o', '-', '--format', 'helm')).files.map(({ path }) => path)).toContain('values.yaml');
  }));

  test('a file with an error gives findings, and no file', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': PLAIN.replace('replicas: 2', 'replicas: -2') });
    const ended = json(folder, 'synth', 'deploy.yaml');
    expect([ended.code, told<Told>('synth', ended)]).toMatchObject([1, { ok: false, files: [], errors: 1, warnings: 1 }]);
    expect(Object.keys(contentOf(folder))).toEqual(['deploy.yaml']);
  }));

  test('a graph for Docker Compose has remarks', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': PLAIN });
    expect(told('synth', json(folder, 'synth', 'deploy.yaml', '--format', 'compose'))).toMatchObject({ files: [{ path: 'dist/compose.yaml' }], remarks: [expect.any(String)] });
  }));
});

test('validate tells findings', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': PLAIN });
  expect(told('validate', json(folder, 'validate', 'deploy.yaml'))).toMatchObject({ ok: true, warnings: 1, findings: [{ rule: 'reference/secret-missing' }] });
}));

test.each([
  ['import', []],
  ['convert', ['--to', 'v1alpha1']],
] as const)('%s tells what it made: the texts, or the paths where it writes', (verb, args) => withFolder(folder => {
  write(folder, { 'in/a/graph.yaml': MANIFEST });
  expect(told<Told>(verb, json(folder, verb, 'in', ...args)).files).toEqual([{ path: 'a/graph.yaml', from: 'in/a/graph.yaml', text: expect.stringContaining('qwen') }]);
  expect(told<Told>(verb, json(folder, verb, 'in', ...args, '-o', 'out')).files).toEqual([{ path: 'out/a/graph.yaml', from: 'in/a/graph.yaml' }]);
  expect(readFileSync(join(folder, 'out/a/graph.yaml'), 'utf8')).toContain('qwen');
  expect(told<Told>(verb, run([verb, '-', ...args, '--output', 'json'], { input: MANIFEST })).files).toMatchObject([{ from: '<stdin>', text: expect.stringContaining('qwen') }]);
}));

test('convert over the files themselves names them', () => withFolder(folder => {
  write(folder, { 'graph.yaml': MANIFEST });
  expect(told('convert', json(folder, 'convert', 'graph.yaml', '--to', 'v1alpha1', '--in-place'))).toMatchObject({ ok: true, convertedObjects: 1, files: [{ path: 'graph.yaml', from: 'graph.yaml' }] });
  expect(readFileSync(join(folder, 'graph.yaml'), 'utf8')).toContain('v1alpha1');
}));

test.each([
  ['import', []],
  ['convert', ['--to', 'v1alpha1']],
] as const)('%s of a broken file tells where, and makes nothing', (verb, args) => withFolder(folder => {
  write(folder, { 'graph.yaml': `${MANIFEST}  bad: [\n` });
  const ended = json(folder, verb, 'graph.yaml', ...args, '-o', 'out');
  expect([ended.code, told<Told>(verb, ended)]).toMatchObject([1, { ok: false, files: [], findings: expect.arrayContaining([expect.objectContaining({ rule: 'yaml/syntax', file: 'graph.yaml', line: expect.any(Number) })]) }]);
  expect(existsSync(join(folder, 'out'))).toBe(false);
}));

describe('diff', () => {
  test('tells what changes', () => withFolder(folder => {
    write(folder, { 'old.yaml': MANIFEST, 'new.yaml': PLAIN.replace('replicas: 2', 'replicas: 3') });
    const ended = json(folder, 'diff', 'old.yaml', 'new.yaml');
    expect([ended.code, told('diff', ended)]).toMatchObject([1, { refused: false, objects: [{ kind: 'DynamoGraphDeployment', components: [{ name: 'Worker', fields: [{ path: 'replicas', before: 2, after: 3 }] }] }] }]);
  }));

  test('tells what is refused, what is new, and what is gone', () => withFolder(folder => {
    write(folder, { 'old.yaml': MANIFEST, 'new.yaml': MANIFEST.replace('name: Worker', 'name: Other').replace('name: notes', 'name: others') });
    const ended = json(folder, 'diff', 'old.yaml', 'new.yaml');
    expect([ended.code, told('diff', ended)]).toMatchObject([2, { refused: true }]);
  }));

  test('of a deploy.yaml with an error tells findings', () => withFolder(folder => {
    write(folder, { 'old.yaml': PLAIN, 'new.yaml': PLAIN.replace('replicas: 2', 'replicas: -2') });
    const ended = json(folder, 'diff', 'old.yaml', 'new.yaml');
    expect([ended.code, told('diff', ended)]).toMatchObject([2, { ok: false, errors: 1 }]);
  }));
});

test('explain tells origins', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': DEPLOY });
  const { out } = json(folder, 'explain', 'deploy.yaml', '--variant', 'small');
  expect(told('value', { code: 0, out, err: '' })).toContainEqual(expect.objectContaining({ field: 'spec.components[1].replicas', value: 1, origins: [expect.objectContaining({ kind: 'variant', variant: 'small' })] }));
}));
