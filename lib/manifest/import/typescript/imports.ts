/** What a program takes from which module; written sorted. */
export class Imports {
  private readonly names = new Map<string, Set<string>>();

  /** Takes `name` from `module`, and is the name. */
  public use(name: string, module = 'cdk8s-dynamo'): string {
    const names = this.names.get(module) ?? new Set();
    this.names.set(module, names.add(name));
    return name;
  }

  /** Takes a type, and is its name. */
  public useType(name: string): string {
    this.use(`type ${name}`);
    return name;
  }

  /** The lines at the top of the program. */
  public lines(): string[] {
    return [...this.names].sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([module, names]) => `import { ${[...names].sort(byName).join(', ')} } from '${module}';`);
  }
}

function byName(one: string, other: string): number {
  const [first, second] = [one, other].map(name => name.replace('type ', '').toLowerCase());
  return first < second ? -1 : 1;
}
