/** The operator's own CRDs and real manifests, where they stand beside the checkout; a clone elsewhere has none of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(__dirname, '..', '..', 'shared');

/** Path of the operator's CRDs, or nothing. */
export const operatorCrds = present(join(shared, 'crds'));

/** Path of real manifests, or nothing. */
export const realManifests = present(join(shared, 'corpus', 'open'));

/** `test` where `path` is there, `test.skip` where it is not. */
export function testWith(path: string | undefined): typeof test | typeof test.skip {
  return path === undefined ? test.skip : test;
}

function present(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}
