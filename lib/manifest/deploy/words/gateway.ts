import type { Chart } from 'cdk8s';
import { GatewayReference, type GatewayReferenceOptions, InferenceGateway, type InferenceGatewayProps, RouteNamespaces } from '../../../routing';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';

/** The Gateway that a route hangs on. */
export interface GatewayWord extends GatewayReferenceOptions {
  /** Name of the Gateway. */
  readonly name: string;
}

/** Kubernetes namespaces by their labels. */
export interface RouteNamespacesWord {
  /** Labels, all of which the Kubernetes namespaces have. */
  readonly labels: { readonly [key: string]: string };
}

/** A Gateway of one's own. */
export interface InferenceGatewayWord extends Omit<InferenceGatewayProps, 'routeNamespaces' | 'metadata'>, Omit<ObjectMetadataWords, 'name'> {
  /**
   * Name of the Gateway.
   * @default inference-gateway
   */
  readonly name?: string;
  /**
   * Kubernetes namespace of the Gateway.
   * @default - that of the graph
   */
  readonly namespace?: string;
  /**
   * The Kubernetes namespaces from which routes may hang on it: that of the Gateway, all, or those with labels.
   * @default Same
   */
  readonly routeNamespaces?: RouteNamespacesWord | 'Same' | 'All';
}

const NAME = 'inference-gateway';

export function addGateway({ name = NAME, namespace, labels, annotations, routeNamespaces, ...props }: InferenceGatewayWord, chart: Chart): GatewayReference {
  return new InferenceGateway(chart, 'Gateway', {
    ...props,
    routeNamespaces: namespacesOf(routeNamespaces),
    metadata: { ...objectMetadata({ labels, annotations }, name), ...(namespace !== undefined && { namespace }) },
  }).reference;
}

export function gatewayReference(word: GatewayWord | string): GatewayReference {
  if (typeof word === 'string') return GatewayReference.of(word);
  const { name, ...place } = word;
  return GatewayReference.of(name, place);
}

function namespacesOf(word: InferenceGatewayWord['routeNamespaces']): RouteNamespaces | undefined {
  if (typeof word === 'object') return RouteNamespaces.labelled(word.labels);
  return word === 'All' ? RouteNamespaces.ALL : undefined;
}
