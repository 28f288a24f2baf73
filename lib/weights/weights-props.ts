import type { ModelDownload } from './model-download';
import type { ModelSource } from './model-source';

/** What lies on a volume, and where components see it. */
export interface WeightsContentProps {
  /**
   * Absolute path at which components and downloads see the volume. Engines and frontends get it as `HF_HOME`, so that
   * they find models by their names on Hugging Face.
   * @default '/model-cache'
   */
  readonly mountPath?: string;

  /**
   * Models on the volume. Several graphs can have theirs on one.
   * @default - whatever the engines put there as they start
   */
  readonly models?: ModelSource[];

  /**
   * How the models come onto the volume. Everything that reads the weights is then offline: what was not downloaded is
   * not there.
   * @default - they are there, or engines download what they miss
   */
  readonly download?: ModelDownload;

  /**
   * Whether engines and frontends ask Hugging Face for nothing (`HF_HUB_OFFLINE`).
   * @default - whether there is a download
   */
  readonly offline?: boolean;

  /**
   * Whether components may only read the volume. Not for engines that download what they miss.
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * The one node that mounts the volume, by its label `kubernetes.io/hostname`: downloads and every component that reads
   * the weights run there. For volumes that only one node can mount.
   * @default - any node
   */
  readonly node?: string;
}
