// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import type * as nvidia from './nvidia.com';
import { TypedObject } from '../lib/typed-object';

/** Properties of DynamoGraphDeployment. */
export interface DynamoGraphDeploymentProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The graph that is wanted. */
  readonly spec?: DynamoGraphDeploymentSpec;
}

/**
 * Deploys an inference graph into a Dynamo namespace of its own choice, so that graphs which share a Kubernetes namespace do not see each
 * other's models.
 * @see dynamo.ai/v1alpha1 DynamoGraphDeployment
 */
export class DynamoGraphDeployment extends TypedObject {
  /** API version and kind of `dynamo.ai/v1alpha1` DynamoGraphDeployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'dynamo.ai/v1alpha1', kind: 'DynamoGraphDeployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentProps = {}) {
    super(scope, id, { ...DynamoGraphDeployment.GVK, ...props });
  }
}

/** The graph that is wanted. */
export interface DynamoGraphDeploymentSpec {
  /** Annotations for every object made from the graph, pods included. Those of a single component or service win. */
  readonly annotations?: { [key: string]: string };
  /**
   * Engine that the workers run. Unset, the operator reads it from their commands, which must not contradict it. Cannot change after
   * creation.
   */
  readonly backendFramework?: 'sglang' | 'vllm' | 'trtllm';
  /**
   * Dynamo namespace of every service, as a path such as `llama-8b/version-a`: segments of letters, digits and inner hyphens between
   * slashes, 253 characters at most. Becomes DYNAMO_NAMESPACE. A frontend sees its own path and all below it; one in `default`, where
   * graphs land when this is unset, sees every path.
   * @default "default"
   */
  readonly dynamoNamespace?: string;
  /** Environment variables for every service. A service's own variables win. */
  readonly envs?: k8s.EnvVar[];
  /** Previews, any of which may change shape or vanish in a later release. */
  readonly experimental?: nvidia.DynamoGraphDeploymentExperimental;
  /** Labels for every object made from the graph, pods included. Those of a single component or service win. */
  readonly labels?: { [key: string]: string };
  /** PriorityClass of all pods of the graph. Grove only. */
  readonly priorityClassName?: string;
  /**
   * Grove settings for the PodCliqueSet that carries the graph. Only `spec.template.topologyConstraint` may be written, and only where the
   * typed topologyConstraint is not used.
   */
  readonly providerOverride?: nvidia.ProviderOverride;
  /** Claims that services mount by name, at most 100. v1beta1 has no counterpart. */
  readonly pvcs?: nvidia.Pvc[];
  /** Asks for a restart of the running graph. Must be absent when the graph is created. */
  readonly restart?: nvidia.Restart;
  /** Parts of the graph by name, from 1 to 25. After creation none can be added, removed or renamed; that takes a new graph. */
  readonly services?: { [key: string]: nvidia.Service };
  /** Places the pods of the graph close together, with Grove. Cannot change after creation. */
  readonly topologyConstraint?: nvidia.TopologyConstraintV1Alpha1;
}
