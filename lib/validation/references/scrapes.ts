/** Rules about pods that are scraped twice, and about queries over pods that nobody scrapes. */
import type { ComponentView } from '../admission/graph-view';
import { isRecord, list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { holds, inScope, type LabelledPods, MONITORS, podsOf, PREFIX, GRAPH_NAME, requirementsOf, type Requirement, scopeOf } from './monitored-pods';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import { records, type ObjectSet } from './object-set';
import { SCALED_OBJECT } from './scale-targets';
import { queryTrigger, scaledGraph, scaledObject } from './scaling-examples';
import type { FoundAt, SetRule } from './set-rule';

const MONITOR = (name: string, port: string) => `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: ${name}
spec:
  selector:
    matchLabels:
      nvidia.com/dynamo-graph-deployment-name: llama
  podMetricsEndpoints:
    - port: ${port}
`;

const QUERY = scaledObject(queryTrigger("'sum(dynamo_frontend_active_requests{dynamo_graph_deployment=\"llama\"})'"));

export const scrapeRules: readonly SetRule[] = [
  {
    id: 'monitoring/scraped-twice',
    severity: Severity.WARNING,
    title: 'One monitor scrapes a port',
    why: 'A port that two monitors scrape has every series twice, under two jobs: sums double, and so does what is scaled by them. '
      + 'The chart of the platform brings monitors of its own.',
    passes: `${scaledGraph()}${MONITOR('llama', 'system')}---\n${MONITOR('nixl', 'nixl')}`,
    fails: `${scaledGraph()}${MONITOR('llama', 'system')}---\n${MONITOR('again', 'system')}`,
    check: scrapedTwice,
  },
  {
    id: 'monitoring/query-without-monitor',
    severity: Severity.WARNING,
    title: 'What is scaled by is scraped',
    why: 'A query over series that nobody scrapes gives nothing, which counts as no load: the component stays at its minimum.',
    passes: `${scaledGraph()}${MONITOR('llama', 'http')}---\n${QUERY}`,
    fails: scaledGraph() + QUERY,
    check: queryWithoutMonitor,
  },
];

const KEEP_ONE = 'let the platform scrape (GraphMonitoring with MetricsSource.PLATFORM), or turn its monitors off '
  + '(dynamo-operator.dynamo.metrics.podMonitors.enabled: false)';

/** A monitor, as far as its selection goes. */
interface Monitor {
  readonly index: number;
  readonly label: string;
  readonly requirements: readonly Requirement[];
  readonly scope: readonly string[] | undefined;
  readonly ports: ReadonlySet<string>;
}

function* scrapedTwice(set: ObjectSet): Iterable<FoundAt> {
  const monitors = new MonitorIndex(set);
  if (monitors.isEmpty) return;
  const isScraped = platformScrapes(set);
  const told = new Set<number>();
  for (const pods of set.graphs.flatMap(podsOf)) {
    const own = monitors.selecting(pods);
    for (const port of openPorts(pods.component)) {
      const [first, second] = own.filter(({ ports }) => ports.has(port));
      const byPlatform = CHART_PORTS[pods.component.type ?? '']?.test(port) && isScraped(pods.namespace);
      const monitor = byPlatform ? first : second;
      if (!monitor || told.has(monitor.index)) continue;
      told.add(monitor.index);
      const other = byPlatform ? 'the monitors of the platform' : first.label;
      yield {
        index: monitor.index, path: 'spec.selector',
        message: `port ${port} of ${pods.component.name} in ${pods.graph.view.name} is scraped by ${other} already`,
        mend: byPlatform ? KEEP_ONE : 'remove one of the two',
      };
    }
  }
}

const WORKER_PORTS = /^(system(-[01])?|http)$/;

/** Which ports the monitors of the platform's chart scrape, by type of component. */
const CHART_PORTS: { readonly [type: string]: RegExp | undefined } = {
  frontend: /^http$/, worker: WORKER_PORTS, prefill: WORKER_PORTS, decode: WORKER_PORTS, planner: /^metrics$/, epp: /^metrics$/,
};

/** Ports that the operator opens for a type of component, and those that its containers declare. */
function openPorts({ type, failover, frontendSidecar, containers }: ComponentView): ReadonlySet<string> {
  const own = OWN_PORTS[type ?? ''] ?? [];
  const standby = failover?.mode === 'IntraPod' ? own.map(port => (port === 'system' ? 'system-0' : port)) : own;
  const declared = containers.flatMap(({ raw }) => records(raw.ports).flatMap(([, { name }]) => text(name) ?? []));
  return new Set([...standby, ...(frontendSidecar ? ['http'] : []), ...declared]);
}

const OWN_PORTS: { readonly [type: string]: readonly string[] | undefined } = {
  frontend: ['http'], worker: ['system', 'nixl'], prefill: ['system', 'nixl'], decode: ['system', 'nixl'], planner: ['metrics', 'system'], epp: ['metrics'],
};

/** The monitors of a set; one that names its graph, as most do, is only asked about the pods of that graph. */
class MonitorIndex {
  private readonly general: Monitor[] = [];
  private readonly ofGraph = new Map<string, Monitor[]>();

  public constructor(set: ObjectSet) {
    for (const [index, object] of set.objects.entries()) {
      if (!MONITORS.has(groupKindOf(object))) continue;
      const spec = record(object.spec);
      const requirements = requirementsOf(record(spec.selector));
      if (!requirements.some(({ key }) => key.startsWith(PREFIX))) continue;
      const endpoints = [...records(spec.podMetricsEndpoints), ...records(spec.endpoints)];
      this.add({
        index, requirements,
        label: `${String(object.kind)} "${nameOf(object)}"`,
        scope: scopeOf(record(spec.namespaceSelector), namespaceOf(object)),
        ports: new Set(endpoints.flatMap(([, { port }]) => text(port) ?? [])),
      });
    }
  }

  public get isEmpty(): boolean {
    return this.general.length === 0 && this.ofGraph.size === 0;
  }

  /** The monitors that select pods, in the order of the objects. */
  public selecting({ labels, namespace, graph }: LabelledPods): Monitor[] {
    return [...this.general, ...this.ofGraph.get(graph.view.name) ?? []]
      .filter(({ requirements, scope }) => inScope(namespace, scope) && requirements.every(requirement => holds(labels, requirement)))
      .sort((one, other) => one.index - other.index);
  }

  private add(monitor: Monitor): void {
    const named = monitor.requirements.find(({ key, operator }) => key === GRAPH_NAME && operator === 'In');
    if (!named) this.general.push(monitor);
    for (const name of named?.values ?? []) this.ofGraph.set(name, [...this.ofGraph.get(name) ?? [], monitor]);
  }
}

/** Whether the monitors of a platform scrape a Kubernetes namespace: one that was declared, or one that the set installs. */
function platformScrapes(set: ObjectSet): (namespace: string | undefined) => boolean {
  const installed = set.objects.flatMap(platformRelease);
  return namespace => set.isScraped(namespace) || installed.some(({ only }) => only === undefined || mayBeSame(only, namespace));
}

/** The Kubernetes namespaces that an installed platform scrapes: one, or all. */
function platformRelease(object: Wire): { readonly only?: string }[] {
  const spec = record(object.spec);
  switch (groupKindOf(object)) {
    case 'helm.toolkit.fluxcd.io/HelmRelease': {
      const { chart } = record(record(spec.chart).spec);
      return isPlatform(chart) ? scraped(record(spec.values), text(spec.targetNamespace) ?? namespaceOf(object)) : [];
    }
    case 'argoproj.io/Application': {
      const values = [spec.source, ...list(spec.sources)].map(record).filter(({ chart }) => isPlatform(chart)).map(({ helm }) => record(helm).valuesObject);
      return values.filter(isRecord).flatMap(each => scraped(each, text(record(spec.destination).namespace)));
    }
    default: return [];
  }
}

function isPlatform(chart: unknown): boolean {
  return text(chart)?.split('/').at(-1) === 'dynamo-platform';
}

function scraped(values: Wire, namespace: string | undefined): { readonly only?: string }[] {
  const operator = record(values['dynamo-operator']);
  // Unset, the chart looks whether the cluster has the kind; any other value is yes or no.
  if (record(record(record(operator.dynamo).metrics).podMonitors).enabled === false) return [];
  return record(operator.namespaceRestriction).enabled === true ? [{ only: namespace }] : [{}];
}

function* queryWithoutMonitor(set: ObjectSet): Iterable<FoundAt> {
  const monitors = new MonitorIndex(set);
  for (const [index, object] of set.objects.entries()) {
    if (groupKindOf(object) !== SCALED_OBJECT) continue;
    for (const [trigger, { metadata }] of records(record(object.spec).triggers)) {
      const name = /\bdynamo_graph_deployment="([^"]+)"/.exec(text(record(metadata).query) ?? '')?.[1];
      const graphs = set.graphs.filter(({ view, namespace }) => view.name === name && mayBeSame(namespace, namespaceOf(object)));
      if (graphs.length === 0 || graphs.flatMap(podsOf).some(pods => monitors.selecting(pods).length > 0)) continue;
      yield {
        index, path: `spec.triggers[${trigger}].metadata.query`, message: `asks for the series of ${String(name)}, which no monitor among these objects scrapes`,
        mend: 'add a GraphMonitoring or a GraphPodMonitor; where the platform scrapes, GraphMonitoring with MetricsSource.PLATFORM asks for its series',
      };
    }
  }
}
