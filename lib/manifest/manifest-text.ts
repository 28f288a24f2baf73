/** A manifest as text, from wherever it was read. */
export interface ManifestText {
  /** Its name, as findings should call it. */
  readonly file: string;
  /** One or more YAML documents, or JSON. */
  readonly text: string;
}
