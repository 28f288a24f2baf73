import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ISOLATION_RULE, isolationNotes } from './app-isolation';
import { GraphIsolation } from './isolation';
import { platformRemarks } from './app-platform';
import { Cluster } from './gitops/layout/cluster';
import { references } from './on-demand';
import { manifestDuringSynth } from './synth-pass';
import { TypedObject } from './typed-object';
import { declaredPlatforms, platformFor } from './validation/declared-platforms';
import { describeFinding, type Finding, Severity } from './validation/finding';
import { weighed } from './validation/object-findings';
import { Validation } from './validation/settings';
import { groupedBy } from './grouped';
import { listed } from './listed';

/** Objects that are named where many say the same. */
const NAMED_PLACES = 3;

/** A finding and the object that it is about. */
interface ObjectFinding {
  readonly object: ApiObject;
  readonly finding: Finding;
}

/**
 * Validates every construct of an app once, and what the objects say of each other.
 *
 * @param findings what validation has found in objects, once they were validated
 * @param asked the method that a program called to get here
 * @returns what does not stop the synthesis, for people to read; nothing where there is nothing to say
 * @throws everything that is wrong in the app, in one error
 */
export function validateApp(
  app: IConstruct, findings: () => ReadonlyMap<IConstruct, readonly Finding[]>, asked: (...args: never[]) => unknown = validateApp,
): string | undefined {
  const constructs = app.node.findAll();
  const errors = constructs.flatMap(construct => construct.node.validate().map(error => `[${construct.node.path}] ${error}`));
  const between = betweenObjects(app, constructs.filter(construct => construct instanceof ApiObject));
  const own = [...findings()].flatMap(([object, found]) => found.map(finding => ({ object: object as ApiObject, finding })));
  const ofGraphs = ofPlatforms(constructs);
  errors.push(...[...between, ...ofGraphs].filter(({ finding }) => isError(finding)).map(line));
  if (errors.length > 0) throw validationError(errors, asked); // node-do-not-add-exception-line
  return remarks([...own, ...between, ...ofGraphs, ...ofIsolation(constructs)].filter(({ finding }) => !isError(finding)), constructs);
}

/**
 * Everything that is wrong, for people to read: of a program that does not catch it, Node prints the findings and the line of the program
 * that asked, and neither the frames in here nor, for the comment where it is thrown, the line that throws.
 */
function validationError(errors: readonly string[], asked: (...args: never[]) => unknown): Error {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  const error = new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  Error.captureStackTrace(error, asked);
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

/** Something that is wrong in an app, or worth knowing, and the construct that it is about. */
export interface AppFinding {
  readonly construct: IConstruct;
  readonly finding: Finding;
}

/**
 * Everything that validation finds in an app, construct by construct, and nothing thrown.
 *
 * @param findings what validation has found in objects, once they were validated
 * @param watch is told how many constructs were validated
 */
export function findingsOfApp(
  app: IConstruct, findings: () => ReadonlyMap<IConstruct, readonly Finding[]>, watch?: (done: number, total: number) => void,
): AppFinding[] {
  const constructs = app.node.findAll();
  const refused = constructs.flatMap((construct, index) => {
    watch?.(index, constructs.length);
    const errors = construct.node.validate();
    if (construct instanceof TypedObject) return [];
    return errors.map(message => ({ construct, finding: { rule: 'construct/invalid', path: '', message, severity: Severity.ERROR } }));
  });
  const own = [...findings()].flatMap(([construct, found]) => found.map(finding => ({ construct, finding })));
  const between = betweenObjects(app, constructs.filter(construct => construct instanceof ApiObject));
  const ofObjects = [...between, ...ofPlatforms(constructs), ...ofIsolation(constructs)];
  return [...refused, ...own, ...ofObjects.map(({ object, finding }) => ({ construct: object, finding }))];
}

/** What graphs ask of their platforms in vain. */
function ofPlatforms(constructs: readonly IConstruct[]): ObjectFinding[] {
  return platformRemarks(constructs).flatMap(({ graph, finding }) =>
    weighed([finding], Validation._of(graph)).map(weighedFinding => ({ object: graph.apiObject, finding: weighedFinding })));
}

/** What no network can keep apart, and people should know. */
function ofIsolation(constructs: readonly IConstruct[]): ObjectFinding[] {
  const isolations = constructs.filter(construct => construct instanceof GraphIsolation)
    .filter(({ apiObject }) => !Validation._of(apiObject).off.has(ISOLATION_RULE));
  return isolationNotes(isolations).flatMap(({ object, finding }) =>
    weighed([finding], Validation._of(object)).map(weighedFinding => ({ object, finding: weighedFinding })));
}

/** Objects of which none is ours are cdk8s' matter alone. Clusters have nothing to do with each other. */
function betweenObjects(app: IConstruct, objects: readonly ApiObject[]): ObjectFinding[] {
  if (!objects.some(object => object instanceof TypedObject)) return [];
  return [...groupedBy(objects, object => Cluster.of(object))].flatMap(([cluster, together]) => betweenObjectsOfOne(app, cluster, together));
}

function betweenObjectsOfOne(app: IConstruct, cluster: Cluster | undefined, objects: readonly ApiObject[]): ObjectFinding[] {
  const { platform, strict } = Validation._of(app);
  const manifests = objects.flatMap(object => {
    const manifest = rendered(object);
    return manifest === undefined ? [] : [{ object, manifest }];
  });
  const platforms = declaredPlatforms(cluster ?? app);
  const isScraped = (namespace: string | undefined) => (platformFor(platforms, namespace)?.profile ?? platform)?.podMonitors === true;
  const placeOf = (index: number) => manifests[index].object.node.path;
  const found = references().checkReferences(manifests.map(({ manifest }) => manifest), { platform, strict, oneNamespace: true, isScraped, placeOf });
  const between = manifests.flatMap(({ object }, index) => weighed(found[index], Validation._of(object)).map(finding => ({ object, finding })));
  // What seems to be missing may be what an object would make that cannot be rendered.
  return manifests.length === objects.length ? between : between.filter(({ finding }) => isError(finding));
}

/** The manifest, or nothing for an object that cannot be rendered, which shows when it is written. */
function rendered(object: ApiObject): { readonly [field: string]: unknown } | undefined {
  try {
    return manifestDuringSynth(object, () => object.toJson() as { readonly [field: string]: unknown } | undefined);
  } catch {
    return undefined;
  }
}

/** Findings that say the same, of however many places. */
function groupBySaying(found: readonly ObjectFinding[]): Map<string, ObjectFinding[]> {
  return groupedBy(found, remark => {
    const { rule, message, mend } = remark.finding;
    return JSON.stringify([severityOf(remark), rule, message, mend]);
  });
}

function severityOf({ finding }: ObjectFinding): Severity {
  return finding.severity ?? Severity.ERROR;
}

/** Where else the same is said. */
function elsewhere(others: readonly ObjectFinding[]): string {
  if (others.length === 0) return '';
  const objects = [...new Set(others.map(({ object }) => object.node.path))];
  return ` (and ${others.length} more of the same, in ${listed(objects, NAMED_PLACES)})`;
}

function isError({ severity }: Finding): boolean {
  return (severity ?? Severity.ERROR) === Severity.ERROR;
}

function line({ object, finding }: ObjectFinding): string {
  return `[${object.node.path}] ${object.kind} "${object.name}": ${describeFinding(finding)}`;
}

function remarks(found: readonly ObjectFinding[], constructs: readonly IConstruct[]): string | undefined {
  const lines = [...groupBySaying(found).values()].map(([first, ...others]) => `${severityOf(first)}: ${line(first)}${elsewhere(others)}`);
  for (const construct of constructs) {
    const off = Validation._offAt(construct);
    if (off.length > 0) lines.push(`note: [${construct.node.path}] rules switched off here: ${[...off].sort().join(', ')}`);
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : undefined;
}
