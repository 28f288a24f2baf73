// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of Gateway. */
export interface GatewayProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where traffic comes in. */
  readonly spec: GatewaySpec;
}

/**
 * Where traffic comes into the cluster, with the ports, host names and certificates for it.
 * @see gateway.networking.k8s.io/v1 Gateway
 */
export class Gateway extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1` Gateway. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id, { ...Gateway.GVK, ...props });
  }
}

/** Properties of HTTPRoute. */
export interface HTTPRouteProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Which requests go where. */
  readonly spec: HTTPRouteSpec;
}

/**
 * Leads requests from a Gateway to backends, chosen by host, path, headers, query and method.
 * @see gateway.networking.k8s.io/v1 HTTPRoute
 */
export class HTTPRoute extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1` HTTPRoute. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: HTTPRouteProps) {
    super(scope, id, { ...HTTPRoute.GVK, ...props });
  }
}

/** Properties of ReferenceGrant. */
export interface ReferenceGrantProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Who may refer, and to what. */
  readonly spec?: ReferenceGrantSpec;
}

/**
 * Lets objects of other Kubernetes namespaces, such as routes, refer to objects of its own, such as Services.
 * @see gateway.networking.k8s.io/v1 ReferenceGrant
 */
export class ReferenceGrant extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1` ReferenceGrant. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'ReferenceGrant' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ReferenceGrantProps = {}) {
    super(scope, id, { ...ReferenceGrant.GVK, ...props });
  }
}

/** Properties of GatewayV1Beta1. */
export interface GatewayV1Beta1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where traffic comes in. */
  readonly spec: GatewaySpec;
}

/**
 * Where traffic comes into the cluster, with the ports, host names and certificates for it.
 * @see gateway.networking.k8s.io/v1beta1 Gateway
 */
export class GatewayV1Beta1 extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1beta1` Gateway. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'Gateway' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: GatewayV1Beta1Props) {
    super(scope, id, { ...GatewayV1Beta1.GVK, ...props });
  }
}

/** Properties of HTTPRouteV1Beta1. */
export interface HTTPRouteV1Beta1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Which requests go where. */
  readonly spec: HTTPRouteSpec;
}

/**
 * Leads requests from a Gateway to backends, chosen by host, path, headers, query and method.
 * @see gateway.networking.k8s.io/v1beta1 HTTPRoute
 */
export class HTTPRouteV1Beta1 extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1beta1` HTTPRoute. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'HTTPRoute' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: HTTPRouteV1Beta1Props) {
    super(scope, id, { ...HTTPRouteV1Beta1.GVK, ...props });
  }
}

/** Properties of ReferenceGrantV1Beta1. */
export interface ReferenceGrantV1Beta1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Who may refer, and to what. */
  readonly spec?: ReferenceGrantSpec;
}

/**
 * Lets objects of other Kubernetes namespaces, such as routes, refer to objects of its own, such as Services.
 * @see gateway.networking.k8s.io/v1beta1 ReferenceGrant
 */
export class ReferenceGrantV1Beta1 extends TypedObject {
  /** API version and kind of `gateway.networking.k8s.io/v1beta1` ReferenceGrant. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'ReferenceGrant' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ReferenceGrantV1Beta1Props = {}) {
    super(scope, id, { ...ReferenceGrantV1Beta1.GVK, ...props });
  }
}

/** The objects of one kind in the Kubernetes namespace of the grant, or one of them. */
export interface To {
  /** Group of what is referred to. */
  readonly group: string;
  /** Kind of what is referred to, such as `Service`. */
  readonly kind: string;
  /** Name of what is referred to, any unless set. */
  readonly name?: string;
}

/** An address of the Gateway. */
export interface Address {
  /**
   * `IPAddress`, `Hostname`, `NamedAddress`, or one of the implementation.
   * @default "IPAddress"
   */
  readonly type?: string;
  /** The address; any of the type unless set. */
  readonly value?: string;
}

/** The Kubernetes namespaces of the ListenerSets. */
export interface AllowedListenersNamespaces {
  /**
   * Which: all, those with certain labels, that of the Gateway, or none.
   * @default "None"
   */
  readonly from?: 'All' | 'Selector' | 'Same' | 'None';
  /** Labels of the Kubernetes namespaces; goes with `Selector`. */
  readonly selector?: k8s.LabelSelector;
}

/** Which ListenerSets may add listeners; none unless set. */
export interface AllowedListeners {
  /**
   * The Kubernetes namespaces of the ListenerSets.
   * @default {"from":"None"}
   */
  readonly namespaces?: AllowedListenersNamespaces;
}

/** Settings of the implementation, in the Kubernetes namespace of the Gateway. */
export interface ExtensionRef {
  /** Group of the object. */
  readonly group: string;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
}

/** What the objects that the implementation makes look like. */
export interface Infrastructure {
  /** Their annotations. */
  readonly annotations?: { [key: string]: string };
  /** Their labels. */
  readonly labels?: { [key: string]: string };
  /** Settings of the implementation, in the Kubernetes namespace of the Gateway. */
  readonly parametersRef?: ExtensionRef;
}

/** A kind of route. */
export interface AllowedRoutesKind {
  /**
   * Group of the kind.
   * @default "gateway.networking.k8s.io"
   */
  readonly group?: string;
  /** The kind. */
  readonly kind: string;
}

/** The Kubernetes namespaces of the routes. */
export interface AllowedRoutesNamespaces {
  /**
   * Which: all, those with certain labels, or that of the Gateway.
   * @default "Same"
   */
  readonly from?: 'All' | 'Selector' | 'Same';
  /** Labels of the Kubernetes namespaces; goes with `Selector`. */
  readonly selector?: k8s.LabelSelector;
}

/** Which routes may hang on the listener. */
export interface AllowedRoutes {
  /** Kinds of the routes, those that fit the protocol unless set. */
  readonly kinds?: AllowedRoutesKind[];
  /**
   * The Kubernetes namespaces of the routes.
   * @default {"from":"Same"}
   */
  readonly namespaces?: AllowedRoutesNamespaces;
}

/** A Secret, or what the implementation takes for one. */
export interface CertificateRef {
  /**
   * Group of the object.
   * @default ""
   */
  readonly group?: string;
  /**
   * Kind of the object.
   * @default "Secret"
   */
  readonly kind?: string;
  /** Name of the object. */
  readonly name: string;
  /** Kubernetes namespace of the object, that of the Gateway unless set; a ReferenceGrant there has to allow it. */
  readonly namespace?: string;
}

/** How TLS is spoken; belongs to HTTPS and TLS. */
export interface ListenerTls {
  /** Secrets with certificate and key; needed to end TLS. */
  readonly certificateRefs?: CertificateRef[];
  /**
   * Whether the Gateway ends TLS or hands it on.
   * @default "Terminate"
   */
  readonly mode?: 'Terminate' | 'Passthrough';
  /** Settings of the implementation. */
  readonly options?: { [key: string]: string };
}

/** A port that takes traffic. */
export interface Listener {
  /**
   * Which routes may hang on the listener.
   * @default {"namespaces":{"from":"Same"}}
   */
  readonly allowedRoutes?: AllowedRoutes;
  /** Host name that the listener takes requests for, all unless set. */
  readonly hostname?: string;
  /** Name of the listener, by which routes choose it. */
  readonly name: string;
  /** The port. */
  readonly port: number;
  /** `HTTP`, `HTTPS`, `TLS`, `TCP`, `UDP`, or one of the implementation. */
  readonly protocol: string;
  /** How TLS is spoken; belongs to HTTPS and TLS. */
  readonly tls?: ListenerTls;
}

/** How the Gateway shows itself to backends. */
export interface TlsBackend {
  /** The certificate and key that it shows. */
  readonly clientCertificateRef?: CertificateRef;
}

/** An object of any kind. */
export interface CaCertificateRef {
  /** Group of the object. */
  readonly group: string;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /** Kubernetes namespace of the object, that of the Gateway unless set; a ReferenceGrant there has to allow it. */
  readonly namespace?: string;
}

/** How they are checked; not at all unless set. */
export interface TlsValidation {
  /** Authorities that sign them, as ConfigMaps with a key `ca.crt`. */
  readonly caCertificateRefs: CaCertificateRef[];
  /**
   * What becomes of clients without a good certificate.
   * @default "AllowValidOnly"
   */
  readonly mode?: 'AllowValidOnly' | 'AllowInsecureFallback';
}

/** For every HTTPS port that has none of its own. */
export interface PerPortTls {
  /** How they are checked; not at all unless set. */
  readonly validation?: TlsValidation;
}

/** What holds for one port. */
export interface PerPort {
  /** The port. */
  readonly port: number;
  /** What holds for it. */
  readonly tls: PerPortTls;
}

/** How clients show themselves to the Gateway. */
export interface TlsFrontend {
  /** For every HTTPS port that has none of its own. */
  readonly default: PerPortTls;
  /** For one port. */
  readonly perPort?: PerPort[];
}

/** Certificates of clients and for backends. */
export interface Tls {
  /** How the Gateway shows itself to backends. */
  readonly backend?: TlsBackend;
  /** How clients show themselves to the Gateway. */
  readonly frontend?: TlsFrontend;
}

/** Where traffic comes in. */
export interface GatewaySpec {
  /** Addresses that the Gateway should have; the implementation chooses unless set. */
  readonly addresses?: Address[];
  /** Which ListenerSets may add listeners; none unless set. */
  readonly allowedListeners?: AllowedListeners;
  /** The class, which says who implements the Gateway. */
  readonly gatewayClassName: string;
  /** What the objects that the implementation makes look like. */
  readonly infrastructure?: Infrastructure;
  /** Ports that take traffic. */
  readonly listeners: Listener[];
  /** Certificates of clients and for backends. */
  readonly tls?: Tls;
}

/** What a route hangs on, as a rule a Gateway. */
export interface ParentRef {
  /**
   * Group of the parent.
   * @default "gateway.networking.k8s.io"
   */
  readonly group?: string;
  /**
   * Kind of the parent.
   * @default "Gateway"
   */
  readonly kind?: string;
  /** Name of the parent. */
  readonly name: string;
  /** Kubernetes namespace of the parent, that of the route unless set; a Gateway there has to allow it. */
  readonly namespace?: string;
  /** The port of the Gateway that the route hangs on, all unless set. */
  readonly port?: number;
  /** The listener of the Gateway that the route hangs on, all that allow it unless set. */
  readonly sectionName?: string;
}

/** Which pages of other origins may send requests. */
export interface FilterCors {
  /** Whether cookies and credentials may be sent. */
  readonly allowCredentials?: boolean;
  /** Headers that requests may carry; `*` for all. */
  readonly allowHeaders?: string[];
  /** Methods; `*` for all. */
  readonly allowMethods?: ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*')[];
  /** Origins, such as `https://chat.example.com`; `*` for all. */
  readonly allowOrigins?: string[];
  /** Headers of the response that pages may read. */
  readonly exposeHeaders?: string[];
  /**
   * Seconds for which browsers keep the answer to a preflight.
   * @default 5
   */
  readonly maxAge?: number;
}

/** What changes in the headers of requests. */
export interface RequestHeaderModifier {
  /** Headers that are added. */
  readonly add?: k8s.HTTPHeader[];
  /** Names of headers that are removed. */
  readonly remove?: string[];
  /** Headers that replace those of the same name. */
  readonly set?: k8s.HTTPHeader[];
}

/** Where the copies go. */
export interface RequestMirrorBackendRef {
  /**
   * Group of the backend; that of Services unless set.
   * @default ""
   */
  readonly group?: string;
  /**
   * Kind of the backend.
   * @default "Service"
   */
  readonly kind?: string;
  /** Name of the backend. */
  readonly name: string;
  /** Kubernetes namespace of the backend, that of the route unless set; a ReferenceGrant there has to allow it. */
  readonly namespace?: string;
  /** Port of the backend; a Service needs it. */
  readonly port?: number;
}

/** Part of the requests that is copied; all unless set. */
export interface RequestMirrorFraction {
  /**
   * The whole.
   * @default 100
   */
  readonly denominator?: number;
  /** The part. */
  readonly numerator: number;
}

/** Where copies of requests go. */
export interface RequestMirror {
  /** Where the copies go. */
  readonly backendRef: RequestMirrorBackendRef;
  /** Part of the requests that is copied; all unless set. */
  readonly fraction?: RequestMirrorFraction;
  /** Part of the requests that is copied, in hundredths; all unless set. */
  readonly percent?: number;
}

/** The new path. */
export interface UrlRewritePath {
  /** The new path. */
  readonly replaceFullPath?: string;
  /** What stands in the place of the prefix that matched. */
  readonly replacePrefixMatch?: string;
  /** What is replaced. */
  readonly type: 'ReplaceFullPath' | 'ReplacePrefixMatch';
}

/** Where the client is sent. */
export interface RequestRedirect {
  /** The new host. */
  readonly hostname?: string;
  /** The new path. */
  readonly path?: UrlRewritePath;
  /** The new port. */
  readonly port?: number;
  /** The new scheme. */
  readonly scheme?: 'http' | 'https';
  /**
   * Status of the answer.
   * @default 302
   */
  readonly statusCode?: number;
}

/** What changes in the URL. */
export interface UrlRewrite {
  /** The new host. */
  readonly hostname?: string;
  /** The new path. */
  readonly path?: UrlRewritePath;
}

/** One thing that happens to requests or responses. */
export interface RuleFilter {
  /** Which pages of other origins may send requests. */
  readonly cors?: FilterCors;
  /** A filter of the implementation. */
  readonly extensionRef?: ExtensionRef;
  /** What changes in the headers of requests. */
  readonly requestHeaderModifier?: RequestHeaderModifier;
  /** Where copies of requests go. */
  readonly requestMirror?: RequestMirror;
  /** Where the client is sent. */
  readonly requestRedirect?: RequestRedirect;
  /** What changes in the headers of responses. */
  readonly responseHeaderModifier?: RequestHeaderModifier;
  /** What happens. */
  readonly type: 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS';
  /** What changes in the URL. */
  readonly urlRewrite?: UrlRewrite;
}

/** A backend, and its part of the requests. */
export interface RuleBackendRef {
  /** What happens to requests for this backend. */
  readonly filters?: RuleFilter[];
  /**
   * Group of the backend; that of Services unless set.
   * @default ""
   */
  readonly group?: string;
  /**
   * Kind of the backend.
   * @default "Service"
   */
  readonly kind?: string;
  /** Name of the backend. */
  readonly name: string;
  /** Kubernetes namespace of the backend, that of the route unless set; a ReferenceGrant there has to allow it. */
  readonly namespace?: string;
  /** Port of the backend; a Service needs it. */
  readonly port?: number;
  /**
   * Its part of the requests, in relation to the sum of all weights.
   * @default 1
   */
  readonly weight?: number;
}

/** A header that a request has to have. */
export interface QueryParam {
  /** Name of the header. */
  readonly name: string;
  /**
   * How the value is compared.
   * @default "Exact"
   */
  readonly type?: 'Exact' | 'RegularExpression';
  /** What the value is compared with. */
  readonly value: string;
}

/** What its path has to be. */
export interface MatchPath {
  /**
   * How it is compared.
   * @default "PathPrefix"
   */
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  /**
   * What it is compared with.
   * @default "/"
   */
  readonly value?: string;
}

/** What a request has to be; all that is set has to hold. */
export interface RuleMatch {
  /** Headers that it has to have; all of them. */
  readonly headers?: QueryParam[];
  /** Its method. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  /**
   * What its path has to be.
   * @default {"type":"PathPrefix","value":"/"}
   */
  readonly path?: MatchPath;
  /** Parameters that its query has to have; all of them. */
  readonly queryParams?: QueryParam[];
}

/** How long a request may take. */
export interface RuleTimeouts {
  /** One attempt of the gateway at a backend; not longer than `request`. */
  readonly backendRequest?: string;
  /** From the first byte of the request to the last of the response, all attempts together; `0s` for no end. */
  readonly request?: string;
}

/** Where requests that match go, and what happens to them on the way. */
export interface Rule {
  /** Backends, which share the requests by their weights. */
  readonly backendRefs?: RuleBackendRef[];
  /** What happens to requests and responses. */
  readonly filters?: RuleFilter[];
  /**
   * Requests that the rule takes, where one of them holds; all requests unless set.
   * @default [{"path":{"type":"PathPrefix","value":"/"}}]
   */
  readonly matches?: RuleMatch[];
  /** Name of the rule; unique in the route. */
  readonly name?: string;
  /** How long a request may take. */
  readonly timeouts?: RuleTimeouts;
}

/** Which requests go where. */
export interface HTTPRouteSpec {
  /** Host names that the route takes requests for, all unless set. */
  readonly hostnames?: string[];
  /** What the route hangs on. */
  readonly parentRefs?: ParentRef[];
  /**
   * Rules; the most exact match wins, and of equals the first.
   * @default [{"matches":[{"path":{"type":"PathPrefix","value":"/"}}]}]
   */
  readonly rules?: Rule[];
}

/** The objects of one kind in one Kubernetes namespace. */
export interface From {
  /** Group of those that refer. */
  readonly group: string;
  /** Kind of those that refer, such as `HTTPRoute`. */
  readonly kind: string;
  /** Kubernetes namespace of those that refer. */
  readonly namespace: string;
}

/** Who may refer, and to what. */
export interface ReferenceGrantSpec {
  /** Who may refer; one of them is enough. */
  readonly from: From[];
  /** What may be referred to; one of them is enough. */
  readonly to: To[];
}
