/** The props of components as expressions. */
import { EngineRole, RouterMode } from '../../../engines';
import type { CommentTree } from '../comment-tree';
import { type ComponentWords, type ImportedEngine, type ImportedMount, isPlainNixl } from '../imported-graph';
import { isJson, isText, type Json } from '../json';
import { componentWordSchema } from '../word-schemas';
import { code, type Entry, type Expression, literal, text, wrapped } from './expression';
import type { Constants } from './constants';
import { typedForm } from './typed-form';

/** Writes props; what they need from modules and from constants is noted on the way. */
export class ComponentPropsWriter {
  public constructor(private readonly constants: Constants) {}

  /** The entries for words; `owner` is what constants are named after. */
  public entries(words: ComponentWords, comments: CommentTree, owner: string): Entry[] {
    return Object.entries(words).map(([word, value]) => {
      const about = comments.at(word);
      return { key: word, value: this.value(word, value, about, owner), comments: about.own };
    });
  }

  private value(word: string, value: unknown, comments: CommentTree, owner: string): Expression {
    switch (word) {
      case 'env': return this.env(value as Json, comments);
      case 'engine': return this.engine(value as ImportedEngine, comments);
      case 'engineRole': return this.member('EngineRole', ENGINE_ROLES, value);
      case 'flags': return this.flags(value as Json, comments);
      case 'volumeMounts': return this.mounts(value as readonly ImportedMount[], comments);
      case 'command':
      case 'args': return this.tokens(value as readonly string[], comments, owner);
      default: return literal(typedForm(value, componentWordSchema(word)), comments);
    }
  }

  /** Variables of a graph or of a component. */
  public env(env: Json, comments: CommentTree): Expression {
    return { entries: Object.entries(env).map(([name, value]) => ({
      key: name, value: isText(value) ? literal(value) : this.envValue(value as Json), comments: comments.at(name).all,
    })) };
  }

  private envValue({ secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef }: Json): Expression {
    const factory = this.constants.imports.use('EnvValue');
    if (isJson(secretKeyRef)) return code(`${factory}.fromSecret(${keyArguments(secretKeyRef)})`);
    if (isJson(configMapKeyRef)) return code(`${factory}.fromConfigMap(${keyArguments(configMapKeyRef)})`);
    if (isJson(fieldRef)) return code(`${factory}.fromField(${text(String(fieldRef.fieldPath))})`);
    return code(`${factory}.fromResource(${text(String((resourceFieldRef as Json).resource))})`);
  }

  private engine({ kind, props }: ImportedEngine, comments: CommentTree): Expression {
    const entries = Object.entries(props).map(([name, value]) => ({ key: name, value: this.engineProp(name, value), comments: comments.at(name).all }));
    return wrapped(`${this.constants.imports.use('Engine')}.${kind}(`, { entries }, ')');
  }

  private engineProp(name: string, value: unknown): Expression {
    if (name === 'disaggregationMode') return this.member('EngineRole', ENGINE_ROLES, value);
    if (name === 'kvTransfer' && isPlainNixl(value)) return code(`${this.constants.imports.use('KvTransfer')}.nixl()`);
    const factory = VALUE_CLASSES[name];
    const plain = literal(value);
    return factory === undefined || 'text' in plain ? plain : wrapped(`${this.constants.imports.use(factory)}.of(`, plain, ')');
  }

  private flags(flags: Json, comments: CommentTree): Expression {
    return { entries: Object.entries(flags).map(([name, value]) => ({
      key: name,
      value: name === 'router' && isJson(value) ? { entries: Object.entries(value).map(([flag, setting]) => this.routerFlag(flag, setting)) } : literal(value),
      comments: comments.at(name).all,
    })) };
  }

  private routerFlag(key: string, value: unknown): Entry {
    return { key, value: key === 'mode' ? this.member('RouterMode', ROUTER_MODES, value) : literal(value) };
  }

  private member(name: string, members: { readonly [value: string]: string }, value: unknown): Expression {
    return code(`${this.constants.imports.use(name)}.${members[String(value)]}`);
  }

  private mounts(mounts: readonly ImportedMount[], comments: CommentTree): Expression {
    return { items: mounts.map(({ volume, source, ...rest }, index) => ({
      value: { entries: [
        { key: 'volume', value: code(this.constants.volume(volume, source)) },
        ...Object.entries(rest).map(([key, value]) => ({ key, value: literal(value) })),
      ] },
      comments: comments.at(index).all,
    })) };
  }

  /** A script of several lines stands by itself. */
  private tokens(tokens: readonly string[], comments: CommentTree, owner: string): Expression {
    const items = tokens.map((token, index) => ({
      token, comments: comments.at(index).all, text: token.includes('\n') ? this.constants.script(owner, token) : text(token),
    }));
    const groups: { text: string; comments: string[] }[] = [];
    for (const item of items) {
      const last = groups.at(-1);
      // A value stands on the line of its flag.
      if (last && item.comments.length === 0 && !item.token.startsWith('-') && /^'-[^=]*'$/.test(last.text)) last.text += `, ${item.text}`;
      else groups.push({ text: item.text, comments: item.comments });
    }
    return { items: groups.map(group => ({ value: code(group.text), comments: group.comments })) };
  }
}

const ENGINE_ROLES = members(EngineRole);

const ROUTER_MODES = members(RouterMode);

/** Props of engines that are value classes. */
const VALUE_CLASSES: { readonly [prop: string]: string | undefined } = { kvTransfer: 'KvTransfer', speculativeConfig: 'SpeculativeConfig' };

/** The members of an enum by their values. */
function members(values: { readonly [member: string]: string }): { readonly [value: string]: string } {
  return Object.fromEntries(Object.entries(values).map(([member, value]) => [value, member]));
}

function keyArguments({ name, key, optional }: Json): string {
  const options = typeof optional === 'boolean' ? `, { optional: ${String(optional)} }` : '';
  return `${text(String(name))}, ${text(String(key))}${options}`;
}
