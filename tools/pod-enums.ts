/** Which fields of a CRD are those of core types, so that the values that a pod takes for them are known. */
import { kubernetesTypes, podEnums } from './kubernetes-types';
import type { ExpandedSchema, Schema } from './schema';

/** What a node is in the core types: the copy of one, or a field of one whose values are known. */
export interface CorePlace {
  readonly type?: string;
  readonly podEnum?: readonly string[];
}

/** How much of a core type a copy from another Kubernetes release must have. */
const LIKENESS = 0.8;
const LIKENESS_FIELDS = 5;

export class PodEnums {
  private readonly values = podEnums();
  private readonly typesByFields = new Map<string, string[]>();

  public constructor() {
    for (const [name, schema] of kubernetesTypes()) {
      if (!schema.properties) continue;
      const key = fieldNames(schema).join();
      this.typesByFields.set(key, [...(this.typesByFields.get(key) ?? []), name]);
    }
  }

  /** The core type that has the same fields, or nearly so; nothing where several do and only the place tells which. */
  public typeOf(schema: ExpandedSchema): string | undefined {
    if (!schema.properties) return undefined;
    const own = fieldNames(schema);
    const same = this.typesByFields.get(own.join()) ?? [];
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
    if (own.length < LIKENESS_FIELDS) return undefined;
    return [...kubernetesTypes()].find(([, core]) => {
      const known = new Set(fieldNames(core));
      const shared = own.filter(name => known.has(name)).length;
      return shared >= LIKENESS * known.size && shared >= LIKENESS * own.length;
    })?.[0];
  }

  /** What a field of a core type is. */
  public field(type: string | undefined, name: string): CorePlace {
    const property = type === undefined ? undefined : kubernetesTypes().get(type)?.properties?.[name];
    if (!property) return {};
    return { type: referredType(property), podEnum: this.values.get(`${type}.${name}`) };
  }
}

function fieldNames(schema: ExpandedSchema | Schema): string[] {
  return Object.keys(schema.properties ?? {}).sort();
}

/** The type of a field, of the items of a list, or of the values of a map. */
function referredType({ $ref, items, additionalProperties }: Schema): string | undefined {
  if ($ref?.startsWith('kubernetes#')) return $ref.slice('kubernetes#'.length);
  if (items) return referredType(items);
  return typeof additionalProperties === 'object' ? referredType(additionalProperties) : undefined;
}
