import type { ExitCode } from './exit-code';

/** What a verb does with its arguments, its options last but one; commander adds itself. */
type Action<Arguments extends unknown[]> = (...values: Arguments) => ExitCode | Promise<ExitCode>;

/** Runs a verb, and lets the process end with what it returns once everything is written. */
export function act<Arguments extends unknown[]>(action: Action<Arguments>): (...values: Arguments) => Promise<void> {
  return async (...values) => {
    process.exitCode = await action(...values);
  };
}

/** For an option that may be given several times, each time with one or several values between commas. */
export function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, ...value.split(',').map(part => part.trim()).filter(part => part !== '')];
}
