import type { Chart } from 'cdk8s';
import { GraphScheduling, type GroveUpdateStrategy, KaiQueue, type KaiQueueProps } from '../../../scheduling';
import { plain } from '../value';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import { durationOf } from './quantities';
import type { GraphWord } from './word';

/** A queue of the KAI scheduler, with what it hands out. */
export interface KaiQueueWord extends Omit<KaiQueueProps, 'metadata' | 'preemptMinRuntime' | 'reclaimMinRuntime'>, Omit<ObjectMetadataWords, 'name'> {
  /** Name of the queue. */
  readonly name: string;
  /**
   * How long a workload runs at least before another of the same queue may push it out, such as `10m`.
   * @default - that of KAI
   */
  readonly preemptMinRuntime?: string;
  /**
   * How long a workload runs at least before another queue may take its share back, such as `10m`.
   * @default - that of KAI
   */
  readonly reclaimMinRuntime?: string;
}

/** Who places the pods, and from which queue. */
export interface SchedulingWord {
  /**
   * Whether LeaderWorkerSet places the pods of components that span nodes, even where Grove is installed.
   * @default false
   */
  readonly leaderWorkerSet?: boolean;
  /**
   * Queue of the KAI scheduler: its name, or the queue itself, which then goes along with the graph.
   * @default - `dynamo`, as the operator has it
   */
  readonly kaiQueue?: KaiQueueWord | string;
  /**
   * Queue of the Volcano scheduler.
   * @default - none
   */
  readonly volcanoQueue?: string;
  /**
   * How Grove replaces pods.
   * @default - that of Grove
   */
  readonly updateStrategy?: GroveUpdateStrategy;
}

/** The word `scheduling`. */
export interface SchedulingWords {
  /**
   * Who places the pods, and from which queue.
   * @default - Grove where it is installed
   * @example { kaiQueue: research }
   */
  readonly scheduling?: SchedulingWord;
}

export const scheduling: GraphWord = {
  word: 'scheduling',
  props: (value, { chart }) => {
    const { leaderWorkerSet, kaiQueue, volcanoQueue, updateStrategy } = plain(value) as SchedulingWord;
    let placed = leaderWorkerSet ? GraphScheduling.leaderWorkerSet() : GraphScheduling.grove();
    if (kaiQueue !== undefined) placed = placed.kaiQueue(typeof kaiQueue === 'string' ? kaiQueue : addQueue(kaiQueue, chart).name);
    if (volcanoQueue !== undefined) placed = placed.volcanoQueue(volcanoQueue);
    if (updateStrategy !== undefined) placed = placed.updateStrategy(updateStrategy);
    return { scheduling: placed };
  },
};

function addQueue({ name, labels, annotations, preemptMinRuntime, reclaimMinRuntime, ...props }: KaiQueueWord, chart: Chart): KaiQueue {
  return new KaiQueue(chart, 'Queue', {
    ...props,
    ...(preemptMinRuntime !== undefined && { preemptMinRuntime: durationOf(preemptMinRuntime) }),
    ...(reclaimMinRuntime !== undefined && { reclaimMinRuntime: durationOf(reclaimMinRuntime) }),
    metadata: objectMetadata({ labels, annotations }, name),
  });
}
