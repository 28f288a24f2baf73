import { DynamoCheckpoint, type DynamoCheckpointProps } from '../../../checkpoints';
import { fieldOf, plain } from '../value';
import { environmentOf, type EnvironmentWords } from './environment';
import type { ObjectMetadataWords } from './object-metadata';
import { durationOf } from './quantities';
import type { ComponentWord } from './word';

/** How the engine of a component is captured. */
export interface DynamoCheckpointWord extends Pick<DynamoCheckpointProps, 'startupPolicy'>, Omit<ObjectMetadataWords, 'name'> {
  /**
   * Name of the DynamoCheckpoint. A name of your own stays: once it is in the cluster, a change of what the component runs is refused until
   * the checkpoint is deleted.
   * @default - `<graph>-<component>` with a hash of what is captured, so that a change is a new checkpoint
   */
  readonly name?: string;
  /**
   * How long it may take until the engine is warm and captured, such as `2h`.
   * @default 1h
   */
  readonly deadline?: string;
  /**
   * Further environment of the captured engine, which workers that start from it keep.
   * @default - none
   */
  readonly environment?: EnvironmentWords['environment'];
}

/** The word `dynamoCheckpoint`. */
export interface DynamoCheckpointWords {
  /**
   * A snapshot of the warm engine that outlives the graph, as a DynamoCheckpoint, from which the component starts; `true` for one as it usually
   * is. (`checkpoint: { enabled: true }` is one that comes and goes with the graph.)
   * @default - engines start from scratch
   * @example { startupPolicy: WaitForCheckpoint }
   */
  readonly dynamoCheckpoint?: DynamoCheckpointWord | boolean;
}

export const dynamoCheckpoint: ComponentWord = {
  word: 'dynamoCheckpoint',
  after: (value, component, context) => {
    const said = plain(value) as DynamoCheckpointWord | boolean;
    if (said === false) return;
    const { name, labels, annotations, deadline, startupPolicy } = said === true ? {} as DynamoCheckpointWord : said;
    const environment = fieldOf(value, 'environment');
    new DynamoCheckpoint(context.chart, component.serviceName, {
      component,
      startupPolicy,
      ...deadline !== undefined && { deadline: durationOf(deadline) },
      ...environment && { env: environmentOf(environment, context, context.component) },
      metadata: { ...name !== undefined && { name }, ...labels && { labels }, ...annotations && { annotations } },
    });
  },
};
