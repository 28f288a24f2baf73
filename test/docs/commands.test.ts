/** What the pages show of the command line is what it prints; `npm run docs` writes it anew. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { pages, ROOT } from '../../tools/pages/all';
import { toldToday } from '../../tools/pages/told';

const shown = pages().filter(page => page.parts.some(part => part.is === 'block' && (part.language === 'console' || part.output || part.shows !== undefined)));

test.each(shown.map(page => [page.path, page] as const))('%s', (path, page) => {
  expect(toldToday(page)).toBe(readFileSync(join(ROOT, path), 'utf8'));
}, 180_000);
