/** Which part of a deploy.yaml a value comes from. */
export enum DeployOriginKind {
  /** A word of the file itself. */
  FILE = 'file',
  /** A word of a file that it extends. */
  BASE = 'base',
  /** A word of its `defaults`. */
  DEFAULTS = 'defaults',
  /** A word of the variant. */
  VARIANT = 'variant',
  /** No word: the library writes it whatever the file says. */
  LIBRARY = 'library',
}

/** Where a value of the output comes from. */
export interface DeployOrigin {
  /** Which part of a deploy.yaml. */
  readonly kind: DeployOriginKind;
  /**
   * Path of the word, such as `components[0].parallelism.tensor`.
   * @default - no word has a part in it
   */
  readonly word?: string;
  /**
   * Whether the value follows from the word by a rule of the library, rather than being what the word says.
   * @default - no word has a part in it
   */
  readonly derived?: boolean;
  /**
   * Name of the variant that says it.
   * @default - no variant does
   */
  readonly variant?: string;
  /**
   * The file.
   * @default - no word has a part in it
   */
  readonly file?: string;
  /**
   * Line in the file, the first is 1.
   * @default - no word has a part in it
   */
  readonly line?: number;
  /**
   * Column in the line, the first is 1.
   * @default - no word has a part in it
   */
  readonly column?: number;
}
