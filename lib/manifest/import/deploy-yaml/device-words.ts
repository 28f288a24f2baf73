/** Compute domains, templates of claims, and what pods claim, in the words of deploy.yaml. */
import { App, Chart } from 'cdk8s';
import { ComputeDomain, type ComputeDomainAllocation, ResourceClaimTemplate } from '../../../scheduling';
import { CommentTree, type Step } from '../comment-tree';
import type { CommentedGraph, DeployPart, ImportedObject } from '../imported-file';
import type { ComponentWords, ImportedComponent } from '../imported-graph';
import { canonicalText, fromEntries, isEmpty, isJson, isText, type Json, withoutNulls } from '../json';

/** A word that takes the place of an object: an entry of it by the name of the object. */
interface DeviceWord {
  readonly word: 'computeDomains' | 'resourceClaimTemplates';
  readonly name: string;
  readonly props: Json;
  /** By what name pods have the claim, and of what template. */
  readonly claim: Json;
  readonly comments: readonly string[];
}

/** The part with words in the place of its compute domains and templates, and of the claims of its components; itself where it has none. */
export function withDeviceWords(part: DeployPart): DeployPart {
  const made = part.objects.map(object => deviceWord(object, part.graph));
  const devices = made.filter(device => device !== undefined);
  const components = part.graph.graph.components.map(component => withDeviceClaims(component, devices));
  if (devices.length === 0 && components.every((component, index) => component === part.graph.graph.components[index])) return part;
  const graph = { ...part.graph.graph, components };
  return {
    ...part,
    graph: { ...part.graph, graph, comments: movedComments(part.graph, components) },
    objects: part.objects.filter((_, index) => made[index] === undefined),
    devices: wordsOf(devices),
    deviceComments: commentsOf(devices),
  };
}

/** The word for an object that a construct makes just so, in the Kubernetes namespace of the graph. */
function deviceWord({ object, comments }: ImportedObject, { graph }: CommentedGraph): DeviceWord | undefined {
  const { kind, metadata, spec } = object;
  if (!isJson(metadata) || !isText(metadata.name) || !isJson(spec) || comments.below.length > 0) return undefined;
  const { name, labels, annotations } = metadata;
  const claims = graph.components.flatMap(({ words }) => listOf(words.resourceClaims));
  const read = kind === 'ComputeDomain' ? readDomain(name, spec, claims) : kind === 'ResourceClaimTemplate' ? readTemplate(name, spec, claims) : undefined;
  if (!read) return undefined;
  const props = fromEntries([...Object.entries(read.props), ['labels', labels], ['annotations', annotations]]);
  const claim = claimOf(read.word, name, props, object, graph.metadata.namespace);
  return claim && { word: read.word, name, props, claim, comments: comments.own };
}

type Read = Pick<DeviceWord, 'word' | 'props'>;

function readDomain(name: string, { numNodes, channel }: Json, claims: readonly Json[]): Read | undefined {
  const template = isJson(channel) && isJson(channel.resourceClaimTemplate) ? channel.resourceClaimTemplate.name : undefined;
  if (!isJson(channel) || !isText(template)) return undefined;
  return { word: 'computeDomains', props: fromEntries([
    ['nodes', numNodes === 0 ? undefined : numNodes],
    ['allocation', channel.allocationMode === 'Single' ? undefined : channel.allocationMode],
    ['claimTemplateName', template === `${name}-channel` ? undefined : template],
    ['claimName', claimName(template, 'compute-domain-channel', claims)],
  ]) };
}

function readTemplate(name: string, { spec }: Json, claims: readonly Json[]): Read | undefined {
  const { devices } = isJson(spec) ? spec : {};
  const requests = isJson(devices) ? listOf(devices.requests) : [];
  if (!isJson(devices) || !requests.every(request => isText(request.name) && isJson(request.exactly))) return undefined;
  return { word: 'resourceClaimTemplates', props: fromEntries([
    ['requests', fromEntries(requests.map(request => [String(request.name), readRequest(request.exactly as Json)]))],
    ['matchAttributes', devices.constraints === undefined ? undefined : listOf(devices.constraints).map(({ matchAttribute }) => matchAttribute)],
    ['claimName', claimName(name, requests.length === 1 ? String(requests[0].name) : name, claims)],
  ]) };
}

function readRequest({ deviceClassName, count, selectors }: Json): Json {
  return fromEntries([
    ['deviceClassName', deviceClassName],
    ['count', count === 1 ? undefined : count],
    ['selectors', selectors === undefined ? undefined : listOf(selectors).map(({ cel }) => (isJson(cel) ? cel.expression : undefined))],
  ]);
}

/** The name by which pods claim by a template, where it is not the usual one. */
function claimName(template: string, usual: string, claims: readonly Json[]): unknown {
  const claim = claims.find(({ resourceClaimTemplateName }) => resourceClaimTemplateName === template);
  return claim === undefined || claim.name === usual ? undefined : claim.name;
}

/** What pods claim, if the construct makes the object as it stands. */
function claimOf(word: DeviceWord['word'], name: string, words: Json, object: Json, namespace: unknown): Json | undefined {
  const { labels, annotations, ...props } = words;
  const metadata = fromEntries([['labels', labels], ['annotations', annotations]]);
  try {
    const chart = new Chart(new App(), 'import', { namespace: isText(namespace) ? namespace : undefined });
    const construct = word === 'computeDomains'
      ? new ComputeDomain(chart, name, { ...props as { allocation?: ComputeDomainAllocation }, metadata })
      : new ResourceClaimTemplate(chart, name, { ...props as { requests: { [name: string]: { deviceClassName: string } } }, metadata });
    const isSame = canonicalText(withoutNulls(construct.apiObject.toJson())) === canonicalText(object);
    return isSame ? construct.podClaim as unknown as Json : undefined;
  } catch {
    return undefined;
  }
}

/** The component with one word for its claims, where it gives its main container just those of its pods. */
function withDeviceClaims(component: ImportedComponent, devices: readonly DeviceWord[]): ImportedComponent {
  const { resourceClaims, resources, ...words } = component.words;
  const { claims, ...others } = resources ?? {};
  const [inPod, inContainer] = [listOf(resourceClaims), listOf(claims)];
  const isOne = inPod.length > 0 && canonicalText(inContainer) === canonicalText(inPod.map(({ name }) => ({ name })));
  if (!isOne || !inPod.every(claim => isText(claim.name) && Object.keys(claim).length === 2)) return component;
  const own = inPod.map(claim => devices.find(device => canonicalText(device.claim) === canonicalText(claim))?.name ?? claim);
  return { ...component, words: fromEntries([
    ...Object.entries(words), ['deviceClaims', own], ['resources', isEmpty(others) ? undefined : others],
  ]) as ComponentWords };
}

/** What was said of the claims is said of the word. */
function movedComments({ graph, comments }: CommentedGraph, components: readonly ImportedComponent[]): CommentTree {
  const moved = new CommentTree();
  for (const [path, lines] of comments.entries()) moved.add(movedPath(path, graph.components, components), lines);
  return moved;
}

function movedPath(path: readonly Step[], before: readonly ImportedComponent[], after: readonly ImportedComponent[]): readonly Step[] {
  const [part, index, word] = path;
  if (part !== 'components' || typeof index !== 'number' || before[index] === after[index] || !isText(word)) return path;
  return Object.hasOwn(after[index].words, word) ? path : [part, index, 'deviceClaims'];
}

function wordsOf(devices: readonly DeviceWord[]): Json {
  const words = new Map<string, [string, Json][]>();
  for (const { word, name, props } of devices) words.set(word, [...words.get(word) ?? [], [name, props]]);
  return fromEntries([...words].map(([word, entries]) => [word, fromEntries(entries)]));
}

function commentsOf(devices: readonly DeviceWord[]): CommentTree {
  const comments = new CommentTree();
  for (const device of devices) if (device.comments.length > 0) comments.add([device.word, device.name], device.comments);
  return comments;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) && value.every(isJson) ? value : [];
}
