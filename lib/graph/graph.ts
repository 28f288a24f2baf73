import { type ApiObject, type ApiObjectMetadata, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { dynamo, type k8s, nvidia } from '../../imports';
import { DynamoApiVersion } from './api-version';
import { EngineRole } from '../engines';
import { Component, type ComponentInit } from './component';
import type { ComponentProps } from './component-props';
import { ComponentType } from './component-type';
import { endpointPickerEnv, frontendLaunch, routerLaunch } from './derived-props';
import type { EndpointPickerProps } from './endpoint-picker-props';
import { envVars } from './env-vars';
import type { FrontendProps, RouterProps } from './frontend-props';
import type { DynamoGraphProps } from './graph-props';
import { merge } from './merge';
import { noteComponent, noteGraph } from './graphs-under';
import type { GraphModel } from './model';
import type { ModelOffer } from './offered-models';
import { namespaceEnv } from './namespace-env';
import { discoverByContainer } from './container-discovery';
import { graphOverrides, type GraphOverrides, overriddenSpec } from './overrides';
import { checkPlannerConfig, plannerConfigJson, plannerMode } from './planner-config';
import type { PlannerProps } from './planner-props';
import { renderV1Alpha1 } from './render-v1alpha1';
import { renderV1Beta1 } from './render-v1beta1';
import { telemetryEnv } from './telemetry-env';
import { PrometheusServer } from '../prometheus';
import { DynamoNamespace } from '../tenancy';
import { checkConstructProps, checkProps } from '../props';

/**
 * An inference graph: a frontend, the workers behind it, and what they share. It becomes one DynamoGraphDeployment.
 *
 * @example
 * const graph = new DynamoGraph(chart, 'qwen', { image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
 * graph.addFrontend('Frontend');
 * graph.addWorker('Worker', {
 *   command: ['python3', '-m', 'dynamo.vllm'],
 *   args: ['--model', 'Qwen/Qwen3-0.6B'],
 *   resources: { gpus: 1 },
 * });
 */
export class DynamoGraph extends Construct {
  /** Name of the DynamoGraphDeployment. */
  public readonly name: string;

  /** The API in which the graph is rendered. */
  public readonly apiVersion: DynamoApiVersion;

  /** The Dynamo namespace that the graph names; nothing where it keeps the operator's own. */
  public readonly dynamoNamespace?: DynamoNamespace;

  /** The DynamoGraphDeployment; its `addJsonPatch` reaches whatever nothing else does. */
  public readonly apiObject: ApiObject;

  private readonly props: DynamoGraphProps;
  private readonly ownComponents: Component[] = [];
  private readonly offers: ModelOffer[] = [];

  /**
   * Defines a graph without components.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the DynamoGraphDeployment unless `metadata` names it
   * @param props what the components share
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphProps = {}) {
    super(scope, id);
    checkConstructProps(this, DynamoGraph, 'DynamoGraphProps', props);
    noteGraph(this);
    this.props = props;
    this.name = props.metadata?.name ?? id;
    this.apiVersion = props.apiVersion ?? DynamoApiVersion.NVIDIA_V1BETA1;
    this.dynamoNamespace = props.dynamoNamespace ?? (this.apiVersion === DynamoApiVersion.DYNAMO_V1ALPHA1 ? DynamoNamespace.DEFAULT : undefined);
    const overrides = graphOverrides(id, props.overrides);
    const metadata = { ...props.metadata, name: this.name, annotations: { ...props.scheduling?.annotations, ...props.metadata?.annotations } };
    if (props.weights) this.node.addDependency(props.weights);
    this.apiObject = this.createApiObject(merge(metadata, overrides.metadata, undefined) as ApiObjectMetadata, overrides);
  }

  /** The Kubernetes namespace of the graph; nothing where the applier decides. */
  public get namespace(): string | undefined {
    return this.props.metadata?.namespace ?? Chart.of(this).namespace;
  }

  /** The components, in the order in which they were added. */
  public get components(): Component[] {
    return [...this.ownComponents];
  }

  /**
   * Adds what serves the OpenAI-compatible HTTP API and routes to the workers.
   *
   * @param name name of the component in the graph
   * @param props what it runs
   */
  public addFrontend(name: string, props: FrontendProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'FrontendProps', props);
    const { flags, ...component } = props;
    return this.add(name, component, { type: ComponentType.FRONTEND, derived: () => frontendLaunch(name, flags, this.ownComponents) });
  }

  /**
   * Adds workers whose engine does prefill and decode.
   *
   * @param name name of the component in the graph
   * @param props what they run
   */
  public addWorker(name: string, props: ComponentProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'ComponentProps', props);
    return this.add(name, props, { type: ComponentType.WORKER });
  }

  /**
   * Adds workers whose engine computes the KV cache of prompts, for decode workers to go on from.
   *
   * @param name name of the component in the graph
   * @param props what they run
   */
  public addPrefill(name: string, props: ComponentProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'ComponentProps', props);
    return this.add(name, props, { type: ComponentType.PREFILL });
  }

  /**
   * Adds workers whose engine generates tokens from the KV cache that prefill workers hand over.
   *
   * @param name name of the component in the graph
   * @param props what they run
   */
  public addDecode(name: string, props: ComponentProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'ComponentProps', props);
    return this.add(name, props, { type: ComponentType.DECODE });
  }

  /**
   * Adds workers that turn images, audio or video into embeddings for the others.
   *
   * @param name name of the component in the graph
   * @param props what they run
   */
  public addEncodeWorker(name: string, props: ComponentProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'ComponentProps', props);
    return this.add(name, props, { type: ComponentType.WORKER, role: EngineRole.ENCODE });
  }

  /**
   * Adds what scales the workers of the graph. It reads the GPUs of each worker from its limits, and the model from
   * its arguments. The operator runs it as `planner-serviceaccount`, which may change replicas; it asks the Prometheus of
   * `PrometheusServer.use`, or else the one that the platform was installed with.
   *
   * @param name name of the component in the graph
   * @param props what it scales, and towards what
   * @throws if the planner would refuse a setting
   */
  public addPlanner(name: string, props: PlannerProps): Component {
    checkProps(`${this.node.path}/${name}`, 'PlannerProps', props);
    const { config, env, ...component } = props;
    checkPlannerConfig(name, config);
    return this.add(name, component, {
      type: ComponentType.PLANNER,
      plannerConfig: config,
      derived: () => ({
        command: ['python3', '-m', 'dynamo.planner'],
        args: ['--config', plannerConfigJson(config, {
          backend: this.props.backendFramework ?? this.engineFramework(),
          mode: plannerMode(this.ownComponents.map(({ type }) => type)),
        })],
        env: { ...this.prometheusEnv(), ...env },
      }),
    });
  }

  /**
   * Adds what tells an inference gateway which worker a request goes to. A graph has at most one, it runs once, and
   * each of its workers needs a frontend sidecar.
   *
   * @param name name of the component in the graph
   * @param props its configuration
   */
  public addEndpointPicker(name: string, props: EndpointPickerProps): Component {
    checkProps(`${this.node.path}/${name}`, 'EndpointPickerProps', props);
    const { modelName, kvCacheBlockSize, env, ...component } = props;
    return this.add(name, component, {
      type: ComponentType.EPP,
      derived: () => ({ env: { ...endpointPickerEnv(name, modelName, kvCacheBlockSize, this.ownComponents), ...env } }),
    });
  }

  /**
   * Adds a router that stands by itself, between components that name it as their endpoint.
   *
   * @param name name of the component in the graph
   * @param props its flags
   */
  public addRouter(name: string, props: RouterProps): Component {
    checkProps(`${this.node.path}/${name}`, 'RouterProps', props);
    const { flags, ...component } = props;
    return this.add(name, component, { derived: () => routerLaunch(name, flags, this.ownComponents) });
  }

  /**
   * Adds a component that the operator only runs: a processor, a global router, a global planner. It gets no
   * ports or probes of its own.
   *
   * @param name name of the component in the graph
   * @param props what it runs
   */
  public addComponent(name: string, props: ComponentProps = {}): Component {
    checkProps(`${this.node.path}/${name}`, 'ComponentProps', props);
    return this.add(name, props, {});
  }

  /**
   * Has workers offer a model beside their own.
   *
   * @internal
   */
  public _offer(offer: ModelOffer): void {
    this.offers.push(offer);
  }

  /**
   * The models that workers are to offer beside their own.
   *
   * @internal
   */
  public get _offers(): readonly ModelOffer[] {
    return this.offers;
  }

  /**
   * The environment that all components have.
   *
   * @internal
   */
  public get _env(): k8s.EnvVar[] {
    return envVars({ ...namespaceEnv(this.dynamoNamespace), ...telemetryEnv(this.props.telemetry), ...this.props.env });
  }

  /**
   * What its author said of it.
   *
   * @internal
   */
  public get _ownProps(): DynamoGraphProps {
    return this.props;
  }

  private add(name: string, props: ComponentProps, init: Pick<ComponentInit, 'type' | 'role' | 'derived' | 'plannerConfig'>): Component {
    const component = Component._of(this, name, { graphProps: this.props, props, ...init });
    this.ownComponents.push(component);
    noteComponent(this);
    const { metadata, overrides, scheduling } = this.props;
    const overridden = (overrides?.metadata as { readonly annotations?: { readonly [name: string]: unknown } } | undefined)?.annotations;
    discoverByContainer(this.apiObject, props.failover, [metadata?.annotations, scheduling?.annotations, overridden]);
    return component;
  }

  private prometheusEnv(): { [name: string]: string } {
    const server = PrometheusServer._of(this);
    return server ? { PROMETHEUS_ENDPOINT: server.address } : {};
  }

  /** The framework of the workers' engines, where there is one. */
  private engineFramework(): string | undefined {
    return this.ownComponents.map(component => component.engine?.backendFramework).find(framework => framework !== undefined);
  }

  private createApiObject(metadata: ApiObjectMetadata, overrides: GraphOverrides): ApiObject {
    const { others } = overrides;
    const spec = <Spec extends object>(render: (graph: GraphModel) => Spec) =>
      Lazy.any({ produce: () => overriddenSpec(this.apiVersion, render(this.model()), overrides.spec) }) as Spec;
    switch (this.apiVersion) {
      case DynamoApiVersion.NVIDIA_V1ALPHA1:
        return new nvidia.DynamoGraphDeploymentV1Alpha1(this, 'Resource', { ...others, metadata, spec: spec(renderV1Alpha1) });
      case DynamoApiVersion.DYNAMO_V1ALPHA1:
        return new dynamo.DynamoGraphDeployment(this, 'Resource', {
          ...others,
          metadata,
          spec: spec(graph => ({ ...renderV1Alpha1(graph), dynamoNamespace: this.dynamoNamespace?.path })),
        });
      case DynamoApiVersion.NVIDIA_V1BETA1:
        return new nvidia.DynamoGraphDeployment(this, 'Resource', { ...others, metadata, spec: spec(renderV1Beta1) });
    }
  }

  private model(): GraphModel {
    return {
      props: this.props,
      env: this._env,
      components: this.ownComponents.map(component => component._model()),
    };
  }
}
