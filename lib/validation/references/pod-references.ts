import { isRecord, list, record, text, type Wire } from '../admission/wire';

/** What an object names that has to be there for it to run. */
export interface Reference {
  /** Group and kind of what is named. */
  readonly groupKind: string;
  readonly name: string;
  /** Path of the field that names it. */
  readonly path: string;
}

export const CLAIM = '/PersistentVolumeClaim';
export const SECRET = '/Secret';
export const CONFIG_MAP = '/ConfigMap';
export const SERVICE_ACCOUNT = '/ServiceAccount';
export const CLAIM_TEMPLATE = 'resource.k8s.io/ResourceClaimTemplate';
export const CHECKPOINT = 'nvidia.com/DynamoCheckpoint';
export const RESOURCE_CLAIM = 'resource.k8s.io/ResourceClaim';

/** What a pod of Kubernetes names, apart from its containers. */
export function* podReferences(podSpec: Wire, path: string): Iterable<Reference> {
  for (const [index, volume] of list(podSpec.volumes).entries()) yield* volumeReferences(record(volume), `${path}.volumes[${index}]`);
  for (const [index, secret] of list(podSpec.imagePullSecrets).entries()) {
    yield* named(SECRET, record(secret).name, `${path}.imagePullSecrets[${index}].name`);
  }
  yield* named(SERVICE_ACCOUNT, podSpec.serviceAccountName, `${path}.serviceAccountName`);
  for (const [index, entry] of list(podSpec.resourceClaims).entries()) {
    const claim = record(entry);
    yield* named(CLAIM_TEMPLATE, claim.resourceClaimTemplateName, `${path}.resourceClaims[${index}].resourceClaimTemplateName`);
    yield* named(RESOURCE_CLAIM, claim.resourceClaimName, `${path}.resourceClaims[${index}].resourceClaimName`);
  }
}

/** What a container names. */
export function* containerReferences(container: Wire, path: string): Iterable<Reference> {
  for (const [index, entry] of list(container.envFrom).entries()) {
    const source = record(entry);
    yield* required(SECRET, source.secretRef, 'name', `${path}.envFrom[${index}].secretRef`);
    yield* required(CONFIG_MAP, source.configMapRef, 'name', `${path}.envFrom[${index}].configMapRef`);
  }
  yield* variableReferences(container.env, `${path}.env`);
}

/** What a list of variables names. */
export function* variableReferences(variables: unknown, path: string): Iterable<Reference> {
  for (const [index, variable] of list(variables).entries()) {
    const source = record(record(variable).valueFrom);
    yield* required(SECRET, source.secretKeyRef, 'name', `${path}[${index}].valueFrom.secretKeyRef`);
    yield* required(CONFIG_MAP, source.configMapKeyRef, 'name', `${path}[${index}].valueFrom.configMapKeyRef`);
  }
}

/** A name, where there is one. */
export function* named(groupKind: string, name: unknown, path: string): Iterable<Reference> {
  const known = text(name);
  if (known) yield { groupKind, name: known, path };
}

/** A reference by name that is not marked optional. */
export function* required(groupKind: string, reference: unknown, field: string, path: string): Iterable<Reference> {
  if (!isRecord(reference) || reference.optional === true) return;
  yield* named(groupKind, reference[field], `${path}.${field}`);
}

function* volumeReferences(volume: Wire, path: string): Iterable<Reference> {
  yield* named(CLAIM, record(volume.persistentVolumeClaim).claimName, `${path}.persistentVolumeClaim.claimName`);
  yield* required(SECRET, volume.secret, 'secretName', `${path}.secret`);
  yield* required(CONFIG_MAP, volume.configMap, 'name', `${path}.configMap`);
  for (const [index, entry] of list(record(volume.projected).sources).entries()) {
    const source = record(entry);
    yield* required(SECRET, source.secret, 'name', `${path}.projected.sources[${index}].secret`);
    yield* required(CONFIG_MAP, source.configMap, 'name', `${path}.projected.sources[${index}].configMap`);
  }
}
