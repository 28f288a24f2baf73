/** Where the values of what a deploy.yaml comes to come from. */
import type { DeployOrigin, DeployOriginKind, DeploySynthesis } from '..';
import { printable } from '../validation/report/printable';
import { CliError } from './cli-error';
import { nearestOf } from './nearest-of';
import { colorsFor } from './streams';

/** A value of the output. */
export interface Origins {
  readonly object: string;
  readonly field: string;
  readonly value: unknown;
  readonly origins: readonly DeployOrigin[];
}

const GRAPH = 'DynamoGraphDeployment';
const REQUEST = 'DynamoGraphDeploymentRequest';

type Manifest = { readonly kind?: string; readonly metadata?: { readonly name?: string } };

/**
 * The origins of a field, and of everything below it.
 *
 * @param words path in the graph, such as `spec.components[0].replicas`, or `KIND/NAME:path` in another object; an item of a list
 * by its name as well, as in `spec.components[Worker].replicas`
 * @throws CliError if there is no such object or field
 */
export function originsOf(synthesis: DeploySynthesis, words = ''): Origins[] {
  const [, object, path = ''] = /^([A-Za-z]+(?:\/[\w.-]+)?):(.*)$/.exec(words) ?? [undefined, undefined, words];
  const manifest = find(synthesis, object ?? ownKind(synthesis));
  const title = titleOf(manifest);
  const [field, value] = follow(manifest, path, title);
  return leaves(value, field).map(leaf => ({ object: title, field: leaf.field, value: leaf.value, origins: synthesis.originsOf(title, leaf.field) }));
}

/** A document is a graph, or a request for one. */
function ownKind({ objects }: DeploySynthesis): string {
  const isThere = (kind: string) => objects.some(object => object.startsWith(`${kind}/`));
  return !isThere(GRAPH) && isThere(REQUEST) ? REQUEST : GRAPH;
}

function titleOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata?.name}`;
}

function find(synthesis: DeploySynthesis, object: string): Manifest {
  const manifests = Object.values(synthesis._manifests).flatMap(text => parse(text)) as Manifest[];
  const found = manifests.find(manifest => (object.includes('/') ? titleOf(manifest) : manifest.kind ?? '').toLowerCase() === object.toLowerCase());
  if (found) return found;
  throw new CliError(`there is no ${object}`, nearestOf(object, synthesis.objects));
}

function parse(text: string): unknown[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only this needs it
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  return parseAllDocuments(text).map(document => document.toJS() as unknown);
}

/** The value at a path, and the path with indices. */
function follow(manifest: Manifest, path: string, object: string): [field: string, value: unknown] {
  let field = '';
  let value: unknown = manifest;
  for (const [, index, quoted, name] of path.matchAll(/\[(?:"([^"]*)"|([^\]]*))\]|([^.[\]]+)/g)) {
    const step = index ?? quoted ?? name;
    const key = Array.isArray(value) ? indexOf(value, step) : step;
    const below = typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown })[key] : undefined;
    if (below === undefined) {
      const known = typeof value === 'object' && value !== null ? namesIn(value) : [];
      throw new CliError(`${object}${field === '' ? '' : ` ${field}`} has no ${step}`, known.length === 0 ? 'it ends there' : nearestOf(step, known));
    }
    field = Array.isArray(value) ? `${field}[${key}]` : joined(field, key);
    value = below;
  }
  return [field, value];
}

function joined(field: string, key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? `${field}${field === '' ? '' : '.'}${key}` : `${field}[${JSON.stringify(key)}]`;
}

function indexOf(items: readonly unknown[], step: string): string {
  const index = items.findIndex(item => (item as { readonly name?: unknown } | null)?.name === step);
  return index < 0 ? step : String(index);
}

function namesIn(value: object): string[] {
  if (!Array.isArray(value)) return Object.keys(value);
  return value.map((item, index) => (item as { readonly name?: string } | null)?.name ?? String(index));
}

function leaves(value: unknown, field: string): { readonly field: string; readonly value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${field}[${index}]`));
  if (typeof value !== 'object' || value === null) return [{ field, value }];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, joined(field, key)));
}

/** Values with their origins, the nearest first. */
export function originsText(all: readonly Origins[]): string {
  const { bold, cyan, dim } = colorsFor(process.stdout);
  return all.map(({ object, field, value, origins }) => [
    `${dim(object)} ${bold(field)}: ${cyan(JSON.stringify(value))}`,
    ...origins.map(origin => `  ${originText(origin)}`),
    '',
  ].join('\n')).join('');
}

/** `deploy.yaml:8:35 components[1].replicas`, and which part of the file it is. */
function originText({ kind, word, derived, variant, file, line, column }: DeployOrigin): string {
  if (file === undefined) return 'the library; no word has a part in it';
  const layers: { readonly [layer in `${DeployOriginKind}`]: string } = {
    file: '', base: ', in a base file', defaults: ', in the defaults', variant: `, in the variant ${variant}`, library: '',
  };
  return `${printable(file)}:${line}:${column} ${word}${layers[kind]}${derived ? '; it follows from that' : ''}`;
}
