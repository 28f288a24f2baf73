/** From the paths on the command line to the files that they stand for. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemFailure } from './failure';
import { partialFiles } from './partial-files';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A file to read. */
export interface InputFile {
  readonly path: string;
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

  private visit(path: string, named: boolean): void {
    try {
      const real = realpathSync(path);
      if (!statSync(real).isDirectory()) this.add(path, real, named);
      else if (this.isNew(real)) this.folder(path);
    } catch (error) {
      throw systemFailure(error, path);
    }
  }

  private folder(folder: string): void {
    const names = readdirSync(folder).sort();
    const isChart = names.some(name => /^Chart\.ya?ml$/i.test(name));
    for (const name of names.filter(candidate => KUSTOMIZATION.test(candidate))) {
      for (const path of partialFiles(folder, name)) this.patches.add(path);
    }
    for (const name of names) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(folder, name);
      const why = this.patches.has(path) ? 'a patch of a kustomization' : reasonToSkip(name, isChart);
      if (why !== undefined) this.skipped.push({ path, why });
      else if (READ.test(name) || isFolder(path)) this.visit(path, false);
    }
  }

  private add(path: string, real: string, named: boolean): void {
    if (this.isNew(real)) this.files.push({ path, named });
  }

  private isNew(real: string): boolean {
    if (this.seen.has(real)) return false;
    this.seen.add(real);
    return true;
  }
}

function reasonToSkip(name: string, isChart: boolean): string | undefined {
  if (isChart && name === 'templates') return 'the templates of a Helm chart';
  if (isChart && HELM_VALUES.test(name)) return 'part of a Helm chart';
  return LOCK.test(name) && READ.test(name) ? 'a lock file' : undefined;
}

/** A link that leads nowhere is no folder, and of no interest to us. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
