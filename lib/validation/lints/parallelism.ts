/** GPUs that an engine spreads over, against GPUs that it gets. */
import { graph } from '../admission/examples';
import type { ComponentView } from '../admission/graph-view';
import { componentRule, type Rule } from '../admission/rule';
import { count, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { engineLaunch, numberFlag, type Launch } from './launch';

/** How the flags of an engine multiply. */
interface Layout {
  readonly tensor: readonly string[];
  readonly pipeline: readonly string[];
  readonly data: readonly string[];
  /** Whether data parallelism divides the GPUs of tensor parallelism instead of multiplying them. */
  dataIsInside(launch: Launch): boolean;
  /** Flags with which the sum is another: the engine is one of several, or a file says the rest. */
  readonly unknownWith: readonly string[];
}

const LAYOUTS: { readonly [engine: string]: Layout } = {
  vllm: {
    tensor: ['tensor-parallel-size', 'tp'],
    pipeline: ['pipeline-parallel-size', 'pp'],
    data: ['data-parallel-size', 'dp'],
    dataIsInside: () => false,
    unknownWith: [
      'config', 'data-parallel-rank', 'dpn', 'data-parallel-size-local', 'dpl', 'data-parallel-start-rank', 'dpr', 'data-parallel-hybrid-lb',
      'data-parallel-external-lb', 'enable-elastic-ep', 'prefill-context-parallel-size', 'pcp', 'nnodes', 'headless', 'multimodal-encode-worker',
    ],
  },
  sglang: {
    tensor: ['tp', 'tp-size', 'tensor-parallel-size'],
    pipeline: ['pp', 'pp-size', 'pipeline-parallel-size'],
    data: ['dp', 'dp-size', 'data-parallel-size'],
    dataIsInside: ({ flags }) => flags.has('enable-dp-attention'),
    unknownWith: [
      'config', 'elastic-ep-backend', 'nnodes', 'num-gpus', 'ulysses-degree',
      'multimodal-encode-worker', 'multimodal-processor', 'image-diffusion-worker', 'video-generation-worker',
    ],
  },
  trtllm: {
    tensor: ['tensor-parallel-size'],
    pipeline: ['pipeline-parallel-size'],
    data: [],
    dataIsInside: () => false,
    unknownWith: ['extra-engine-args', 'override-engine-args', 'config'],
  },
};

/** GPUs that a launch spreads over; nothing where the flags do not tell. */
export function gpusOf(launch: Launch): number | undefined {
  const layout = LAYOUTS[launch.module];
  if (layout.unknownWith.some(flag => launch.flags.has(flag))) return undefined;
  const tensor = numberFlag(launch.flags, layout.tensor, 1);
  const pipeline = numberFlag(launch.flags, layout.pipeline, 1);
  const data = layout.dataIsInside(launch) ? 1 : numberFlag(launch.flags, layout.data, 1);
  return tensor === undefined || pipeline === undefined || data === undefined ? undefined : tensor * pipeline * data;
}

/** GPUs of a replica; nothing where no limit counts them. */
function gpusGiven({ main, nodeCount }: ComponentView): number | undefined {
  return main?.gpus === undefined ? undefined : main.gpus * nodeCount;
}

function engine(flags: string, gpus: number, nodes = 1): string {
  return graph({
    fields: nodes > 1 ? `type: worker\nmultinode:\n  nodeCount: ${nodes}` : 'type: worker',
    main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, ${flags}]\nresources:\n  limits:\n    nvidia.com/gpu: ${gpus}`,
  });
}

export const parallelismLints: readonly Rule[] = [
  componentRule({
    severity: Severity.WARNING,
    id: 'lint/parallelism-exceeds-gpus',
    title: 'An engine gets the GPUs that it spreads over',
    why: 'Tensor, pipeline and data parallelism multiply to the GPUs of one replica: those of a pod times the nodes. With fewer, the engine does not start.',
    passes: engine('--tensor-parallel-size, "8", --pipeline-parallel-size, "2"', 8, 2),
    fails: engine('--tensor-parallel-size, "8"', 4),
    * check(component, view) {
      const launch = engineLaunch(component, view);
      const needs = launch && gpusOf(launch);
      const given = gpusGiven(component);
      if (needs === undefined || given === undefined || needs <= given) return;
      yield {
        path: component.main?.limitsPath ?? component.path,
        message: `the engine spreads over ${needs} GPUs, but a replica gets ${described(component, given)}`,
        mend: 'let parallelism and GPUs × nodes agree',
      };
    },
  }),
  componentRule({
    severity: Severity.WARNING,
    id: 'lint/gpus-idle',
    title: 'An engine spreads over the GPUs that it gets',
    why: 'GPUs that no parallelism reaches are reserved and do nothing.',
    passes: engine('--tensor-parallel-size, "8"', 8),
    fails: engine('--tensor-parallel-size, "4"', 8),
    * check(component, view) {
      const launch = engineLaunch(component, view);
      const needs = launch && gpusOf(launch);
      const given = gpusGiven(component);
      if (needs === undefined || given === undefined || needs >= given) return;
      yield {
        path: component.main?.limitsPath ?? component.path,
        message: `the engine spreads over ${needs} ${needs === 1 ? 'GPU' : 'GPUs'}, but a replica gets ${described(component, given)}`,
        mend: 'let parallelism and GPUs × nodes agree',
      };
    },
  }),
  componentRule({
    severity: Severity.WARNING,
    id: 'lint/gpus-beyond-node',
    title: 'A pod asks for no more GPUs than a node has',
    why: 'A pod runs on one node. Nodes have 4 or 8 GPUs, a few 16; a pod that asks for more than any node has waits for ever. An engine spreads over '
      + 'nodes where its component says so. `gpusPerNode` of the platform profile says what the largest nodes of a cluster have.',
    passes: engine('--tensor-parallel-size, "8", --pipeline-parallel-size, "4"', 8, 4),
    fails: engine('--tensor-parallel-size, "32"', 32),
    * check({ main, nodeCount, path }, { platform: { gpusPerNode } }) {
      const gpus = main && wholeGpus(main.limits);
      const most = gpusPerNode ?? LARGEST_NODE;
      if (gpus === undefined || gpus <= most) return;
      const each = gpusPerNode ?? COMMON_NODE;
      const nodes = Math.ceil(gpus * nodeCount / each);
      yield {
        path: main?.limitsPath ?? path,
        message: `a pod asks for ${gpus} GPUs, and ${gpusPerNode === undefined ? 'no node has' : 'the nodes of the platform have'} more than ${most}`,
        mend: `let a replica span nodes: multinode.nodeCount ${nodes} with ${each} GPUs each (gpusPerNode: ${each} in a program or deploy.yaml), or spread the engine less`,
      };
    },
  }),
];

/** GPUs of the largest node that there is to buy or to rent. */
const LARGEST_NODE = 16;

/** GPUs of the nodes that are mended for, where nobody says what the cluster has. */
const COMMON_NODE = 8;

/** Slices of GPUs are more than GPUs. */
function wholeGpus(limits: Wire): number | undefined {
  return count(limits['nvidia.com/gpu']) ?? count(limits['amd.com/gpu']);
}

function described({ nodeCount, main }: ComponentView, given: number): string {
  return nodeCount > 1 ? `${given} (${nodeCount} nodes of ${main?.gpus ?? 0})` : String(given);
}
