/** The deploy.yaml files at the paths on the command line. */
import { CliError } from './cli-error';
import { decoded } from './decoded';
import { inputFiles, STANDARD_INPUT } from './input-files';
import { readText } from './read-text';
import { readStandardInput } from './streams';

/** A file by name, with its text. */
export interface DeployInput {
  readonly file: string;
  readonly text: string;
}

/** A map of words, and no object of Kubernetes. */
const WORDS = /^["']?(?:components|request|extends)["']?\s*:/m;
const OBJECT = /^["']?kind["']?\s*:/m;
const WHOLE = /^["']?(?:name|extends)["']?\s*:/m;

/** Whether a text is a deploy.yaml. */
export function isDeployText(text: string): boolean {
  return WORDS.test(text) && !OBJECT.test(text);
}

/** Whether it is for itself: a base without a name is there to be extended. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

/**
 * Files as they are, and of folders those that are a deploy.yaml by their words, whatever they are called.
 *
 * @throws CliError if a path cannot be read, or there is none
 */
export async function deployInputs(paths: readonly string[]): Promise<DeployInput[]> {
  const inputs: DeployInput[] = [];
  for (const { path, raw, named } of inputFiles(paths).files) {
    const input = path === STANDARD_INPUT ? { file: '<stdin>', text: decoded(await readStandardInput()) } : { file: path, text: readText(raw) };
    if (named || (isDeployText(input.text) && isWhole(input.text))) inputs.push(input);
  }
  if (inputs.length === 0) throw new CliError(`${paths.join(' ')}: there is no deploy.yaml`, 'cdk8s-dynamo init writes one');
  return inputs;
}
