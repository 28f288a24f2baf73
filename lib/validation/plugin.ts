import { readFileSync } from 'node:fs';
import { validator } from '../on-demand';
import type { PlatformProfile } from './admission/platform-profile';
import { crdSchemas } from './crd-schemas';
import { Severity } from './finding';
import { objectsInFile } from './objects-in-file';
import { helpLink } from './report';
import type { LocatedFinding } from './source';
import type { ValidatorOptions } from './validator';
import { checkProps } from '../props';
import { groupedBy } from '../grouped';

/** Properties of the plugin, as `properties` of its entry in `cdk8s.yaml`. */
export interface DynamoValidationProps {
  /**
   * Whether it is an error that an object is named which stands nowhere among the manifests.
   *
   * @default false, it is a warning
   */
  readonly strict?: boolean;
  /**
   * The platform that would run the objects.
   *
   * @default - today's platform with Grove
   */
  readonly platform?: PlatformProfile;
  /**
   * Ids of rules whose findings are not told, such as `reference/secret-missing`.
   *
   * @default - none
   */
  readonly off?: string[];
  /**
   * Ids of rules whose findings are errors whatever they weigh otherwise.
   *
   * @default - none
   */
  readonly raised?: string[];
  /**
   * Paths of files with the CustomResourceDefinitions of the operator that is really there.
   *
   * @default - the schemas that this library is built with
   */
  readonly crds?: string[];
}

/** An object that breaks a rule, in the words of cdk8s' command line. */
export interface ViolatingResource {
  /** Name of the object. */
  readonly resourceName: string;
  /** Where in the object, and where in the file. */
  readonly locations: string[];
  /** Path of the manifest. */
  readonly manifestPath: string;
}

/** A broken rule, in the words of cdk8s' command line. */
export interface Violation {
  /** Id of the rule. */
  readonly ruleName: string;
  /** What is wrong. */
  readonly recommendation: string;
  /** What to do about it. */
  readonly fix: string;
  /** The objects that break it. */
  readonly violatingResources: ViolatingResource[];
}

/** The report of a validation, which cdk8s' command line hands over. */
export interface IValidationReport {
  /** Adds a broken rule. */
  addViolation(violation: Violation): void;
  /**
   * Ends the report.
   *
   * @param status `success` or `failure`
   * @param metadata lines for the summary
   */
  submit(status: string, metadata?: { [key: string]: string }): void;
}

/** What cdk8s' command line tells a validation. */
export interface ValidationContext {
  /** Paths of the manifests. */
  readonly manifests: string[];
  /** Where findings go. */
  readonly report: IValidationReport;
}

/**
 * Validates the manifests of any cdk8s app, with or without constructs of this library. Named in `cdk8s.yaml`:
 *
 * ```yaml
 * validations:
 *   - package: cdk8s-dynamo
 *     class: DynamoValidation
 *     version: 1.0.0
 *     properties:
 *       strict: true
 * ```
 *
 * `cdk8s synth` calls it, and fails if there is an error among its findings.
 */
export class DynamoValidation {
  /** @param props which rules are applied, and how */
  public constructor(private readonly props: DynamoValidationProps = {}) {
    checkProps('DynamoValidation', 'DynamoValidationProps', props);
  }

  /**
   * Validates manifests, and submits the report.
   *
   * @param context the manifests and their report
   * @throws if a file cannot be read, or a CRD among the properties is none
   */
  public async validate(context: ValidationContext): Promise<void> {
    const files = context.manifests.map(file => ({ file, text: readFileSync(file) }));
    const { findings, switchedOff, ok } = validator().validateText(files, this.options());
    for (const group of grouped(findings)) context.report.addViolation(violationOf(group));
    const count = (severity: Severity) => String(findings.filter(finding => finding.severity === severity).length);
    context.report.submit(ok ? 'success' : 'failure', {
      Errors: count(Severity.ERROR),
      Warnings: count(Severity.WARNING),
      Notes: count(Severity.NOTE),
      ...(switchedOff.length > 0 && { 'Switched off': switchedOff.join(', ') }),
    });
  }

  private options(): ValidatorOptions {
    const { strict, platform, off, raised, crds } = this.props;
    return { strict, platform, off, raised, ...(crds && { schemas: crdSchemas(crds.flatMap(objectsInFile)) }) };
  }
}

/** Findings that say the same, of however many places. */
function grouped(findings: readonly LocatedFinding[]): Iterable<readonly LocatedFinding[]> {
  return groupedBy(findings, ({ rule, severity, message, mend }) => JSON.stringify([rule, severity, message, mend])).values();
}

function violationOf(findings: readonly LocatedFinding[]): Violation {
  const [{ rule, severity, message, mend }] = findings;
  return {
    ruleName: rule,
    recommendation: `${severity}: ${message}`,
    fix: mend ?? seeAlso(rule),
    violatingResources: findings.map(resourceOf),
  };
}

/** Where the rule is explained; what stands in CRDs of the user explains itself. */
function seeAlso(rule: string): string {
  const link = helpLink(rule);
  return link === undefined ? rule : `see ${link}`;
}

function resourceOf({ object, path, position }: LocatedFinding): ViolatingResource {
  const place = position ? ` (line ${position.line}, column ${position.column})` : '';
  return {
    // The command line looks the construct up by the name alone.
    resourceName: object?.slice(object.indexOf('/') + 1) ?? 'N/A',
    locations: [`${path === '' ? 'the document' : path}${place}`],
    manifestPath: position?.file ?? 'N/A',
  };
}
