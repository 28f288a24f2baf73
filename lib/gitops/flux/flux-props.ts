import type { Duration } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { kustomize } from '../../../imports';

/** Properties of FluxKustomizations. */
export interface FluxKustomizationsProps {
  /** What is deployed: a graph, or a chart whose objects lie in one folder. */
  readonly of: IConstruct;

  /** The GitRepository, OCIRepository or Bucket that holds the output of the app. */
  readonly sourceRef: kustomize.SourceRef;

  /**
   * Folder in the source that holds the output of the app.
   * @default - its root
   */
  readonly path?: string;

  /**
   * Kubernetes namespace of the Kustomizations.
   * @default 'flux-system'
   */
  readonly namespace?: string;

  /**
   * Time between two reconciliations.
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;

  /**
   * How long a step may take to become ready.
   * @default Duration.hours(3), as long as large weights may take to download
   */
  readonly timeout?: Duration;

  /**
   * Names of Kustomizations that have to be ready before the first step.
   * @default - none
   */
  readonly dependsOn?: string[];

  /**
   * Fields of every Kustomization beside these, such as `postBuild`, `decryption` or `kubeConfig`.
   * @default - none
   */
  readonly spec?: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- any fields of the kind, by their names
}
