/** From CRDs to everything that stands in `imports/`. */
import { emitDescriptions } from './emit-descriptions';
import { emitSchemas } from './emit-schemas';
import { emitTypeScript } from './emit-typescript';
import { typeModel } from './type-model';
import type { CustomResourceDefinition } from './schema';

/** File name below `imports/` to its text. */
export function generate(crds: readonly CustomResourceDefinition[]): Map<string, string> {
  return new Map([...emitTypeScript(typeModel(crds)), ['schemas.json', emitSchemas(crds)], ['descriptions.json', emitDescriptions(crds)]]);
}
