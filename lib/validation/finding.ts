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
}

/** `spec.replicas: must be at least 0, but is -3; … [schema/minimum]`. */
export function describeFinding({ rule, path, message, mend }: Finding): string {
  const where = path === '' ? '' : `${path}: `;
  return `${where}${message}${mend === undefined ? '' : `; ${mend}`} [${rule}]`;
}
