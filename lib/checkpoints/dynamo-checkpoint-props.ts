import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { Component, EnvValue } from '../graph';

/** What workers do until the snapshot is there. Source: `spec.components[].experimental.checkpoint.startupPolicy`. */
export enum CheckpointStartupPolicy {
  /** They start from scratch; those that come later start from the snapshot. */
  IMMEDIATE = 'Immediate',
  /** They wait for it. */
  WAIT_FOR_CHECKPOINT = 'WaitForCheckpoint',
}

/** Properties of DynamoCheckpoint. */
export interface DynamoCheckpointProps {
  /** The workers whose engine is captured, and which start from the snapshot. */
  readonly component: Component;

  /**
   * What the workers do until the snapshot is there.
   * @default - as `checkpoint` of the component says; CheckpointStartupPolicy.IMMEDIATE, as the operator has it
   */
  readonly startupPolicy?: CheckpointStartupPolicy;

  /**
   * How long it may take until the engine is warm and captured.
   * Source: `spec.job.activeDeadlineSeconds`.
   * @default - one hour, as the operator has it
   */
  readonly deadline?: Duration;

  /**
   * Further environment of the captured engine, which workers that start from it keep: what the operator of your platform would add,
   * such as `NATS_SERVER`.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * Name, labels and annotations of the DynamoCheckpoint. A name of your own stays: once it is in the cluster, a change of what the
   * component runs is refused until the checkpoint is deleted.
   * @default - named as the construct, with a hash of what is captured, so that a change is a new checkpoint
   */
  readonly metadata?: ApiObjectMetadata;
}
