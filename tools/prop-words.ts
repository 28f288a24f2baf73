/** Writes the props that the constructs of the library take, for programs without a compiler that tells of a misspelt one. */
import { join, sep } from 'node:path';
import ts from 'typescript';

const library = join(__dirname, '..', 'lib');
/** Structs of flags are checked by the tables that render them. */
const FLAGS = /[\\/]engines[\\/][\w-]*(?:props|flags|parallelism)\.ts$/;

/** What a prop holds: a struct by its name, a list or a map of such; null for everything that has no props of its own. */
type Held = string | null | { readonly list: Held } | { readonly map: Held };

/** The props of a struct. */
export interface StructWords {
  readonly required: string[];
  readonly props: { [name: string]: Held };
}

/** A constructor (`new`), method or factory that takes a struct. */
export interface PropTaker {
  readonly className: string;
  readonly member: string;
  readonly isStatic: boolean;
  /** Which parameter it is. */
  readonly parameter: number;
  readonly struct: string;
}

/** File name below `imports/` to its text. */
export function propWords(program: ts.Program): Map<string, string> {
  const { structs } = readProps(program);
  const lines = [...structs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, words]) => `${JSON.stringify(name)}: ${JSON.stringify(words)}`);
  return new Map([['prop-words.json', `{\n${lines.join(',\n')}\n}\n`]]);
}

/** What public classes take, and what those structs hold. */
export function readProps(program: ts.Program): { readonly structs: ReadonlyMap<string, StructWords>; readonly takers: readonly PropTaker[] } {
  const checker = program.getTypeChecker();
  const index = checker.getSymbolAtLocation(program.getSourceFile(join(library, 'index.ts')) as ts.SourceFile) as ts.Symbol;
  const structs = new StructReader(checker);
  const exported = checker.getExportsOfModule(index).map(symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const takers = exported.flatMap(symbol => takersOf(symbol, checker, structs));
  return { structs: structs.structs, takers };
}

function takersOf(symbol: ts.Symbol, checker: ts.TypeChecker, structs: StructReader): PropTaker[] {
  const declaration = symbol.declarations?.find(ts.isClassDeclaration);
  if (!declaration || !isOwn(declaration)) return [];
  return declaration.members.flatMap(member => {
    const isConstructor = ts.isConstructorDeclaration(member);
    if (!isConstructor && !ts.isMethodDeclaration(member)) return [];
    const flags = ts.getCombinedModifierFlags(member);
    if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) return [];
    const name = isConstructor ? 'new' : member.name.getText();
    if (name.startsWith('_')) return [];
    return member.parameters.flatMap((parameter, position) => {
      const struct = structs.held(checker.getTypeAtLocation(parameter));
      if (typeof struct !== 'string') return [];
      return [{ className: symbol.name, member: name, isStatic: !isConstructor && (flags & ts.ModifierFlags.Static) !== 0, parameter: position, struct }];
    });
  });
}

class StructReader {
  public readonly structs = new Map<string, StructWords>();

  public constructor(private readonly checker: ts.TypeChecker) {}

  public held(type: ts.Type): Held {
    if (type.isUnion()) return this.heldByOneOf(type.types);
    if (this.checker.isArrayType(type)) return wrapped('list', this.held(this.checker.getTypeArguments(type as ts.TypeReference)[0]));
    if (isStruct(type)) return this.define(type.symbol);
    const index = type.symbol?.name === '__type' ? type.getStringIndexType() : undefined;
    return index ? wrapped('map', this.held(index)) : null;
  }

  /** Where one of several structs may stand, none is looked into. */
  private heldByOneOf(types: readonly ts.Type[]): Held {
    const held = types.map(type => this.held(type)).filter(each => each !== null);
    return held.length === 1 ? held[0] : null;
  }

  private define(symbol: ts.Symbol): string {
    const { name } = symbol;
    if (this.structs.has(name)) return name;
    const words: StructWords = { required: [], props: {} };
    this.structs.set(name, words);
    for (const prop of this.checker.getPropertiesOfType(this.checker.getDeclaredTypeOfSymbol(symbol))) {
      words.props[prop.name] = this.held(this.checker.getTypeOfSymbol(prop));
      if (!(prop.flags & ts.SymbolFlags.Optional)) words.required.push(prop.name);
    }
    return name;
  }
}

function wrapped(key: 'list' | 'map', held: Held): Held {
  return held === null ? null : { [key]: held } as Held;
}

/** A behavioral interface, whose name begins with I, is a class in disguise. */
function isStruct(type: ts.Type): boolean {
  const declaration = type.symbol?.declarations?.find(ts.isInterfaceDeclaration);
  return declaration !== undefined && isOwn(declaration) && !/^I[A-Z]/.test(type.symbol.name);
}

function isOwn(declaration: ts.Declaration): boolean {
  const { fileName } = declaration.getSourceFile();
  return fileName.startsWith(library + sep) && !FLAGS.test(fileName);
}
