/** Validates manifests and deploy.yaml files together, each finding with its place in the file that the user wrote. */
import { readFileSync } from 'node:fs';
import type { DeploySynthesis, ValidationReport, ValidationSettings } from '..';
import { decoded } from './decoded';
import { isDeployText } from './deploy-input';
import { library } from './library';
import { Progress, type Watch } from './progress';
import { WrittenGraphs } from './written-graphs';

export interface TextFile {
  readonly file: string;
  readonly bytes: Buffer;
}

/** Rules about what objects say of each other: a file of the other sort may hold what one misses. */
const BETWEEN = /^(?:reference|tenancy)\//;

export function validateTogether(files: Iterable<TextFile>, settings: ValidationSettings): ValidationReport {
  const run = new JointValidation(settings);
  return run.report(Progress.during('validating', 'objects', watch => library().Validator._validateSources(run.sources(files, watch), settings, watch)));
}

class JointValidation {
  private readonly written = new Set<string>();
  private readonly graphs = new WrittenGraphs();
  private synthesis?: DeploySynthesis;

  public constructor(private readonly validation: ValidationSettings) {}

  /** Manifests as they are, and last what the deploy.yaml files among them come to. */
  public* sources(files: Iterable<TextFile>, watch: Watch): Iterable<{ file: string; text: Uint8Array | string }> {
    const texts: { file: string; text: string }[] = [];
    for (const { file, bytes } of files) {
      const text = decoded(bytes);
      if (isDeployText(text)) {
        texts.push({ file, text });
        continue;
      }
      this.written.add(file);
      this.graphs.note(text);
      yield { file, text: bytes };
    }
    if (texts.length === 0) return;
    this.synthesis = library().DeployFile._synthSources(texts, { validation: this.validation }, path => readFileSync(path), watch);
    if (this.written.size === 0) return;
    for (const [name, text] of Object.entries(this.synthesis._manifests)) {
      if (!this.graphs.include(text)) yield { file: `<${name}>`, text };
    }
  }

  /** What is wrong with manifests, and with deploy.yaml files by their own lines. */
  public report(joint: ValidationReport): ValidationReport {
    const { synthesis, written } = this;
    if (!synthesis) return joint;
    if (written.size === 0) return synthesis.report;
    const known = new Set(joint.findings.map(({ rule, object, message }) => `${rule} ${object} ${message}`));
    return library().ValidationReport._joined([
      { report: joint, keep: ({ position }) => position !== undefined && written.has(position.file) },
      { report: synthesis.report, keep: ({ rule, object, message }) => !synthesis.ok || !BETWEEN.test(rule) || known.has(`${rule} ${object} ${message}`) },
    ]);
  }
}
