import { Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { Cluster } from '../gitops/layout/cluster';
import { DynamoGraph } from '../graph';
import type { PlatformProfile } from '../validation';
import { type DeclaredPlatform, declaredPlatforms, declarePlatform, platformFor } from '../validation/declared-platforms';
import { chartValues } from './chart-values';
import type { PlatformFacts } from './platform-facts';
import { monitorServices } from './platform-monitors';
import type { DynamoPlatformProps } from './platform-props';
import { lacks, profileOf, refuseContradictions } from './profile';
import { checkConstructProps, checkProps } from '../props';

/**
 * The Dynamo platform: the operator, and NATS, etcd, Grove or KAI where they are wanted. It is declared once in a cluster, or once in a
 * Kubernetes namespace; graphs find it, and are validated by what it has. One in a `Cluster` is that of this cluster alone; one in none is
 * that of every cluster of the app.
 *
 * @example
 * new DynamoPlatform(new Chart(app, 'dynamo'), 'platform', {
 *   version: '1.3.0', delivery: PlatformDelivery.argoCd(), grove: PlatformPart.BUNDLED,
 *   prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
 * });
 */
export class DynamoPlatform extends Construct {
  /**
   * A platform that exists, for graphs to be validated by. What `facts` does not say is not known: nothing is refused for it, and
   * graphs are validated as where no platform is declared, by today's platform with Grove.
   *
   * @param scope the app, a chart, or a construct in one
   * @param id name of the construct in its scope
   * @param facts what is known of it; `PlatformPart.ABSENT`, `PlatformService.ABSENT` or false is what it has not
   * @throws as the constructor does
   */
  public static fromExisting(scope: Construct, id: string, facts: PlatformFacts = {}): DynamoPlatform {
    checkProps(`${scope.node.path}/${id}`, 'PlatformFacts', facts);
    const existing = { ...facts };
    uninstalled.add(existing);
    return new DynamoPlatform(scope, id, existing as DynamoPlatformProps);
  }

  /**
   * The platform that runs a graph, or what stands in the chart of a construct: that of its Kubernetes namespace, or else that of the
   * cluster; nothing where the app declares none, or only for other clusters.
   *
   * @param construct a graph, or any construct in a chart
   */
  public static of(construct: IConstruct): DynamoPlatform | undefined {
    const namespace = construct instanceof DynamoGraph ? construct.namespace : Chart.of(construct).namespace;
    const path = platformFor(declaredPlatforms(construct), namespace)?.path;
    return path === undefined ? undefined : byPath.get(construct.node.root)?.get(path);
  }

  /** Kubernetes namespace of the operator. */
  public readonly namespace: string;

  /** Whether the operator runs the graphs of its own Kubernetes namespace only. */
  public readonly namespaceRestricted: boolean;

  /** Name of the Helm release. */
  public readonly releaseName: string;

  /** Where NATS is, as `nats://host:port`; nothing where there is none, or none that is known. */
  public readonly natsAddress?: string;

  /** Where etcd is, as `host:port`; nothing where there is none, or none that is known. */
  public readonly etcdAddress?: string;

  /** The Prometheus that planners ask; nothing where there is none. */
  public readonly prometheusEndpoint?: string;

  /** URL of ModelExpress; nothing where there is none. */
  public readonly modelExpressUrl?: string;

  /** Whether the platform's own PodMonitors scrape all graphs; nothing where that is not known. */
  public readonly podMonitors?: boolean;

  /** What the operator's verdict on a graph depends on. */
  public readonly profile: PlatformProfile;

  /**
   * Whether it is known that there is no etcd.
   *
   * @internal
   */
  public readonly _lacksEtcd: boolean;

  /**
   * Defines a platform, and what installs it.
   *
   * @param scope the app, a chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it has, and what installs it
   * @throws if KAI and Volcano are both there, discovery needs an etcd that is not there, `values` has keys that the chart refuses, or Argo CD
   * would have to find its Application in another cluster
   */
  public constructor(scope: Construct, id: string, props: DynamoPlatformProps) {
    super(scope, id);
    const exists = uninstalled.has(props);
    if (!exists) checkConstructProps(this, DynamoPlatform, 'DynamoPlatformProps', props);
    refuseContradictions(props, exists);
    this.namespaceRestricted = props.namespaceRestricted ?? false;
    this.namespace = props.namespace ?? (this.namespaceRestricted ? ownNamespace(this) : 'dynamo-system');
    this.releaseName = props.releaseName ?? 'dynamo-platform';
    const host = (service: string) => `${this.releaseName}-${service}.${this.namespace}.svc.cluster.local`;
    this.natsAddress = props.nats?._addressOr(`nats://${host('nats')}:4222`);
    this.etcdAddress = props.etcd?._addressOr(`${host('etcd')}:2379`);
    this.prometheusEndpoint = props.prometheusEndpoint;
    this.modelExpressUrl = props.modelExpressUrl;
    this.profile = profileOf(props, exists);
    this.podMonitors = this.profile.podMonitors;
    this._lacksEtcd = lacks(props.etcd, exists);
    if (!exists) this.install(props);
    this.declare();
  }

  /**
   * Whether the platform runs the graphs of a Kubernetes namespace.
   *
   * @param namespace the Kubernetes namespace
   */
  public serves(namespace: string): boolean {
    return !this.namespaceRestricted || this.namespace === namespace;
  }

  private install(props: DynamoPlatformProps): void {
    const { releaseName: name, namespace } = this;
    props.delivery._install(this, { name, namespace, version: props.version, values: chartValues(props, namespace) });
    if (props.serviceMonitors === true) monitorServices(this, name, namespace, props);
  }

  private declare(): void {
    const { node, namespace, profile, prometheusEndpoint } = this;
    const own: DeclaredPlatform = { path: node.path, namespace, clusterWide: !this.namespaceRestricted, profile, prometheusEndpoint };
    declarePlatform(Cluster.of(this) ?? node.root, own);
    const paths = byPath.get(node.root) ?? new Map<string, DynamoPlatform>();
    byPath.set(node.root, paths.set(node.path, this));
    node.addValidation({ validate: () => rivalOf(own, declaredPlatforms(this)) });
  }
}

/** Facts of platforms that exist, for which nothing is installed. */
const uninstalled = new WeakSet<object>();

const byPath = new WeakMap<IConstruct, Map<string, DynamoPlatform>>();

function ownNamespace(construct: Construct): string {
  const namespace = construct.node.scopes.some(Chart.isChart) ? Chart.of(construct).namespace : undefined;
  if (namespace !== undefined) return namespace;
  throw new Error(`DynamoPlatform "${construct.node.path}": runs the graphs of one Kubernetes namespace, but of which? set namespace`);
}

/** Another platform that runs the same graphs; told at the later of the two. */
function rivalOf(own: DeclaredPlatform, platforms: readonly DeclaredPlatform[]): string[] {
  const earlier = platforms.slice(0, platforms.findIndex(({ path }) => path === own.path));
  const rival = earlier.find(({ clusterWide, namespace }) => clusterWide === own.clusterWide && (clusterWide || namespace === own.namespace));
  if (rival) {
    const where = own.clusterWide ? 'the whole cluster' : `the Kubernetes namespace "${own.namespace}"`;
    return [`DynamoPlatform "${own.path}": "${rival.path}" runs the graphs of ${where} already; two operators undo each other's work: keep one`];
  }
  const neighbour = earlier.find(({ namespace }) => namespace === own.namespace);
  return neighbour ? [`DynamoPlatform "${own.path}": "${neighbour.path}" is in the Kubernetes namespace "${own.namespace}" already; install one there`] : [];
}
