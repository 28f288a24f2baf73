import { Construct } from 'constructs';
import type { ComponentProps } from './component-props';
import type { ComponentType } from './component-type';
import type { DynamoGraph } from './graph';
import { envVars } from './env-vars';
import type { ComponentModel } from './model';

/** One component of a graph: a set of pods that do the same thing. Made by the `add` methods of DynamoGraph. */
export class Component extends Construct {
  /** The graph that it belongs to. */
  public readonly graph: DynamoGraph;

  /** Name in the graph, as the operator's labels carry it. */
  public readonly componentName: string;

  /** What it is to the operator; nothing for a component that it only runs. */
  public readonly type?: ComponentType;

  private readonly props: ComponentProps;

  /**
   * Use the `add` methods of DynamoGraph instead.
   *
   * @param graph the graph that it belongs to
   * @param name name in the graph
   * @param props what it runs
   * @param type what it is to the operator; nothing for a component that it only runs
   */
  public constructor(graph: DynamoGraph, name: string, props: ComponentProps, type?: ComponentType) {
    super(graph, name);
    this.graph = graph;
    this.componentName = name;
    this.type = type;
    this.props = props;
  }

  /**
   * Name of the Service that the operator makes for the component: `<graph>-<component>` in lower case.
   */
  public get serviceName(): string {
    return `${this.graph.name}-${this.componentName}`.toLowerCase().replace(/\./g, '-');
  }

  /** @internal */
  public _model(): ComponentModel {
    const { props, graph } = this;
    return {
      name: this.componentName,
      type: this.type,
      props,
      image: props.image ?? graph.image,
      workingDir: props.workingDir ?? graph.workingDir,
      command: props.command,
      args: props.args,
      env: envVars(props.env),
      resources: props.resources,
      imagePullSecrets: [...new Set([...graph.imagePullSecrets, ...props.imagePullSecrets ?? []])],
    };
  }
}
