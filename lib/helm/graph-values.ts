/** What people change of a graph: where its images come from, their tag, and how many of each component run. */
import { isRecord, list, record, text } from '../validation/admission/wire';
import { type Draft, metadataOf, replaceTexts } from './objects';
import type { TemplateText } from './template-text';
import type { ChartValues } from './values';

/** An image by registry, repository and tag. */
const IMAGE = /^([^\s@]+)\/([^/:@\s]+):([^:@/\s]+)$/;

const REGISTRY = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._:/-]*[A-Za-z0-9]$' };
const REPLICAS = { minimum: 0, maximum: 2 ** 31 - 1 };

/** Puts values in the place of what a graph says itself. */
export function parameterizeGraph(graph: Draft, values: ChartValues, template: TemplateText): void {
  const path = ['graphs', metadataOf(graph).name];
  parameterizeImages(graph, path, values, template);
  for (const [name, component] of componentsOf(graph)) parameterizeReplicas(component, [...path, 'components', name, 'replicas'], values, template);
  values.describe(path, `The graph ${metadataOf(graph).name}.`);
}

/** The components of a graph by name, in either API version. */
export function componentsOf(graph: Draft): [string, Draft][] {
  const spec = record(graph.spec);
  const services = Object.entries(record(spec.services)).filter((entry): entry is [string, Draft] => isRecord(entry[1]));
  return [...list(spec.components).filter(isRecord).map((component): [string, Draft] => [text(component.name) ?? '', component]), ...services];
}

function parameterizeImages(graph: Draft, path: readonly string[], values: ChartValues, template: TemplateText): void {
  const images: string[][] = [];
  replaceImages(graph, match => {
    images.push(match);
    return match[0];
  });
  if (images.length === 0) return;
  const registry = mostFrequent(images.map(match => match[1]));
  const tag = mostFrequent(images.map(match => match[3]));
  const ofRegistry = values.add([...path, 'image', 'registry'], {
    default: registry, description: 'Registry and path that hold the images.', schema: REGISTRY,
  });
  const ofTag = values.add([...path, 'image', 'tag'], { default: tag, description: 'Tag of the images.', schema: tagSchema(graph, tag) });
  replaceImages(graph, ([, from, repository, version]) =>
    `${from === registry ? template.part(ofRegistry) : from}/${repository}:${version === tag ? template.part(ofTag) : version}`);
}

function replaceImages(graph: Draft, replace: (match: string[]) => string): void {
  replaceTexts(graph.spec, (value, path) => {
    const match = path.at(-1) === 'image' ? IMAGE.exec(value) : null;
    return match ? replace([...match]) : value;
  });
}

const ANY_TAG = '^[A-Za-z0-9_][A-Za-z0-9._-]*$';
const VERSION_TAG = '^v?[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}([-+._][A-Za-z0-9._-]*)?$';

/** The operator reads the Dynamo version from the tag, unless every component states it, or the graph does without already. */
function tagSchema(graph: Draft, tag: string): { [keyword: string]: unknown } {
  const stated = componentsOf(graph).every(([, component]) => typeof component.runtimeVersionOverride === 'string');
  return { type: 'string', pattern: stated || !new RegExp(VERSION_TAG).test(tag) ? ANY_TAG : VERSION_TAG };
}

/** Where a scaling adapter owns the replicas and none are written, there is nothing to change. */
function parameterizeReplicas(component: Draft, path: readonly string[], values: ChartValues, template: TemplateText): void {
  const { replicas } = component;
  if (typeof replicas === 'number') {
    const description = isScaled(component) ? 'Copies to begin with; its scaler decides from then on.' : 'How many copies run.';
    component.replicas = template.number(values.add(path, { default: replicas, description, schema: { type: 'integer', ...REPLICAS } }));
  } else if (replicas === undefined && !isScaled(component) && Object.keys(component).length > 0) {
    const value = values.add(path, { default: null, description: 'How many copies run; 1 unless set.', schema: { type: ['integer', 'null'], ...REPLICAS } });
    component.replicas = template.numberUnlessNull(value);
  }
}

function isScaled({ scalingAdapter }: Draft): boolean {
  return isRecord(scalingAdapter) && scalingAdapter.enabled !== false;
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const item of texts) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
