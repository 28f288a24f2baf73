/** How much a finding weighs. */
export enum Severity {
  /** The API server or the operator refuses the object. */
  ERROR = 'error',
  /** The object is accepted, and then breaks or does something else than it says. */
  WARNING = 'warning',
  /** The object works; something about it is worth knowing. */
  NOTE = 'note',
}

/** Something wrong with an object: what, where, by which rule, and the mend. */
export interface Finding {
  /** Stable id of the rule, such as `schema/unknown-field`. */
  readonly rule: string;
  /** Path of the field in the object, such as `spec.components[0].replicas`. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly mend?: string;
  /** How much it weighs. Default: an error. */
  readonly severity?: Severity;
}

/** `spec.replicas: must be at least 0, but is -3; … [schema/minimum]`. */
export function describeFinding({ rule, path, message, mend }: Finding): string {
  const where = path === '' ? '' : `${path}: `;
  return `${where}${message}${mend === undefined ? '' : `; ${mend}`} [${rule}]`;
}
