import type { ApiObjectMetadata } from 'cdk8s';
import type { k8s } from '../../imports';
import type { BackendFramework, PlannerConfig } from '../graph';
import type { DynamoImage } from '../images';
import type { GraphSla } from '../monitoring';
import type { IModelWeights } from '../weights';

/** GPUs and network that a graph is sized for. What is unset is found in the cluster, where the operator may look. */
export interface RequestHardware {
  /**
   * Model of the GPU, as the CRD spells it: `h100_sxm`, `h200_sxm`, `b200_sxm`, `l40s`, …
   * Source: `spec.hardware.gpuSku`.
   * @default - the one on most nodes
   */
  readonly gpuSku?: string;

  /**
   * GPUs that profiling and the graph may use.
   * Source: `spec.hardware.totalGpus`.
   * @default - those of the cluster, 32 at most
   */
  readonly totalGpus?: number;

  /**
   * GPUs of one node.
   * Source: `spec.hardware.numGpusPerNode`.
   * @default - read from the cluster
   */
  readonly gpusPerNode?: number;

  /**
   * Memory of one GPU, in MiB.
   * Source: `spec.hardware.vramMb`.
   * @default - read from the cluster
   */
  readonly vramMb?: number;

  /**
   * Link between the GPUs of a node, such as `nvlink` or `pcie`.
   * Source: `spec.hardware.interconnect`.
   * @default - found out where possible
   */
  readonly interconnect?: string;

  /**
   * Whether pods reach each other by RDMA.
   * Source: `spec.hardware.rdma`.
   * @default - found out where possible
   */
  readonly rdma?: boolean;
}

/** Traffic that a graph is sized for. */
export interface RequestWorkload {
  /**
   * Tokens of an average prompt.
   * Source: `spec.workload.isl`.
   * @default 4000
   */
  readonly inputTokens?: number;

  /**
   * Tokens of an average answer.
   * Source: `spec.workload.osl`.
   * @default 1000
   */
  readonly outputTokens?: number;

  /**
   * Requests at the same time; excludes `requestRate`.
   * Source: `spec.workload.concurrency`.
   * @default - that of the profiler
   */
  readonly concurrency?: number;

  /**
   * Requests a second; excludes `concurrency`.
   * Source: `spec.workload.requestRate`.
   * @default - that of the profiler
   */
  readonly requestRate?: number;
}

/** How a graph is looked for. */
export enum SearchStrategy {
  /** By what is known of the hardware, in minutes. */
  RAPID = 'rapid',
  /** By measuring on GPUs, in hours. Needs a backend. */
  THOROUGH = 'thorough',
}

/** What a graph is made best for. */
export enum RequestOptimization {
  /** Short answers' time. */
  LATENCY = 'latency',
  /** Many tokens a second. */
  THROUGHPUT = 'throughput',
}

/** Properties of a request for a graph. */
export interface DynamoGraphRequestProps {
  /** Model that is to be served: its name on Hugging Face, or a private name. */
  readonly model: string;

  /**
   * Engine that serves it.
   * Source: `spec.backend`.
   * @default - the profiler chooses
   */
  readonly backend?: BackendFramework;

  /**
   * Image of the profiling Job.
   * Source: `spec.image`.
   * @default - the planner's image of the operator's release
   */
  readonly image?: DynamoImage | string;

  /**
   * GPUs and network.
   * Source: `spec.hardware`.
   * @default - as the cluster has them
   */
  readonly hardware?: RequestHardware;

  /**
   * Traffic.
   * Source: `spec.workload`.
   * @default - prompts of 4000 tokens, answers of 1000
   */
  readonly workload?: RequestWorkload;

  /**
   * Latencies that are promised; the quantile is not the profiler's concern.
   * Source: `spec.sla.ttft`, `spec.sla.itl`.
   * @default - 2 s to the first token and 30 ms between two, as the profiler has it
   */
  readonly sla?: GraphSla;

  /**
   * What the graph is made best for.
   * Source: `spec.sla.optimizationType`.
   * @default - that of the profiler
   */
  readonly optimization?: RequestOptimization;

  /**
   * Weights that are there already, on a claim.
   * Source: `spec.modelCache`.
   * @default - they are downloaded from Hugging Face, with the token in the Secret `hf-token-secret`
   */
  readonly weights?: IModelWeights;

  /**
   * How the graph is looked for.
   * Source: `spec.searchStrategy`.
   * @default SearchStrategy.RAPID
   */
  readonly searchStrategy?: SearchStrategy;

  /**
   * Whether the operator makes the graph as soon as it is found. Such a graph stands in no repository: it is better read
   * from the status, committed, and applied like any other.
   * Source: `spec.autoApply`, which is true where nobody says.
   * @default false
   */
  readonly autoApply?: boolean;

  /**
   * Settings of a planner that the graph is to have.
   * Source: `spec.features.planner`.
   * @default - no planner
   */
  readonly planner?: PlannerConfig;

  /**
   * Whether workers are simulated, without GPUs.
   * Source: `spec.features.mocker`.
   * @default false
   */
  readonly mocker?: boolean;

  /**
   * Fields that are laid over the generated DynamoGraphDeployment, in `nvidia.com/v1beta1`; no components can be added.
   * Source: `spec.overrides.dgd`.
   * @default - none
   */
  readonly graphOverrides?: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- any field of a graph

  /**
   * Fields that are laid over the profiling Job.
   * Source: `spec.overrides.profilingJob`.
   * @default - none
   */
  readonly profilingJob?: k8s.JobSpec;

  /**
   * Name, labels and annotations of the request.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}
