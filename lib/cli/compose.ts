/** Graphs as Docker Compose files. */
import { asCliError } from './cli-error';
import { library } from './library';

type Files = { readonly [path: string]: string };

/** What is written, and what is told of it. */
export interface ComposeOutput {
  readonly files: Files;
  /** What is not as it would be in a cluster. */
  readonly remarks: readonly string[];
}

/**
 * A Compose file a graph.
 *
 * @param manifests what the graphs come to, a file each
 * @throws CliError if one has nothing that runs on one machine
 */
export function composeOutput(manifests: Files): ComposeOutput {
  const made = Object.entries(manifests).map(([file, text]) => ({
    name: file.replace(/\.k8s\.yaml$/, ''), compose: asCliError(() => library().ComposeFile.fromManifests({ [file]: text })),
  }));
  return {
    files: Object.fromEntries(made.map(({ name, compose }) => [made.length === 1 ? 'compose.yaml' : `${name}.compose.yaml`, compose.toYaml()])),
    remarks: made.flatMap(({ name, compose }) => compose.remarks.map(({ component, message }) => `${name}: ${component}: ${message}`)),
  };
}
