import { readFileSync } from 'node:fs';
import { systemFailure } from './failure';

/** @throws CliError if the file cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw systemFailure(error, path);
  }
}
