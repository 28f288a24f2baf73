import { isRecord, record, type Wire } from '../admission/wire';
import { records } from './object-set';
import { CONFIG_MAP, named, podReferences, type Reference, required, SECRET, variableReferences } from './pod-references';

/** Kinds of Fluid whose pods, or whose options, need Secrets of their own Kubernetes namespace. */
const KINDS: ReadonlySet<string> = new Set(['Dataset', 'AlluxioRuntime', 'JuiceFSRuntime', 'JindoRuntime', 'ThinRuntime'].map(kind => `data.fluid.io/${kind}`));

/** What a Dataset or a runtime of Fluid names; nothing for another kind. */
export function* fluidReferences(object: Wire, groupKind: string): Iterable<Reference> {
  if (!KINDS.has(groupKind)) return;
  const spec = record(object.spec);
  for (const [index, mount] of records(spec.mounts)) yield* optionReferences(mount.encryptOptions, `spec.mounts[${index}].encryptOptions`);
  yield* optionReferences(spec.sharedEncryptOptions, 'spec.sharedEncryptOptions');
  yield* named(SECRET, spec.secret, 'spec.secret');
  yield* named(CONFIG_MAP, spec.hadoopConfig, 'spec.hadoopConfig');
  yield* podReferences(spec, 'spec');
  for (const [component, fields] of Object.entries(spec)) {
    if (!isRecord(fields)) continue;
    yield* podReferences({ imagePullSecrets: fields.imagePullSecrets }, `spec.${component}`);
    yield* variableReferences(fields.env, `spec.${component}.env`);
  }
}

/** Options of a mount whose values stand in Secrets. */
function* optionReferences(options: unknown, path: string): Iterable<Reference> {
  for (const [index, option] of records(options)) {
    yield* required(SECRET, record(option.valueFrom).secretKeyRef, 'name', `${path}[${index}].valueFrom.secretKeyRef`);
  }
}
