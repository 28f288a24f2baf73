import type { IConstruct } from 'constructs';
import { declaredPlatforms, platformFor } from '../validation/declared-platforms';
import type { PrometheusAuthentication } from './prometheus-authentication';
import { checkProps } from '../props';

/** The Prometheus that has the metrics of graphs. */
export interface PrometheusServerProps {
  /** Address that pods of the cluster reach, such as `http://prometheus-operated.monitoring:9090`. */
  readonly address: string;

  /**
   * How KEDA signs in.
   * @default - it need not
   */
  readonly authentication?: PrometheusAuthentication;

  /**
   * Headers that KEDA sends with each query, such as `X-Scope-OrgID` for a tenant.
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Whether KEDA takes a certificate of the server unchecked.
   * @default false
   */
  readonly unsafeSsl?: boolean;
}

/** The Prometheus of an app, a chart, a graph or any part of one; the nearest one counts. */
export class PrometheusServer {
  /**
   * Says where the metrics of the graphs in `scope` are. Scalers ask there, and planners get the address as
   * `PROMETHEUS_ENDPOINT`, unless their own environment has one. Unsaid, scalers ask the `prometheusEndpoint` of the
   * DynamoPlatform, which planners are told by the operator.
   *
   * @param scope app, chart or construct
   * @param props the server
   * @throws if the address is no address of HTTP
   *
   * @example
   * PrometheusServer.use(app, { address: 'http://prometheus-operated.monitoring:9090' });
   */
  public static use(scope: IConstruct, props: PrometheusServerProps): void {
    checkProps(scope.node.path, 'PrometheusServerProps', props);
    if (!/^https?:\/\/[^/]+/.test(props.address)) {
      throw new Error(`${scope.node.path}: the address of Prometheus, "${props.address}", has to begin with http:// or https://`);
    }
    servers.set(scope, props);
  }

  /** @internal */
  public static _of(construct: IConstruct): PrometheusServerProps | undefined {
    const nearest = [...construct.node.scopes].reverse().find(scope => servers.has(scope));
    return nearest && servers.get(nearest);
  }

  /**
   * The server that was said, or else the one of the platform that runs the graphs of a Kubernetes namespace.
   *
   * @internal
   */
  public static _orPlatform(construct: IConstruct, namespace: string | undefined): PrometheusServerProps | undefined {
    const address = platformFor(declaredPlatforms(construct), namespace)?.prometheusEndpoint;
    return PrometheusServer._of(construct) ?? (address === undefined ? undefined : { address });
  }

  private constructor() {}
}

const servers = new WeakMap<IConstruct, PrometheusServerProps>();
