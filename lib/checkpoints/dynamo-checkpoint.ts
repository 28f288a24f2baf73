import { type ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { nvidia } from '../../imports';
import type { Component } from '../graph';
import { withoutUndefined } from '../graph/plain';
import { sharedMemory } from '../graph/shared-memory';
import { checkConstructProps } from '../props';
import { capturedPod } from './captured-pod';
import type { CheckpointStartupPolicy, DynamoCheckpointProps } from './dynamo-checkpoint-props';
import { differencesOf, hashOf, identityOf, subjectOf, whatRuns } from './identity';

export * from './dynamo-checkpoint-props';

/**
 * A snapshot of the warm engine of one component, from which its workers start in seconds. A Job runs the pod of the component until its
 * engine is warm, and captures it; what is captured follows from the component, and is written down nowhere else. It belongs to no graph:
 * it outlives the graph, is there before it, and further components of the same Kubernetes namespace can start from it. (A snapshot that
 * comes and goes with its graph needs no construct: `checkpoint: { enabled: true }` of the component.)
 *
 * It needs the operator's checkpoint feature, its snapshot agent, and an image with the tools for it. Define it after whatever changes
 * what the component runs.
 *
 * @example
 * const worker = graph.addWorker('Worker', { image: 'registry.example.com/vllm-placeholder:1.3.0', engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
 * new DynamoCheckpoint(chart, 'qwen-warm', { component: worker });
 */
export class DynamoCheckpoint extends Construct {
  /** The component whose engine is captured. */
  public readonly component: Component;

  /** Name of the DynamoCheckpoint, for `checkpoint.checkpointRef` of components in other apps. */
  public readonly name: string;

  /** The DynamoCheckpoint. */
  public readonly apiObject: ApiObject;

  private readonly props: DynamoCheckpointProps;

  /**
   * Defines the snapshot, in the Kubernetes namespace of the graph, and has the component start from it.
   *
   * @param scope the chart, or a construct in one; not the graph
   * @param id name of the construct, with which the name of the DynamoCheckpoint begins unless `metadata` names it
   * @param props the component, and how it is captured
   * @throws if no snapshot can be taken of the component, or it starts from another one; at synthesis if what it runs has changed since
   */
  public constructor(scope: Construct, id: string, props: DynamoCheckpointProps) {
    super(scope, id);
    checkConstructProps(this, DynamoCheckpoint, 'DynamoCheckpointProps', props);
    const { component, startupPolicy, metadata } = props;
    const { graph } = component;
    this.props = props;
    this.component = component;
    const hash = hashOf(this.spec());
    this.name = metadata?.name ?? `${id}-${hash}`;
    this.restore(component, startupPolicy);
    if (component._weights) this.node.addDependency(component._weights);
    this.apiObject = new nvidia.DynamoCheckpoint(this, 'Resource', {
      metadata: { namespace: graph.namespace, ...metadata, name: this.name },
      spec: Lazy.any({ produce: () => this.specUnchangedSince(hash) }) as nvidia.DynamoCheckpointSpec,
    });
  }

  /**
   * Has a further component start from the snapshot. It has to run the same, since what is restored is the engine that was captured.
   *
   * @param component workers in the same Kubernetes namespace
   * @param startupPolicy what they do until the snapshot is there
   * @throws if the component runs something else, is in another Kubernetes namespace, or starts from another snapshot
   */
  public restore(component: Component, startupPolicy?: CheckpointStartupPolicy): void {
    this.requireSame(component);
    component._restoreFrom(this.name, startupPolicy);
    component.graph.node.addDependency(this);
  }

  private spec(): nvidia.DynamoCheckpointSpec {
    const { component, env, deadline } = this.props;
    const pod = capturedPod(component, env);
    return {
      identity: identityOf(component, pod),
      job: withoutUndefined({
        podTemplateSpec: pod,
        sharedMemory: sharedMemory(component._ownProps.sharedMemorySize),
        activeDeadlineSeconds: deadline?.toSeconds(),
      }),
    };
  }

  /** The name holds the hash of what was there when it was given. */
  private specUnchangedSince(hash: string): nvidia.DynamoCheckpointSpec {
    const spec = this.spec();
    if (hashOf(spec) === hash) return spec;
    throw new Error(`${subjectOf(this.component)}: what it runs has changed since the DynamoCheckpoint "${this.name}" was defined; define the checkpoint last`);
  }

  private requireSame(component: Component): void {
    if (component === this.component) return;
    const subject = subjectOf(component);
    const [here, there] = [this.component, component].map(({ graph }) => graph.namespace ?? 'of whoever applies it');
    if (here !== there) throw new Error(`${subject}: is in the Kubernetes namespace ${there}, and the DynamoCheckpoint "${this.name}" in ${here}`);
    const [captured, other] = [this.component, component].map(each => whatRuns(each, capturedPod(each, this.props.env)));
    const differences = differencesOf(captured, other);
    if (differences.length === 0) return;
    throw new Error(`${subject}: runs something else than ${subjectOf(this.component)}, whose engine the DynamoCheckpoint "${this.name}" holds `
      + `(${differences.join(', ')}); give it a checkpoint of its own`);
  }
}
