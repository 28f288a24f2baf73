/** The CEL engine with the functions of Kubernetes, loaded when the first rule is met. */
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { registerListFunctions } from './list-functions';
import { registerNetworkFunctions } from './network-functions';
import { registerQuantityFunctions } from './quantity-functions';
import { registerTextFunctions, REPLACED_FUNCTIONS } from './text-functions';
import { CelValues } from './values';

/** What an expression may refer to. */
export interface Variables {
  readonly self: unknown;
  readonly oldSelf?: unknown;
}

/** An expression that the engine understands. */
export interface Expression {
  /** Whether it refers to the old value. */
  readonly readsOldSelf: boolean;
  /** @throws Error if it cannot be evaluated */
  readonly evaluate: (variables: Variables) => unknown;
}

/** An expression that the engine does not understand. */
export interface BrokenExpression {
  readonly error: string;
}

/** The engine with all that rules need of it. */
export interface CelEngine {
  readonly values: CelValues;
  /** Each text is parsed once. */
  readonly compile: (text: string) => Expression | BrokenExpression;
  /** An optional value, empty where the value is undefined. */
  readonly optional: (value: unknown) => unknown;
}

let engine: CelEngine | undefined;

/** The engine; the first call loads it. */
export function celEngine(): CelEngine {
  engine ??= load();
  return engine;
}

function load(): CelEngine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import at the top would cost every start of a program
  const { Environment, Optional } = require('@marcbachmann/cel-js') as typeof import('@marcbachmann/cel-js', { with: { 'resolution-mode': 'import' } });
  const environment = new Environment({ enableOptionalTypes: true, homogeneousAggregateLiterals: false });
  environment.registerVariable('self', 'dyn').registerVariable('oldSelf', 'dyn');
  registerQuantityFunctions(environment);
  registerTextFunctions(environment);
  registerNetworkFunctions(environment);
  registerListFunctions(environment);
  const duration = environment.parse('duration(self)');
  const expressions = new Map<string, Expression | BrokenExpression>();
  return {
    values: new CelValues(text => duration({ self: text }) as ReturnType<ConstructorParameters<typeof CelValues>[0]>),
    compile: text => {
      const known = expressions.get(text) ?? compiled(text, environment.parse.bind(environment));
      expressions.set(text, known);
      return known;
    },
    optional: value => Optional.of(value),
  };
}

function compiled(text: string, parse: (text: string) => ParseResult): Expression | BrokenExpression {
  try {
    const parsed = parse(text);
    let readsOldSelf = false;
    visit(parsed.ast, node => {
      readsOldSelf ||= node.op === 'id' && node.args === 'oldSelf';
      replaceFunction(node);
      replacePresence(node, parse);
    });
    const checked = parsed.check();
    if (!checked.valid) return { error: summary(checked.error) };
    return { readsOldSelf, evaluate: variables => parsed({ ...variables }) as unknown };
  } catch (error) {
    return { error: summary(error) };
  }
}

/** What is wrong, without the picture of the expression below it. */
export function summary(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}

function replaceFunction(node: ASTNode): void {
  if (node.op !== 'call' && node.op !== 'rcall') return;
  const replacement = REPLACED_FUNCTIONS.get(node.args[0]);
  if (replacement !== undefined) node.args[0] = replacement;
}

/**
 * The engine takes `has` of names that follow each other, such as `has(self.spec.field)`, and nothing else. Of `has(self.list[0].field)`
 * it is made to see `"field" in self.list[0]`, which is the same where the operand is an object.
 */
function replacePresence(node: ASTNode, parse: (text: string) => ParseResult): void {
  if (node.op !== 'call' || node.args[0] !== 'has') return;
  const [selection] = node.args[1];
  if (selection.op !== '.' || endsInName(selection.args[0])) return;
  const presence = parse(`${JSON.stringify(selection.args[1])} in self`).ast;
  (presence.args as ASTNode[])[1] = selection.args[0];
  (node as ASTNode & { setMeta(key: 'alternate', value: ASTNode): void }).setMeta('alternate', presence);
}

function endsInName(node: ASTNode): boolean {
  return node.op === 'id' || ((node.op === '.' || node.op === '.?') && endsInName(node.args[0]));
}

/** Every node of an expression as it was written; what macros make of it shares the nodes. */
function visit(part: unknown, see: (node: ASTNode) => void): void {
  if (Array.isArray(part)) {
    for (const inner of part) visit(inner, see);
  } else if (typeof part === 'object' && part !== null && 'op' in part && 'args' in part) {
    see(part as ASTNode);
    visit(part.args, see);
  }
}
