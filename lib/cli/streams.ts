/** Standard input, output and error. */
import picocolors from 'picocolors';

/** What was asked for on the command line itself. */
let asked: boolean | undefined;

/** Prints to standard output what the user asked for. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Tells on standard error what is not part of the result. */
export function tell(text: string): void {
  process.stderr.write(text);
}

/** All of standard input. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Settles for every stream whether there is colour. */
export function askForColor(color: boolean): void {
  asked = color;
}

/** Whether a stream shows colour: a terminal does, unless NO_COLOR or --no-color say otherwise; FORCE_COLOR makes any stream show it. */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  if (asked !== undefined) return asked;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  return Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb');
}

/** Colours for a stream; none where it shows none. */
export function colorsFor(stream: NodeJS.WriteStream): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(hasColor(stream));
}
