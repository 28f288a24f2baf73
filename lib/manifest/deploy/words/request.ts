import type { BackendFramework } from '../../../graph';
import { DynamoGraphRequest, type DynamoGraphRequestProps } from '../../../scaling';
import type { GraphSla } from '../../../monitoring';
import type { IModelWeights } from '../../../weights';
import { UNCLEAR } from '../recovery';
import { fieldOf, type MapValue, plain, type ScalarValue, textAt, type Value, without, withField } from '../value';
import { imageOf } from './image';
import type { SlaWord } from './monitoring';
import { durationOf, quantityAt } from './quantities';
import type { GraphContext } from './word';

/** What the document says in words of its own. */
type PropsOfDocument = 'model' | 'backend' | 'image' | 'weights' | 'metadata';

/** What a graph that is still to be sized has to do, and on what. */
export interface RequestWord extends Omit<DynamoGraphRequestProps, PropsOfDocument | 'sla'> {
  /**
   * Latencies that are promised; the quantile is not the profiler's concern.
   * Source: `spec.sla.ttft`, `spec.sla.itl`.
   * @default - 2 s to the first token and 30 ms between two, as the profiler has it
   */
  readonly sla?: SlaWord;
}

/** The word `request`. */
export interface RequestWords {
  /**
   * In the place of `components`: the operator sizes a graph for the model and writes it. The document becomes a
   * DynamoGraphDeploymentRequest of its `name`.
   * @default - the document is the graph itself
   * @example { hardware: { totalGpus: 16 }, workload: { requestRate: 10 }, sla: { timeToFirstToken: 500ms, interTokenLatency: 20ms } }
   */
  readonly request?: RequestWord;
}

/** The request of a document that is no graph. */
export function requestOf(document: MapValue): Value | undefined {
  return fieldOf(document, 'request');
}

/** Makes the request, with the weights that the document made. */
export function makeRequest(request: Value, weights: IModelWeights | undefined, context: GraphContext): void {
  const { chart, document, graphName } = context;
  const image = fieldOf(document, 'image');
  const sla = fieldOf(request, 'sla');
  const overrides = fieldOf(request, 'graphOverrides');
  const own = request.kind === 'map' ? plain(without(request, 'sla', 'graphOverrides')) as Omit<RequestWord, 'sla' | 'graphOverrides'> : {};
  const [labels, annotations] = ['labels', 'annotations'].map(word => recordOf(fieldOf(document, word)));
  new DynamoGraphRequest(chart, graphName, {
    ...own,
    model: textAt(document, 'model') ?? '',
    backend: backendOf(document),
    image: image && imageOf(ofPlanner(image), context),
    weights,
    sla: sla && slaOf(sla, context),
    graphOverrides: overrides && plain(overrides, true) as DynamoGraphRequestProps['graphOverrides'],
    metadata: { ...(labels && { labels }), ...(annotations && { annotations }) },
  });
}

/** One that is not clear counts as said. */
function backendOf(document: MapValue): BackendFramework | undefined {
  const backend = textAt(document, 'backend');
  return (backend === UNCLEAR ? 'vllm' : backend) as BackendFramework | undefined;
}

/** What profiles is part of the planner's image; the backend tells that of downloads. */
function ofPlanner(image: Value): Value {
  if (image.kind !== 'map' || ['engine', 'role', 'repository'].some(word => fieldOf(image, word))) return image;
  const role: ScalarValue = { kind: 'scalar', scalar: 'planner', origin: image.origin };
  return withField(image, 'role', role);
}

function slaOf(value: Value, context: GraphContext): GraphSla {
  const quantile = fieldOf(value, 'quantile');
  return {
    timeToFirstToken: quantityAt(value, 'timeToFirstToken', durationOf, context),
    interTokenLatency: quantityAt(value, 'interTokenLatency', durationOf, context),
    ...(quantile && { quantile: plain(quantile) as number }),
  };
}

function recordOf(value: Value | undefined): { [key: string]: string } | undefined {
  return value && plain(value) as { [key: string]: string };
}
