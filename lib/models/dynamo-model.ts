import { type ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { nvidia } from '../../imports';
import type { DynamoGraph } from '../graph';
import { baseModelOf, servedModels } from '../graph/offered-models';
import { checkConstructProps } from '../props';
import { nearest } from '../validation/nearest';
import { modelServiceName } from '../validation/references/object-set';
import { type DynamoModelProps, DynamoModelType } from './dynamo-model-props';

export * from './dynamo-model-props';

/**
 * A model that the workers of a graph offer beside their own: a LoRA adapter that the operator has each of them load, or the base model
 * under a name to be watched by. The workers that serve the base model get what the operator finds them by (`modelRef`), and for a LoRA
 * `DYN_LORA_ENABLED`; that their engine may load adapters (`enableLora`) and of which rank is theirs to say.
 *
 * @example
 * graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B', enableLora: true, maxLoraRank: 64 }) });
 * new DynamoModel(chart, 'recovery', { graph, source: AdapterSource.huggingFace('codelion/Qwen3-0.6B-accuracy-recovery-lora') });
 */
export class DynamoModel extends Construct {
  /** The graph whose workers offer the model. */
  public readonly graph: DynamoGraph;

  /** What it is. */
  public readonly modelType: DynamoModelType;

  /** The DynamoModel. */
  public readonly apiObject: ApiObject;

  private readonly props: DynamoModelProps;

  /**
   * Defines the model, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the DynamoModel unless `metadata` names it
   * @param props the graph, and where the model comes from
   * @throws if a LoRA has no source, or a base model has one; at synthesis if no worker serves the base model
   */
  public constructor(scope: Construct, id: string, props: DynamoModelProps) {
    super(scope, id);
    checkConstructProps(this, DynamoModel, 'DynamoModelProps', props);
    const { graph, source } = props;
    this.props = props;
    this.graph = graph;
    this.modelType = props.modelType ?? (source ? DynamoModelType.LORA : DynamoModelType.BASE);
    this.checkSource();
    graph._offer({ baseModelName: props.baseModelName, isLora: this.modelType === DynamoModelType.LORA });
    this.apiObject = new nvidia.DynamoModel(this, 'Resource', {
      metadata: { namespace: graph.namespace, ...props.metadata, name: props.metadata?.name ?? id },
      spec: Lazy.any({ produce: () => this.spec() }) as nvidia.DynamoModelSpec,
    });
  }

  /**
   * Model that the workers serve. Ask for it once the graph has its workers.
   *
   * @throws if no worker serves it, or workers serve several and none is chosen
   */
  public get baseModelName(): string {
    const { graph, props } = this;
    const served = servedModels(graph);
    const base = baseModelOf(graph, props.baseModelName);
    if (base !== undefined && served.includes(base)) return base;
    throw new Error(`DynamoModel "${this.apiObject.name}": ${served.length === 0 ? noModel(graph) : otherModels(graph, base, served)}`);
  }

  /** Name by which requests ask for the model. */
  public get modelName(): string {
    return this.props.modelName ?? this.props.source?.name ?? this.baseModelName;
  }

  /**
   * Name of the headless Service that the operator makes for all workers of the base model in the Kubernetes namespace; its endpoints are
   * those in `status.endpoints`.
   */
  public get serviceName(): string {
    return modelServiceName(this.baseModelName);
  }

  private spec(): nvidia.DynamoModelSpec {
    const { source } = this.props;
    return { modelName: this.modelName, baseModelName: this.baseModelName, modelType: this.modelType, ...source && { source: { uri: source.uri } } };
  }

  private checkSource(): void {
    const subject = `DynamoModel "${this.props.metadata?.name ?? this.node.id}"`;
    const { source } = this.props;
    if (this.modelType === DynamoModelType.LORA && !source) throw new Error(`${subject}: a LoRA needs a source, such as AdapterSource.huggingFace('org/adapter')`);
    if (this.modelType === DynamoModelType.BASE && source) throw new Error(`${subject}: a base model is what workers serve already; leave source out, or make it a LoRA`);
  }
}

function noModel({ name }: DynamoGraph): string {
  return `no worker of the graph "${name}" says which model it serves; give one an engine, or modelRef: { name } where its command is written by hand`;
}

function otherModels({ name }: DynamoGraph, base: string | undefined, served: readonly string[]): string {
  if (base === undefined) return `the workers of the graph "${name}" serve ${served.join(', ')}; say with baseModelName which of them it is for`;
  const near = nearest(base, served);
  return `no worker of the graph "${name}" serves ${base}; ${near === undefined ? `they serve ${served.join(', ')}` : `did you mean "${near}"?`}`;
}
