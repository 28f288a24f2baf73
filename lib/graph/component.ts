import { Construct } from 'constructs';
import type { k8s, nvidia } from '../../imports';
import { type Engine, EngineRole } from '../engines';
import { DynamoImage, ImageMirror } from '../images';
import type { IModelWeights } from '../weights';
import { DynamoApiVersion } from './api-version';
import { completePod } from './complete-pod';
import type { ComponentProps } from './component-props';
import { ComponentType } from './component-type';
import { effectiveProps, type EngineConfig, engineRole } from './effective-props';
import { engineConfig } from './engine-config';
import { envVars } from './env-vars';
import type { DynamoGraph } from './graph';
import type { DynamoGraphProps } from './graph-props';
import { splitLaunch } from './launch';
import type { ComponentModel } from './model';
import { discoveryEnv } from './namespace-env';
import { withoutUndefined } from './plain';
import { offeredProps } from './offered-models';
import type { PlannerConfig } from './planner-props';
import { WORKER_TYPES } from './worker-types';
import { layWeights, readsWeights, servesWorkers } from './weights-layer';

/**
 * How a component comes to be.
 *
 * @internal
 */
export interface ComponentInit {
  /** What it shares with the other components. */
  readonly graphProps: DynamoGraphProps;
  /** What it runs. */
  readonly props: ComponentProps;
  /** What it is to the operator; nothing for a component that it only runs. */
  readonly type?: ComponentType;
  /** What its engine is used for, where the type does not tell. */
  readonly role?: EngineRole;
  /** What it aims at, if it is a planner. */
  readonly plannerConfig?: PlannerConfig;
  /** Properties that follow from the other components, asked for at synthesis; its own win. */
  readonly derived?: () => ComponentProps;
}

/** One component of a graph: a set of pods that do the same thing. Made by the `add` methods of DynamoGraph. */
export class Component extends Construct {
  /** The graph that it belongs to. */
  public readonly graph: DynamoGraph;

  /** Name in the graph, as the operator's labels carry it. */
  public readonly componentName: string;

  /** What it is to the operator; nothing for a component that it only runs. */
  public readonly type?: ComponentType;

  /** What it runs, if that is an engine. */
  public readonly engine?: Engine;

  /**
   * What it aims at, if it is a planner.
   *
   * @internal
   */
  public readonly _plannerConfig?: PlannerConfig;

  private readonly graphProps: DynamoGraphProps;
  private readonly props: ComponentProps;
  private readonly config?: EngineConfig;
  private readonly role: EngineRole;
  private readonly derived: () => ComponentProps;
  private scaled = false;
  private restored?: Pick<nvidia.ExperimentalCheckpoint, 'checkpointRef' | 'startupPolicy'>;

  /**
   * @throws if the operator would find no Dynamo version in the tag of the image
   * @internal
   */
  public static _of(graph: DynamoGraph, name: string, init: ComponentInit): Component {
    return new Component(graph, name, init);
  }

  private constructor(graph: DynamoGraph, name: string, init: ComponentInit) {
    super(graph, name);
    const { graphProps, props, type } = init;
    this.graph = graph;
    this.componentName = name;
    this.type = type;
    this.engine = props.engine;
    this._plannerConfig = init.plannerConfig;
    this.graphProps = graphProps;
    this.props = props;
    this.role = props.engineRole ?? init.role ?? engineRole(type);
    this.derived = init.derived ?? (() => ({}));
    checkVersion(name, props.image ?? graphProps.image, props.runtimeVersionOverride);
    if (props.weights) graph.node.addDependency(props.weights);
    this.node.addValidation({ validate: () => this.reachErrors() });
    this.config = props.engine && engineConfig(this, `${graph.name}-${name}-engine`.toLowerCase(), graph.namespace, props.engine);
  }

  /** Name of the Service that the operator makes for the component: `<graph>-<component>` in lower case. */
  public get serviceName(): string {
    return `${this.graph.name}-${this.componentName}`.toLowerCase().replace(/\./g, '-');
  }

  /**
   * Name of the scaling adapter that the operator makes for the component where something scales it: `<graph>-<component>`
   * in lower case. What scales has to aim at it.
   */
  public get scalingAdapterName(): string {
    return `${this.graph.name}-${this.componentName.toLowerCase()}`;
  }

  /**
   * Whether something scales the component through its adapter.
   *
   * @internal
   */
  public get _hasScalingAdapter(): boolean {
    return this.scaled || (this.props.scalingAdapter ?? false);
  }

  /**
   * Nodes of one replica.
   *
   * @internal
   */
  public get _nodeCount(): number {
    const { multinode } = this.effectiveProps();
    return multinode ? multinode.nodeCount ?? 2 : 1;
  }

  /**
   * Hands the replicas to a scaling adapter.
   *
   * @internal
   */
  public _scale(): void {
    this.scaled = true;
  }

  /**
   * Has the component start from a snapshot.
   *
   * @throws if it starts from another one already
   * @internal
   */
  public _restoreFrom(checkpointRef: string, startupPolicy: string | undefined): void {
    const known = this.restored?.checkpointRef ?? this.props.checkpoint?.checkpointRef;
    if (known !== undefined && known !== checkpointRef) {
      throw new Error(`${this.graph.name}/${this.componentName}: starts from the checkpoint "${known}" already; it cannot start from "${checkpointRef}" as well`);
    }
    this.restored = withoutUndefined({ checkpointRef, startupPolicy: startupPolicy as nvidia.ExperimentalCheckpoint['startupPolicy'] });
  }

  /**
   * The pod that it runs in, with the environment of the graph and all volumes.
   *
   * @internal
   */
  public _pod(): k8s.PodTemplateSpec {
    const model = this._model();
    // Overrides are in the words of the API that the graph is rendered in.
    const isNewest = this.graph.apiVersion === DynamoApiVersion.NVIDIA_V1BETA1;
    return completePod(isNewest ? model : { ...model, props: { ...model.props, overrides: undefined } }, this.graph._env);
  }

  /**
   * The weights that it reads.
   *
   * @internal
   */
  public get _weights(): IModelWeights | undefined {
    return this.props.weights ?? (readsWeights(this.type) ? this.graphProps.weights : undefined);
  }

  /** @internal */
  public get _isGlobal(): boolean {
    return this.props.globalDynamoNamespace ?? false;
  }

  /**
   * What its author said of it, without what follows from engine and fabric.
   *
   * @internal
   */
  public get _ownProps(): ComponentProps {
    return this.props;
  }

  /** @internal */
  public _model(): ComponentModel {
    const { graphProps } = this;
    const named = this.props.image ?? graphProps.image;
    const image = named && ImageMirror._reference(this, named);
    const props = this.withWeights(this.effectiveProps(), image);
    const pullSecrets = [...ImageMirror._of(this)?.imagePullSecrets ?? [], ...graphProps.imagePullSecrets ?? [], ...props.imagePullSecrets ?? []];
    return {
      name: this.componentName,
      type: this.type,
      props,
      image,
      workingDir: props.workingDir ?? graphProps.workingDir,
      command: props.command,
      args: props.args,
      env: envVars({ ...discoveryEnv(this.type, this.graph.dynamoNamespace), ...props.env }),
      resources: props.resources,
      imagePullSecrets: [...new Set(pullSecrets)],
    };
  }

  /**
   * The model by which a DynamoModel finds it; nothing where it serves none, or is not known to.
   *
   * @internal
   */
  public get _servedModel(): string | undefined {
    const { props, engine, type } = this;
    if (props.modelRef || !engine || this.role === EngineRole.ENCODE) return props.modelRef?.name;
    return WORKER_TYPES.has(type) ? engine.servedModelName ?? engine.model : undefined;
  }

  private effectiveProps(): ComponentProps {
    const { props } = this;
    const derived = this.derived();
    const { command, args = [] } = derived;
    const said = {
      ...derived,
      ...props,
      ...(command && splitLaunch({ command, args }, props)),
      ...offeredProps(this, props, this.graphProps.env),
      ...this.settled(),
    };
    return effectiveProps(this.componentName, this.role, said, this.config);
  }

  /** What others settled: constructs that scale the component, or start it from a snapshot. */
  private settled(): ComponentProps {
    const { scaled, restored, props } = this;
    return { ...scaled && { scalingAdapter: true }, ...restored && { checkpoint: { ...props.checkpoint, enabled: true, ...restored } } };
  }

  private withWeights(props: ComponentProps, image: string | undefined): ComponentProps {
    const { _weights: weights } = this;
    if (!weights) return props;
    const speakers = servesWorkers(this.type) ? this.graph.components : [this];
    return layWeights(props, weights, {
      image,
      graphEnv: this.graphProps.env,
      tokens: speakers.flatMap(component => component.tokens()),
      mountsSidecar: this.graph.apiVersion === DynamoApiVersion.NVIDIA_V1BETA1,
    });
  }

  /** What the container is told, in which the names of its models stand. */
  private tokens(): string[] {
    const { command = [], args = [], env = {} } = this.effectiveProps();
    return [...command, ...args, ...Object.values(env).filter(value => typeof value === 'string')];
  }

  private reachErrors(): string[] {
    const from = this._weights?.namespace;
    const to = this.graph.namespace;
    if (from === undefined || to === undefined || from === to) return [];
    return [`${this.componentName}: the weights "${String(this._weights?.node.id)}" are in the Kubernetes namespace ${from}, and the graph in ${to}; `
      + 'a volume serves one Kubernetes namespace, so give each its own ModelWeights'];
  }
}

/** The operator refuses a component whose Dynamo version it cannot tell. */
function checkVersion(name: string, image: DynamoImage | string | undefined, override: string | undefined): void {
  if (!(image instanceof DynamoImage) || image.version !== undefined || override !== undefined) return;
  throw new Error(`${name}: the operator finds no Dynamo version in the image ${image.reference}; `
    + "set runtimeVersionOverride, such as '1.3.0', or use a release tag");
}
