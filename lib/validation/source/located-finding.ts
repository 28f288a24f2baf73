import { Severity, type Finding } from '../finding';
import type { Position } from './position';

/** A finding, and all that is known of where it stands. */
export interface LocatedFinding extends Finding {
  /** How much it weighs. */
  readonly severity: Severity;
  /** The place in a file, where the object came from one. */
  readonly position?: Position;
  /** The object: `DynamoGraphDeployment/llama`. */
  readonly object?: string;
  /** Path of the construct that made the object, where one did. */
  readonly construct?: string;
}

/** What reading a text can find. */
export interface SourceProblem {
  readonly rule: string;
  readonly message: string;
  readonly mend?: string;
  /** Default: an error. */
  readonly severity?: Severity;
  /** Where it begins, in code units of the text. */
  readonly offset: number;
  /** Where it ends. */
  readonly end?: number;
}
