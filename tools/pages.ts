/** `npm run docs`: writes the page of the examples, and into the other pages what their commands print today. Names of pages after it restrict it to those. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesPage } from './examples-page';
import { pages, ROOT } from './pages/all';
import { toldToday } from './pages/told';

const asked = process.argv.slice(2);

writeFileSync(join(ROOT, 'examples', 'README.md'), examplesPage(join(ROOT, 'examples')));

for (const page of pages()) {
  if (asked.length > 0 && !asked.includes(page.path)) continue;
  const path = join(ROOT, page.path);
  const told = toldToday(page);
  if (told === readFileSync(path, 'utf8')) continue;
  writeFileSync(path, told);
  console.log(path);
}
