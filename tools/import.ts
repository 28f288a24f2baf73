/**
 * `npm run import`: writes `imports/` from `crds/`.
 * `npm run import -- --to DIR CRD.yaml ...`: the same for CRDs that somebody else wrote.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCrds } from './crd-file';
import { readCrdSources } from './crd-source';
import { deploySchemas } from './deploy-schema';
import { generate } from './generate';
import { libraryProgram } from './library-program';
import { propWords } from './prop-words';
import { typeModel } from './type-model';

const root = join(__dirname, '..');
const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
const target = values.to ?? join(root, 'imports');
if (positionals.length > 0 && !values.to) throw new Error('import: name a folder for the types of these CRDs with --to DIR');

const crds = positionals.length > 0 ? positionals.flatMap(readCrds) : readCrdSources(join(root, 'crds'));
const files = generate(crds);
if (!values.to) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
write(files);
// The words of deploy.yaml are declared in terms of the types that have just been written.
if (!values.to) writeWords();
console.log(`${target}: ${files.size} files, ${lineCount([...files.values()])} lines`);

function writeWords(): void {
  const program = libraryProgram('lib/manifest/deploy/document.ts', 'lib/index.ts');
  write(deploySchemas(program, typeModel(crds)));
  write(propWords(program));
}

function write(texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) writeFileSync(join(target, name), text);
}

function lineCount(texts: readonly string[]): number {
  return texts.reduce((lines, text) => lines + text.split('\n').length - 1, 0);
}
