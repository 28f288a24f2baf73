/** The generated classes by the API version and kind that they stand for. */
import * as imports from '../../../../imports';

/** A class, as a program names it: `k8s.ConfigMap`. */
export interface ObjectClass {
  readonly namespace: string;
  readonly name: string;
}

let classes: ReadonlyMap<string, ObjectClass> | undefined;

/** The class of a kind, or nothing for a kind that has none. */
export function objectClass(apiVersion: unknown, kind: unknown): ObjectClass | undefined {
  classes ??= new Map(Object.entries(imports).flatMap(([namespace, members]) => Object.entries(members).flatMap(([name, member]) => {
    const { GVK } = member as { GVK?: { apiVersion: string; kind: string } };
    return GVK ? [[`${GVK.apiVersion} ${GVK.kind}`, { namespace, name }] as const] : [];
  })));
  return classes.get(`${String(apiVersion)} ${String(kind)}`);
}
