/** Properties of a HelmChart. */
export interface HelmChartProps {
  /** Name of the chart: lower case letters, digits and hyphens. */
  readonly name: string;

  /**
   * Version of the chart, as semantic versioning has it.
   * @default '0.1.0'
   */
  readonly version?: string;

  /**
   * Version of what the chart installs.
   * @default - the release of the first graph's first image
   */
  readonly appVersion?: string;

  /**
   * What the chart is, in a sentence.
   * @default - a sentence with its name
   */
  readonly description?: string;

  /**
   * Range of the Kubernetes versions that the chart is for, such as `>=1.30.0-0`.
   * @default - any
   */
  readonly kubeVersion?: string;

  /**
   * Whether Jobs that come before a graph, such as those that fetch weights, are hooks that Helm waits for. Give
   * `helm install` a `--timeout` that is long enough for them.
   * @default true
   */
  readonly hooks?: boolean;
}
