import { DynamoApiVersion } from '../../graph/api-version';
import { conversions } from '../../on-demand';
import { Severity } from '../../validation/finding';
import type { LocatedFinding } from '../../validation/source';
import { type ValidationFinding, published } from '../../validation/validation-report';
import type { ManifestText } from '../manifest-text';
import type { Watch } from '../watch';
import type { Version } from './spec';
import { checkProps } from '../../props';

const NO_PLACE = 'convert/no-place';

/** How manifests are converted. */
export interface ManifestConversionOptions {
  /**
   * Whether to leave out the annotation `cdk8s-dynamo/converted-from`, by which a later conversion back gives the very
   * same object. It is written only where the way back would otherwise put a setting into another field that means the same.
   *
   * @default false
   */
  readonly withoutWayBack?: boolean;

  /**
   * Whether settings that the target version has no place for are left out with a warning. Otherwise each of them is an
   * error, and the file stays as it is.
   *
   * @default false
   */
  readonly allowLoss?: boolean;
}

/**
 * Objects of Dynamo between `nvidia.com/v1alpha1` and `nvidia.com/v1beta1`: DynamoGraphDeployment,
 * DynamoComponentDeployment, DynamoGraphDeploymentRequest and DynamoGraphDeploymentScalingAdapter. What the target version
 * has no place for is told with its field path and a mend; nothing is lost without a word.
 */
export class ManifestConversion {
  /**
   * Converts files. Comments stay with what they speak of, and documents of other kinds stay as they are, byte for byte.
   *
   * @param files the files
   * @param target `nvidia.com/v1beta1` or `nvidia.com/v1alpha1`
   * @param options what is kept and what may be lost
   * @throws for another target; what is wrong inside a file is a finding
   */
  public static ofTexts(files: ManifestText[], target: DynamoApiVersion, options: ManifestConversionOptions = {}): ManifestConversion {
    checkProps('ManifestConversion.ofTexts', 'ManifestConversionOptions', options);
    return ManifestConversion._watched(files, target, options);
  }

  /**
   * @param watch is told how far it is
   * @internal
   */
  public static _watched(files: readonly ManifestText[], target: DynamoApiVersion, options: ManifestConversionOptions, watch?: Watch): ManifestConversion {
    const version = versionOf(target);
    const findings: ValidationFinding[] = [];
    let converted = 0;
    const texts = files.map((file, index) => {
      watch?.(index, files.length);
      const result = conversions().convertText(file, version, options);
      const weighed = result.findings.map(finding => weigh(finding, options));
      findings.push(...weighed);
      const failed = weighed.some(({ severity }) => severity === Severity.ERROR);
      converted += failed ? 0 : result.converted;
      return { file: file.file, text: failed ? file.text : result.text };
    });
    return new ManifestConversion(texts, findings, converted);
  }

  /**
   * Converts one parsed object.
   *
   * @param object the wire form; it stays as it is
   * @param target `nvidia.com/v1beta1` or `nvidia.com/v1alpha1`
   * @param options what is kept and what may be lost
   * @returns the object in the target version, and behind it the objects that carry what it has no place for; an object of
   * another kind or already of that version as it is
   * @throws with everything that cannot be converted; or for another target
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may be an object that somebody wrote
  public static convertObject(object: any, target: DynamoApiVersion, options: ManifestConversionOptions = {}): any[] {
    checkProps('ManifestConversion.convertObject', 'ManifestConversionOptions', options);
    const version = versionOf(target);
    const source = object as { readonly [field: string]: unknown };
    const { Conversion: OneConversion, convertObject, isConvertible } = conversions();
    if (!isConvertible(source, version)) return [object];
    const conversion = new OneConversion();
    const result = convertObject(conversion, source, version, options);
    const errors = conversion.findings.filter(({ rule, severity }) => severity === Severity.ERROR && !(options.allowLoss && rule === NO_PLACE));
    if (errors.length > 0) throw new Error(errors.map(({ path, message, mend }) => `${path}: ${message}${mend === undefined ? '' : `; ${mend}`}`).join('\n'));
    return [result, ...conversion.beside];
  }

  private constructor(
    /** The files, in the order in which they were given. One with an error has the text that it had. */
    public readonly files: ManifestText[],
    /** What was found, file by file. */
    public readonly findings: ValidationFinding[],
    /** How many objects were converted. */
    public readonly convertedObjects: number,
  ) {}

  /** Whether everything could be converted. */
  public get ok(): boolean {
    return this.findings.every(({ severity }) => severity !== Severity.ERROR);
  }
}

function versionOf(target: DynamoApiVersion): Version {
  if (target === DynamoApiVersion.NVIDIA_V1ALPHA1 || target === DynamoApiVersion.NVIDIA_V1BETA1) return target;
  throw new Error(`Cannot convert to ${target}: only nvidia.com/v1beta1 and nvidia.com/v1alpha1 have a counterpart`);
}

function weigh(finding: LocatedFinding, { allowLoss }: ManifestConversionOptions): ValidationFinding {
  const told = published(finding);
  return allowLoss && finding.rule === NO_PLACE ? { ...told, severity: Severity.WARNING } : told;
}
