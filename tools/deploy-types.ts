/** Reads the words of deploy.yaml from their TypeScript interfaces: names, documentation, and the types of values. */
import ts from 'typescript';
import { parse } from 'yaml';

/** What a value may be, in the words of JSON Schema; a reference is the name of a definition. */
export interface WordSchema {
  type?: string;
  enum?: (string | number | boolean)[];
  description?: string;
  default?: unknown;
  examples?: unknown[];
  properties?: { [name: string]: WordSchema };
  required?: string[];
  items?: WordSchema;
  additionalProperties?: WordSchema | boolean;
  anyOf?: WordSchema[];
  /** Name of a definition. */
  ref?: string;
  /** A patch of the definition: nothing is required. */
  patch?: boolean;
}

/** The words, and the types that they refer to. */
export interface WordTypes {
  readonly root: string;
  readonly definitions: ReadonlyMap<string, WordSchema>;
}

const IMPORTS = /\/imports\/([\w.]+)\.ts$/;
/** Classes that stand for a number or a text. */
const NUMBER_OR_TEXT: ReadonlySet<string> = new Set(['Quantity', 'IntOrString']);

/**
 * Reads interfaces and everything that they refer to; `Partial` of one is a patch. Types of `imports/` are left as
 * references: their wire names stand in the CRDs.
 *
 * Properties of the interfaces themselves that take what YAML cannot say, such as an instance of a class, are left out.
 */
export function readWordTypes(program: ts.Program, names: readonly string[]): WordTypes {
  const reader = new TypeReader(program.getTypeChecker(), names);
  names.forEach(name => reader.define(declared(program, name)));
  return { root: names[0], definitions: reader.definitions };
}

function declared(program: ts.Program, name: string): ts.Type {
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile) continue;
    const found = source.statements.find(statement => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
    if (found) return program.getTypeChecker().getTypeAtLocation(found);
  }
  throw new Error(`no interface ${name}`);
}

/** A type whose values no YAML can say. */
class Unsayable extends Error {}

class TypeReader {
  public readonly definitions = new Map<string, WordSchema>();
  private readonly names = new Map<ts.Type, string>();

  public constructor(private readonly checker: ts.TypeChecker, private readonly roots: readonly string[]) {}

  /** The name of the definition of an object type. */
  public define(type: ts.Type): string {
    const known = this.names.get(type);
    if (known !== undefined) return known;
    const name = nameOf(type) ?? '';
    this.names.set(type, name);
    const schema: WordSchema = { type: 'object', additionalProperties: false };
    this.definitions.set(name, schema);
    Object.assign(schema, this.object(type));
    return name;
  }

  private object(type: ts.Type): WordSchema {
    const properties: { [name: string]: WordSchema } = {};
    const required: string[] = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const value = this.unlessUnsayable(type, symbol);
      if (!value) continue;
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      properties[symbol.name] = { ...documentation(symbol, this.checker), ...value };
      if (!isOptional) required.push(symbol.name);
    }
    const index = type.getStringIndexType();
    return {
      ...(type.symbol && { description: ts.displayPartsToString(type.symbol.getDocumentationComment(this.checker)).trim() || undefined }),
      properties,
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.value(index, 'index') }),
    };
  }

  /** What no YAML says is no word yet; it becomes one with a file of its own among the words. */
  private unlessUnsayable(owner: ts.Type, symbol: ts.Symbol): WordSchema | undefined {
    try {
      return this.value(this.checker.getTypeOfSymbol(symbol), symbol.name);
    } catch (error) {
      const name = this.names.get(owner) ?? '';
      if (!(error instanceof Unsayable)) throw error;
      if (!this.roots.includes(name)) {
        this.definitions.delete(name);
        this.names.delete(owner);
        throw error;
      }
      console.error(`deploy.yaml: ${name} has no word ${symbol.name}: ${error.message}`);
      return undefined;
    }
  }

  private value(type: ts.Type, place: string): WordSchema {
    if (type.aliasSymbol?.name === 'Partial' && type.aliasTypeArguments) return { ref: this.define(type.aliasTypeArguments[0]), patch: true };
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (type.isUnion()) return this.union(type, place);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { type: typeof type.value, enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.value(this.checker.getTypeArguments(type as ts.TypeReference)[0], place) };
    return this.reference(type, place);
  }

  private union(type: ts.UnionType, place: string): WordSchema {
    const members = type.types.filter(member => !(member.flags & ts.TypeFlags.Undefined) && !NUMBER_OR_TEXT.has(member.symbol?.name));
    const literals = members.filter(member => member.isStringLiteral());
    const isBoolean = members.filter(member => member.flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const others = members.filter(member => !member.isStringLiteral() && !(member.flags & ts.TypeFlags.BooleanLiteral))
      .map(member => this.value(member, place));
    const schemas: WordSchema[] = [
      ...others,
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...(literals.length > 0 ? [{ type: 'string', enum: literals.map(literal => (literal as ts.StringLiteralType).value) }] : []),
    ];
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  private reference(type: ts.Type, place: string): WordSchema {
    const declaration = (type.aliasSymbol ?? type.symbol)?.declarations?.[0];
    const module = IMPORTS.exec(declaration?.getSourceFile().fileName ?? '')?.[1];
    if (module !== undefined && NUMBER_OR_TEXT.has(type.symbol.name)) return { anyOf: [{ type: 'number' }, { type: 'string' }] };
    if (module !== undefined) return { ref: `${module}.${type.symbol.name}` };
    if (type.isClass() || type.getCallSignatures().length > 0) throw new Unsayable(`no YAML says ${place}, a ${this.checker.typeToString(type)}`);
    if (nameOf(type) !== undefined) return { ref: this.define(type) };
    const { properties, required, additionalProperties } = this.object(type);
    const hasFields = Object.keys(properties ?? {}).length > 0;
    return { type: 'object', ...(hasFields && { properties, required }), additionalProperties: additionalProperties ?? (hasFields ? false : undefined) };
  }
}

function nameOf(type: ts.Type): string | undefined {
  const name = type.aliasSymbol?.name ?? type.symbol?.name;
  return name === undefined || name.startsWith('__') || ['Omit', 'Pick', 'Partial'].includes(name) ? undefined : name;
}

/** The documentation of a property. A default that is no value is told in words. */
function documentation(symbol: ts.Symbol, checker: ts.TypeChecker): WordSchema {
  const tags = symbol.getJsDocTags(checker).map(tag => [tag.name, ts.displayPartsToString(tag.text).trim()] as const);
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' ').trim();
  const byDefault = tags.find(([name]) => name === 'default')?.[1].replace(/\s*\n\s*/g, ' ');
  const prose = byDefault?.startsWith('-') ? ` Default: ${byDefault.replace(/^-\s*/, '')}.` : '';
  const examples = tags.filter(([name]) => name === 'example').map(([, example]) => parse(example) as unknown);
  return {
    description: text + prose,
    ...(byDefault !== undefined && !prose && { default: parse(byDefault) as unknown }),
    ...(examples.length > 0 && { examples }),
  };
}
