import type { ApiObject, ApiObjectMetadata, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { externalSecrets } from '../../imports';
import type { EnvValue } from '../graph';
import { nonEmpty, unlessEmpty } from '../graph/plain';
import { ApplyWave, waveAnnotation } from '../gitops/order/apply-wave';
import { DOCKER_CONFIG_TYPE, dockerConfig, type ImagePullSecretProps } from './image-pull-secret-props';
import { SecretReference } from './secret-reference';
import type { RemoteValue, SecretStore } from './secret-store';
import { checkConstructProps, checkProps } from '../props';

/** The variable, and the key, that everything which asks Hugging Face reads. */
const HF_TOKEN = 'HF_TOKEN';

/** Properties of ExternalSecret. */
export interface ExternalSecretProps {
  /** Where the values are. */
  readonly store: SecretStore;

  /**
   * Values by the keys that they get in the Secret.
   * @default - none
   */
  readonly data?: { [key: string]: RemoteValue };

  /**
   * Entries of the store of which every field becomes a key of the same name.
   * @default - none
   */
  readonly entries?: string[];

  /**
   * Go templates by key of the Secret, in which fetched values are `{{ .key }}`. Only what they name is then in the Secret.
   * @default - the values as they are fetched
   */
  readonly template?: { [key: string]: string };

  /**
   * Type of the Secret.
   * @default - 'Opaque', as Kubernetes has it
   */
  readonly type?: string;

  /**
   * Name of the Secret.
   * @default - that of the ExternalSecret
   */
  readonly secretName?: string;

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

/** Properties of an ExternalSecret for Hugging Face. */
export interface HuggingFaceTokenProps {
  /** Where the token is. */
  readonly store: SecretStore;

  /** The token in the store. */
  readonly token: RemoteValue;

  /**
   * Name, labels and annotations of the ExternalSecret.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A Secret that the External Secrets Operator fetches from a store such as Vault or the secret manager of a cloud. The
 * manifest says where each value is, and never what it is.
 *
 * @example
 * const store = SecretStore.fromClusterName('vault');
 * const token = ExternalSecret.huggingFaceToken(chart, 'hf-token-secret', { store, token: { key: 'inference/hugging-face', property: 'token' } });
 * graph.addWorker('Worker', { env: { HF_TOKEN: token.value('HF_TOKEN') } });
 */
export class ExternalSecret extends Construct {
  /**
   * The token for Hugging Face, in the key `HF_TOKEN`.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Secret unless `metadata` names it
   * @param props store and token
   */
  public static huggingFaceToken(scope: Construct, id: string, props: HuggingFaceTokenProps): ExternalSecret {
    checkProps(`${scope.node.path}/${id}`, 'HuggingFaceTokenProps', props);
    const { token, ...others } = props;
    return new ExternalSecret(scope, id, { ...others, data: { [HF_TOKEN]: token } });
  }

  /**
   * A Secret that images are pulled with, of the type by which the operator finds it for a registry.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Secret unless `metadata` names it
   * @param props store, and what is in it
   * @throws if it is said twice or not at all what the configuration is
   */
  public static imagePull(scope: Construct, id: string, props: ImagePullSecretProps): ExternalSecret {
    checkProps(`${scope.node.path}/${id}`, 'ImagePullSecretProps', props);
    const { store, refreshInterval, metadata } = props;
    return new ExternalSecret(scope, id, { store, refreshInterval, metadata, type: DOCKER_CONFIG_TYPE, ...dockerConfig(id, props) });
  }

  /** The Secret that is made. */
  public readonly secret: SecretReference;

  /** The ExternalSecret. */
  public readonly apiObject: ApiObject;

  private readonly keys?: ReadonlySet<string>;

  /**
   * Defines an ExternalSecret.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Secret unless `secretName` or `metadata` names it
   * @param props store and values
   * @throws if there are no values, or the name can be none of a Secret
   */
  public constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id);
    checkConstructProps(this, ExternalSecret, 'ExternalSecretProps', props);
    const { store, data = {}, entries = [], template, metadata } = props;
    const name = metadata?.name ?? id;
    this.secret = SecretReference.fromName(props.secretName ?? name);
    if (Object.keys(data).length + entries.length === 0) throw new Error(`ExternalSecret "${name}": has no values; give it data or entries`);
    this.keys = template || entries.length === 0 ? new Set(Object.keys(template ?? data)) : undefined;
    const secretTemplate = unlessEmpty({ type: props.type, data: template });
    this.apiObject = new externalSecrets.ExternalSecret(this, 'Resource', {
      metadata: { ...metadata, name, annotations: { ...waveAnnotation(ApplyWave.SECRETS), ...metadata?.annotations } },
      spec: {
        secretStoreRef: store.reference,
        refreshInterval: props.refreshInterval && `${props.refreshInterval.toSeconds()}s`,
        target: unlessEmpty({ name: props.secretName, template: secretTemplate }),
        data: nonEmpty(Object.entries(data).map(([secretKey, remoteRef]) => ({ secretKey, remoteRef }))),
        dataFrom: nonEmpty(entries.map(key => ({ extract: { key } }))),
      },
    });
  }

  /**
   * The value of a key, for an environment variable.
   *
   * @param key key of the Secret
   * @throws if the Secret will have no such key
   */
  public value(key: string): EnvValue {
    if (this.keys?.has(key) === false) throw new Error(`ExternalSecret "${this.node.id}": there is no key "${key}"; it has ${[...this.keys].join(', ')}`);
    return this.secret.value(key);
  }
}
