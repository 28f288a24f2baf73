/** The words that say what a graph is called, and where it stands. */
export interface NameWords {
  /**
   * Version of deploy.yaml.
   * @default 1.0
   */
  readonly version?: number | string;
  /** Name of the DynamoGraphDeployment. */
  readonly name: string;
  /**
   * Kubernetes namespace of the graph, and of what stands beside it.
   * @default - the applier decides
   */
  readonly namespace?: string;
  /**
   * Dynamo namespace of the graph, as a path such as `llama-8b/version-a`: its frontends serve the graphs in it and below it.
   * @default - the operator's own `<Kubernetes namespace>-<graph>`
   */
  readonly dynamoNamespace?: string;
}
