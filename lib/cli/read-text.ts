import { readFileSync } from 'node:fs';
import { decoded } from './decoded';
import { systemFailure } from './failure';

/** @throws CliError if the file cannot be read */
export function readText(path: string | Buffer): string {
  return decoded(readBytes(path));
}

/** @throws CliError if the file cannot be read */
export function readBytes(path: string | Buffer): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw systemFailure(error, path.toString());
  }
}
