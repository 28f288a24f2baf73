import { type ApiObject, App, type IResolver, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver, ResolutionContext } from 'cdk8s';
import type { SchemaNode } from '../schemas';

/** Deeper than any object of Kubernetes, and far from the end of the call stack: what lies below is a cycle. */
const DEPTH_LIMIT = 200;

/**
 * Turns what a program wrote into what the API server reads.
 *
 * Typed names become wire names where the schema knows them; every other key stays as it is, for validation to
 * judge. Lazy values, tokens and the app's own resolvers are honoured, number-or-string wrappers of any package are
 * unwrapped, dates are written as Kubernetes writes them, and null stays null. What YAML cannot hold is an error.
 *
 * @throws if a value cannot be written as YAML
 */
export function wireForm(value: unknown, schema: SchemaNode | undefined, owner: ApiObject): unknown {
  return new WireForm(owner).render(value, schema, []);
}

class WireForm {
  private readonly resolvers: readonly IResolver[];
  private readonly sortKeys = !process.env.CDK8S_DISABLE_SORT;
  /** The built-in resolvers have nothing to say of strings, numbers and booleans. */
  private readonly resolvesPrimitives: boolean;

  public constructor(private readonly owner: ApiObject) {
    this.resolvers = App.of(owner).resolvers;
    this.resolvesPrimitives = this.resolvers.some(resolver => !isBuiltIn(resolver));
  }

  public render(value: unknown, schema: SchemaNode | undefined, path: string[]): unknown {
    if (value === undefined || value === null) return value;
    if (this.resolvesPrimitives) return this.resolve(value, schema, path);
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return this.number(value, path);
      case 'object':
        return this.isPlain(value) ? this.structure(value, schema, path) : this.resolve(value, schema, path);
      default:
        throw unwritable(value, path);
    }
  }

  /** Plain data that no built-in resolver would replace. */
  private isPlain(value: object): boolean {
    if (Array.isArray(value)) return true;
    const prototype: unknown = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && typeof (value as { resolve?: unknown }).resolve !== 'function';
  }

  private resolve(value: unknown, schema: SchemaNode | undefined, path: string[]): unknown {
    if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, 'Z');
    const wrapped = numberOrString(value);
    if (wrapped !== undefined) return wrapped;
    const context = new ResolutionContext(this.owner, path, value);
    for (const resolver of this.resolvers) {
      resolver.resolve(context);
      if (!context.replaced) continue;
      const replaced: unknown = context.replacedValue;
      return replaced === value ? this.structure(value, schema, path) : this.render(replaced, schema, path);
    }
    return this.structure(value, schema, path);
  }

  private structure(value: unknown, schema: SchemaNode | undefined, path: string[]): unknown {
    if (typeof value === 'number') return this.number(value, path);
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || value === null || !this.isPlain(value)) throw unwritable(value, path);
    if (path.length > DEPTH_LIMIT) throw new Error(`${pathText(path.slice(0, 8))}…: nested more than ${DEPTH_LIMIT} deep; does it contain itself?`);
    return Array.isArray(value) ? this.list(value, schema, path) : this.record(value as { [key: string]: unknown }, schema, path);
  }

  private list(values: readonly unknown[], schema: SchemaNode | undefined, path: string[]): unknown[] {
    return values.map((item, index) => {
      path.push(String(index));
      const rendered = this.render(item, schema?.items, path);
      path.pop();
      return rendered === undefined ? null : rendered;
    });
  }

  private record(record: { [key: string]: unknown }, schema: SchemaNode | undefined, path: string[]): { [key: string]: unknown } {
    const properties = schema?.properties;
    const typedNames = schema?.typedNames;
    const values = typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(record)) {
      if (record[key] === undefined) continue;
      const name = typedNames && Object.hasOwn(typedNames, key) ? typedNames[key] : key;
      if (name !== key && record[name] !== undefined) throw new Error(`${pathText(path)}: ${key} and ${name} are the same field, and both are set`);
      const field = properties && Object.hasOwn(properties, name) ? properties[name] : values;
      path.push(name);
      const rendered = this.render(record[key], field, path);
      path.pop();
      if (rendered !== undefined) entries.push([name, rendered]);
    }
    if (this.sortKeys) entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return fromEntries(entries);
  }

  private number(value: number, path: string[]): number {
    if (!Number.isFinite(value)) throw unwritable(value, path);
    return value;
  }
}

function isBuiltIn(resolver: IResolver): boolean {
  return resolver instanceof LazyResolver || resolver instanceof ImplicitTokenResolver || resolver instanceof NumberStringUnionResolver;
}

/** What an IntOrString or a Quantity of cdk8s, cdk8s-plus or this library holds. */
function numberOrString(value: unknown): number | string | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Lazy || value.constructor === Object) return undefined;
  const { value: held } = value as { value?: unknown };
  return typeof held === 'number' || typeof held === 'string' ? held : undefined;
}

/** As Object.fromEntries, but faster, and with `__proto__` as a key like any other. */
function fromEntries(entries: readonly [string, unknown][]): { [key: string]: unknown } {
  const record: { [key: string]: unknown } = {};
  for (const [key, value] of entries) {
    if (key === '__proto__') Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
    else record[key] = value;
  }
  return record;
}

function unwritable(value: unknown, path: readonly string[]): Error {
  const what = typeof value === 'object' && value !== null
    ? `an object of class ${value.constructor.name}`
    : typeof value === 'function' ? 'a function' : `the ${typeof value} ${String(value)}`;
  return new Error(`${pathText(path)}: ${what} cannot be written as YAML`);
}

function pathText(path: readonly string[]): string {
  return path.length === 0 ? 'object' : path.join('.');
}
