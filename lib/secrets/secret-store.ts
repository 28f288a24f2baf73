import type { externalSecrets } from '../../imports';

/** A store outside the cluster that the External Secrets Operator knows. */
export class SecretStore {
  /**
   * A SecretStore in the Kubernetes namespace of the ExternalSecret.
   *
   * @param name name of the store
   */
  public static fromName(name: string): SecretStore {
    return new SecretStore({ kind: 'SecretStore', name });
  }

  /**
   * A ClusterSecretStore, which every Kubernetes namespace can use.
   *
   * @param name name of the store
   */
  public static fromClusterName(name: string): SecretStore {
    return new SecretStore({ kind: 'ClusterSecretStore', name });
  }

  private constructor(
    /** The store as an ExternalSecret names it. */
    public readonly reference: externalSecrets.StoreRef,
  ) {}
}

/** A value in a store. */
export interface RemoteValue {
  /** Name of the entry, as the store has it: a path in Vault, a name in the secret manager of a cloud. */
  readonly key: string;

  /**
   * Field of the entry, where it has fields.
   * @default - the whole entry
   */
  readonly property?: string;

  /**
   * Version of the entry.
   * @default - the newest
   */
  readonly version?: string;
}
