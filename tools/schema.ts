/** The schema language of a CRD, and the three words that the sources in `crds/` add to it. */

/** A structural OpenAPI v3 schema, as the API server accepts it in a CustomResourceDefinition. */
export interface StructuralSchema<Self> {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly description?: string;
  readonly properties?: { readonly [name: string]: Self };
  readonly required?: readonly string[];
  readonly items?: Self;
  readonly additionalProperties?: Self | boolean;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly { readonly type: string }[];
  readonly nullable?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A CEL rule of a schema node. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** A schema as the sources write it: with references, and refinements of what is referred to. */
export interface Schema extends StructuralSchema<Schema> {
  /** `Name`, `file#Name`, `folder/file#Name` or `kubernetes#Name`. */
  readonly $ref?: string;
  /** Keywords for places inside the referenced type: dotted path, `[]` for items, `{}` for the values of a map. */
  readonly refine?: { readonly [path: string]: Schema };
}

/** A schema without references, ready for a CustomResourceDefinition. */
export type ExpandedSchema = StructuralSchema<ExpandedSchema>;

/** One version of a CustomResourceDefinition. */
export interface CrdVersion<S> {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly deprecationWarning?: string;
  readonly subresources?: object;
  readonly additionalPrinterColumns?: readonly object[];
  readonly schema: S;
}

export interface CrdNames {
  readonly kind: string;
  readonly listKind?: string;
  readonly plural: string;
  readonly singular?: string;
  readonly shortNames?: readonly string[];
}

/** A CustomResourceDefinition with its schemas written out. */
export interface CustomResourceDefinition {
  readonly apiVersion: 'apiextensions.k8s.io/v1';
  readonly kind: 'CustomResourceDefinition';
  readonly metadata: { readonly name: string; readonly annotations?: { readonly [key: string]: string } };
  readonly spec: {
    readonly group: string;
    readonly names: CrdNames;
    readonly scope: 'Namespaced' | 'Cluster';
    readonly conversion?: object;
    readonly versions: readonly CrdVersion<{ readonly openAPIV3Schema: ExpandedSchema }>[];
  };
}
