import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { RemoteValue, SecretStore } from './secret-store';

/** Properties of an ExternalSecret that images are pulled with. */
export interface ImagePullSecretProps {
  /** Where the values are. */
  readonly store: SecretStore;

  /**
   * The whole configuration of Docker (`.dockerconfigjson`), where the store has it.
   * @default - it is made of registry, user name and password
   */
  readonly dockerConfig?: RemoteValue;

  /**
   * The registry, such as `registry.example.com`. The operator gives the Secret to the pods whose images come from there.
   * @default - as `dockerConfig` says
   */
  readonly registry?: string;

  /**
   * User name. Registries that take a token in place of one write it themselves, such as `$oauthtoken`.
   * @default - as `dockerConfig` says
   */
  readonly username?: string;

  /**
   * Password or token.
   * @default - as `dockerConfig` says
   */
  readonly password?: RemoteValue;

  /**
   * Time between two fetches.
   * @default - one hour, as the External Secrets Operator has it
   */
  readonly refreshInterval?: Duration;

  /**
   * Name, labels and annotations of the ExternalSecret.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/** The type by which Kubernetes and the operator know what is in the Secret. */
export const DOCKER_CONFIG_TYPE = 'kubernetes.io/dockerconfigjson';

/** The key that such a Secret has. */
export const DOCKER_CONFIG_KEY = '.dockerconfigjson';

/** What the ExternalSecret fetches, and the template that makes a configuration of it. */
export function dockerConfig(owner: string, props: ImagePullSecretProps): { data: { [key: string]: RemoteValue }; template?: { [key: string]: string } } {
  const { dockerConfig: whole, registry, username, password } = props;
  if (whole) {
    if (registry !== undefined || username !== undefined || password) throw new Error(`${owner}: dockerConfig says registry, user name and password itself`);
    return { data: { [DOCKER_CONFIG_KEY]: whole } };
  }
  if (registry === undefined || username === undefined || !password) throw new Error(`${owner}: needs either dockerConfig, or registry, username and password`);
  for (const text of [registry, username]) {
    if (/["\\{}\s]/.test(text)) throw new Error(`${owner}: ${JSON.stringify(text)} has characters that stand in no registry or user name`);
  }
  const config = `{"auths":{"${registry}":{"username":"${username}","password":{{ .password | toJson }},"auth":"{{ printf "%s:%s" "${username}" .password | b64enc }}"}}}`;
  return { data: { password }, template: { [DOCKER_CONFIG_KEY]: config } };
}
