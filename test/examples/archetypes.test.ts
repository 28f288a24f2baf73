/**
 * Each example that says `Re-creates <path>` in its first comment equals that real manifest, object by object and field by field.
 *
 * Two differences are allowed: a command in exec form instead of a shell string, and fields that were null. The words of a shell string
 * are those that the shell would run, in their order, with variables of the container filled in and JSON without blanks. What an example
 * writes beyond the manifest, it names in that comment (`Writes besides: …`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { realManifests, testWith } from '../shared';

type Json = { [key: string]: unknown };

interface Container extends Json {
  name?: string;
  command?: string[];
  args?: string[];
  env?: { name: string; value?: string }[];
}

const root = resolve(__dirname, '../..');
const examples = readdirSync(join(root, 'examples')).filter(name => name !== 'main.ts' && name.endsWith('.ts'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-archetypes-'));
  for (const name of examples) {
    execFileSync('node', ['--import', 'tsx', `examples/${name}`], {
      cwd: root, env: { ...process.env, CDK8S_OUTDIR: join(folder, basename(name, '.ts')) }, stdio: 'pipe',
    });
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The manifests that an example re-creates, as its first comment says. */
function originals(name: string): string[] {
  return [...readFileSync(join(root, 'examples', name), 'utf8').matchAll(/Re-creates (\S+\.yaml)/g)].map(match => match[1]);
}

/** API version and kind of what an example writes beyond the manifest, as its first comment says. */
function besides(name: string): readonly string[] {
  return /Writes besides: (.*)\./.exec(readFileSync(join(root, 'examples', name), 'utf8'))?.[1].split(', ') ?? [];
}

function objectsIn(path: string): Json[] {
  return parseAllDocuments(readFileSync(path, 'utf8'), { version: '1.1', merge: true }).map(document => document.toJS() as Json | null).filter(object => object !== null);
}

function identity({ apiVersion, kind, metadata }: Json): string {
  return `${String(apiVersion)} ${String(kind)} ${(metadata as { name: string }).name}`;
}

/** What a manifest says, without null, and with the words that a shell would run in the place of its script. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null).map(([key, field]) => [key, normalized(field)]);
  return inExecForm(Object.fromEntries(fields) as Container);
}

function inExecForm(container: Container): Json {
  const { command, args, env, ...rest } = container;
  if (!Array.isArray(command)) return container;
  const [shell, option, ...script] = [...command, ...args ?? []];
  if (!/^(\/bin\/)?(ba)?sh$/.test(shell) || !/^-l?c$/.test(option)) return container;
  const [python, module, name, ...flags] = shellWords(script.join(' '), env).map(withoutBlanks);
  return { ...rest, env, command: [python, module, name], args: flags };
}

/** Words of a simple shell command, its variables replaced from the container's environment. */
function shellWords(text: string, env: Container['env'] = []): string[] {
  const value = (name: string) => env.find(variable => variable.name === name)?.value ?? `$${name}`;
  const words = text.replace(/\\\n/g, ' ').match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g) ?? [];
  return words.filter(word => word !== 'exec').map(word => word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|\$\{?(\w+)\}?/g,
    (all, single: string | undefined, double: string | undefined, escaped: string | undefined, name: string | undefined) =>
      single ?? double?.replace(/\\(["\\$`])|\$\{?(\w+)\}?/g, (_, character: string | undefined, inner: string) => character ?? value(inner)) ?? escaped ?? (name === undefined ? all : value(name))));
}

/** JSON as an engine writes it. */
function withoutBlanks(word: string): string {
  return word.startsWith('{') ? JSON.stringify(JSON.parse(word)) : word;
}

function madeBy(name: string): Map<string, Json> {
  const output = join(folder, basename(name, '.ts'));
  return new Map(readdirSync(output).flatMap(file => objectsIn(join(output, file))).map(object => [identity(object), object]));
}

for (const [name, paths] of examples.map(example => [example, originals(example)] as const)) {
  if (paths.length === 0) continue;

  testWith(realManifests)(`${name} makes the objects of ${paths.join(' and ')}, and what it says besides`, () => {
    const made = madeBy(name);
    const wanted = paths.flatMap(path => objectsIn(join(realManifests ?? '', path)));
    const further = besides(name);
    expect([...made.keys()].filter(key => !further.some(kind => key.startsWith(`${kind} `))).sort()).toEqual(wanted.map(identity).sort());
    for (const object of wanted) {
      const key = identity(object);
      expect([key, normalized(made.get(key))]).toEqual([key, normalized(object)]);
    }
  });
}

/** Lines of code of an example. */
function lengthOf(name: string): number {
  return readFileSync(join(root, 'examples', name), 'utf8').split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/)/.test(line)).length;
}

test('an example is short, and says its length where it says one', () => {
  const lengths = examples.map(lengthOf).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(35);
  const said = examples.map(name => [name, Number(/(\d+) lines of code here/.exec(readFileSync(join(root, 'examples', name), 'utf8'))?.[1] ?? lengthOf(name))]);
  expect(said).toEqual(examples.map(name => [name, lengthOf(name)]));
});
