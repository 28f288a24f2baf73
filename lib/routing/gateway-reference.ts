import type { gateway } from '../../imports';
import { checkProps } from '../props';

/** Where a Gateway is, and which part of it is meant. */
export interface GatewayReferenceOptions {
  /**
   * Kubernetes namespace of the Gateway, which has to allow routes from that of the route.
   * @default - that of the route
   */
  readonly namespace?: string;

  /**
   * Name of the listener.
   * @default - every listener that allows the route
   */
  readonly sectionName?: string;

  /**
   * Port of the listeners.
   * @default - every port
   */
  readonly port?: number;
}

/** A Gateway that routes hang on. */
export class GatewayReference {
  /**
   * A Gateway that exists, by its name.
   *
   * @param name name of the Gateway
   * @param options where it is, and which of its listeners is meant
   */
  public static of(name: string, options: GatewayReferenceOptions = {}): GatewayReference {
    checkProps('GatewayReference.of', 'GatewayReferenceOptions', options);
    return new GatewayReference(name, options);
  }

  private constructor(
    /** Name of the Gateway. */
    public readonly name: string,
    private readonly options: GatewayReferenceOptions,
  ) {}

  /** Kubernetes namespace of the Gateway; nothing for that of the route. */
  public get namespace(): string | undefined {
    return this.options.namespace;
  }

  /**
   * As a route says it. The namespace of the route itself is left out.
   *
   * @internal
   */
  public _parentRef(routeNamespace: string | undefined): gateway.ParentRef {
    const { namespace, sectionName, port } = this.options;
    return { name: this.name, namespace: namespace === routeNamespace ? undefined : namespace, sectionName, port };
  }
}
