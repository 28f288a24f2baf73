import type { IConstruct } from 'constructs';
import { DynamoGraph } from './graph';
import { DynamoPlatform } from './platform';
import { manifestDuringSynth } from './synth-pass';
import { graphView, type GraphView } from './validation/admission/graph-view';
import { platformOf } from './validation/admission/platform-profile';
import type { Wire } from './validation/admission/wire';
import { declaredPlatforms } from './validation/declared-platforms';
import { type Finding, Severity } from './validation/finding';

/** A finding about a graph and its platform. */
export interface PlatformRemark {
  readonly graph: DynamoGraph;
  readonly finding: Finding;
}

/** What graphs ask of the platform, where the app declares one, and do not get. */
export function platformRemarks(constructs: readonly IConstruct[]): PlatformRemark[] {
  const platforms = constructs.filter(construct => construct instanceof DynamoPlatform);
  if (platforms.length === 0) return [];
  return constructs.filter(construct => construct instanceof DynamoGraph)
    .flatMap(graph => findings(graph, known(graph, platforms)).map(finding => ({ graph, finding })));
}

/** Those that are not of other clusters. */
function known(graph: DynamoGraph, platforms: readonly DynamoPlatform[]): readonly DynamoPlatform[] {
  const paths = new Set(declaredPlatforms(graph).map(({ path }) => path));
  return platforms.filter(({ node }) => paths.has(node.path));
}

function findings(graph: DynamoGraph, platforms: readonly DynamoPlatform[]): Finding[] {
  if (platforms.length === 0) return [];
  const platform = DynamoPlatform.of(graph);
  if (platform === undefined) return graph.namespace === undefined ? [] : [notServed(graph.namespace, platforms)];
  const view = viewOf(graph);
  if (view === undefined) return [];
  return [...foreignAddresses(graph, view, platforms), ...missingServices(view, platform)];
}

function notServed(namespace: string, platforms: readonly DynamoPlatform[]): Finding {
  const others = platforms.map(platform => `"${platform.namespace}"`).join(', ');
  return {
    rule: 'platform/none', path: 'metadata.namespace', severity: Severity.ERROR,
    message: `no platform runs graphs of the Kubernetes namespace "${namespace}"; those of this app run the graphs of ${others} alone`,
    mend: 'declare a DynamoPlatform there, or one of the whole cluster',
  };
}

/** The graph as it will be written, or nothing where that fails, which is told elsewhere. */
function viewOf({ apiObject }: DynamoGraph): GraphView | undefined {
  try {
    return graphView(manifestDuringSynth(apiObject, () => apiObject.toJson() as Wire), platformOf());
  } catch {
    return undefined;
  }
}

/** Variables with addresses of what a platform shares. */
const ADDRESSES: ReadonlySet<string> = new Set(['NATS_SERVER', 'ETCD_ENDPOINTS']);

/** `nats://dynamo-platform-nats.team-a.svc.cluster.local:4222` is in `team-a`. */
const SERVICE_HOST = /^(?:[a-z]+:\/\/)?[a-z0-9-]+\.([a-z0-9-]+)(?:\.svc(?:\.[a-z0-9.-]+)?)?(?::\d+)?$/;

function foreignAddresses(graph: DynamoGraph, view: GraphView, platforms: readonly DynamoPlatform[]): Finding[] {
  const others = platforms.filter(({ namespaceRestricted, namespace }) => namespaceRestricted && namespace !== graph.namespace);
  const closed = new Set(others.map(({ namespace }) => namespace));
  return variablesOf(view).filter(({ name }) => ADDRESSES.has(name)).flatMap(({ name, value, path }) => {
    const namespace = (value ?? '').split(',').map(address => SERVICE_HOST.exec(address.trim())?.[1]).find(place => place !== undefined && closed.has(place));
    if (namespace === undefined) return [];
    return [{
      rule: 'platform/elsewhere', path: `${path}.value`, severity: Severity.ERROR,
      message: `${name} leads to the platform of the Kubernetes namespace "${namespace}", which no other shares`,
      mend: 'drop it; the operator sets it for the graphs of its own',
    }];
  });
}

function missingServices(view: GraphView, platform: DynamoPlatform): Finding[] {
  const found: Finding[] = [];
  if (view.annotations[DISCOVERY] === 'etcd' && platform._lacksEtcd && !sets(view, 'ETCD_ENDPOINTS')) {
    found.push({
      rule: 'platform/no-etcd', path: `metadata.annotations["${DISCOVERY}"]`, severity: Severity.WARNING,
      message: 'workers are to be found in etcd, and the platform has none', mend: 'set etcd of the DynamoPlatform, or let Kubernetes find them',
    });
  }
  return found;
}

const DISCOVERY = 'nvidia.com/dynamo-discovery-backend';

function variablesOf({ variables, components }: GraphView): GraphView['variables'] {
  return [...variables, ...components.flatMap(({ containers }) => containers.flatMap(container => container.variables))];
}

function sets(view: GraphView, variable: string): boolean {
  return variablesOf(view).some(({ name }) => name === variable);
}
