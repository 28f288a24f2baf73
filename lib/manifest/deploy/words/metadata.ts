/** The words about labels and annotations. */
export interface MetadataWords {
  /**
   * Labels of the DynamoGraphDeployment itself.
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations of the DynamoGraphDeployment itself.
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of everything that the operator makes for the graph.
   * Source: `spec.labels`.
   * @default - none
   */
  readonly propagatedLabels?: { readonly [key: string]: string };
  /**
   * Annotations of everything that the operator makes for the graph.
   * Source: `spec.annotations`.
   * @default - none
   */
  readonly propagatedAnnotations?: { readonly [key: string]: string };
}
