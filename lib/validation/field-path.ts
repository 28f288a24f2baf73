/** How findings name a field: `spec.components[0].replicas`. */

const IDENTIFIER = /^[A-Za-z_][\w-]*$/;

/** `spec` and `replicas` to `spec.replicas`; names that are no identifiers in brackets. */
export function fieldPath(path: string, name: string): string {
  if (!IDENTIFIER.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** The path that leads through these names and indices. */
export function pathOf(steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => (typeof step === 'number' ? `${path}[${step}]` : fieldPath(path, step)), '');
}
