import type { k8s } from '../../imports';
import { checkProps } from '../props';

/** Options of values that may be absent at run time. */
export interface EnvValueOptions {
  /**
   * Whether the container starts although the key is not there.
   * @default false
   */
  readonly optional?: boolean;
}

/** A value of an environment variable that is not written in the manifest but found by Kubernetes at run time. */
export class EnvValue {
  /**
   * A key of a Secret in the graph's Kubernetes namespace.
   *
   * @param secretName name of the Secret
   * @param key key in its data
   * @param options whether the key may be absent
   */
  public static fromSecret(secretName: string, key: string, options: EnvValueOptions = {}): EnvValue {
    checkProps('EnvValue.fromSecret', 'EnvValueOptions', options);
    return new EnvValue({ secretKeyRef: { name: secretName, key, ...options } });
  }

  /**
   * A key of a ConfigMap in the graph's Kubernetes namespace.
   *
   * @param configMapName name of the ConfigMap
   * @param key key in its data
   * @param options whether the key may be absent
   */
  public static fromConfigMap(configMapName: string, key: string, options: EnvValueOptions = {}): EnvValue {
    checkProps('EnvValue.fromConfigMap', 'EnvValueOptions', options);
    return new EnvValue({ configMapKeyRef: { name: configMapName, key, ...options } });
  }

  /**
   * A field of the pod (downward API).
   *
   * @param fieldPath such as `metadata.name`, `status.podIP`, `spec.nodeName`
   */
  public static fromField(fieldPath: string): EnvValue {
    return new EnvValue({ fieldRef: { fieldPath } });
  }

  /**
   * A resource of the container (downward API).
   *
   * @param resource such as `limits.cpu` or `requests.memory`
   */
  public static fromResource(resource: string): EnvValue {
    return new EnvValue({ resourceFieldRef: { resource } });
  }

  /**
   * Any source that Kubernetes knows.
   *
   * @param valueFrom such as `{ fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.uid' } }`
   */
  public static of(valueFrom: k8s.EnvVarSource): EnvValue {
    return new EnvValue(valueFrom);
  }

  private constructor(
    /** Where the value comes from, as Kubernetes' `env[].valueFrom`. */
    public readonly valueFrom: k8s.EnvVarSource,
  ) {}
}
