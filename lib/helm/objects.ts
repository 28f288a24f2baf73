/** Objects as they are read from manifests, of which a copy may be changed. */
import { yaml } from '../on-demand';
import { groupKindOf } from '../validation/references/object-index';

/** An object whose fields may be written. */
export interface Draft {
  [field: string]: unknown;
}

/**
 * The objects of YAML texts.
 *
 * @param texts YAML by file name
 * @throws if a text is no YAML, or a document no object with a kind and a name
 */
export function readObjects(texts: { readonly [fileName: string]: string }): Draft[] {
  return Object.entries(texts).flatMap(([fileName, text]) => yaml().parseAllDocuments(text).flatMap(document => {
    const [error] = document.errors;
    if (error) throw new Error(`${fileName}: ${error.message}`);
    const object = document.toJS({ maxAliasCount: -1 }) as unknown;
    if (object === null || object === undefined) return [];
    if (!isNamed(object)) throw new Error(`${fileName}: a document is no Kubernetes object; it needs apiVersion, kind and metadata.name`);
    return [object];
  }));
}

/** Whether an object is a graph, in any API version. */
export function isGraph(object: Draft): boolean {
  return groupKindOf(object).endsWith('/DynamoGraphDeployment');
}

/** Metadata of an object. */
export function metadataOf(object: Draft): Draft & { name: string; namespace?: string } {
  return object.metadata as Draft & { name: string; namespace?: string };
}

/** Adds annotations to an object; those that it has stay. */
export function annotate(object: Draft, annotations: { readonly [key: string]: string }): void {
  const metadata = metadataOf(object);
  metadata.annotations = { ...metadata.annotations as object, ...annotations };
}

/** Replaces texts in an object, wherever they stand. */
export function replaceTexts(value: unknown, replace: (text: string, path: readonly string[]) => string, path: readonly string[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const here = Array.isArray(value) ? path : [...path, key];
    if (typeof item === 'string') (value as Draft)[key] = replace(item, here);
    else replaceTexts(item, replace, here);
  }
}

function isNamed(object: unknown): object is Draft {
  const { apiVersion, kind, metadata } = object as { apiVersion?: unknown; kind?: unknown; metadata?: { name?: unknown } };
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
}
