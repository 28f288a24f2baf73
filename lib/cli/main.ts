#!/usr/bin/env node
/** Where the process starts: runs the program, and sees to it that it ends well whatever happens. */
import * as nodeModule from 'node:module';
import { CommanderError } from 'commander';
import { ExitCode } from './exit-code';
import { failureText } from './failure';
import { createProgram } from './program';
import { tell } from './streams';

function fail(error: unknown): void {
  process.exitCode = ExitCode.TROUBLE;
  if (!(error instanceof CommanderError)) tell(failureText(error));
  else if (error.exitCode === 0) process.exitCode = ExitCode.FINE;
}

/** What a reader makes of it that has seen enough, such as `head`. */
const GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** A reader that goes away is no failure, and no success either: the verb still says how it ends. A full disk behind the stream is one. */
function endUnlessGone(error: NodeJS.ErrnoException): void {
  if (GONE.has(error.code)) return;
  fail(error);
  process.exit();
}

// Node 22 and newer keep what they compiled for the next start.
(nodeModule as { enableCompileCache?(): void }).enableCompileCache?.();
process.stdout.on('error', endUnlessGone);
process.stderr.on('error', endUnlessGone);
process.on('uncaughtException', error => {
  fail(error);
  process.exit();
});
createProgram().parseAsync().catch(fail);
