/**
 * `npm run import`: writes `imports/` from `crds/`.
 * `npm run import -- --to DIR CRD.yaml ...`: the same for CRDs that somebody else wrote.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCrds } from './crd-file';
import { readCrdSources } from './crd-source';
import { generate } from './generate';

const root = join(__dirname, '..');
const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
const target = values.to ?? join(root, 'imports');
if (positionals.length > 0 && !values.to) throw new Error('import: name a folder for the types of these CRDs with --to DIR');

const files = generate(positionals.length > 0 ? positionals.flatMap(readCrds) : readCrdSources(join(root, 'crds')));
if (!values.to) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, text] of files) writeFileSync(join(target, name), text);
console.log(`${target}: ${files.size} files, ${lineCount([...files.values()])} lines`);

function lineCount(texts: readonly string[]): number {
  return texts.reduce((lines, text) => lines + text.split('\n').length - 1, 0);
}
