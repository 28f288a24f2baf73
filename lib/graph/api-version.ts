/** The API in which a graph is rendered. The model is that of `nvidia.com/v1beta1`; the others are renderings of it. */
export enum DynamoApiVersion {
  /** What today's operator stores: a list of components with native pod templates. The default. */
  NVIDIA_V1BETA1 = 'nvidia.com/v1beta1',
  /** The deprecated form for older operators: a map of services. */
  NVIDIA_V1ALPHA1 = 'nvidia.com/v1alpha1',
  /** The form of the original proposal: v1alpha1 with a top-level `spec.dynamoNamespace`. */
  DYNAMO_V1ALPHA1 = 'dynamo.ai/v1alpha1',
}
