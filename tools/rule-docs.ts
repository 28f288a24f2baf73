/** `npm run rules`: writes `docs/rules.md` from the rules themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rules-page';
import { documentedRules } from '../lib/validation/documented-rules';

const target = join(__dirname, '..', 'docs', 'rules.md');
const rules = documentedRules();
writeFileSync(target, rulesPage(rules));
console.log(`${target}: ${rules.length} rules`);
