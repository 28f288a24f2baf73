import { ComponentDisruptionBudget, type ComponentDisruptionBudgetProps } from '../../../availability';
import { plain } from '../value';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import type { ComponentWord } from './word';

/** How many replicas may go when nodes are drained, or have to stay. */
export interface DisruptionBudgetWord
  extends Pick<ComponentDisruptionBudgetProps, 'maxUnavailable' | 'minAvailable' | 'unhealthyPodEviction'>, ObjectMetadataWords {}

/** The word `disruptionBudget`. */
export interface DisruptionBudgetWords {
  /**
   * How many replicas may go at once when nodes are drained, as a PodDisruptionBudget; `true` for one. Under `defaults` each component
   * has one of its own.
   * @default - any number of them
   * @example { maxUnavailable: 1 }
   */
  readonly disruptionBudget?: DisruptionBudgetWord | boolean;
}

export const disruptionBudget: ComponentWord = {
  word: 'disruptionBudget',
  after: (value, component, { chart }) => {
    const said = plain(value) as DisruptionBudgetWord | boolean;
    if (said === false) return;
    const { name, labels, annotations, ...props } = said === true ? {} : said;
    new ComponentDisruptionBudget(chart, `${component.componentName}-budget`, {
      component, ...props, metadata: objectMetadata({ name, labels, annotations }, component.serviceName),
    });
  },
};
