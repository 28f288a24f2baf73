import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesPage } from '../../tools/examples-page';

test('the page of examples is the one that the examples give', () => {
  const folder = join(__dirname, '..', '..', 'examples');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(examplesPage(folder));
});
