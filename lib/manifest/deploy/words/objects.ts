import { JsonPatch } from 'cdk8s';
import { TypedObject } from '../../../typed-object';
import { fieldOf, itemsOf, plain, textAt, type Value } from '../value';
import type { GraphContext, GraphWord } from './word';

/** A Kubernetes object. */
export interface ObjectWord {
  /** API group and version. */
  readonly apiVersion: string;
  /** Kind of object. */
  readonly kind: string;
  /** Every other field of the object. */
  readonly [field: string]: unknown;
}

/** The word `objects`. */
export interface ObjectsWords {
  /**
   * Kubernetes objects that go along with the graph as they are: claims, ConfigMaps, Jobs.
   * @default - none
   */
  readonly objects?: readonly ObjectWord[];
}

export const objects: GraphWord = {
  word: 'objects',
  beside: (value, context) => itemsOf(value).forEach((object, index) => addObject(object, index, context)),
};

/** The chart's Kubernetes namespace is not theirs: what they say of themselves is all. */
function addObject(value: Value, index: number, { chart }: GraphContext): void {
  const object = new TypedObject(chart, `Object${index}`, plain(value, true) as ConstructorParameters<typeof TypedObject>[2]);
  const isWithout = textAt(fieldOf(value, 'metadata'), 'namespace') === undefined;
  if (isWithout && chart.namespace !== undefined) object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
}
