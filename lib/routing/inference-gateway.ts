import { type ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { gateway } from '../../imports';
import { GatewayReference } from './gateway-reference';
import { checkConstructProps } from '../props';

/** The Kubernetes namespaces from which routes may hang on a Gateway. */
export class RouteNamespaces {
  /** That of the Gateway, as Kubernetes has it. */
  public static readonly SAME = new RouteNamespaces({ from: 'Same' });

  /** All. */
  public static readonly ALL = new RouteNamespaces({ from: 'All' });

  /**
   * Those that have all of these labels.
   *
   * @param labels labels of the Kubernetes namespaces
   */
  public static labelled(labels: { [key: string]: string }): RouteNamespaces {
    return new RouteNamespaces({ from: 'Selector', selector: { matchLabels: labels } });
  }

  private constructor(
    /** @internal */
    public readonly _namespaces: gateway.AllowedRoutesNamespaces,
  ) {}
}

/** Properties of InferenceGateway. */
export interface InferenceGatewayProps {
  /**
   * The GatewayClass, which says who implements the Gateway. Routes to endpoint pickers need one that knows InferencePools, such as
   * `agentgateway` or `istio`.
   */
  readonly gatewayClassName: string;

  /**
   * Host name that the Gateway takes requests for; `*.example.com` for all below one.
   * @default - all
   */
  readonly hostname?: string;

  /**
   * Secret of type `kubernetes.io/tls`, in the Kubernetes namespace of the Gateway. With it the Gateway speaks HTTPS and nothing else.
   * @default - it speaks HTTP
   */
  readonly certificateSecretName?: string;

  /**
   * The port.
   * @default - 80 for HTTP, 443 for HTTPS
   */
  readonly port?: number;

  /**
   * The Kubernetes namespaces from which routes may hang on it.
   * @default RouteNamespaces.SAME
   */
  readonly routeNamespaces?: RouteNamespaces;

  /**
   * Listeners in the place of the one that `hostname`, `certificateSecretName`, `port` and `routeNamespaces` describe.
   * Source: `spec.listeners`.
   * @default - that one
   */
  readonly listeners?: gateway.Listener[];

  /**
   * What the objects that the implementation makes look like, and its own settings.
   * Source: `spec.infrastructure`.
   * @default - as the implementation has it
   */
  readonly infrastructure?: gateway.Infrastructure;

  /**
   * Name, labels and annotations of the Gateway.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A Gateway for the routes to graphs. Where somebody else runs the Gateway, `GatewayReference.of` names it.
 *
 * @example
 * const front = new InferenceGateway(chart, 'inference-gateway', { gatewayClassName: 'agentgateway' });
 * new GraphHttpRoute(chart, 'models', { gateway: front.reference, rules: [{ backends: [RouteBackend.graph(graph)] }] });
 */
export class InferenceGateway extends Construct {
  /** The Gateway, all its listeners, for the routes of any chart. */
  public readonly reference: GatewayReference;

  /** The Gateway. */
  public readonly apiObject: gateway.Gateway;

  /**
   * Defines a Gateway with one listener, named `http` or `https`.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Gateway unless `metadata` names it
   * @param props its class, and what it listens to
   */
  public constructor(scope: Construct, id: string, props: InferenceGatewayProps) {
    super(scope, id);
    checkConstructProps(this, InferenceGateway, 'InferenceGatewayProps', props);
    const name = props.metadata?.name ?? id;
    this.reference = GatewayReference.of(name, { namespace: props.metadata?.namespace ?? Chart.of(this).namespace });
    this.apiObject = new gateway.Gateway(this, 'Resource', {
      metadata: { ...props.metadata, name },
      spec: {
        gatewayClassName: props.gatewayClassName,
        listeners: props.listeners ?? [listener(props)],
        infrastructure: props.infrastructure,
      },
    });
  }
}

function listener({ hostname, certificateSecretName, port, routeNamespaces = RouteNamespaces.SAME }: InferenceGatewayProps): gateway.Listener {
  const allowedRoutes = { namespaces: routeNamespaces._namespaces };
  if (certificateSecretName === undefined) return { name: 'http', protocol: 'HTTP', port: port ?? 80, hostname, allowedRoutes };
  const tls: gateway.ListenerTls = { mode: 'Terminate', certificateRefs: [{ name: certificateSecretName }] };
  return { name: 'https', protocol: 'HTTPS', port: port ?? 443, hostname, tls, allowedRoutes };
}
