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

/** What the library throws of the user's input is the user's to mend: its message is shown as it is. */
export function asCliError<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof CliError || 'code' in error || !isPlain(error)) throw error;
    throw new CliError(error.message);
  }
}

/** A TypeError and its like are defects. */
function isPlain(error: Error): boolean {
  return error.constructor === Error;
}
