/** How extension functions reach the engine. */
import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };

/** A function of CEL; its arguments have the types that the signature says. */
export type CelFunction = (...parameters: never[]) => unknown;

/** Adds functions by signature, such as `string.find(string): string`. None of them waits for anything. */
export function register(environment: Environment, functions: { readonly [signature: string]: CelFunction }): void {
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler as (...parameters: unknown[]) => unknown, { async: false });
  }
}

/** Adds a name with functions of its own: `sets.contains(a, b)` is `SetsNamespace.contains(list, list)`. */
export function registerNamespace(environment: Environment, name: string, type: string): void {
  const Namespace = class {};
  environment.registerType(type, Namespace);
  environment.registerConstant(name, type, new Namespace());
}
