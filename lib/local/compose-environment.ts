/** The environment of a container, where nothing of Kubernetes is there to fill it in. */
import { list, record, text, type Wire } from '../validation/admission/wire';
import { literal } from './compose-types';
import type { LocalObjects } from './local-objects';

/** What variables come to, and what of them has no local meaning. */
export interface LocalEnvironment {
  readonly environment: { [name: string]: string };
  readonly files: string[];
  readonly remarks: string[];
}

/** Who a container is, for the fields of its pod. */
export interface LocalPod {
  readonly service: string;
  readonly namespace: string;
}

/** The variables of a container over those of its graph, both as Kubernetes lists them. */
export function localEnvironment(lists: readonly unknown[], envFrom: unknown, pod: LocalPod, objects: LocalObjects): LocalEnvironment {
  const result: LocalEnvironment = { environment: {}, files: [], remarks: [] };
  for (const source of list(envFrom).map(record)) addSource(source, pod, objects, result);
  for (const variable of lists.flatMap(list).map(record)) {
    const name = text(variable.name) ?? '';
    const value = localValue(name, variable, pod, objects, result.remarks);
    if (value !== undefined) result.environment[name] = value;
  }
  return result;
}

/** Arguments with the variables that Kubernetes would fill in, `$(NAME)`. */
export function localArguments(args: readonly string[], environment: { readonly [name: string]: string }): string[] {
  return args.map(arg => literal(arg).replace(/\$\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string) => environment[name] ?? whole));
}

function addSource(source: Wire, pod: LocalPod, objects: LocalObjects, result: LocalEnvironment): void {
  const secret = text(record(source.secretRef).name);
  const configMap = text(record(source.configMapRef).name);
  const data = configMap === undefined ? undefined : objects.configMap(pod.namespace, configMap);
  if (data) {
    for (const [key, value] of Object.entries(data)) result.environment[`${text(source.prefix) ?? ''}${key}`] = literal(value);
    return;
  }
  const name = secret ?? configMap;
  if (name === undefined) return;
  result.files.push(name);
  result.remarks.push(`reads every key of the ${secret === undefined ? 'ConfigMap' : 'Secret'} "${name}": write them to ${name}.env beside the file, NAME=value a line`);
}

function localValue(name: string, variable: Wire, pod: LocalPod, objects: LocalObjects, remarks: string[]): string | undefined {
  if (variable.valueFrom === undefined) return literal(String(variable.value ?? ''));
  const { secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef } = record(variable.valueFrom);
  if (secretKeyRef !== undefined) return asked(name, `key ${String(record(secretKeyRef).key)} of Secret ${String(record(secretKeyRef).name)}`, record(secretKeyRef));
  if (configMapKeyRef !== undefined) {
    const { name: configMap, key } = record(configMapKeyRef);
    const value = objects.configMap(pod.namespace, String(configMap))?.[String(key)];
    return value === undefined ? asked(name, `key ${String(key)} of ConfigMap ${String(configMap)}`, record(configMapKeyRef)) : literal(value);
  }
  const field = text(record(fieldRef).fieldPath);
  if (field === 'metadata.name' || field === 'metadata.uid') return pod.service;
  if (field === 'metadata.namespace') return pod.namespace;
  remarks.push(`${name} is left out: ${field ?? text(record(resourceFieldRef).resource) ?? 'its source'} is known to Kubernetes only`);
  return undefined;
}

/** A value that stays out of the file: Compose takes it from the shell or from `.env`, and says so where it has to be there. */
function asked(name: string, what: string, { optional }: Wire): string {
  return optional === true ? `\${${name}:-}` : `\${${name}:?${what}}`;
}
