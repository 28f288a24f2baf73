import { GraphScheduling, type GroveUpdateStrategy } from '../../../scheduling';
import { plain } from '../value';
import type { GraphWord } from './word';

/** Who places the pods, and from which queue. */
export interface SchedulingWord {
  /**
   * Whether LeaderWorkerSet places the pods of components that span nodes, even where Grove is installed.
   * @default false
   */
  readonly leaderWorkerSet?: boolean;
  /**
   * Queue of the KAI scheduler.
   * @default - `dynamo`, as the operator has it
   */
  readonly kaiQueue?: string;
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
  props: value => {
    const { leaderWorkerSet, kaiQueue, volcanoQueue, updateStrategy } = plain(value) as SchedulingWord;
    let placed = leaderWorkerSet ? GraphScheduling.leaderWorkerSet() : GraphScheduling.grove();
    if (kaiQueue !== undefined) placed = placed.kaiQueue(kaiQueue);
    if (volcanoQueue !== undefined) placed = placed.volcanoQueue(volcanoQueue);
    if (updateStrategy !== undefined) placed = placed.updateStrategy(updateStrategy);
    return { scheduling: placed };
  },
};
