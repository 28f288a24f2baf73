/** `npm run crds`: writes complete, installable CustomResourceDefinitions to `build/crds`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCrdSources } from './crd-source';
import { isBuiltIn } from './names';

const root = join(__dirname, '..');
const target = join(root, 'build', 'crds');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const installable = readCrdSources(join(root, 'crds')).filter(crd => !isBuiltIn(crd.spec.group));
for (const crd of installable) {
  const name = `${crd.spec.group}_${crd.spec.names.plural}.yaml`;
  writeFileSync(join(target, name), stringify(crd, { aliasDuplicateObjects: false, lineWidth: 0 }));
  console.log(join('build', 'crds', name));
}
