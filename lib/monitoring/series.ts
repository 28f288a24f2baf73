/** Which series are those of one graph, and of its components. */
import type { DynamoGraph } from '../graph';
import { MetricsSource, sourceOf } from './metrics-source';
import { COMPONENT, GRAPH } from './series-labels';

/** What selects series, as the inner part of `{…}` in PromQL. */
export interface SeriesSelector {
  /** Everything that is selected. */
  readonly all: string;
  /** What comes from some of the components. */
  of(components: readonly string[]): string;
}

/** The series of a graph, by the labels that they have from whoever scrapes it. */
export function seriesOf(graph: DynamoGraph): SeriesSelector {
  const namespace = graph.namespace === undefined ? [] : [`namespace=${quoted(graph.namespace)}`];
  if (sourceOf(graph) === MetricsSource.PLATFORM) return byPodName(graph, namespace);
  const all = [`${GRAPH}=${quoted(graph.name)}`, ...namespace];
  return { all: all.join(), of: components => [...all, anyOf(COMPONENT, components)].join() };
}

/** The series that variables of a dashboard select. */
export function seriesByVariables(): SeriesSelector {
  const all = [`${GRAPH}=~"$graph"`, 'namespace=~"$namespace"'];
  return { all: all.join(), of: components => [...all, anyOf(COMPONENT, components)].join() };
}

/**
 * The platform's monitors put no name of a graph on most series, and `dynamo_namespace` is, by release and family, that of the
 * frontend or of the workers that answered; the names of pods are sure.
 */
function byPodName(graph: DynamoGraph, namespace: readonly string[]): SeriesSelector {
  const pods = (components: readonly string[]) => {
    const names = components.map(name => literal(name.toLowerCase()));
    // Grove counts the sets of a graph in between.
    return [...namespace, `pod=~${quoted(`${literal(graph.name)}-(0-)?(${names.join('|')})-.+`)}`].join();
  };
  return { all: pods(graph.components.map(component => component.componentName)), of: pods };
}

function anyOf(label: string, values: readonly string[]): string {
  return values.length === 1 ? `${label}=${quoted(values[0])}` : `${label}=~${quoted(values.map(literal).join('|'))}`;
}

/** A regular expression that matches a text only. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A string of PromQL. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
