/** Something that the user can mend; its message is all that is shown of it. */
export class CliError extends Error {
  /**
   * @param message what is wrong, with the path or the word that it is about
   * @param mend what to do about it
   */
  public constructor(message: string, public readonly mend?: string) {
    super(message);
  }
}
