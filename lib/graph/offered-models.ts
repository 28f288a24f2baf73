/** Models that DynamoModels offer on the workers of a graph, and what those workers need for it. */
import type { Component } from './component';
import type { ComponentProps } from './component-props';
import type { DynamoGraph } from './graph';

/**
 * What a DynamoModel asks of a graph.
 *
 * @internal
 */
export interface ModelOffer {
  /** Model of the workers; nothing for that of all of them. */
  readonly baseModelName?: string;
  /** Whether workers have to load something. */
  readonly isLora: boolean;
}

/** Variable by which workers take orders to load adapters. */
const LORA_ENABLED = 'DYN_LORA_ENABLED';

/** The models that the workers of a graph serve, each once. */
export function servedModels(graph: DynamoGraph): string[] {
  return [...new Set(graph.components.flatMap(component => component._servedModel ?? []))];
}

/** The model that is meant; nothing where none was named and workers serve several, or none. */
export function baseModelOf(graph: DynamoGraph, named: string | undefined): string | undefined {
  if (named !== undefined) return named;
  const served = servedModels(graph);
  return served.length === 1 ? served[0] : undefined;
}

/** What a component needs for the models that it is to offer, where its author did not say it. */
export function offeredProps(component: Component, own: ComponentProps, graphEnv: ComponentProps['env']): ComponentProps {
  const { graph } = component;
  const model = graph._offers.length === 0 ? undefined : component._servedModel;
  if (model === undefined) return {};
  const offers = graph._offers.filter(({ baseModelName }) => baseModelOf(graph, baseModelName) === model);
  if (offers.length === 0) return {};
  const isEnabled = graphEnv?.[LORA_ENABLED] !== undefined || !offers.some(({ isLora }) => isLora);
  return { modelRef: own.modelRef ?? { name: model }, ...!isEnabled && { env: { [LORA_ENABLED]: 'true', ...own.env } } };
}
