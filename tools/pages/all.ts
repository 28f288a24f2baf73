/** The pages that people write: README.md, and docs/ without what is generated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage, type Page } from './page';

export const ROOT = join(__dirname, '..', '..');

/** Written from the rules and from the API themselves. */
const GENERATED = ['docs/rules.md'];

export function pagePaths(): readonly string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md')).map(name => `docs/${name}`);
  return ['README.md', ...docs.sort()].filter(path => !GENERATED.includes(path));
}

export function pages(): readonly Page[] {
  return pagePaths().map(path => parsePage(path, readFileSync(join(ROOT, path), 'utf8')));
}
