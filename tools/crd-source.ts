/** Reads the sources in `crds/` and writes their references out: from them to complete CustomResourceDefinitions. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kubernetesTypes } from './kubernetes-types';
import type { CrdNames, CrdVersion, CustomResourceDefinition, ExpandedSchema, Schema } from './schema';
import { readSource } from './source-text';

/** One file of `crds/`. */
interface SourceFile {
  readonly group?: string;
  readonly names?: CrdNames;
  readonly scope?: 'Namespaced' | 'Cluster';
  readonly description?: string;
  readonly annotations?: { readonly [key: string]: string };
  readonly conversion?: object;
  readonly versions?: readonly CrdVersion<Schema>[];
  readonly types?: { readonly [name: string]: Schema };
}

/** Every kind that `folder` (its sub-folders are API groups) defines, in the order of the file names. */
export function readCrdSources(folder: string): CustomResourceDefinition[] {
  const sources = new Sources(folder);
  return sources.files().flatMap(file => sources.crd(file) ?? []);
}

class Sources {
  private readonly cache = new Map<string, SourceFile>();

  public constructor(private readonly folder: string) {}

  /** Paths such as `nvidia.com/dynamomodel`, sorted. */
  public files(): string[] {
    const groups = readdirSync(this.folder).filter(name => statSync(join(this.folder, name)).isDirectory()).sort();
    return groups.flatMap(group => readdirSync(join(this.folder, group))
      .filter(name => name.endsWith('.yaml')).sort()
      .map(name => `${group}/${name.slice(0, -'.yaml'.length)}`));
  }

  public crd(file: string): CustomResourceDefinition | undefined {
    const source = this.read(file);
    if (!source.names || source.group === undefined) return undefined;
    const { group, names } = source;
    return {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${names.plural}.${group}`, ...(source.annotations && { annotations: source.annotations }) },
      spec: {
        group,
        names: { listKind: `${names.kind}List`, singular: names.kind.toLowerCase(), ...names },
        scope: source.scope ?? 'Namespaced',
        ...(source.conversion && { conversion: source.conversion }),
        versions: (source.versions ?? []).map(version => ({
          ...version,
          schema: { openAPIV3Schema: this.root(version.schema, file, source.description) },
        })),
      },
    };
  }

  private root(schema: Schema, file: string, description: string | undefined): ExpandedSchema {
    return this.expand({
      type: 'object',
      description,
      ...schema,
      properties: {
        apiVersion: { type: 'string', description: 'Group and version of the object.' },
        kind: { type: 'string', description: 'Kind of the object.' },
        metadata: { type: 'object' },
        ...schema.properties,
      },
    }, file);
  }

  private read(file: string): SourceFile {
    const known = this.cache.get(file);
    if (known) return known;
    const path = join(this.folder, `${file}.yaml`);
    if (!existsSync(path)) throw new Error(`crds: no such file: ${file}.yaml`);
    const source = readSource(path) as SourceFile;
    this.cache.set(file, source);
    return source;
  }

  /** The type that `reference`, written in `file`, stands for, and the file in which its own references are to be read. */
  private lookUp(reference: string, file: string): { schema: Schema; file: string } {
    const [where, name] = reference.includes('#') ? reference.split('#') : ['', reference];
    if (where === 'kubernetes') {
      const schema = kubernetesTypes().get(name);
      if (!schema) throw new Error(`${file}: ${reference} is no core type`);
      return { schema, file };
    }
    const target = where === '' ? file : where.includes('/') ? where : `${file.split('/')[0]}/${where}`;
    const schema = this.read(target).types?.[name];
    if (!schema) throw new Error(`${file}: no type ${name} in ${target}.yaml`);
    return { schema, file: target };
  }

  private expand(schema: Schema, file: string): ExpandedSchema {
    const { $ref, refine, ...own } = schema;
    const written = this.expandParts(own, file);
    if (!$ref) return written;
    const target = this.lookUp($ref, file);
    const referred = this.expand(target.schema, target.file);
    const properties = { ...referred.properties, ...written.properties };
    const merged = { ...referred, ...written, ...(Object.keys(properties).length > 0 && { properties }) };
    return Object.entries(refine ?? {}).reduce(
      (result, [path, keywords]) => refineAt(result, pathSteps(path), this.expand(keywords, file)), merged);
  }

  private expandParts(schema: Schema, file: string): ExpandedSchema {
    const { properties, items, additionalProperties, ...rest } = schema;
    return {
      ...rest,
      ...(properties && { properties: mapValues(properties, value => this.expand(value, file)) }),
      ...(items && { items: this.expand(items, file) }),
      ...(additionalProperties !== undefined && {
        additionalProperties: typeof additionalProperties === 'object' ? this.expand(additionalProperties, file) : additionalProperties,
      }),
    };
  }
}

function mapValues<T, U>(record: { readonly [key: string]: T }, change: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** `spec.containers[]` to `['spec', 'containers', '[]']`. */
function pathSteps(path: string): string[] {
  return path.split('.').flatMap(part => part.split(/(?=\[\]|\{\})/));
}

function refineAt(schema: ExpandedSchema, [step, ...rest]: readonly string[], keywords: ExpandedSchema): ExpandedSchema {
  if (step === undefined) return { ...schema, ...keywords };
  const inner = step === '[]' ? schema.items : step === '{}' ? schema.additionalProperties : schema.properties?.[step];
  if (typeof inner !== 'object') throw new Error(`refine: there is no ${step} here`);
  const refined = refineAt(inner, rest, keywords);
  if (step === '[]') return { ...schema, items: refined };
  if (step === '{}') return { ...schema, additionalProperties: refined };
  return { ...schema, properties: { ...schema.properties, [step]: refined } };
}
