/** The generated schemas as a graph of nodes: what the wire form of each kind looks like. */
import data from '../../imports/schemas.json';
import { keepShapes } from './first-fields';

/** A node of a structural schema, its references resolved. */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly properties?: { readonly [wireName: string]: SchemaNode };
  /** Typed name to wire name, for fields where the two differ (`hostIpc`, `hostIPC`). */
  readonly typedNames?: { readonly [typedName: string]: string };
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly not?: SchemaNode;
  /** Values of a core type's field, of which the making of a pod refuses every other though the schema takes it. */
  readonly podEnum?: readonly string[];
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A CEL rule of a schema node, as CRDs write it. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  /** Path from the node to the field that is to blame. */
  readonly fieldPath?: string;
  /** The rule also runs where there is no old value; it then sees an empty optional. */
  readonly optionalOldSelf?: boolean;
}

interface RawNode {
  $ref?: string;
  properties?: { [wireName: string]: RawNode };
  items?: RawNode;
  additionalProperties?: RawNode | boolean;
}

interface Schemas {
  readonly kinds: { [gvk: string]: RawNode };
  readonly definitions: { [name: string]: RawNode };
}

const raw = data as unknown as Schemas;

keepShapes(Object.values(raw.definitions).flatMap(({ properties }) => Object.keys(properties ?? {})));

let kinds: Map<string, SchemaNode> | undefined;

/** The schema of a kind that this library knows, or nothing. */
export function schemaOf(apiVersion: string, kind: string): SchemaNode | undefined {
  kinds ??= link(raw);
  return kinds.get(`${apiVersion}/${kind}`);
}

/** The kinds that this library knows, in the order of their names. */
export function knownKinds(): readonly { readonly apiVersion: string; readonly kind: string }[] {
  return Object.keys(raw.kinds).sort().map(gvk => ({ apiVersion: gvk.slice(0, gvk.lastIndexOf('/')), kind: gvk.slice(gvk.lastIndexOf('/') + 1) }));
}

/** The names under which shapes are declared once, by their nodes. */
export function namesOfNodes(): ReadonlyMap<SchemaNode, string> {
  kinds ??= link(raw);
  return new Map(Object.entries(raw.definitions).map(([name, node]) => [node as SchemaNode, name]));
}

/** Puts the definitions in the place of the references to them. */
function link(schemas: Schemas): Map<string, SchemaNode> {
  const resolve = (node: RawNode): RawNode => (node.$ref === undefined ? linked(node) : schemas.definitions[node.$ref]);
  const linked = (node: RawNode): RawNode => {
    if (node.items) node.items = resolve(node.items);
    if (typeof node.additionalProperties === 'object') node.additionalProperties = resolve(node.additionalProperties);
    for (const name of Object.keys(node.properties ?? {})) {
      if (node.properties) node.properties[name] = resolve(node.properties[name]);
    }
    return node;
  };
  Object.values(schemas.definitions).forEach(linked);
  return new Map(Object.entries(schemas.kinds).map(([gvk, node]) => [gvk, resolve(node) as SchemaNode]));
}
