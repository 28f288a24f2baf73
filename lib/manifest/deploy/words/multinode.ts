import type { nvidia } from '../../../../imports';
import { plain } from '../value';
import type { ComponentWord } from './word';

/** The word `multinode`. */
export interface MultinodeWords {
  /**
   * Nodes that one copy spans.
   * Source: `spec.components[].multinode`.
   * @default - one node
   */
  readonly multinode?: nvidia.ComponentMultinode | number;
}

export const multinode: ComponentWord = {
  word: 'multinode',
  props: value => {
    const nodes = plain(value) as nvidia.ComponentMultinode | number;
    return { multinode: typeof nodes === 'number' ? { nodeCount: nodes } : nodes };
  },
};
