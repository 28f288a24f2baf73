import type { ChangeEffect } from './change-effect';

/** A field that differs. */
export interface FieldChange {
  /** The field in the words of v1beta1, such as `podTemplate.spec.containers[main].image`; keys stand for items of lists. */
  readonly path: string;
  /**
   * What it was.
   * @default - it was not there
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may stand in a field
  readonly before?: any;
  /**
   * What it is to be.
   * @default - it goes
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may stand in a field
  readonly after?: any;
  /** What the change of this field does. */
  readonly effect: ChangeEffect;
  /**
   * Why it does so.
   * @default - the effect says it
   */
  readonly why?: string;
}

/** A rule by which the cluster refuses a change. */
export interface Refusal {
  /** Id of the rule, such as `dgd/components-changed`. */
  readonly rule: string;
  /** The field. */
  readonly path: string;
  /** What is refused. */
  readonly message: string;
  /**
   * What to do instead.
   * @default - nothing helps
   */
  readonly mend?: string;
}

/** A component of a graph that changes. */
export interface ComponentChange {
  /** Name of the component. */
  readonly name: string;
  /** The gravest effect. */
  readonly effect: ChangeEffect;
  /** The fields that differ. */
  readonly fields: FieldChange[];
  /** What the operator refuses. */
  readonly refusals: Refusal[];
  /**
   * Why its pods roll although nothing of its own says so.
   * @default - its own fields are the reason
   */
  readonly why?: string;
}

/** An object that changes. */
export interface ObjectChange {
  /** API group and version, as in the new object; of a removed one, as in the old. */
  readonly apiVersion: string;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /**
   * Kubernetes namespace of the object.
   * @default - left to whoever applies it
   */
  readonly namespace?: string;
  /** The gravest effect. */
  readonly effect: ChangeEffect;
  /** The fields that differ, without those of components. */
  readonly fields: FieldChange[];
  /** The components that change, of a graph. */
  readonly components: ComponentChange[];
  /** What the cluster refuses, without what is said of components. */
  readonly refusals: Refusal[];
}
