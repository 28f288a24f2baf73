import { CommentTree } from '../comment-tree';
import type { ImportedMount } from '../imported-graph';
import { canonicalText } from '../json';
import { componentWordSchema } from '../word-schemas';
import { type Expression, literal, print, text, wrapped } from './expression';
import { Imports } from './imports';
import { Names } from './names';
import { typedForm } from './typed-form';

/** The constants of a program, in the order in which they are first needed. */
export class Constants {
  public readonly imports = new Imports();
  public readonly names = new Names();
  /** A line or several each. */
  public readonly declarations: string[] = [];
  private readonly known = new Map<string, string>();

  /** The volume of a mount. */
  public volume(name: string, source: ImportedMount['source']): string {
    return this.once(canonicalText([name, source]), [name], () => {
      const factory = this.imports.use('GraphVolume');
      if (source === 'claim') return { text: `${factory}.fromClaimName(${text(name)})` };
      const volume = literal(typedForm(source, componentWordSchema('podSpec')?.properties?.volumes.items));
      return 'text' in volume ? volume : wrapped(`${factory}.of(`, volume, ')');
    });
  }

  /** A script of several lines. */
  public script(owner: string, script: string): string {
    return this.once(script, [owner, 'script'], () => literal(script, new CommentTree()));
  }

  /** A constant for `key`, made when it is first asked for. */
  private once(key: string, words: readonly string[], value: () => Expression): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = this.names.give(...words);
    this.known.set(key, name);
    this.declare(name, value());
    return name;
  }

  /** Declares a constant under a name that was given before. */
  public declare(name: string, value: Expression, type?: string): void {
    const head = `const ${name}${type === undefined ? '' : `: ${type}`} = `;
    this.declarations.push(`${head}${print(value, 0, head.length)};`);
  }
}
