/**
 * Each example that says `Re-creates <path>` in its first comment equals that real manifest, object by object.
 *
 * Two differences are allowed: a command in exec form instead of a shell string (the order of its flags aside), and
 * fields that were null. What an example writes beyond the manifest, it names in that comment (`Writes besides: …`).
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

/** What a manifest says, apart from how a command is written and in which order lists with keys stand. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return sortedByName(value.map(normalized));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null)
    .map(([key, field]) => [key, normalized(field)]);
  return withCommand(Object.fromEntries(fields) as Container);
}

function sortedByName(list: unknown[]): unknown[] {
  const keyOf = (item: unknown) => (item as { name?: string; mountPath?: string }).mountPath ?? (item as { name?: string }).name;
  if (!list.every(item => typeof item === 'object' && item !== null && keyOf(item) !== undefined)) return list;
  return [...list].sort((a, b) => (String(keyOf(a)) < String(keyOf(b)) ? -1 : 1));
}

function withCommand(container: Container): Json {
  const { command, args, ...rest } = container;
  if (!Array.isArray(command) && !Array.isArray(args)) return container;
  const words = [...command ?? [], ...args ?? []];
  const isShell = /^(\/bin\/)?(ba)?sh$/.test(words[0]) && /^-l?c$/.test(words[1]);
  return { ...rest, command: flagsOf(isShell ? shellWords(words.slice(2).join(' '), container.env ?? []) : words) };
}

/** Words of a simple shell command, its variables replaced from the container's environment. */
function shellWords(text: string, env: { name: string; value?: string }[]): string[] {
  const value = (name: string) => env.find(variable => variable.name === name)?.value ?? `$${name}`;
  const words = text.replace(/\\\n/g, ' ').match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g) ?? [];
  return words.filter(word => word !== 'exec').map(word => word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|\$\{?(\w+)\}?/g,
    (all, single: string | undefined, double: string | undefined, escaped: string | undefined, name: string | undefined) =>
      single ?? double?.replace(/\\(["\\$`])|\$\{?(\w+)\}?/g, (_, character: string | undefined, inner: string) => character ?? value(inner)) ?? escaped ?? (name === undefined ? all : value(name))));
}

/** The program, then each flag with its values; the order of flags means nothing to the programs that read them. */
function flagsOf(words: readonly string[]): unknown {
  const first = words.findIndex(word => word.startsWith('--'));
  if (first < 0) return words;
  const flags: string[][] = [];
  for (const word of words.slice(first)) {
    if (word.startsWith('--')) flags.push([word]);
    else flags[flags.length - 1].push(sameJson(word));
  }
  return { program: words.slice(0, first), flags: flags.map(flag => flag.join(' ')).sort() };
}

/** JSON with its blanks and the order of its keys out of the way. */
function sameJson(word: string): string {
  if (!word.startsWith('{')) return word;
  try {
    return JSON.stringify(sorted(JSON.parse(word)));
  } catch {
    return word;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
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

test('an example is short', () => {
  const lengths = examples.map(name => readFileSync(join(root, 'examples', name), 'utf8').split('\n')
    .filter(line => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/)/.test(line)).length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(35);
});
