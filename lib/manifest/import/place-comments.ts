/** From where a comment stands in a manifest to where it stands in the words of the graph. */
import { CommentTree, type Step } from './comment-tree';
import type { ImportedComponent, ImportedGraph } from './imported-graph';
import { isJson, isText, type Json } from './json';

/** The comments of an object by the paths in the words that became of it; what has no place there goes to what holds it. */
export function placeComments(graph: ImportedGraph, object: Json, comments: CommentTree): CommentTree {
  const placed = new CommentTree();
  for (const [path, lines] of comments.entries()) placed.add(placeIn(graph, wordPath(graph, object, path)), lines);
  return placed;
}

/** The comments of a value by the paths that are in it; those of fields that are not go to what would hold them. */
export function settledComments(value: unknown, comments: CommentTree): CommentTree {
  const settled = new CommentTree();
  for (const [path, lines] of comments.entries()) settled.add(presentPart(value, path), lines);
  return settled;
}

type Path = readonly Step[];

function wordPath(graph: ImportedGraph, object: Json, [part, field, ...rest]: Path): Path {
  if (part === 'metadata') return field === undefined ? [] : ['metadata', field, ...rest];
  if (part !== 'spec' || field === undefined) return [];
  const [key, ...inner] = rest;
  if (field === 'components') return key === undefined ? ['components'] : ['components', key, ...betaPath(valueAt(object, ['spec', field, key]), inner)];
  if (field === 'services') {
    const index = graph.components.findIndex(({ name }) => name === key);
    return index < 0 ? ['components'] : ['components', index, ...alphaPath(inner)];
  }
  if (field === 'env' || field === 'envs') return ['words', 'env', ...variable(valueAt(object, ['spec', field, key ?? 0]))];
  return ['words', field, ...rest];
}

function betaPath(component: unknown, path: Path): Path {
  const [field, part, ...rest] = path;
  if (field === 'type' || field === 'name') return [];
  if (field === 'experimental') return [part, ...rest].filter(step => step !== undefined);
  if (field !== 'podTemplate') return path;
  if (part === 'metadata') return metadataPath(rest);
  const [list, index, ...inner] = rest;
  if (list !== 'containers') return podPath(rest);
  const container = valueAt(component, ['podTemplate', 'spec', 'containers', index ?? 0]);
  if (!isJson(container) || container.name !== 'main') return ['sidecars', Number(index ?? 0) - 1, ...inner];
  return containerPath(inner, container);
}

function containerPath(path: Path, container: Json): Path {
  const [field, index] = path;
  switch (field) {
    case 'name': return [];
    case 'env': return ['env', ...variable(valueAt(container, ['env', index ?? 0]))];
    case 'envFrom': return ['envFromSecret'];
    case 'volumeMounts':
    case 'resources': return [field];
    default: return path;
  }
}

function alphaPath(path: Path): Path {
  const [field, part, ...rest] = path;
  switch (field) {
    case 'componentType':
    case 'subComponentType': return [];
    case 'envs': return ['env'];
    case 'sharedMemory': return ['sharedMemorySize'];
    case 'resources':
    case 'volumeMounts': return [field];
    case 'extraPodMetadata': return metadataPath(part === undefined ? [] : [part, ...rest]);
    case 'extraPodSpec': return part === 'mainContainer' ? rest : podPath(part === undefined ? [] : [part, ...rest]);
    default: return path;
  }
}

function podPath(path: Path): Path {
  const [field, ...rest] = path;
  switch (field) {
    case 'securityContext': return ['podSecurityContext', ...rest];
    case 'volumes': return ['volumeMounts'];
    case 'containers': return ['sidecars', ...rest];
    default: return path;
  }
}

function metadataPath([field, ...rest]: Path): Path {
  if (field === 'labels') return ['podLabels', ...rest];
  return field === 'annotations' ? ['podAnnotations', ...rest] : [];
}

function variable(entry: unknown): Path {
  return isJson(entry) && isText(entry.name) ? [entry.name] : [];
}

/** The part of a path that the graph has: under the word itself, what took its place, or what holds it. */
function placeIn(graph: ImportedGraph, path: Path): Path {
  const [part, index, ...inner] = path;
  if (part !== 'components' || typeof index !== 'number') return presentPart(graph, path);
  const component = graph.components.at(index);
  return component ? ['components', index, ...placeInComponent(component, inner)] : ['components'];
}

function placeInComponent({ words }: ImportedComponent, path: Path): Path {
  const [word, part] = path;
  if (word === 'affinity' && part === 'nodeAffinity' && Object.hasOwn(words, 'requiredNodeLabels')) return ['requiredNodeLabels'];
  if (word === undefined || Object.hasOwn(words, word)) return presentPart(words, path);
  if (word === 'args' || word === 'command') return ['engine', 'flags', 'args'].filter(other => Object.hasOwn(words, other)).slice(0, 1);
  const patch = ['mainContainer', 'podSpec', 'overrides'].find(name => valueAt(words, [name, word]) !== undefined);
  return patch === undefined ? [] : presentPart(words, [patch, ...path]);
}

function presentPart(value: unknown, path: Path): Path {
  const missing = path.findIndex((_, index) => valueAt(value, path.slice(0, index + 1)) === undefined);
  return missing < 0 ? path : path.slice(0, missing);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner) && typeof step === 'number') return inner[step];
    return isJson(inner) && Object.hasOwn(inner, step) ? inner[String(step)] : undefined;
  }, value);
}
