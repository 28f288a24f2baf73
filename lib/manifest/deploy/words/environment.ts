import { EnvValue } from '../../../graph';
import type { k8s } from '../../../../imports';
import { fieldOf, fieldsOf, plain, textAt, textOf, type Value } from '../value';
import { secretReferences, type SecretUse, secretUse, wholeSecret } from './secrets';
import type { GraphContext } from './word';

/** A variable whose value Kubernetes finds at run time; one of these. */
export interface EnvironmentSource {
  /**
   * A key of a Secret.
   * @default - none
   */
  readonly secretKeyRef?: k8s.SecretKeySelector;
  /**
   * A key of a ConfigMap.
   * @default - none
   */
  readonly configMapKeyRef?: k8s.ConfigMapKeySelector;
  /**
   * A field of the pod, such as `metadata.name`.
   * @default - none
   */
  readonly fieldRef?: k8s.ObjectFieldSelector | string;
  /**
   * A resource of the container, such as `limits.cpu`.
   * @default - none
   */
  readonly resourceFieldRef?: k8s.ResourceFieldSelector | string;
  /**
   * A key of a file in a volume.
   * @default - none
   */
  readonly fileKeyRef?: k8s.FileKeySelector;
}

/** The word `environment`. */
export interface EnvironmentWords {
  /**
   * Environment variables by name, in their order. Texts stay as they are written, so that `1.10` and `yes` need no quotes.
   * `${{ secrets.NAME }}` stands for a key of a Secret.
   * @default - none
   * @example { HF_HOME: /model-cache, DB: "${{ secrets.DB_URI }}", POD: { fieldRef: metadata.name } }
   */
  readonly environment?: { readonly [name: string]: EnvironmentSource | string | number | boolean };
}

type Environment = { [name: string]: EnvValue | string };

/**
 * The variables of a word, in its order.
 *
 * @param around variables that the containers have beside these
 */
export function environmentOf(value: Value, context: GraphContext, scope: Value): Environment {
  const environment: Environment = {};
  const use = secretUse(context, scope);
  for (const [name, variable] of fieldsOf(value)) {
    const text = textOf(variable);
    if (text === undefined) environment[name] = EnvValue.of(sourceOf(variable));
    else withSecrets(name, text, variable, value, use, environment);
  }
  return environment;
}

/** Where a value comes from, in the words of Kubernetes. */
function sourceOf(variable: Value): k8s.EnvVarSource {
  const source = plain(variable) as { [kind: string]: unknown };
  const { fieldRef, resourceFieldRef } = source;
  return {
    ...source,
    ...(typeof fieldRef === 'string' && { fieldRef: { fieldPath: fieldRef } }),
    ...(typeof resourceFieldRef === 'string' && { resourceFieldRef: { resource: resourceFieldRef } }),
  } as k8s.EnvVarSource;
}

/** Within a longer text a secret is a variable of its own, which Kubernetes fills in. */
function withSecrets(name: string, text: string, variable: Value, all: Value, use: SecretUse, environment: Environment): void {
  const whole = wholeSecret(text);
  if (whole !== undefined) {
    const secret = use.find(whole, variable);
    if (secret) environment[name] = EnvValue.fromSecret(secret.secret, secret.key);
    return;
  }
  const composed = secretReferences(text).reduce((rest, { reference, name: secretName }) => {
    const secret = use.find(secretName, variable);
    if (!secret) return rest;
    const own = variableOfSecret(all, secretName, name);
    if (own === undefined && fieldOf(all, secretName)) use.nameTaken(secretName, variable);
    if (own === undefined) environment[secretName] ??= EnvValue.fromSecret(secret.secret, secret.key);
    return rest.replaceAll(reference, `$(${own ?? secretName})`);
  }, text);
  environment[name] = composed;
}

/** A variable before this one that holds the secret and nothing else. */
function variableOfSecret(all: Value, secretName: string, before: string): string | undefined {
  for (const [name] of fieldsOf(all)) {
    if (name === before) return undefined;
    const text = textAt(all, name);
    if (text !== undefined && wholeSecret(text) === secretName) return name;
  }
  return undefined;
}
