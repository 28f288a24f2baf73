/** What a synthesis is written as: manifests, a chart, or files for Docker Compose. */
import { basename, resolve } from 'node:path';
import type { DeploySynthesis } from '..';
import { asCliError, CliError } from './cli-error';
import { composeOutput } from './compose';
import { library } from './library';
import { STANDARD_OUTPUT } from './output';
import { perResource } from './per-resource';

type Files = { readonly [path: string]: string };

export interface SynthFormat {
  /** The folder, or standard output. */
  readonly out: string;
  readonly format: 'yaml' | 'helm' | 'compose';
  readonly filePer: 'graph' | 'resource';
  readonly chartName?: string;
  readonly chartVersion?: string;
}

/** Files by their paths in the folder. */
export interface SynthOutput {
  readonly files: Files;
  /** What is not as it would be in a cluster. */
  readonly remarks: readonly string[];
}

/** @throws CliError if the graphs cannot be had in that format */
export function synthOutput(synthesis: DeploySynthesis, { out, format, filePer, chartName, chartVersion }: SynthFormat): SynthOutput {
  const graphs = synthesis._graphFiles;
  if (format === 'compose') return composeOutput(graphs);
  if (format === 'helm') {
    const props = { name: chartName ?? nameOf(graphs, out), version: chartVersion };
    return { files: asCliError(() => library().HelmChart.fromManifests(graphs, props).files), remarks: [] };
  }
  if (out === STANDARD_OUTPUT) return { files: synthesis._manifests, remarks: [] };
  const isLaidOut = Object.keys(synthesis.files).some(name => name.includes('/'));
  return { files: filePer === 'resource' && !isLaidOut ? perResource(synthesis.files) : synthesis.files, remarks: [] };
}

function nameOf(graphs: Files, out: string): string {
  const [graph, ...others] = Object.keys(graphs).map(file => file.replace(/\.k8s\.yaml$/, ''));
  return others.length === 0 ? graph : basename(resolve(out));
}

/**
 * The files as one text, for standard output.
 *
 * @throws CliError if only a folder can hold them
 */
export function joinedText(files: Files, format: SynthFormat['format']): string {
  if (format === 'helm') throw new CliError('a Helm chart is several files', 'name a folder with -o');
  if (format === 'compose' && Object.keys(files).length > 1) throw new CliError('each graph has a Compose file of its own', 'name a folder with -o');
  return Object.values(files).join('---\n');
}
