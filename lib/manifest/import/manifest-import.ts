import { readFileSync } from 'node:fs';
import { importing } from '../../on-demand';
import { Severity } from '../../validation/finding';
import type { LocatedFinding } from '../../validation/source';
import { ValidationReport } from '../../validation/validation-report';
import type { ImportTarget } from './import-target';
import type { ImportedFile } from './imported-file';
import type { Watch } from '../watch';
import { checkProps } from '../../props';

/** How manifests are imported. */
export interface ManifestImportOptions {
  /**
   * What is wanted. A deploy.yaml is synthesized and compared with the manifest; what it cannot say, such as a text that
   * looks like one of its secrets, is an error then, though a program may say it.
   * @default ImportTarget.DEPLOY_YAML
   */
  readonly target?: ImportTarget;

  /**
   * Whether what ties a graph to one Dynamo namespace is taken out where that is safe: `DYN_NAMESPACE` in a component,
   * `--namespace`, `--endpoint dyn://…`. The graph then moves with its name, or with `dynamoNamespace`, and is no longer
   * quite that of the manifest.
   * @default false, the result gives exactly the objects of the manifest
   */
  readonly relocatable?: boolean;
}

/**
 * Existing manifests as a short deploy.yaml or as a program that give the same objects.
 *
 * Graphs of every API version become words of the constructs; what has no word becomes `overrides`, and the objects
 * beside them go along. The result was rendered and compared before it is handed out. Its `report` tells what was said
 * once instead of often, what follows by itself, which rules had to be switched off, and where anything is lost.
 */
export class ManifestImport {
  /**
   * Imports files.
   *
   * @param paths paths of YAML or JSON files
   * @param options how
   * @throws if a file cannot be read; what is wrong inside one is a finding
   */
  public static fromFiles(paths: string[], options: ManifestImportOptions = {}): ManifestImport {
    checkProps('ManifestImport.fromFiles', 'ManifestImportOptions', options);
    return new ManifestImport(Object.fromEntries(paths.map(path => [path, readFileSync(path)])), options);
  }

  /**
   * Imports texts.
   *
   * @param texts the texts by the names that findings call them
   * @param options how
   */
  public static fromTexts(texts: { [name: string]: string }, options: ManifestImportOptions = {}): ManifestImport {
    checkProps('ManifestImport.fromTexts', 'ManifestImportOptions', options);
    return new ManifestImport(texts, options);
  }

  /**
   * @param watch is told how far it is
   * @internal
   */
  public static _watched(texts: { readonly [name: string]: string }, options: ManifestImportOptions, watch: Watch): ManifestImport {
    return new ManifestImport(texts, options, watch);
  }

  /** What was found and done, for people and for programs. */
  public readonly report: ValidationReport;

  /** Whether what is written gives every object of the files, and no other; false also where a file could not be read. */
  public readonly isLossless: boolean;

  private readonly files: readonly ImportedFile[];

  private constructor(sources: { readonly [name: string]: string | Uint8Array }, options: ManifestImportOptions, watch?: Watch) {
    const { files, findings, texts } = importing().importFiles(Object.entries(sources).map(([file, text]) => ({ file, text })), options, watch);
    this.files = files;
    this.isLossless = !findings.some(isLoss);
    this.report = ValidationReport._of({ findings, switchedOff: [], ok: this.isLossless }, texts);
  }

  /**
   * Files for deploy.yaml, by the name of the file that each was imported from: a document a graph. A file without a
   * graph gives none.
   */
  public toDeployYaml(): { [name: string]: string } {
    return Object.fromEntries(this.files.filter(({ parts }) => parts.length > 0)
      .map(file => [file.name, file.deployYaml ?? importing().writeDeployYaml(file)]));
  }

  /**
   * Programs, by the name of the file that each was imported from. A file without a graph gives none.
   */
  public toTypeScript(): { [name: string]: string } {
    return Object.fromEntries(this.files.map(file => [file.name, importing().writeTypeScript(file)]));
  }
}

function isLoss({ severity }: LocatedFinding): boolean {
  return severity === Severity.ERROR;
}
