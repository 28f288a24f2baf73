import { EnvValue, type EnvValueOptions } from '../graph';
import { checkProps } from '../props';

const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/**
 * A Secret by its name. Its values are never written; somebody else puts them into the cluster.
 *
 * @example
 * const token = SecretReference.fromName('hf-token-secret');
 * graph.addWorker('Worker', { env: { HF_TOKEN: token.value('HF_TOKEN') } });
 * graph.addWorker('Other', { envFromSecret: token.name });
 */
export class SecretReference {
  /**
   * A Secret in the Kubernetes namespace of whatever uses it.
   *
   * @param name name of the Secret
   * @throws if no Secret can have that name
   */
  public static fromName(name: string): SecretReference {
    if (!NAME.test(name)) throw new Error(`Secret "${name}": has to be lower-case letters, digits, "-" and "."`);
    return new SecretReference(name);
  }

  private constructor(
    /** Name of the Secret, for `envFromSecret`, `imagePullSecrets` and their like. */
    public readonly name: string,
  ) {}

  /**
   * The value of a key, for an environment variable.
   *
   * @param key key of the Secret, such as `HF_TOKEN`
   * @param options whether the key may be absent
   */
  public value(key: string, options: EnvValueOptions = {}): EnvValue {
    checkProps('SecretReference.value', 'EnvValueOptions', options);
    return EnvValue.fromSecret(this.name, key, options);
  }
}
