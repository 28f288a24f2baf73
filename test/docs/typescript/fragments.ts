/** Blocks of TypeScript as modules of one program: what a block leaves out, because its page said it before, is imported. */
import ts from 'typescript';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ROOT } from '../../../tools/pages/all';

export interface Fragment {
  /** Where it stands, such as `docs/graphs.md:9`. */
  readonly at: string;
  readonly text: string;
}

interface Module extends Fragment {
  readonly path: string;
  /** What it imports of the surroundings. */
  readonly asked: readonly string[];
}

/** What came of running fragments. */
export interface Ran {
  /** What went wrong, each where its block stands. */
  readonly failures: readonly string[];
  /** Kinds of the objects that were synthesized. */
  readonly kinds: ReadonlySet<string>;
}

/** What `run.ts` prints: texts by path of the module. */
interface Printed {
  readonly failures: { readonly [path: string]: string };
  readonly kinds: readonly string[];
}

const SURROUNDINGS = resolve(__dirname, 'surroundings');

/** Where names come from that a block does not import: the first of these that has one. */
const SOURCES = ['cdk8s-dynamo', 'cdk8s', 'constructs', 'node:fs', SURROUNDINGS];

const OPTIONS: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, ROOT).options,
  noUnusedLocals: false, noUnusedParameters: false, types: ['node'],
};

export class Fragments {
  private readonly modules: readonly Module[];

  /** Writes the modules into `folder`, which is in the checkout, so that they see what the library sees. */
  public constructor(private readonly folder: string, fragments: readonly Fragment[]) {
    mkdirSync(folder, { recursive: true });
    const names = this.namesOfSources();
    this.modules = fragments.map(fragment => module(fragment, folder, names));
    for (const { path, text } of this.modules) writeFileSync(path, text);
  }

  /** What the compiler says of them, each where its block stands. */
  public complaints(): readonly string[] {
    const program = ts.createProgram(this.modules.map(({ path }) => path), OPTIONS);
    return this.modules.flatMap(({ path, at }) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        .map(({ messageText }) => `${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    });
  }

  /** Runs them in `cwd` and synthesizes their apps. */
  public run(cwd: string): Ran {
    const args = [join(__dirname, 'run.ts'), JSON.stringify(this.modules.map(({ path, asked }) => ({ path, asked })))];
    const env = { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json'), CDK8S_OUTDIR: join(cwd, 'dist') };
    const printed = execFileSync(join(ROOT, 'node_modules', '.bin', 'tsx'), args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
    const { failures, kinds } = JSON.parse(printed) as Printed;
    return { failures: this.modules.filter(({ path }) => path in failures).map(({ path, at }) => `${at}: ${failures[path]}`), kinds: new Set(kinds) };
  }

  /** Every export of the sources, with the source that has it. */
  private namesOfSources(): ReadonlyMap<string, string> {
    const entry = join(this.folder, 'sources.ts');
    writeFileSync(entry, SOURCES.map((source, index) => `import * as source${index} from '${specifier(source, this.folder)}';\n`).join(''));
    const program = ts.createProgram([entry], OPTIONS);
    const checker = program.getTypeChecker();
    const names = new Map<string, string>();
    [...program.getSourceFile(entry)?.statements ?? []].forEach((statement, index) => {
      const symbol = ts.isImportDeclaration(statement) ? checker.getSymbolAtLocation(statement.moduleSpecifier) : undefined;
      for (const { name } of symbol ? checker.getExportsOfModule(symbol) : []) if (!names.has(name)) names.set(name, SOURCES[index]);
    });
    return names;
  }
}

/** A fragment with imports of every name that it neither imports nor makes, and its app for those who run it. */
function module({ at, text }: Fragment, folder: string, names: ReadonlyMap<string, string>): Module {
  const path = join(folder, `${at.replaceAll(/[^\w.-]/g, '_')}.ts`);
  const { used, made } = namesIn(text);
  const wanted = [...used].filter(name => !made.has(name));
  const from = (source: string) => wanted.filter(name => names.get(name) === source);
  const imports = SOURCES.filter(source => from(source).length > 0).map(source => `import { ${from(source).join(', ')} } from '${specifier(source, folder)}';\n`);
  return { at, path, asked: from(SURROUNDINGS), text: `${imports.join('')}${text}\nexport { ${made.has('app') ? 'app' : ''} };\n` };
}

function specifier(source: string, folder: string): string {
  return source.startsWith('/') ? relative(folder, source) : source;
}

/** Names that a text uses as values or types, and names that it makes itself. */
function namesIn(text: string): { readonly used: ReadonlySet<string>; readonly made: ReadonlySet<string> } {
  const used = new Set<string>();
  const made = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) (isMade(node) ? made : used).add(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('fragment.ts', text, ts.ScriptTarget.ES2023, true));
  return { used, made };
}

function isMade(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) return parent.name === node;
  if (ts.isFunctionDeclaration(parent) || ts.isClassDeclaration(parent)) return parent.name === node;
  return ts.isImportSpecifier(parent);
}
