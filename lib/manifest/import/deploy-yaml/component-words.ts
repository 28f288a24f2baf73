/** A component of deploy.yaml: the words of its props, in the order in which people read them. */
import type { CommentTree } from '../comment-tree';
import { engineOf } from '../build-graph';
import { EngineRole } from '../../../engines';
import { splitLaunch } from '../../../graph/launch';
import {
  type ComponentKind, type ComponentWords, type ImportedComponent, type ImportedEngine, type ImportedMount, isPlainNixl,
} from '../imported-graph';
import { fromEntries, isEmpty, isEqual, isJson, type Json } from '../json';
import { commandText } from './command-text';

/** A word, what it holds, and what is said of it. */
export interface WrittenWord {
  readonly word: string;
  readonly value: unknown;
  readonly comments: CommentTree;
  /** Whether comments keep their places in the value, because the value has the structure that they speak of. */
  readonly isInPlace: boolean;
}

const ORDER = [
  'replicas', 'minAvailable', 'image', 'model', 'parallelism', 'engine', 'engineRole', 'flags', 'multinode', 'resources', 'deviceClaims', 'cmd', 'parameters',
  'workingDir', 'environment', 'envFromSecret', 'volumeMounts',
];

const NAMES: { readonly [word: string]: string } = { command: 'cmd', args: 'parameters', env: 'environment' };

const KINDS: { readonly [kind in ComponentKind]?: EngineRole } = { prefill: EngineRole.PREFILL, decode: EngineRole.DECODE, encode: EngineRole.ENCODE };

/** The component without an engine, where the backend of the graph names another one: its command is written out. */
export function withoutForeignEngine(component: ImportedComponent, backend: string | undefined): ImportedComponent {
  const { engine, engineRole, ...words } = component.words;
  if (!engine || engine.kind === backend) return component;
  const made = engineOf(engine);
  const role = (engineRole ?? KINDS[component.kind] ?? EngineRole.AGGREGATED) as EngineRole;
  const { gpus = made._gpus() / nodesOf(words), ...resources } = words.resources ?? {};
  return {
    name: component.name,
    kind: component.kind === 'encode' ? 'worker' : component.kind,
    words: fromEntries([
      ...Object.entries(splitLaunch({ command: made._command(), args: made._args(role) }, words as { command?: string[] })),
      ...Object.entries(words).filter(([word]) => word !== 'resources' && word !== 'command'),
      ['resources', unlessEmpty({ ...(gpus === 0 ? {} : { gpus }), ...resources })],
    ]),
  };
}

/** The words of a component but its name and type. */
export function deployWords(words: ComponentWords, comments: CommentTree): WrittenWord[] {
  const all = Object.entries(words).flatMap(([word, value]) => (word === 'engine'
    ? engineWords(value as ImportedEngine, words.command !== undefined, comments.at(word))
    : deployWord(word, value, comments.at(word))));
  return all.sort((one, other) => rank(one.word) - rank(other.word));
}

function deployWord(word: string, value: unknown, comments: CommentTree): WrittenWord[] {
  const name = NAMES[word] ?? word;
  const changed = (changedValue: unknown): WrittenWord[] => [{ word: name, value: changedValue, comments, isInPlace: false }];
  switch (word) {
    case 'command':
    case 'args': return changed(commandText(value as string[]) ?? value);
    case 'env': return [{ word: name, value: environment(value as Json), comments, isInPlace: true }];
    case 'resources': return changed(resources(value as Json));
    case 'volumeMounts': return [{ word, value: mounts(value as ImportedMount[]), comments, isInPlace: true }];
    case 'multinode': return changed(isJson(value) && isEqual(Object.keys(value), ['nodeCount']) ? value.nodeCount : value);
    default: return [{ word, value, comments, isInPlace: true }];
  }
}

/** Variables; fields and resources of the pod by their paths alone. */
export function environment(env: Json): Json {
  return fromEntries(Object.entries(env).map(([name, value]) => [name, isJson(value) ? shortSource(value) : value]));
}

function shortSource(source: Json): Json {
  const { fieldRef, resourceFieldRef } = source;
  if (isJson(fieldRef)) return { fieldRef: fieldRef.fieldPath };
  return isJson(resourceFieldRef) ? { resourceFieldRef: resourceFieldRef.resource } : source;
}

/** The model and then the parallelism have words of their own where they come first. A model alone asks for no engine beside a command. */
function engineWords({ props }: ImportedEngine, hasCommand: boolean, comments: CommentTree): WrittenWord[] {
  const [first, second] = Object.keys(props);
  const own = first !== 'model' ? [] : second === 'parallelism' ? ['model', 'parallelism'] : ['model'];
  const engine = fromEntries(Object.entries(props).filter(([name]) => !own.includes(name)).map(([name, value]) => [name, flagWord(name, value)]));
  const said = own.map((name): [string, unknown] => [name, props[name]]);
  if (!isEmpty(engine) || hasCommand) said.push(['engine', engine]);
  return said.map(([word, value], index) => ({ word, value, comments: index === 0 ? comments : comments.at('none'), isInPlace: false }));
}

function flagWord(name: string, value: unknown): unknown {
  if (name === 'kvTransfer') return isPlainNixl(value) ? 'nixl' : { of: value };
  return name === 'speculativeConfig' ? { of: value } : value;
}

function resources({ gpus, requests, ...others }: Json): Json {
  const { cpu, memory, ...more } = (requests ?? {}) as Json;
  return fromEntries([['gpu', gpus], ['cpu', cpu], ['memory', memory], ['requests', unlessEmpty(more)], ...Object.entries(others)]);
}

/** Mounts by their paths; as a list where a path stands twice, or where a map would have another order. */
function mounts(list: readonly ImportedMount[]): Json | Json[] {
  const byPath = fromEntries(list.map(({ path, ...mount }) => [path, mounted(mount)]));
  return isEqual(Object.keys(byPath), list.map(({ path }) => path)) ? byPath : list.map(({ path, ...mount }) => ({ ...volumeOf(mount), path }));
}

function mounted(mount: Omit<ImportedMount, 'path'>): Json | string {
  const said = volumeOf(mount);
  return isEqual(Object.keys(said), ['volume']) ? String(said.volume) : said;
}

function volumeOf({ volume, source, ...rest }: Omit<ImportedMount, 'path'>): Json {
  return source === 'claim' ? { claimName: volume, ...rest } : { volume, ...rest };
}

function nodesOf({ multinode }: ComponentWords): number {
  if (!isJson(multinode)) return 1;
  return typeof multinode.nodeCount === 'number' ? multinode.nodeCount : 2;
}

function unlessEmpty(value: Json): Json | undefined {
  return isEmpty(value) ? undefined : value;
}

function rank(word: string): number {
  const index = ORDER.indexOf(word);
  return index >= 0 ? index : word === 'overrides' ? ORDER.length + 1 : ORDER.length;
}
