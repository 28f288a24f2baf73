/** From the paths on the command line to the files that they stand for. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CliError } from './cli-error';
import { systemFailure } from './failure';
import { partialFiles } from './partial-files';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A file to read. */
export interface InputFile {
  /** Its path, as it is shown. */
  readonly path: string;
  /** Its path, as the file system has it: bytes where those are no text. */
  readonly raw: string | Buffer;
  /** Whether it was named itself, and did not just lie in a folder. */
  readonly named: boolean;
}

/** A file in a folder that is left out, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly why: string;
}

/** What the paths on the command line stand for. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly skipped: readonly SkippedFile[];
}

const READ = /\.(?:ya?ml|json)$/i;
const LOCK = /(?:^|[-.])lock\.|^pnpm-lock\.yaml$/i;
const HELM_VALUES = /^values.*\.ya?ml$|^values\.schema\.json$|^Chart\.ya?ml$/i;
const KUSTOMIZATION = /^kustomization\.ya?ml$/i;

/**
 * Files as they are, folders with everything below them that may hold objects of Kubernetes, in the order of names; each
 * file once.
 *
 * @throws CliError if a path cannot be read
 */
export function inputFiles(paths: readonly string[]): InputFiles {
  const walk = new Walk();
  for (const path of paths) walk.start(path);
  return walk;
}

class Walk implements InputFiles {
  public readonly files: InputFile[] = [];
  public readonly skipped: SkippedFile[] = [];
  private readonly seen = new Set<string>();
  private readonly patches = new Set<string>();

  public start(path: string): void {
    if (path === STANDARD_INPUT) this.add(path, path, true);
    else this.visit(path, true);
  }

  private visit(raw: Path, named: boolean): void {
    try {
      const real = realpathSync.native(raw, 'buffer').toString('latin1');
      if (!statSync(raw).isDirectory()) this.add(raw, real, named);
      else if (this.isNew(real)) this.folder(raw);
    } catch (error) {
      throw isLink(raw) ? linkFailure(error, raw.toString()) : systemFailure(error, raw.toString());
    }
  }

  private folder(folder: Path): void {
    const names = readdirSync(folder, 'buffer').map(nameOf).sort((one, other) => (one.toString() < other.toString() ? -1 : 1));
    const texts = names.map(name => name.toString());
    const isChart = texts.some(name => /^Chart\.ya?ml$/i.test(name));
    for (const name of texts.filter(candidate => KUSTOMIZATION.test(candidate))) {
      for (const path of partialFiles(folder.toString(), name)) this.patches.add(path);
    }
    for (const name of names) {
      const text = name.toString();
      if (text.startsWith('.') || text === 'node_modules') continue;
      const raw = joined(folder, name);
      const why = this.patches.has(raw.toString()) ? 'a patch of a kustomization' : reasonToSkip(text, isChart);
      if (why !== undefined) this.skipped.push({ path: raw.toString(), why });
      else if (READ.test(text) || isFolder(raw)) this.visit(raw, false);
    }
  }

  private add(raw: Path, real: string, named: boolean): void {
    if (this.isNew(real)) this.files.push({ path: raw.toString(), raw, named });
  }

  private isNew(real: string): boolean {
    if (this.seen.has(real)) return false;
    this.seen.add(real);
    return true;
  }
}

/** Text, or the bytes of a name that is none. */
type Path = string | Buffer;

function nameOf(bytes: Buffer): Path {
  return isUtf8(bytes) ? bytes.toString() : bytes;
}

function joined(folder: Path, name: Path): Path {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name);
  const before = typeof folder === 'string' ? join(folder, 'x').slice(0, -1) : Buffer.concat([folder, Buffer.from(sep)]);
  return Buffer.concat([Buffer.from(before), Buffer.from(name)]);
}

function isLink(path: Path): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function linkFailure(error: unknown, path: string): unknown {
  const leadsNowhere = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return leadsNowhere ? new CliError(`${path}: its symbolic link leads nowhere`, 'look at it with ls -l') : systemFailure(error, path);
}

function reasonToSkip(name: string, isChart: boolean): string | undefined {
  if (isChart && name === 'templates') return 'the templates of a Helm chart';
  if (isChart && HELM_VALUES.test(name)) return 'part of a Helm chart';
  return LOCK.test(name) && READ.test(name) ? 'a lock file' : undefined;
}

/** A link that leads nowhere is no folder, and of no interest to us. */
function isFolder(path: Path): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
