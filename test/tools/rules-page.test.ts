import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedRules } from '../../lib/validation/documented-rules';
import { rulesPage } from '../../tools/rules-page';

test('the page of rules is the one that the rules give', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8')).toBe(rulesPage(documentedRules()));
});
