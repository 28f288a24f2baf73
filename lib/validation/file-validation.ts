import { readFileSync } from 'node:fs';
import { documentedRules, validator } from '../on-demand';
import { crdSchemas } from './crd-schemas';
import type { ValidationSettings } from './settings';
import { objectsInFile } from './objects-in-file';
import { ValidationReport } from './validation-report';
import type { SourceFile } from './source';
import type { ValidatorOptions, Watch } from './validator';
import { checkProps } from '../props';

/** Validates manifests from anywhere by the rules that hold at synthesis. */
export class Validator {
  /**
   * Validates files, each object for itself and all together.
   *
   * @param paths paths of YAML or JSON files
   * @param settings as at synthesis
   * @throws if a file cannot be read; what is wrong inside one is a finding
   */
  public static validateFiles(paths: string[], settings: ValidationSettings = {}): ValidationReport {
    checkProps('Validator.validateFiles', 'ValidationSettings', settings);
    return Validator._validateSources(paths.map(file => ({ file, text: readFileSync(file) })), settings);
  }

  /**
   * Validates texts that are taken one after the other.
   *
   * @param watch is told how far it is
   * @internal
   */
  public static _validateSources(sources: Iterable<SourceFile>, settings: ValidationSettings, watch?: Watch): ValidationReport {
    const { texts, ...verdict } = validator().validateText(sources, optionsOf(settings), watch);
    return ValidationReport._of(verdict, texts);
  }

  /**
   * Validates a text of one or more YAML documents.
   *
   * @param text the text
   * @param file what findings call it
   * @param settings as at synthesis
   */
  public static validateText(text: string, file: string, settings: ValidationSettings = {}): ValidationReport {
    checkProps('Validator.validateText', 'ValidationSettings', settings);
    return Validator._validateSources([{ file, text }], settings);
  }

  /**
   * Validates parsed objects, each for itself and all together.
   *
   * @param objects Kubernetes objects in their wire form
   * @param settings as at synthesis
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may be an object that somebody wrote
  public static validateObjects(objects: any[], settings: ValidationSettings = {}): ValidationReport {
    checkProps('Validator.validateObjects', 'ValidationSettings', settings);
    return ValidationReport._of(validator().validateObjects(objects.map((object: unknown) => ({ object })), optionsOf(settings)));
  }

  /**
   * The ids of the rules that do not stand in CRDs.
   *
   * @internal
   */
  public static _ruleIds(): string[] {
    return documentedRules().documentedRules().map(({ id }) => id);
  }

  private constructor() {}
}

function optionsOf({ crds, ...settings }: ValidationSettings): ValidatorOptions {
  return { ...settings, ...(crds && { schemas: crdSchemas(crds.flatMap(objectsInFile)) }) };
}
