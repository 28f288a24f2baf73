import { readFileSync } from 'node:fs';
import type { DynamoApiVersion } from '../../graph';
import type { ValidationSettings } from '../../validation';
import { DeploySynthesis } from './deploy-synthesis';
import { compactDeploySchema, deploySchema } from './json-schema';
import { synthesize, type SynthesisWatch } from './synthesis';
import { checkProps } from '../../props';

/** How deploy.yaml files are synthesized. */
export interface DeployOptions {
  /**
   * Name of the variant to synthesize, of documents that have variants.
   * @default - every variant
   */
  readonly variant?: string;

  /**
   * The API in which graphs are rendered, whatever the files say.
   * @default - as the files say
   */
  readonly apiVersion?: DynamoApiVersion;

  /**
   * How the objects are validated, beside what the files say.
   * @default - every rule is applied
   */
  readonly validation?: ValidationSettings;
}

/** A text with a name. */
export interface DeployText {
  /** Name of the file, by which findings call it, and from whose folder files that it extends are found. */
  readonly file: string;
  /** The text. */
  readonly text: string;
}

/**
 * Graphs as deploy.yaml describes them, for people who write no program. A file becomes what a program with the same constructs
 * would become, byte for byte.
 *
 * @example
 * const { files, report } = DeployFile.synth(['deploy.yaml']);
 */
export class DeployFile {
  /**
   * Synthesizes files; nothing is written. Graphs of all files are validated together, each variant with itself.
   *
   * @param paths paths of deploy.yaml files
   * @param options which variant, and how
   * @throws if one of the paths cannot be read; what is wrong in a file is a finding
   */
  public static synth(paths: string[], options: DeployOptions = {}): DeploySynthesis {
    checkProps('DeployFile.synth', 'DeployOptions', options);
    return DeploySynthesis._of(synthesize(paths.map(file => ({ file, text: readFileSync(file) })), { ...options, read: readFileSync }));
  }

  /**
   * Synthesizes texts; nothing is read but the files that they extend, and nothing is written.
   *
   * @param texts the texts, each with the name of its file
   * @param options which variant, and how
   */
  public static synthText(texts: DeployText[], options: DeployOptions = {}): DeploySynthesis {
    checkProps('DeployFile.synthText', 'DeployOptions', options);
    return DeploySynthesis._of(synthesize(texts, { ...options, read: readFileSync }));
  }

  /**
   * Synthesizes texts that extend files from elsewhere, such as another revision.
   *
   * @param read reads a file that is extended
   * @param watch is told how far it is
   * @internal
   */
  public static _synthSources(
    texts: readonly DeployText[], options: DeployOptions, read: (path: string) => string | Uint8Array, watch?: SynthesisWatch,
  ): DeploySynthesis {
    return DeploySynthesis._of(synthesize(texts, { ...options, read, watch }));
  }

  /** The JSON Schema of deploy.yaml, for editors (`# yaml-language-server: $schema=…`). */
  public static jsonSchema(): string {
    return `${JSON.stringify(deploySchema(), undefined, 1)}\n`;
  }

  /**
   * The JSON Schema as it is laid beside a deploy.yaml: less than half as large, and just as strict.
   * @internal
   */
  public static _compactJsonSchema(): string {
    return compactDeploySchema();
  }

  private constructor() {}
}
