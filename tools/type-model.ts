/** From expanded CRDs to the types to declare: each shape once, core types recognised, short names. */
import { kubernetesTypes } from './kubernetes-types';
import { apiVersionOf, camelCase, CORE_MODULE, isBuiltIn, moduleOf, pascalCase, singular, versionPriority } from './names';
import type { CustomResourceDefinition, ExpandedSchema, Schema } from './schema';

export type FieldType
  = | { readonly kind: 'string'; readonly values?: readonly string[] }
    | { readonly kind: 'number' | 'boolean' | 'any' | 'quantity' | 'intOrString' }
    | { readonly kind: 'list' | 'map'; readonly of: FieldType }
    | { readonly kind: 'struct'; readonly struct: Struct };

export interface Field {
  readonly wireName: string;
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly default: unknown;
}

/** An interface to declare. Its name is settled once all shapes are known. */
export interface Struct {
  module: string;
  name: string;
  readonly description: string | undefined;
  /** The interface that this one extends. */
  readonly base?: Struct;
  readonly fields: readonly Field[];
}

/** A construct class to declare. */
export interface KindClass {
  readonly module: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** `DynamoGraphDeployment`, or `DynamoGraphDeploymentV1Alpha1` where a newer version has the plain name. */
  readonly className: string;
  readonly description: string | undefined;
  readonly fields: readonly Field[];
}

export interface TypeModel {
  readonly kinds: readonly KindClass[];
  readonly structs: readonly Struct[];
}

/** One place where a shape was found. */
interface Occurrence {
  readonly module: string;
  readonly version: string;
  /** Kind and field names that lead to it, one of many as one. */
  readonly path: readonly string[];
}

interface Shape {
  readonly struct: Struct;
  readonly occurrences: Occurrence[];
  /** What is said of it wherever it occurs. */
  readonly descriptions: Set<string | undefined>;
}

export function typeModel(crds: readonly CustomResourceDefinition[]): TypeModel {
  return new TypeModelBuilder().build(crds);
}

class TypeModelBuilder {
  private readonly shapes = new Map<string, Shape[]>();
  private readonly signatures = new Map<Struct, string>();
  private readonly core = new CoreTypes();

  public build(crds: readonly CustomResourceDefinition[]): TypeModel {
    const kinds = inReadingOrder(crds).map(({ crd, version, newest }) => this.kindClass(crd, version, newest));
    const structs = nameShapes([...this.shapes.values()].flat(), this.core.names());
    const model = { kinds, structs: [...this.core.used(), ...structs] };
    refuseNamesakes(model);
    return model;
  }

  private kindClass(crd: CustomResourceDefinition, version: string, newest: boolean): KindClass {
    const { group, names, versions } = crd.spec;
    const schema = versions.find(candidate => candidate.name === version)?.schema.openAPIV3Schema ?? {};
    const place = { module: moduleOf(group), version, path: [names.kind] };
    const fields = this.fields(schema, place).filter(field => !['apiVersion', 'kind', 'metadata', 'status'].includes(field.wireName));
    const className = newest ? names.kind : names.kind + versionSuffix(version);
    return { module: place.module, apiVersion: apiVersionOf(group, version), kind: names.kind, className, description: schema.description, fields };
  }

  private fields(schema: ExpandedSchema, place: Occurrence): Field[] {
    const isRoot = place.path.length === 1;
    return Object.entries(schema.properties ?? {})
      .filter(([wireName]) => !isRoot || wireName !== 'status')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([wireName, property]) => ({
        wireName,
        name: camelCase(wireName),
        type: this.type(property, { ...place, path: [...place.path, wireName] }),
        required: schema.required?.includes(wireName) ?? false,
        description: property.description,
        default: property.default,
      }));
  }

  private type(schema: ExpandedSchema, place: Occurrence): FieldType {
    if (schema['x-kubernetes-int-or-string']) return { kind: schema.pattern ? 'quantity' : 'intOrString' };
    if (schema.type === 'string') return schema.enum ? { kind: 'string', values: literals(schema) } : { kind: 'string' };
    if (schema.type === 'integer' || schema.type === 'number') return { kind: 'number' };
    if (schema.type === 'boolean') return { kind: 'boolean' };
    if (schema.type === 'array') return { kind: 'list', of: this.type(schema.items ?? {}, oneOfMany(place)) };
    if (schema.type !== 'object') return { kind: 'any' };
    if (schema.properties) return this.struct(schema, place);
    const values = schema.additionalProperties;
    return { kind: 'map', of: typeof values === 'object' ? this.type(values, oneOfMany(place)) : { kind: 'any' } };
  }

  private struct(schema: ExpandedSchema, place: Occurrence): FieldType {
    const core = this.core.recognise(schema, place.path[place.path.length - 1]);
    if (core) return { kind: 'struct', struct: core };
    const base = this.core.patchWithin(schema);
    const inherited = new Set(base?.fields.map(field => field.wireName));
    const fields = this.fields(schema, place).filter(field => !inherited.has(field.wireName));
    const signature = JSON.stringify([base?.name, ...fields.map(field => [field.wireName, field.required, this.typeSignature(field.type)])]);
    const alike = this.shapes.get(signature) ?? [];
    // What another group says in the same words is the same thing; a shape alone may be chance.
    const known = alike.find(({ struct, descriptions }) => struct.module === place.module || descriptions.has(schema.description));
    if (known) {
      known.occurrences.push(place);
      known.descriptions.add(schema.description);
      return { kind: 'struct', struct: known.struct };
    }
    const struct: Struct = { module: place.module, name: '', description: schema.description, base, fields };
    this.shapes.set(signature, [...alike, { struct, occurrences: [place], descriptions: new Set([schema.description]) }]);
    this.signatures.set(struct, signature);
    return { kind: 'struct', struct };
  }

  private typeSignature(type: FieldType): unknown {
    if (type.kind === 'struct') return this.signatures.get(type.struct) ?? type.struct.name;
    if (type.kind === 'list' || type.kind === 'map') return [type.kind, this.typeSignature(type.of)];
    return type.kind === 'string' ? [type.kind, type.values] : type.kind;
  }
}

/** A class and an interface of one name would merge, and jsii has one name for both. */
function refuseNamesakes({ kinds, structs }: TypeModel): void {
  const classes = new Set(kinds.flatMap(kind => [kind.className, `${kind.className}Props`].map(name => `${kind.module}.${name}`)));
  const namesakes = structs.map(struct => `${struct.module}.${struct.name}`).filter(name => classes.has(name));
  if (namesakes.length > 0) throw new Error(`types named as kinds: ${namesakes.join(', ')}`);
}

function literals(schema: ExpandedSchema): string[] {
  return (schema.enum ?? []).filter((value): value is string => typeof value === 'string');
}

function oneOfMany(place: Occurrence): Occurrence {
  const last = place.path.length - 1;
  return { ...place, path: place.path.map((name, index) => (index === last ? singular(name) : name)) };
}

/** Kubernetes' own groups first, then those with most kinds, so that what two share lives in the first of them; in a group, newest versions first. */
function inReadingOrder(crds: readonly CustomResourceDefinition[]): { crd: CustomResourceDefinition; version: string; newest: boolean }[] {
  const kindsOf = (group: string) => crds.filter(crd => crd.spec.group === group).length;
  const byPriority = (crd: CustomResourceDefinition) =>
    crd.spec.versions.map(version => version.name).sort((a, b) => versionPriority(a) - versionPriority(b));
  return crds
    .flatMap(crd => byPriority(crd).map((version, index) => ({ crd, version, newest: index === 0 })))
    .sort((a, b) =>
      Number(isBuiltIn(b.crd.spec.group)) - Number(isBuiltIn(a.crd.spec.group))
      || kindsOf(b.crd.spec.group) - kindsOf(a.crd.spec.group)
      || compare(a.crd.spec.group, b.crd.spec.group)
      || versionPriority(a.version) - versionPriority(b.version)
      || compare(a.crd.spec.names.kind, b.crd.spec.names.kind));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Gives each shape the shortest ending of a path to it that no other shape of its version has: `Experimental`,
 * then `ComponentExperimental`. Where only versions differ, the newest has the plain name.
 */
function nameShapes(shapes: readonly Shape[], coreNames: ReadonlySet<string>): Struct[] {
  const taken = new Map<string, Set<string>>();
  const versions = [...new Set(shapes.map(shape => newestVersion(shape)))].sort((a, b) => versionPriority(a) - versionPriority(b));
  for (const version of versions) {
    const modules = new Set(shapes.map(shape => shape.struct.module));
    for (const module of modules) {
      const names = taken.get(module) ?? new Set<string>();
      taken.set(module, names);
      nameTogether(shapes.filter(shape => shape.struct.module === module && newestVersion(shape) === version), version, names, coreNames);
    }
  }
  return shapes.map(shape => shape.struct);
}

function newestVersion(shape: Shape): string {
  return shape.occurrences.map(place => place.version).sort((a, b) => versionPriority(a) - versionPriority(b))[0];
}

function nameTogether(shapes: readonly Shape[], version: string, taken: Set<string>, coreNames: ReadonlySet<string>): void {
  const candidates = new Map(shapes.map(shape => [shape, candidateNames(shape).filter(name => !coreNames.has(name))]));
  const choice = new Map(shapes.map(shape => [shape, 0]));
  const nameOf = (shape: Shape) => candidates.get(shape)?.[choice.get(shape) ?? 0] ?? '';
  for (let changed = true; changed;) {
    changed = false;
    const owners = new Map<string, Shape[]>();
    for (const shape of shapes) owners.set(nameOf(shape), [...(owners.get(nameOf(shape)) ?? []), shape]);
    for (const clashing of owners.values()) {
      if (clashing.length === 1) continue;
      for (const shape of clashing) {
        if ((choice.get(shape) ?? 0) + 1 >= (candidates.get(shape)?.length ?? 0)) continue;
        taken.add(nameOf(shape));
        choice.set(shape, (choice.get(shape) ?? 0) + 1);
        changed = true;
      }
    }
  }
  for (const shape of shapes) {
    const plain = nameOf(shape);
    shape.struct.name = taken.has(plain) ? plain + versionSuffix(version) : plain;
  }
  for (const shape of shapes) taken.add(shape.struct.name);
}

/** `V1Alpha1`. */
export function versionSuffix(version: string): string {
  return version.replace(/^v/, 'V').replace('alpha', 'Alpha').replace('beta', 'Beta');
}

/** Fewest words first, of equally many the shortest. Other groups that have the shape too do not rename it. */
function candidateNames(shape: Shape): string[] {
  const names = shape.occurrences.filter(({ module }) => module === shape.struct.module).flatMap(({ path }) => {
    const [kind, ...fields] = path.map((name, index) => (index === 0 ? name : pascalCase(name)));
    // A spec deep down keeps the word, as what it stands in has the name without it.
    const kept = fields.filter((name, index) => name !== 'Spec' || (index > 0 && index === fields.length - 1));
    const words = fields.length === 1 ? [kind + fields[0]] : [kind, ...kept];
    const names = words.map((_, index) => ({ length: index + 1, name: words.slice(words.length - 1 - index).join('') }));
    // Deep down a single word says too little: `Policy` of what?
    return words.length > 2 && /^[A-Z][a-z0-9]*$/.test(names[0].name) ? names.slice(1) : names;
  });
  return [...new Set(names.sort((a, b) => a.length - b.length || a.name.length - b.name.length).map(({ name }) => name))];
}

/** How much of a core type an embedded copy of another Kubernetes release must have to count as that type. */
const LIKENESS = 0.8;
const LIKENESS_FIELDS = 5;

/** Core types of which programs write parts to lay over a whole: all fields but the required ones stand in an interface of their own. */
const PATCHABLE: ReadonlySet<string> = new Set(['Container', 'PodSpec']);

/** The core types, and which of them an embedded schema is. */
class CoreTypes {
  private readonly structs = new Map<string, Struct>();
  private readonly byFieldNames = new Map<string, string[]>();

  public constructor() {
    for (const [name, schema] of kubernetesTypes()) {
      if (!schema.properties) continue;
      const key = fieldNames(schema);
      this.byFieldNames.set(key, [...(this.byFieldNames.get(key) ?? []), name]);
    }
  }

  public names(): ReadonlySet<string> {
    return new Set(kubernetesTypes().keys());
  }

  /** The core types that something refers to, by name. */
  public used(): Struct[] {
    return [...this.structs.values()].sort((a, b) => compare(a.name, b.name));
  }

  public recognise(schema: ExpandedSchema, fieldName: string): Struct | undefined {
    const same = (this.byFieldNames.get(fieldNames(schema)) ?? []).filter(name => sameShape(schema, kubernetesTypes().get(name) ?? {}));
    const names = same.length > 0 ? same : this.alike(schema);
    if (names.length === 0) return undefined;
    const hint = pascalCase(fieldName).replace(/(Ref|Selector)$/, '');
    return this.struct(names.find(name => name === hint) ?? names.find(name => name.includes(hint)) ?? names[0]);
  }

  private alike(schema: ExpandedSchema): string[] {
    const own = Object.keys(schema.properties ?? {});
    if (own.length < LIKENESS_FIELDS) return [];
    return [...kubernetesTypes()].filter(([, core]) => {
      const known = Object.keys(core.properties ?? {});
      return own.length >= LIKENESS * known.length && own.every(name => known.includes(name));
    }).map(([name]) => name);
  }

  private struct(name: string): Struct {
    const known = this.structs.get(name);
    if (known) return known;
    const schema = kubernetesTypes().get(name) ?? {};
    const fields: Field[] = [];
    const patch = PATCHABLE.has(name) ? this.patchOf(name, schema) : undefined;
    const struct: Struct = { module: CORE_MODULE, name, description: schema.description, base: patch?.struct, fields };
    this.structs.set(name, struct);
    for (const [wireName, property] of Object.entries(schema.properties ?? {}).sort(([a], [b]) => compare(a, b))) {
      const required = schema.required?.includes(wireName) ?? false;
      const owner = patch && !required ? patch.fields : fields;
      owner.push({
        wireName,
        name: camelCase(wireName),
        type: this.type(property),
        required,
        description: property.description ?? this.referred(property)?.description,
        default: property.default,
      });
    }
    return struct;
  }

  /** The interface of which a schema has every field, and more: such as a pod spec with fields of an operator's own. */
  public patchWithin(schema: ExpandedSchema): Struct | undefined {
    const own = new Set(Object.keys(schema.properties ?? {}));
    const name = [...PATCHABLE].find(candidate => Object.keys(kubernetesTypes().get(candidate)?.properties ?? {}).every(field => own.has(field)));
    return name === undefined ? undefined : this.struct(name).base;
  }

  private patchOf(name: string, schema: Schema): { struct: Struct; fields: Field[] } {
    const fields: Field[] = [];
    const struct: Struct = {
      module: CORE_MODULE,
      name: `${name}Patch`,
      description: `The optional fields of ${name}, to be laid over one. ${schema.description ?? ''}`,
      fields,
    };
    this.structs.set(struct.name, struct);
    return { struct, fields };
  }

  private referred(schema: Schema): Schema | undefined {
    return schema.$ref === undefined ? undefined : kubernetesTypes().get(schema.$ref.replace('kubernetes#', ''));
  }

  private type(schema: Schema): FieldType {
    const referred = this.referred(schema);
    if (schema.$ref && referred?.properties) return { kind: 'struct', struct: this.struct(schema.$ref.replace('kubernetes#', '')) };
    const target: Schema = { ...referred, ...schema };
    if (target['x-kubernetes-int-or-string']) return { kind: target.pattern ? 'quantity' : 'intOrString' };
    if (target.type === 'string') return { kind: 'string' };
    if (target.type === 'integer' || target.type === 'number') return { kind: 'number' };
    if (target.type === 'boolean') return { kind: 'boolean' };
    if (target.type === 'array') return { kind: 'list', of: this.type(target.items ?? {}) };
    const values = target.additionalProperties;
    if (target.type === 'object') return { kind: 'map', of: typeof values === 'object' ? this.type(values) : { kind: 'any' } };
    return { kind: 'any' };
  }
}

function fieldNames(schema: ExpandedSchema | Schema): string {
  return Object.keys(schema.properties ?? {}).sort().join();
}

/** Whether the two have the same fields of the same types, all the way down. */
function sameShape(schema: ExpandedSchema, core: Schema): boolean {
  const target = core.$ref ? { ...kubernetesTypes().get(core.$ref.replace('kubernetes#', '')), ...core } : core;
  if (schema.type !== target.type || schema['x-kubernetes-int-or-string'] !== target['x-kubernetes-int-or-string']) return false;
  if (fieldNames(schema) !== fieldNames(target)) return false;
  if ((schema.items === undefined) !== (target.items === undefined)) return false;
  if (schema.items && target.items && !sameShape(schema.items, target.items)) return false;
  return Object.entries(schema.properties ?? {}).every(([name, property]) => sameShape(property, target.properties?.[name] ?? {}));
}
