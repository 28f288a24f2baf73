import type { ApiObjectMetadata } from 'cdk8s';

/** Name, labels and annotations of an object beside the graph. */
export interface ObjectMetadataWords {
  /**
   * Name of the object.
   * @default - after the graph
   */
  readonly name?: string;
  /**
   * Labels of the object.
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations of the object.
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** As a construct takes them. */
export function objectMetadata({ name, labels, annotations }: ObjectMetadataWords, ownName: string): ApiObjectMetadata {
  return { name: name ?? ownName, ...(labels && { labels }), ...(annotations && { annotations }) };
}
