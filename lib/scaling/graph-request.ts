import { Construct } from 'constructs';
import { nvidia } from '../../imports';
import { plannerFaults, plannerSettings } from '../graph/planner-config';
import { ImageMirror } from '../images';
import type { IModelWeights } from '../weights';
import { type DynamoGraphRequestProps, SearchStrategy } from './graph-request-props';
import { checkConstructProps } from '../props';

export * from './graph-request-props';

/**
 * A request for a graph that is still to be sized: the operator profiles the model on the hardware at hand and writes the
 * DynamoGraphDeployment that keeps what is promised. It becomes a DynamoGraphDeploymentRequest.
 *
 * Profiling runs once, and a request cannot change afterwards. With `autoApply` unset the graph waits in
 * `status.profilingResults.selectedConfig` to be committed.
 *
 * @example
 * new DynamoGraphRequest(chart, 'qwen3', {
 *   model: 'Qwen/Qwen3-32B', backend: BackendFramework.VLLM,
 *   sla: { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(20) },
 * });
 */
export class DynamoGraphRequest extends Construct {
  /** Name of the request. */
  public readonly name: string;

  /** Name of the graph that the operator makes of it. */
  public readonly graphName: string;

  /** The DynamoGraphDeploymentRequest. */
  public readonly apiObject: nvidia.DynamoGraphDeploymentRequest;

  /**
   * Defines a request.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the request unless `metadata` names it
   * @param props the model, and what is promised
   * @throws if two properties exclude each other, the weights lie on no claim, or the planner would refuse a setting
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphRequestProps) {
    super(scope, id);
    checkConstructProps(this, DynamoGraphRequest, 'DynamoGraphRequestProps', props);
    this.name = props.metadata?.name ?? id;
    check(this.name, props);
    this.graphName = graphName(props.graphOverrides) ?? `${this.name}-dgd`;
    this.apiObject = new nvidia.DynamoGraphDeploymentRequest(this, 'Resource', {
      metadata: { ...props.metadata, name: this.name },
      spec: {
        model: props.model,
        backend: props.backend as nvidia.DynamoGraphDeploymentRequestSpec['backend'],
        image: props.image && ImageMirror._reference(this, props.image),
        modelCache: props.weights && this.modelCache(props.weights, props.model),
        hardware: hardware(props),
        workload: workload(props),
        sla: sla(props),
        searchStrategy: props.searchStrategy,
        autoApply: props.autoApply ?? false,
        features: features(props),
        overrides: overrides(props),
      },
    });
  }

  private modelCache(weights: IModelWeights, model: string): nvidia.ModelCache {
    const { volumeMount } = weights;
    if (!volumeMount?.volume.isClaim) throw new Error(`${this.name}: weights lie on no claim, and the profiler mounts nothing else; leave them out`);
    return { pvcName: volumeMount.volume.name, pvcMountPath: volumeMount.path, pvcModelPath: weights.modelPath(model) };
  }
}

/** @throws a line a problem */
function check(name: string, props: DynamoGraphRequestProps): void {
  const problems = [...problemsOf(props)];
  if (problems.length > 0) throw new Error(problems.map(problem => `${name}: ${problem}`).join('\n'));
}

function* problemsOf({ workload: traffic, backend, searchStrategy, planner, sla: promised }: DynamoGraphRequestProps): Iterable<string> {
  if (traffic?.concurrency !== undefined && traffic.requestRate !== undefined) {
    yield 'workload.concurrency and workload.requestRate exclude each other; keep one';
  }
  if (searchStrategy === SearchStrategy.THOROUGH && backend === undefined) yield 'a thorough search needs a backend; set backend, or search rapidly';
  if (promised?.quantile !== undefined) yield 'the profiler knows no sla.quantile; leave it to the alerts of the graph';
  if (planner) yield* plannerFaults(planner);
}

function hardware({ hardware: told }: DynamoGraphRequestProps): nvidia.Hardware | undefined {
  if (!told) return undefined;
  const { gpuSku, totalGpus, gpusPerNode, vramMb, interconnect, rdma } = told;
  return { gpuSku: gpuSku as nvidia.Hardware['gpuSku'], totalGpus, numGpusPerNode: gpusPerNode, vramMb, interconnect, rdma };
}

function workload({ workload: told }: DynamoGraphRequestProps): nvidia.Workload | undefined {
  return told && { isl: told.inputTokens, osl: told.outputTokens, concurrency: told.concurrency, requestRate: told.requestRate };
}

function sla({ sla: told, optimization }: DynamoGraphRequestProps): nvidia.Sla | undefined {
  if (!told && !optimization) return undefined;
  return { ttft: told?.timeToFirstToken?.toMilliseconds(), itl: told?.interTokenLatency?.toMilliseconds(), optimizationType: optimization };
}

function features({ planner, mocker }: DynamoGraphRequestProps): nvidia.Features | undefined {
  if (!planner && mocker !== true) return undefined;
  return { planner: planner && plannerSettings(planner), mocker: mocker === true ? { enabled: true } : undefined };
}

function overrides({ graphOverrides, profilingJob }: DynamoGraphRequestProps): nvidia.Overrides | undefined {
  if (!graphOverrides && !profilingJob) return undefined;
  const dgd = graphOverrides && { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', ...graphOverrides };
  return { dgd, profilingJob };
}

function graphName(fields: { readonly [field: string]: unknown } | undefined): string | undefined {
  const metadata = fields?.metadata as { readonly name?: unknown } | undefined;
  return typeof metadata?.name === 'string' ? metadata.name : undefined;
}
