/** A document of deploy.yaml as words, from a graph and the objects beside it. */
import { DynamoApiVersion } from '../../../graph';
import { engineOfImage } from '../../../images/runtimes';
import { CommentTree } from '../comment-tree';
import type { DeployPart, ImportedObject } from '../imported-file';
import type { ComponentWords, ImportedComponent, ImportedGraph, ImportedMount } from '../imported-graph';
import { canonicalText, fromEntries, isEmpty, isJson, isText, type Json } from '../json';
import { sharedWords } from '../shared-words';
import { deployWords, type WrittenWord, environment, withoutForeignEngine } from './component-words';

/** A component of a document. */
export interface ComponentPart {
  readonly name: string;
  readonly type?: string;
  readonly words: readonly WrittenWord[];
  readonly comments: readonly string[];
}

/** What a document says. */
export interface DocumentWords {
  readonly comments: readonly string[];
  readonly words: readonly WrittenWord[];
  readonly defaults: readonly WrittenWord[];
  readonly components: readonly ComponentPart[];
  readonly componentsComments: readonly string[];
  readonly overrides?: unknown;
  readonly objects: readonly ImportedObject[];
}

/** Characters from which on a word that all components have alike becomes a default. */
const WORTH_A_DEFAULT = 12;

export function deployDocument({ graph: { graph: imported, comments }, objects, off, devices = {}, deviceComments = NOTHING_SAID }: DeployPart): DocumentWords {
  const backend = backendOf(imported);
  const graph = withDistinctVolumes({ ...imported, components: imported.components.map(component => withoutForeignEngine(component, backend)) });
  const shared = sharedWords(graph.components, WORTH_A_DEFAULT);
  const [defaults, own] = withFirstVariables(shared.common, graph.components.map(({ words }) => without(words, shared.common)));
  return {
    comments: comments.own,
    words: [...graphWords(graph, backend, off, comments), ...deviceWords(devices, deviceComments)],
    defaults: deployWords(defaults, NOTHING_SAID),
    components: graph.components.map(({ name, kind }, index) => {
      const about = comments.behind(['components', index]);
      const lost = Object.keys(defaults).filter(word => !Object.hasOwn(own[index], word)).flatMap(word => about.at(word).all);
      return { name, type: kind === 'component' ? undefined : kind, words: deployWords(own[index], about), comments: [...about.own, ...lost] };
    }),
    componentsComments: comments.at('components').own,
    overrides: graph.words.overrides,
    objects,
  };
}

const NOTHING_SAID = new CommentTree();

/** The backend that the words of engines need: the framework of the graph, the engine of its image, or the mocker, which is none. */
export function backendOf({ words, components }: ImportedGraph): string | undefined {
  if (isText(words.backendFramework)) return words.backendFramework;
  const engine = isText(words.image) ? engineOfImage(words.image) : undefined;
  if (engine) return engine;
  const kinds = new Set(components.map(component => component.words.engine?.kind).filter(kind => kind !== undefined));
  return kinds.size === 1 && kinds.has('mocker') ? 'mocker' : undefined;
}

function graphWords(graph: ImportedGraph, backend: string | undefined, off: readonly string[], comments: CommentTree): WrittenWord[] {
  const { apiVersion, metadata, words, components } = graph;
  const { name, namespace, labels, annotations } = metadata as Json;
  const { backendFramework: _, image, env, labels: propagatedLabels, annotations: propagatedAnnotations, overrides: __, dynamoNamespace, ...others } = words;
  const about = comments.at('words');
  const said = (word: string, value: unknown, tree: CommentTree = about.at(word), isInPlace = true): WrittenWord[] =>
    (value === undefined || isEmpty(value) ? [] : [{ word, value, comments: tree, isInPlace }]);
  const ofObject = comments.at('metadata');
  return [
    ...said('name', name, ofObject.at('name')),
    ...said('namespace', namespace, ofObject.at('namespace')),
    ...said('apiVersion', apiVersion === DynamoApiVersion.NVIDIA_V1BETA1 ? undefined : apiVersion),
    ...said('dynamoNamespace', dynamoNamespace),
    ...said('labels', labels, ofObject.at('labels')),
    ...said('annotations', annotations, ofObject.at('annotations')),
    ...said('backend', words.backendFramework ?? (backend === 'mocker' ? backend : undefined), about.at('backendFramework')),
    ...said('image', image),
    ...Object.entries(others).flatMap(([word, value]) => said(word, value)),
    ...said('propagatedLabels', propagatedLabels, about.at('labels')),
    ...said('propagatedAnnotations', propagatedAnnotations, about.at('annotations')),
    ...said('environment', env && environment(env), about.at('env')),
    ...said('volumes', volumesOf(components)),
    ...said('validation', off.length > 0 ? { off } : undefined),
  ];
}

function deviceWords(devices: Json, comments: CommentTree): WrittenWord[] {
  return Object.entries(devices).map(([word, value]) => ({ word, value, comments: comments.at(word), isInPlace: true }));
}

/** Volumes by name, each once. */
function volumesOf(components: readonly ImportedComponent[]): Json {
  return fromEntries(mountsOf(components).filter(({ source }) => source !== 'claim').map(({ volume, source }) => {
    const { name: _, ...rest } = source as Json;
    return [volume, rest];
  }));
}

function mountsOf(components: readonly ImportedComponent[]): ImportedMount[] {
  return components.flatMap(({ words }) => words.volumeMounts ?? []);
}

/** Volumes have one name in a document; components whose volumes are others under the same names describe them in patches. */
function withDistinctVolumes(graph: ImportedGraph): ImportedGraph {
  const known = new Map<string, string>();
  const components = graph.components.map(component => {
    const mounts = (component.words.volumeMounts ?? []).filter(({ source }) => source !== 'claim');
    const isDistinct = mounts.every(({ volume, source }) => (known.get(volume) ?? canonicalText(source)) === canonicalText(source));
    if (!isDistinct) return withPatchedVolumes(component);
    for (const { volume, source } of mounts) known.set(volume, canonicalText(source));
    return component;
  });
  return { ...graph, components };
}

function withPatchedVolumes(component: ImportedComponent): ImportedComponent {
  const { volumeMounts = [], mainContainer, podSpec, ...words } = component.words;
  const inPod = volumeMounts.filter(({ source }) => source !== 'claim');
  const claims = volumeMounts.filter(({ source }) => source === 'claim');
  const sources = new Map(inPod.map(({ volume, source }) => [volume, source]));
  return { ...component, words: fromEntries([
    ...Object.entries(words),
    ['volumeMounts', claims.length > 0 ? claims : undefined],
    ['mainContainer', { ...mainContainer as Json | undefined, volumeMounts: inPod.map(containerMount) }],
    ['podSpec', { ...podSpec as Json | undefined, volumes: [...sources.values(), ...listIn(podSpec, 'volumes')] }],
  ]) };
}

function containerMount({ volume, source: _, path, ...rest }: ImportedMount): Json {
  return { name: volume, mountPath: path, ...rest };
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = isJson(value) ? value[field] : undefined;
  return Array.isArray(list) ? list as unknown[] : [];
}

/** Variables with which every component begins become a default; those of a component follow them. */
function withFirstVariables(defaults: ComponentWords, own: readonly ComponentWords[]): readonly [ComponentWords, readonly ComponentWords[]] {
  const lists = own.map(({ env }) => Object.entries(env ?? {}));
  const [first = [], ...others] = lists;
  let count = 0;
  while (count < first.length && others.every(list => JSON.stringify(list[count]) === JSON.stringify(first[count]))) count++;
  if (others.length === 0 || count === 0) return [defaults, own];
  const rest = own.map(({ env: _, ...words }, index) => ({ ...words, ...(lists[index].length > count && { env: fromEntries(lists[index].slice(count)) }) }));
  return [{ ...defaults, env: fromEntries(first.slice(0, count)) }, rest];
}

function without(words: ComponentWords, shared: ComponentWords): ComponentWords {
  return fromEntries(Object.entries(words).filter(([word]) => !Object.hasOwn(shared, word)));
}
