import type { ApiObject } from 'cdk8s';

const SUBSTITUTE = 'kustomize.toolkit.fluxcd.io/substitute';

/**
 * Tells Flux to leave an object as it is whose text has something that Flux would fill in: `${…}` in arguments, scripts or
 * relabelings. `$VAR` and `$(VAR)` are nothing to it.
 */
export function guardFromSubstitution(object: ApiObject): void {
  const manifest = object.toJson() as { metadata?: { annotations?: { [key: string]: string } } };
  if (manifest.metadata?.annotations?.[SUBSTITUTE] !== undefined) return;
  if (/(?<!\$)\$\{/.test(JSON.stringify(manifest))) object.metadata.addAnnotation(SUBSTITUTE, 'disabled');
}
