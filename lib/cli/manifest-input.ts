/** Manifests at the paths on the command line. */
import { CliError } from './cli-error';
import { decoded } from './decoded';
import { isDeployText } from './deploy-input';
import { inputFiles, STANDARD_INPUT } from './input-files';
import { reasonToLeave } from './manifest-text';
import { readText } from './read-text';
import { readStandardInput } from './streams';

/** A file by its name, with its text. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/**
 * Files as they are, and of folders those that hold objects of Kubernetes.
 *
 * @param deploy whether deploy.yaml files are wanted as well
 * @throws CliError if a path cannot be read, or there is nothing at them
 */
export async function manifestInputs(paths: readonly string[], deploy: boolean): Promise<NamedText[]> {
  const inputs: NamedText[] = [];
  for (const { path, raw, named } of inputFiles(paths).files) {
    const text = path === STANDARD_INPUT ? decoded(await readStandardInput()) : readText(raw);
    if (!named && (reasonToLeave(text) !== undefined || (!deploy && isDeployText(text)))) continue;
    inputs.push({ file: path === STANDARD_INPUT ? '<stdin>' : path, text });
  }
  if (inputs.length === 0) throw new CliError(`${paths.join(' ')}: there are no manifests`, 'name files, or a folder that holds objects of Kubernetes');
  return inputs;
}
