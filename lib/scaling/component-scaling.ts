import { type ApiObject, type ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s, keda } from '../../imports';
import { type Component, DynamoApiVersion } from '../graph';
import { PrometheusServer, type PrometheusServerProps } from '../prometheus';
import type { ComponentScalingProps } from './component-scaling-props';
import { fallback, trigger } from './keda-spec';
import { Scaler } from './scaler';
import { scaledObjectName } from './scaler-name';
import type { RenderedMetric } from './scaling-metric';
import { behavior } from './scaling-rate';
import { checkConstructProps } from '../props';

export type { ComponentScalingProps } from './component-scaling-props';

/**
 * Scaling of one component by metrics: a HorizontalPodAutoscaler or a ScaledObject that aims at the scaling adapter of
 * the component, which is turned on by this. Of HorizontalPodAutoscaler, KEDA and planner a component has one.
 *
 * The scaler owns the replicas then. Leave `replicas` of the component unset: the operator begins with one, and a tool
 * that applies the manifest on the server's side (`kubectl apply --server-side`, Argo CD with `ServerSideApply=true`, Flux)
 * never touches the field. A number there would be refused at the next sync, once the scaler has changed it.
 *
 * @example
 * PrometheusServer.use(app, { address: 'http://prometheus-operated.monitoring:9090' });
 * new ComponentScaling(chart, 'scaling', { component: worker, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(4)] });
 */
export class ComponentScaling extends Construct {
  /** The component that is scaled. */
  public readonly component: Component;

  /** Who sets the replicas. */
  public readonly scaler: Scaler;

  /** The HorizontalPodAutoscaler or the ScaledObject. */
  public readonly apiObject: ApiObject;

  /**
   * Defines the scaling, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the component, the bounds, and what the replicas follow
   * @throws if the bounds are none, there is no metric, or the graph is rendered in an API without scaling adapters
   */
  public constructor(scope: Construct, id: string, props: ComponentScalingProps) {
    super(scope, id);
    checkConstructProps(this, ComponentScaling, 'ComponentScalingProps', props);
    this.component = props.component;
    this.check(props);
    this.scaler = props.scaler ?? (props.metrics.some(metric => metric._needsKeda) ? Scaler.KEDA : Scaler.HPA);
    this.component._scale();
    this.apiObject = this.scaler === Scaler.KEDA ? this.scaledObject(props) : this.autoscaler(props);
  }

  private autoscaler(props: ComponentScalingProps): k8s.HorizontalPodAutoscaler {
    return new k8s.HorizontalPodAutoscaler(this, 'Resource', {
      metadata: this.metadata(this.component.scalingAdapterName, props.metadata),
      spec: {
        scaleTargetRef: this.target(),
        minReplicas: props.minReplicas ?? 1,
        maxReplicas: props.maxReplicas,
        metrics: Lazy.any({ produce: () => this.rendered(props).map(metric => this.metricSpec(metric)) }) as k8s.MetricSpec[],
        behavior: behavior(props.scaleUp, props.scaleDown),
      },
    });
  }

  private scaledObject(props: ComponentScalingProps): keda.ScaledObject {
    const name = scaledObjectName(this.component.scalingAdapterName);
    const said = PrometheusServer._of(this) ?? PrometheusServer._of(this.component);
    const authentication = said && this.authentication(name, said);
    // A platform may be declared after what it runs.
    const context = () => ({ server: said ?? PrometheusServer._orPlatform(this, this.component.graph.namespace), authentication, subject: this.subject });
    const rates = behavior(props.scaleUp, props.scaleDown);
    return new keda.ScaledObject(this, 'Resource', {
      metadata: this.metadata(name, props.metadata),
      spec: {
        scaleTargetRef: this.target(),
        minReplicaCount: props.minReplicas ?? 1,
        maxReplicaCount: props.maxReplicas,
        fallback: Lazy.any({ produce: () => fallback(props.fallbackReplicas, this.rendered(props), this.subject) }) as keda.Fallback,
        advanced: rates && { horizontalPodAutoscalerConfig: { behavior: rates } },
        triggers: Lazy.any({ produce: () => this.rendered(props).map((metric, index) => trigger(metric, index, context())) }) as keda.Trigger[],
      },
    });
  }

  /** What the triggers sign in by: an object that is there, or one of this scaling's own. */
  private authentication(name: string, { authentication }: PrometheusServerProps): keda.AuthenticationRef | undefined {
    if (!authentication || authentication._existing) return authentication?._existing;
    new keda.TriggerAuthentication(this, 'Authentication', { metadata: this.metadata(name, undefined), spec: authentication._spec() });
    return { name };
  }

  private rendered({ metrics }: ComponentScalingProps): RenderedMetric[] {
    const rendered = metrics.map(metric => metric._render(this.component));
    const counted = rendered.find(({ countsPods }) => countsPods);
    const nodes = this.component._nodeCount;
    if (!counted || nodes === 1) return rendered;
    throw new Error(`${this.subject}: scaling by ${counted.name} counts pods, and each replica of this component has ${nodes}, so it would add too many; `
      + 'use a metric that counts for each replica, such as waitingRequests or activeRequests');
  }

  private metricSpec({ spec, name }: RenderedMetric): k8s.MetricSpec {
    if (spec) return spec;
    throw new Error(`${this.subject}: a HorizontalPodAutoscaler cannot scale by ${name}; use Scaler.KEDA, or an adapter's metric through ScalingMetric.autoscaling`);
  }

  private target(): k8s.CrossVersionObjectReference {
    const apiVersion = this.component.graph.apiVersion === DynamoApiVersion.NVIDIA_V1ALPHA1 ? 'nvidia.com/v1alpha1' : 'nvidia.com/v1beta1';
    return { apiVersion, kind: 'DynamoGraphDeploymentScalingAdapter', name: this.component.scalingAdapterName };
  }

  private metadata(name: string, metadata: ApiObjectMetadata | undefined): ApiObjectMetadata {
    return { name, namespace: this.component.graph.namespace, ...metadata };
  }

  private check({ minReplicas = 1, maxReplicas, metrics }: ComponentScalingProps): void {
    if (this.component.graph.apiVersion === DynamoApiVersion.DYNAMO_V1ALPHA1) {
      throw new Error(`${this.subject}: dynamo.ai/v1alpha1 has no scaling adapters; render the graph in nvidia.com/v1beta1`);
    }
    if (!(Number.isInteger(minReplicas) && minReplicas >= 1)) {
      throw new Error(`${this.subject}: minReplicas is ${minReplicas}; it has to be 1 or more, since nothing asks for the first worker of a model that has none`);
    }
    if (!(Number.isInteger(maxReplicas) && maxReplicas >= minReplicas)) {
      throw new Error(`${this.subject}: maxReplicas is ${maxReplicas}; it has to be a whole number from minReplicas, ${minReplicas}`);
    }
    if (metrics.length === 0) throw new Error(`${this.subject}: metrics is empty; name at least one, such as ScalingMetric.waitingRequests(4)`);
  }

  private get subject(): string {
    return `${this.component.graph.name}/${this.component.componentName}`;
  }
}
