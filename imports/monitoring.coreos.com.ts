// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of PodMonitor. */
export interface PodMonitorProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Which pods are scraped, and how. */
  readonly spec: PodMonitorSpec;
}

/**
 * Makes Prometheus scrape pods, whether or not a Service leads to them.
 * @see monitoring.coreos.com/v1 PodMonitor
 */
export class PodMonitor extends TypedObject {
  /** API version and kind of `monitoring.coreos.com/v1` PodMonitor. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: PodMonitorProps) {
    super(scope, id, { ...PodMonitor.GVK, ...props });
  }
}

/** Properties of PrometheusRule. */
export interface PrometheusRuleProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The rules. */
  readonly spec: PrometheusRuleSpec;
}

/**
 * Alerts, and series that are computed ahead, for the Prometheus and Thanos Ruler that select them.
 * @see monitoring.coreos.com/v1 PrometheusRule
 */
export class PrometheusRule extends TypedObject {
  /** API version and kind of `monitoring.coreos.com/v1` PrometheusRule. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id, { ...PrometheusRule.GVK, ...props });
  }
}

/** Properties of ServiceMonitor. */
export interface ServiceMonitorProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Which Services are scraped, and how. */
  readonly spec: ServiceMonitorSpec;
}

/**
 * Makes Prometheus scrape the pods behind Services.
 * @see monitoring.coreos.com/v1 ServiceMonitor
 */
export class ServiceMonitor extends TypedObject {
  /** API version and kind of `monitoring.coreos.com/v1` ServiceMonitor. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id, { ...ServiceMonitor.GVK, ...props });
  }
}

/** What is added to each target for relabeling. */
export interface AttachMetadata {
  /** Whether labels of the node are added. */
  readonly node?: boolean;
}

/** Kubernetes namespaces that are searched; that of the monitor unless set. */
export interface NamespaceSelector {
  /** Whether all are searched; excludes `matchNames`. */
  readonly any?: boolean;
  /** Names of those that are searched. */
  readonly matchNames?: string[];
}

/** Credentials in the `Authorization` header; excludes `basicAuth` and `oauth2`. */
export interface EndpointAuthorization {
  /** Where the credentials lie. */
  readonly credentials?: k8s.ConfigMapKeySelector;
  /** Scheme of the header; `Bearer` unless set, never `Basic`. */
  readonly type?: string;
}

/** User name and password; excludes `authorization` and `oauth2`. */
export interface BasicAuth {
  /** Where the password lies. */
  readonly password?: k8s.ConfigMapKeySelector;
  /** Where the user name lies. */
  readonly username?: k8s.ConfigMapKeySelector;
}

/** One step that rewrites, keeps or drops by labels. */
export interface MetricRelabeling {
  /**
   * What the step does.
   * @default "replace"
   */
  readonly action?: 'replace' | 'Replace' | 'keep' | 'Keep' | 'drop' | 'Drop' | 'hashmod' | 'HashMod' | 'labelmap' | 'LabelMap' | 'labeldrop' | 'LabelDrop' | 'labelkeep' | 'LabelKeep' | 'lowercase' | 'Lowercase' | 'uppercase' | 'Uppercase' | 'keepequal' | 'KeepEqual' | 'dropequal' | 'DropEqual';
  /** Divisor of the hash for `hashmod`. */
  readonly modulus?: number;
  /** Regular expression; `(.*)` unless set. */
  readonly regex?: string;
  /** What is written; `$1` unless set. */
  readonly replacement?: string;
  /** Stands between joined values; `;` unless set. */
  readonly separator?: string;
  /** Labels whose values are joined and matched against `regex`. */
  readonly sourceLabels?: string[];
  /** Label that the result is written to; needed by `replace` and its kind. */
  readonly targetLabel?: string;
}

/** Where the id of the client lies. */
export interface ClientId {
  /** The key of a ConfigMap. */
  readonly configMap?: k8s.ConfigMapKeySelector;
  /** The key of a Secret. */
  readonly secret?: k8s.SecretKeySelector;
}

/** TLS towards the token URL. */
export interface TlsConfig {
  /** Authority that signs the certificate of the target. */
  readonly ca?: ClientId;
  /** Client certificate. */
  readonly cert?: ClientId;
  /** Whether the certificate of the target goes unchecked. */
  readonly insecureSkipVerify?: boolean;
  /** Key of the client certificate. */
  readonly keySecret?: k8s.ConfigMapKeySelector;
  /** Highest version of TLS that is spoken. */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
  /** Lowest version of TLS that is spoken. */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
  /** Name that the certificate of the target has to carry. */
  readonly serverName?: string;
}

/** Tokens by OAuth 2; excludes `authorization` and `basicAuth`. */
export interface EndpointOauth2 {
  /** Where the id of the client lies. */
  readonly clientId: ClientId;
  /** Where the secret of the client lies. */
  readonly clientSecret: k8s.ConfigMapKeySelector;
  /** Parameters added to the request for a token. */
  readonly endpointParams?: { [key: string]: string };
  /** Hosts, addresses and domains that are reached without the proxy, separated by commas. */
  readonly noProxy?: string;
  /** Headers that are sent to the proxy with CONNECT. */
  readonly proxyConnectHeader?: { [key: string]: k8s.ConfigMapKeySelector[] };
  /** Whether the proxy is read from the environment of Prometheus; excludes `proxyUrl`. */
  readonly proxyFromEnvironment?: boolean;
  /** URL of the proxy. */
  readonly proxyUrl?: string;
  /** Scopes that are asked for. */
  readonly scopes?: string[];
  /** TLS towards the token URL. */
  readonly tlsConfig?: TlsConfig;
  /** URL that hands out tokens. */
  readonly tokenUrl: string;
}

/** How one port of a pod is scraped. */
export interface PodMetricsEndpoint {
  /** Credentials in the `Authorization` header; excludes `basicAuth` and `oauth2`. */
  readonly authorization?: EndpointAuthorization;
  /** User name and password; excludes `authorization` and `oauth2`. */
  readonly basicAuth?: BasicAuth;
  /** Where a bearer token lies. Superseded by `authorization`. */
  readonly bearerTokenSecret?: k8s.ConfigMapKeySelector;
  /** Whether HTTP/2 may be used; true unless set. */
  readonly enableHttp2?: boolean;
  /** Whether pods that have ended are passed over; true unless set. */
  readonly filterRunning?: boolean;
  /** Whether redirects are followed; true unless set. */
  readonly followRedirects?: boolean;
  /** Whether labels of the target win over those that Prometheus adds. */
  readonly honorLabels?: boolean;
  /** Whether time stamps of the target are kept; true unless set. */
  readonly honorTimestamps?: boolean;
  /** Time between two scrapes; that of Prometheus unless set. */
  readonly interval?: string;
  /** Steps over the labels of each sample before it is stored. */
  readonly metricRelabelings?: MetricRelabeling[];
  /** Hosts, addresses and domains that are reached without the proxy, separated by commas. */
  readonly noProxy?: string;
  /** Tokens by OAuth 2; excludes `authorization` and `basicAuth`. */
  readonly oauth2?: EndpointOauth2;
  /** Query parameters of the scrape. */
  readonly params?: { [key: string]: string[] };
  /** HTTP path; `/metrics` unless set. */
  readonly path?: string;
  /** Name of the port; wins over the other ways to name it. */
  readonly port?: string;
  /** Number of a port that the pod declares; `port` wins over it. */
  readonly portNumber?: number;
  /** Headers that are sent to the proxy with CONNECT. */
  readonly proxyConnectHeader?: { [key: string]: k8s.ConfigMapKeySelector[] };
  /** Whether the proxy is read from the environment of Prometheus; excludes `proxyUrl`. */
  readonly proxyFromEnvironment?: boolean;
  /** URL of the proxy. */
  readonly proxyUrl?: string;
  /** Steps over the labels of a target before it is scraped. */
  readonly relabelings?: MetricRelabeling[];
  /** Protocol of the scrape; `http` unless set. */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';
  /** When a scrape is given up; not above the interval. */
  readonly scrapeTimeout?: string;
  /** Name or number of the container's port. */
  readonly targetPort?: k8s.IntOrString | number | string;
  /** TLS towards the target. */
  readonly tlsConfig?: TlsConfig;
  /** Whether series with time stamps of their own go stale. */
  readonly trackTimestampsStaleness?: boolean;
}

/** Which pods are scraped, and how. */
export interface PodMonitorSpec {
  /** What is added to each target for relabeling. */
  readonly attachMetadata?: AttachMetadata;
  /** Size above which an answer counts as failed. */
  readonly bodySizeLimit?: string;
  /** Whether classic histograms are stored as native ones with custom buckets. */
  readonly convertClassicHistogramsToNhcb?: boolean;
  /** Format that is assumed where a target names none. */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';
  /** Label of the object whose value becomes the `job` of the series; the monitor's name unless set. */
  readonly jobLabel?: string;
  /** Dropped targets that Prometheus remembers; 0 is no limit. */
  readonly keepDroppedTargets?: number;
  /** Labels a sample may have. */
  readonly labelLimit?: number;
  /** Length that the name of a label may have. */
  readonly labelNameLengthLimit?: number;
  /** Length that the value of a label may have. */
  readonly labelValueLengthLimit?: number;
  /** Kubernetes namespaces that are searched; that of the monitor unless set. */
  readonly namespaceSelector?: NamespaceSelector;
  /** Buckets above which a native histogram is coarsened. */
  readonly nativeHistogramBucketLimit?: number;
  /** Smallest growth from bucket to bucket. */
  readonly nativeHistogramMinBucketFactor?: k8s.Quantity | number | string;
  /** The ports that are scraped; pods without such a port are passed over. */
  readonly podMetricsEndpoints?: PodMetricsEndpoint[];
  /** Labels of the pod that every series gets. */
  readonly podTargetLabels?: string[];
  /** Samples above which a scrape counts as failed. */
  readonly sampleLimit?: number;
  /** Class of settings of this Prometheus that applies. */
  readonly scrapeClass?: string;
  /** Whether classic histograms are stored beside native ones. */
  readonly scrapeClassicHistograms?: boolean;
  /** Whether native histograms are scraped. */
  readonly scrapeNativeHistograms?: boolean;
  /** Formats that are asked for, the preferred one first. */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];
  /** Labels of the objects that are scraped. */
  readonly selector: k8s.LabelSelector;
  /** Whether Prometheus or the API server does the selecting. */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';
  /** Targets above which the job counts as failed. */
  readonly targetLimit?: number;
}

/** An alert or a recorded series; one of `alert` and `record` is set. */
export interface GroupRule {
  /** Name of the alert. */
  readonly alert?: string;
  /** What the alert tells people; only of alerts. */
  readonly annotations?: { [key: string]: string };
  /** The expression in PromQL. */
  readonly expr: k8s.IntOrString | number | string;
  /** How long the expression holds before the alert fires. */
  readonly for?: string;
  /** How long the alert goes on after the expression holds no more. */
  readonly keepFiringFor?: string;
  /** Labels that are added or replaced. */
  readonly labels?: { [key: string]: string };
  /** Name of the series that the result is written to. */
  readonly record?: string;
}

/** Rules that are evaluated one after the other, at the same times. */
export interface Group {
  /** Time between two evaluations; that of Prometheus unless set. */
  readonly interval?: string;
  /** Labels of everything that the rules make; Prometheus 3 or later. */
  readonly labels?: { [key: string]: string };
  /** Alerts or series beyond which a rule counts as failed. */
  readonly limit?: number;
  /** Name of the group. */
  readonly name: string;
  /** What Thanos Ruler does with half an answer; Prometheus passes it over. */
  readonly partialResponseStrategy?: string;
  /** How far in the past the rules look; Prometheus 2.53 or later. */
  readonly queryOffset?: string;
  /** The rules. */
  readonly rules?: GroupRule[];
}

/** The rules. */
export interface PrometheusRuleSpec {
  /** Groups of rules, each with a name of its own. */
  readonly groups?: Group[];
}

/** How one port of a Service is scraped. */
export interface Endpoint {
  /** Credentials in the `Authorization` header; excludes `basicAuth` and `oauth2`. */
  readonly authorization?: EndpointAuthorization;
  /** User name and password; excludes `authorization` and `oauth2`. */
  readonly basicAuth?: BasicAuth;
  /** File in Prometheus that holds a bearer token. Superseded by `authorization`. */
  readonly bearerTokenFile?: string;
  /** Where a bearer token lies. Superseded by `authorization`. */
  readonly bearerTokenSecret?: k8s.ConfigMapKeySelector;
  /** Whether HTTP/2 may be used; true unless set. */
  readonly enableHttp2?: boolean;
  /** Whether pods that have ended are passed over; true unless set. */
  readonly filterRunning?: boolean;
  /** Whether redirects are followed; true unless set. */
  readonly followRedirects?: boolean;
  /** Whether labels of the target win over those that Prometheus adds. */
  readonly honorLabels?: boolean;
  /** Whether time stamps of the target are kept; true unless set. */
  readonly honorTimestamps?: boolean;
  /** Time between two scrapes; that of Prometheus unless set. */
  readonly interval?: string;
  /** Steps over the labels of each sample before it is stored. */
  readonly metricRelabelings?: MetricRelabeling[];
  /** Hosts, addresses and domains that are reached without the proxy, separated by commas. */
  readonly noProxy?: string;
  /** Tokens by OAuth 2; excludes `authorization` and `basicAuth`. */
  readonly oauth2?: EndpointOauth2;
  /** Query parameters of the scrape. */
  readonly params?: { [key: string]: string[] };
  /** HTTP path; `/metrics` unless set. */
  readonly path?: string;
  /** Name of the port; wins over the other ways to name it. */
  readonly port?: string;
  /** Headers that are sent to the proxy with CONNECT. */
  readonly proxyConnectHeader?: { [key: string]: k8s.ConfigMapKeySelector[] };
  /** Whether the proxy is read from the environment of Prometheus; excludes `proxyUrl`. */
  readonly proxyFromEnvironment?: boolean;
  /** URL of the proxy. */
  readonly proxyUrl?: string;
  /** Steps over the labels of a target before it is scraped. */
  readonly relabelings?: MetricRelabeling[];
  /** Protocol of the scrape; `http` unless set. */
  readonly scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';
  /** When a scrape is given up; not above the interval. */
  readonly scrapeTimeout?: string;
  /** Name or number of the container's port. */
  readonly targetPort?: k8s.IntOrString | number | string;
  /** TLS towards the target. */
  readonly tlsConfig?: TlsConfig;
  /** Whether series with time stamps of their own go stale. */
  readonly trackTimestampsStaleness?: boolean;
}

/** Which Services are scraped, and how. */
export interface ServiceMonitorSpec {
  /** What is added to each target for relabeling. */
  readonly attachMetadata?: AttachMetadata;
  /** Size above which an answer counts as failed. */
  readonly bodySizeLimit?: string;
  /** Whether classic histograms are stored as native ones with custom buckets. */
  readonly convertClassicHistogramsToNhcb?: boolean;
  /** The ports that are scraped. */
  readonly endpoints: Endpoint[];
  /** Format that is assumed where a target names none. */
  readonly fallbackScrapeProtocol?: 'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';
  /** Label of the object whose value becomes the `job` of the series; the monitor's name unless set. */
  readonly jobLabel?: string;
  /** Dropped targets that Prometheus remembers; 0 is no limit. */
  readonly keepDroppedTargets?: number;
  /** Labels a sample may have. */
  readonly labelLimit?: number;
  /** Length that the name of a label may have. */
  readonly labelNameLengthLimit?: number;
  /** Length that the value of a label may have. */
  readonly labelValueLengthLimit?: number;
  /** Kubernetes namespaces that are searched; that of the monitor unless set. */
  readonly namespaceSelector?: NamespaceSelector;
  /** Buckets above which a native histogram is coarsened. */
  readonly nativeHistogramBucketLimit?: number;
  /** Smallest growth from bucket to bucket. */
  readonly nativeHistogramMinBucketFactor?: k8s.Quantity | number | string;
  /** Labels of the pod that every series gets. */
  readonly podTargetLabels?: string[];
  /** Samples above which a scrape counts as failed. */
  readonly sampleLimit?: number;
  /** Class of settings of this Prometheus that applies. */
  readonly scrapeClass?: string;
  /** Whether classic histograms are stored beside native ones. */
  readonly scrapeClassicHistograms?: boolean;
  /** Whether native histograms are scraped. */
  readonly scrapeNativeHistograms?: boolean;
  /** Formats that are asked for, the preferred one first. */
  readonly scrapeProtocols?: ('PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0')[];
  /** Labels of the objects that are scraped. */
  readonly selector: k8s.LabelSelector;
  /** Whether Prometheus or the API server does the selecting. */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';
  /** How the pods behind a Service are found. */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';
  /** Labels of the Service that every series gets. */
  readonly targetLabels?: string[];
  /** Targets above which the job counts as failed. */
  readonly targetLimit?: number;
}
