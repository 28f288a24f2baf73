import type { Chart } from 'cdk8s';
import { ExternalSecret, type ImagePullSecretProps, SecretStore } from '../../../secrets';
import { itemsOf, plain, textOf } from '../value';
import { durationOf } from './quantities';
import type { GraphWord } from './word';

/** A Secret that images are pulled with, of what a store has. */
export interface FetchedPullSecretWord extends Omit<ImagePullSecretProps, 'store' | 'refreshInterval' | 'metadata'> {
  /** Name of the store. */
  readonly store: string;
  /**
   * Kind of the store.
   * @default ClusterSecretStore
   */
  readonly storeKind?: 'ClusterSecretStore' | 'SecretStore';
  /**
   * Time between two fetches, such as `1h`.
   * @default 1h
   */
  readonly refreshInterval?: string;
}

/** A Secret that images are pulled with, which goes along with the graph. */
export interface ImagePullSecretWord {
  /** Name of the Secret. */
  readonly name: string;
  /** Where the External Secrets Operator fetches it. */
  readonly externalSecret: FetchedPullSecretWord;
}

/** The word `imagePullSecrets`. */
export interface ImagePullSecretsWords {
  /**
   * Secrets with which the images of every component are pulled: names of those that exist, or what they are fetched from.
   * @default - those that the operator finds for the registries of the images
   * @example [{ name: ngc, externalSecret: { store: vault, registry: nvcr.io, username: $oauthtoken, password: { key: ngc, property: key } } }]
   */
  readonly imagePullSecrets?: readonly (ImagePullSecretWord | string)[];
}

export const imagePullSecrets: GraphWord = {
  word: 'imagePullSecrets',
  props: (value, { chart }) => ({
    imagePullSecrets: itemsOf(value).map(item => textOf(item) ?? fetched(plain(item) as ImagePullSecretWord, chart).secret.name),
  }),
};

function fetched({ name, externalSecret: { store, storeKind, refreshInterval, ...props } }: ImagePullSecretWord, chart: Chart): ExternalSecret {
  return ExternalSecret.imagePull(chart, `pull secret ${name}`, {
    ...props,
    store: storeKind === 'SecretStore' ? SecretStore.fromName(store) : SecretStore.fromClusterName(store),
    ...(refreshInterval !== undefined && { refreshInterval: durationOf(refreshInterval) }),
    metadata: { name },
  });
}
