import type { Severity } from '../finding';
import type { RuleText } from '../admission/rule';
import type { ObjectSet } from './object-set';

/** Something wrong between the objects of a set, told at one of them. */
export interface FoundAt {
  /** Index of the object. */
  readonly index: number;
  readonly path: string;
  readonly message: string;
  readonly mend?: string;
  /** Where it weighs other than the rule. */
  readonly severity?: Severity;
}

/** A rule about objects that are applied together. Its examples are streams of documents. */
export interface SetRule extends RuleText {
  readonly severity: Severity;
  /** Looks at all the objects, in a time that grows with their number. */
  check(set: ObjectSet): Iterable<FoundAt>;
}
