/** Commands that the pages show exist, and each verb has a page with all its options. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { createProgram } from '../../lib/cli';
import { pages, ROOT } from '../../tools/pages/all';
import { textOf } from '../../tools/pages/page';
import { commandFaults } from './command-faults';

const verbs = createProgram().commands;

/** What a page shows as code for a shell, and in a line. */
const shells = pages().map(({ path, parts }) => [path, parts.flatMap(part => {
  if (part.is === 'block') return ['sh', 'console'].includes(part.language) ? [part.text] : [];
  return part.is === 'prose' ? [...part.text.matchAll(/`[^`]+`/g)].map(([code]) => code) : [textOf(part)];
}).join('\n')] as const);

test('faults are found', () => {
  expect(commandFaults('$ npx cdk8s-dynamo synt x\n`cdk8s-dynamo import a --too b`, cdk8s-dynamo convert a --to v2 | cat')).toEqual([
    'synt x: there is no verb synt', 'import a --too b: import has no option --too', 'convert a --to v2: --to takes v1beta1, v1alpha1, not v2',
  ]);
});

test.each(shells)('%s shows commands that exist', (_, text) => {
  expect(commandFaults(text)).toEqual([]);
  expect([...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script).filter(script => !(script in scripts))).toEqual([]);
});

test.each(verbs.map(verb => [verb.name(), verb] as const))('%s has a page with all its options, and no other', (name, verb) => {
  const path = join(ROOT, 'docs', 'cli', `${name}.md`);
  expect(existsSync(path)).toBe(true);
  const page = readFileSync(path, 'utf8');
  const options = verb.options.map(({ long }) => long ?? '');
  expect(options.filter(option => !page.includes(`\`${option}`) && !page.includes(`, ${option}`))).toEqual([]);
  const rows = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/(--[\w-]+)/g)].map(([option]) => option));
  expect(rows.filter(option => !options.includes(option))).toEqual([]);
  expect(readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8')).toContain(`[${name}](cli/${name}.md)`);
});
