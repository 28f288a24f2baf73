import type { Duration } from 'cdk8s';
import type { k8s } from '../../imports';
import type { EnvValue } from '../graph';
import type { DynamoImage } from '../images';

/** How models come onto a volume: a Job for each. */
export interface ModelDownload {
  /**
   * Image of the Jobs, with `sh`, and with `hf` for models from Hugging Face or `aws` for those from S3. The runtime images
   * of Dynamo have `hf`.
   */
  readonly image: DynamoImage | string;

  /**
   * Token for Hugging Face, such as `EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN')`.
   * @default - none; public models need none
   */
  readonly token?: EnvValue;

  /**
   * Name of a Secret of which every key becomes an environment variable, such as one that holds `AWS_ACCESS_KEY_ID` and
   * `AWS_SECRET_ACCESS_KEY`.
   * @default - none
   */
  readonly envFromSecret?: string;

  /**
   * Further environment, such as `HF_ENDPOINT` or `HTTPS_PROXY`.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * CPU and memory of a Job.
   * @default - none are asked for
   */
  readonly resources?: k8s.ResourceRequirements;

  /**
   * How often a download that fails is tried again.
   * Source: `spec.backoffLimit` of a Job.
   * @default - 6, as Kubernetes has it
   */
  readonly backoffLimit?: number;

  /**
   * How long all tries together may take. A Job that took longer has failed for good; delete it to try again.
   * Source: `spec.activeDeadlineSeconds` of a Job.
   * @default - as long as it takes
   */
  readonly deadline?: Duration;

  /**
   * How long a finished Job is kept. Argo CD and Flux make one that is gone anew; it then finds everything there.
   * Source: `spec.ttlSecondsAfterFinished` of a Job.
   * @default - until it is deleted
   */
  readonly keepFinished?: Duration;

  /**
   * ServiceAccount of the Jobs, such as one that may read a bucket.
   * @default - that of the Kubernetes namespace
   */
  readonly serviceAccountName?: string;

  /**
   * Names of Secrets with which the image is pulled.
   * @default - those of the ServiceAccount
   */
  readonly imagePullSecrets?: string[];

  /**
   * Labels of the nodes that the Jobs may run on.
   * @default - any node
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Taints that the Jobs put up with.
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * User, groups and other privileges of the Jobs.
   * @default - `fsGroup: 1000`, as the operator has it for the pods that read the weights
   */
  readonly podSecurityContext?: k8s.PodSecurityContext;

  /**
   * Whether pods wait for their models before their container starts. Argo CD has the downloads complete before it applies
   * the graph; every other way applies both at once, and a pod that starts later may meet a revision that is on its way.
   * @default true
   */
  readonly wait?: boolean;
}
