/** One side of a comparison: a file, a folder, standard input, or either of the first two at a revision of git. */
import { existsSync } from 'node:fs';
import { normalize, relative } from 'node:path';
import type { ValidationReport } from '..';
import { CliError } from './cli-error';
import { isDeployText, isWhole } from './deploy-input';
import { Revision } from './git';
import { STANDARD_INPUT } from './input-files';
import { manifestInputs, type NamedText } from './manifest-input';
import { reasonToLeave } from './manifest-text';
import { readText } from './read-text';
import { synthesized } from './synthesized';
import { WrittenGraphs } from './written-graphs';

/** The manifests of a side; of deploy.yaml files, what they come to. */
export interface DiffSide {
  readonly texts: NamedText[];
  /** What is wrong with its deploy.yaml files. */
  readonly reports: readonly ValidationReport[];
}

/**
 * @param word what stands on the command line
 * @param other the other side, whose path a revision alone is about
 * @throws CliError if there is no such path or revision
 */
export async function diffSide(word: string, other: string, variant?: string): Promise<DiffSide> {
  if (word === STANDARD_INPUT || existsSync(word)) return sideOf(await manifestInputs([word], true), path => readText(path), variant);
  const at = Revision.parse(word) ?? alone(word, other);
  if (!at) throw new CliError(`${word}: there is no such file, folder or revision`, 'a path at a revision of git is written REVISION:PATH');
  const { revision, path } = at;
  const texts = revision.texts(revision.files(path).filter(name => /\.(?:ya?ml|json)$/i.test(name)));
  const named = texts.filter(({ text }) => reasonToLeave(text) === undefined);
  return sideOf(named, file => revision.texts([withoutRevision(file)])[0].text, variant);
}

function alone(word: string, other: string): { readonly revision: Revision; readonly path: string } | undefined {
  const revision = Revision.find(word);
  const path = Revision.parse(other)?.path ?? other;
  return revision && path !== STANDARD_INPUT ? { revision, path: relative('', path) || '.' } : undefined;
}

/** What a deploy.yaml extends is found beside it, at the same revision. */
function withoutRevision(file: string): string {
  return normalize(file.replace(/^[^:/]+:/, ''));
}

function sideOf(texts: readonly NamedText[], read: (path: string) => string, variant: string | undefined): DiffSide {
  const deploy = texts.filter(({ text }) => isDeployText(text));
  const manifests = texts.filter(({ text }) => !isDeployText(text));
  if (deploy.length === 0) return { texts: manifests, reports: [] };
  const whole = deploy.length === 1 ? deploy : deploy.filter(({ text }) => isWhole(text));
  const synthesis = synthesized(whole, { variant }, read);
  const written = new WrittenGraphs();
  const made = Object.entries(synthesis._manifests).map(([file, text]) => ({ file, text }));
  for (const { text } of made) written.note(text);
  return {
    texts: [...manifests.filter(({ text }) => !written.include(text)), ...made],
    reports: synthesis.ok ? [] : [synthesis.report],
  };
}
