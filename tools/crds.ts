/** `npm run crds`: writes complete, installable CustomResourceDefinitions to `build/crds`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCrdSources } from './crd-source';

const root = join(__dirname, '..');
const target = join(root, 'build', 'crds');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const crd of readCrdSources(join(root, 'crds'))) {
  const name = `${crd.spec.group}_${crd.spec.names.plural}.yaml`;
  writeFileSync(join(target, name), stringify(crd, { aliasDuplicateObjects: false, lineWidth: 0 }));
  console.log(join('build', 'crds', name));
}
