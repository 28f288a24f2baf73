/** Words that no constant can be named after: TypeScript's own, and those of the program around it. */
const TAKEN: ReadonlySet<string> = new Set([
  ...'await break case class const continue debugger default delete do else enum export extends false finally for function if implements import'.split(' '),
  ...'catch in interface let new null package private protected public return static super switch this throw true try typeof var void while with'.split(' '),
  ...'instanceof yield arguments eval undefined app chart graph process console require module exports globalThis'.split(' '),
]);

/** Names of constants, each given once. */
export class Names {
  private readonly given = new Set(TAKEN);

  /** The name after `words`, numbered where it is taken. */
  public give(...words: readonly string[]): string {
    const name = camelCase(words.join(' '));
    let free = name;
    for (let count = 2; this.given.has(free); count++) free = `${name}${count}`;
    this.given.add(free);
    return free;
  }
}

function camelCase(text: string): string {
  const words = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/).filter(word => word !== '').map(word => word.toLowerCase());
  const name = words.map((word, index) => (index === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('');
  return /^[a-z]/.test(name) ? name : `the${name[0]?.toUpperCase() ?? 'Value'}${name.slice(1)}`;
}
