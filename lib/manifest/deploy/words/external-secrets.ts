import { ExternalSecret, type RemoteValue, SecretStore } from '../../../secrets';
import { fieldOf, itemsOf, type MapValue, plain, textAt, type Value } from '../value';
import type { GraphContext } from './word';

/** A value that the External Secrets Operator fetches. */
export interface ExternalSecretWord extends RemoteValue {
  /** Name of the store. */
  readonly store: string;
  /**
   * Kind of the store.
   * @default ClusterSecretStore
   */
  readonly storeKind?: 'ClusterSecretStore' | 'SecretStore';
}

/** Values of one Secret. */
interface Fetched {
  readonly declaration: Value;
  readonly key: string;
  readonly word: ExternalSecretWord;
}

/** Makes the ExternalSecrets of the document, before all that uses them: one a Secret, of all keys that are declared for it. */
export function makeExternalSecrets(context: GraphContext): void {
  const bySecret = new Map<string, Fetched[]>();
  for (const declaration of declarations(context.document)) collect(declaration, context, bySecret);
  for (const [secret, values] of bySecret) makeExternalSecret(secret, values, context);
}

function declarations(document: MapValue): Value[] {
  const scopes = [document, fieldOf(document, 'defaults'), ...itemsOf(fieldOf(document, 'components'))];
  return scopes.flatMap(scope => itemsOf(fieldOf(scope, 'secrets')));
}

function collect(declaration: Value, context: GraphContext, bySecret: Map<string, Fetched[]>): void {
  const word = fieldOf(declaration, 'externalSecret');
  if (!word) return;
  const secret = textAt(declaration, 'secret') ?? `${context.graphName}-secrets`;
  const key = textAt(declaration, 'key') ?? textAt(declaration, 'name') ?? '';
  bySecret.set(secret, [...bySecret.get(secret) ?? [], { declaration, key, word: plain(word) as ExternalSecretWord }]);
}

function makeExternalSecret(secret: string, values: readonly Fetched[], context: GraphContext): void {
  const [{ word: first }] = values;
  const other = values.find(({ word }) => word.store !== first.store || word.storeKind !== first.storeKind);
  if (other) {
    context.report(other.declaration, 'construct', `the Secret "${secret}" comes from the store ${first.store}, and this key of it from ${other.word.store}`,
      'let one store have all keys of a Secret, or name another Secret');
    return;
  }
  const store = first.storeKind === 'SecretStore' ? SecretStore.fromName(first.store) : SecretStore.fromClusterName(first.store);
  const data = Object.fromEntries(values.map(({ key, word: { key: remoteKey, property, version } }) => [key, { key: remoteKey, property, version }]));
  new ExternalSecret(context.chart, `secret ${secret}`, { store, data, metadata: { name: secret } });
}
