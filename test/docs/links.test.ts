/** Links between the pages lead somewhere, and every page and example can be found from the README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pagePaths, ROOT } from '../../tools/pages/all';
import { parsePage, type Part } from '../../tools/pages/page';

interface Link {
  readonly from: string;
  readonly target: string;
  readonly anchor?: string;
}

const PATHS = [...pagePaths(), 'docs/rules.md', 'crds/README.md', 'examples/README.md'];

const proseOf = (parts: readonly Part[]) => parts.filter(part => part.is === 'prose').map(({ text }) => text).join('\n');
const prose = new Map(PATHS.map(path => [path, proseOf(parsePage(path, readFileSync(join(ROOT, path), 'utf8')).parts)]));

const links: readonly Link[] = [...prose].flatMap(([from, text]) => [...text.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)]
  .map(([, path, anchor]) => ({ from, target: path === '' ? from : normalize(join(dirname(from), path)).replace(/\/$/, ''), anchor: anchor || undefined })));

/** Anchors of a page, as code hosts make them of its headings. */
function anchorsOf(path: string): readonly string[] {
  return [...(prose.get(path) ?? '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}

test('links lead to files', () => {
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter(({ target }) => !existsSync(join(ROOT, target)))).toEqual([]);
});

test('anchors lead to headings', () => {
  const anchored = links.filter(({ anchor }) => anchor !== undefined);
  expect(anchored.length).toBeGreaterThan(5);
  expect(anchored.filter(({ target, anchor }) => !anchorsOf(target).includes(anchor ?? ''))).toEqual([]);
});

test('the README leads to every page, that of the command line to every verb', () => {
  const from = (page: string) => links.filter(link => link.from === page).map(({ target }) => target);
  const found = new Set([...from('README.md'), ...from('docs/cli.md')]);
  expect(PATHS.filter(path => path.startsWith('docs/') && !found.has(path))).toEqual([]);
});

test('a page leads to every example', () => {
  const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' }).filter(name => /\.(ts|deploy\.yaml)$/.test(name) && name !== 'main.ts')
    .map(name => `examples/${name}`);
  const found = new Set(links.map(({ target }) => target));
  expect(examples.filter(example => !found.has(example))).toEqual([]);
});
