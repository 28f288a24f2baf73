/** What a word is to the reader of a deploy.yaml: how it becomes props, and what it makes beside the graph. */
import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Component, ComponentProps, DynamoGraph, DynamoGraphProps } from '../../../graph';
import type { DeployRule } from '../../../validation/deploy-rules';
import type { MapValue, Value } from '../value';

/** What a word may ask while the graph of a document is built. */
export interface GraphContext {
  /** The whole document. */
  readonly document: MapValue;
  /** Name of the graph. */
  readonly graphName: string;
  /** Where the graph, and what stands beside it, is defined. */
  readonly chart: Chart;
  /** Notes what a word makes outside of that chart, such as what delivers it. */
  makesElsewhere(construct: IConstruct): void;
  /** Folder from which paths in the document are found. */
  folderOf(value: Value): string;
  /** Reports a finding at a value. */
  report(value: Value, rule: DeployRule, message: string, mend?: string): void;
}

/** What a word may ask while a component is built. */
export interface ComponentContext extends GraphContext {
  /** The words of the component, those of `defaults` among them. */
  readonly component: MapValue;
  /** Its name, as it is written in the output. */
  readonly componentName: string;
}

/** A word of the document that does more than to set the property of its own name. */
export interface GraphWord {
  readonly word: string;
  /** What it makes before the graph, for components to use. */
  before?(value: Value, context: GraphContext): void;
  /** Properties of the graph. */
  props?(value: Value, context: GraphContext): Partial<DynamoGraphProps>;
  /** Properties that lie under those of a component. */
  under?(value: Value, context: ComponentContext): Partial<ComponentProps>;
  /** What it makes once the graph and its components are there. */
  after?(value: Value, graph: DynamoGraph, context: GraphContext): void;
  /** What it makes after that, whatever the document is: a graph, or a request for one. */
  beside?(value: Value, context: GraphContext): void;
}

/** A word of a component that does more than to set the property of its own name. */
export interface ComponentWord {
  readonly word: string;
  /** Properties of the component. */
  props?(value: Value, context: ComponentContext): Partial<ComponentProps>;
  /** What it makes once the graph and its components are there. */
  after?(value: Value, component: Component, context: ComponentContext): void;
}
