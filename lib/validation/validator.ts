/** The one way from files or objects to findings. */
import { checkAdmission } from './admission';
import type { PlatformProfile } from './admission/platform-profile';
import { isRecord, record, text } from './admission/wire';
import type { SchemaLookup } from './crd-schemas';
import { Severity, type Finding } from './finding';
import { checkReferences } from './references';
import { readSource, type LocatedFinding, type Position, type SourceFile } from './source';
import { validateObject } from './validate-object';

/** How files and objects are validated. */
export interface ValidatorOptions {
  /**
   * Whether what is named and stands nowhere among the objects is an error.
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
   * Ids of rules whose findings are not told.
   *
   * @default - none
   */
  readonly off?: readonly string[];
  /**
   * Ids of rules whose findings are errors whatever they weigh otherwise.
   *
   * @default - none
   */
  readonly raised?: readonly string[];
  /**
   * Where the schemas of kinds come from, such as the CRDs of the user's own operator (`crdSchemas`).
   *
   * @default - those that this library is built with
   */
  readonly schemas?: SchemaLookup;
}

/** An object with what is known of where it comes from. */
export interface Subject {
  /** The wire form. */
  readonly object: unknown;
  /** Path of the construct that made it. */
  readonly construct?: string;
  /** Where a field stands in a file. */
  locate?(path: string): Position;
}

/** What validation found. */
export interface Verdict {
  /** Every finding: by file and position where there are files, by object otherwise. */
  readonly findings: readonly LocatedFinding[];
  /** Ids of the rules that were switched off, sorted. */
  readonly switchedOff: readonly string[];
  /** Whether there is no error among the findings. */
  readonly ok: boolean;
}

/** What files hold, decoded, for quoting their lines: by the name of the file. */
export type SourceTexts = ReadonlyMap<string, string>;

/** Is told how many of the objects are validated. */
export type Watch = (done: number, total: number) => void;

/**
 * Validates the objects in files, each for itself and all together.
 *
 * Whatever the files hold, nothing is thrown.
 *
 * @param files taken one after the other
 * @returns the findings, and the texts of the files
 */
export function validateText(files: Iterable<SourceFile>, options: ValidatorOptions = {}, watch?: Watch): Verdict & { readonly texts: SourceTexts } {
  const texts = new Map<string, string>();
  const findings: LocatedFinding[] = [];
  const subjects: Subject[] = [];
  for (const file of files) {
    const contents = readSource(file);
    texts.set(file.file, contents.text);
    for (const finding of contents.findings) findings.push(finding);
    for (const object of contents.objects) subjects.push(object);
  }
  for (const finding of findingsOf(subjects, options, watch)) findings.push(finding);
  return { ...verdict(byPosition(findings, [...texts.keys()]), options), texts };
}

/**
 * Validates objects, each for itself and all together.
 *
 * @param subjects the objects, each with its construct or its place in a file where there is one
 */
export function validateObjects(subjects: readonly Subject[], options: ValidatorOptions = {}): Verdict {
  return verdict(findingsOf(subjects, options), options);
}

function findingsOf(subjects: readonly Subject[], { strict, platform, schemas }: ValidatorOptions, watch?: Watch): LocatedFinding[] {
  const between = checkReferences(subjects.map(({ object }) => record(object)), { strict, platform, placeOf: index => placeOf(subjects[index]) });
  return subjects.flatMap((subject, index) => {
    watch?.(index, subjects.length);
    const own = [...validateObject(subject.object, { schemas }), ...checkAdmission(subject.object, { platform })];
    return [...own, ...between[index]].map(finding => located(finding, subject));
  });
}

function placeOf(subject: Subject): string | undefined {
  const position = subject.locate?.('');
  return position === undefined ? subject.construct : `${position.file}:${position.line}`;
}

function located(finding: Finding, subject: Subject): LocatedFinding {
  const { construct } = subject;
  return {
    ...finding,
    severity: finding.severity ?? Severity.ERROR,
    ...(subject.locate && { position: subject.locate(finding.path) }),
    ...(construct !== undefined && { construct }),
    object: titleOf(subject.object),
  };
}

/** `DynamoGraphDeployment/llama`. */
function titleOf(object: unknown): string | undefined {
  if (!isRecord(object)) return undefined;
  const name = text(record(object.metadata).name);
  const kind = text(object.kind) ?? 'object';
  return name === undefined ? kind : `${kind}/${name}`;
}

function verdict(findings: readonly LocatedFinding[], { off = [], raised = [] }: ValidatorOptions): Verdict {
  const silent = new Set(off);
  const weighty = new Set(raised);
  const told = findings.filter(({ rule }) => !silent.has(rule))
    .map(finding => (weighty.has(finding.rule) ? { ...finding, severity: Severity.ERROR } : finding));
  return { findings: told, switchedOff: [...silent].sort(), ok: told.every(({ severity }) => severity !== Severity.ERROR) };
}

function byPosition(findings: readonly LocatedFinding[], files: readonly string[]): LocatedFinding[] {
  const order = new Map(files.map((file, index) => [file, index]));
  const fileOf = ({ position }: LocatedFinding) => (position && order.get(position.file)) ?? 0;
  return [...findings].sort((one, other) => fileOf(one) - fileOf(other)
    || (one.position?.line ?? 0) - (other.position?.line ?? 0)
    || (one.position?.column ?? 0) - (other.position?.column ?? 0));
}
