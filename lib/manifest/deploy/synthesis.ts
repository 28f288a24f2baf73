/** From files to what would be written, and to everything that is wrong with it. */
import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { App } from '../../app';
import { AppOrder } from '../../app-order';
import { type AppFinding, findingsOfApp } from '../../app-validation';
import type { DynamoApiVersion } from '../../graph';
import { synthPass } from '../../synth-pass';
import { Validation, type ValidationSettings } from '../../validation';
import { pathOf } from '../../validation/field-path';
import type { Finding } from '../../validation/finding';
import type { LocatedFinding, SourceFile } from '../../validation/source';
import { fieldSteps } from '../../validation/source/field-steps';
import { buildGraph } from './build';
import { checkDocument } from './check-words';
import type { BuiltDocument } from './document-builder';
import { Findings } from './findings';
import { Lineage } from './lineage';
import { manifestOf, objectsOf } from './manifests';
import { recovered } from './recovery';
import { DeployReader, type GraphDocument, type ReadText } from './read-file';
import { fieldOf, itemsOf, type MapValue, placeOf, textAt, type Value } from './value';
import { clusterOf } from './words/cluster';
import { requestOf } from './words/request';
import { WrittenFiles } from './written-files';

/** Is told how far a synthesis is, and with what: it makes graphs, validates constructs, and finds the lines of findings. */
export type SynthesisWatch = (
  done: number, total: number, doing: 'synthesizing' | 'validating' | 'locating', what: 'graphs' | 'constructs' | 'findings',
) => void;

/** How files are synthesized. */
export interface SynthesisOptions {
  readonly variant?: string;
  readonly apiVersion?: DynamoApiVersion;
  readonly validation?: ValidationSettings;
  readonly read: ReadText;
  readonly watch?: SynthesisWatch;
  /** Whether the objects are all that is wanted, and no texts of files. */
  readonly objectsOnly?: boolean;
}

/** A graph that was synthesized, with what is known of where its objects come from. */
export interface SynthesizedGraph {
  /** What a file of it is called, unless another cluster has one of that name. */
  readonly name: string;
  readonly cluster?: string;
  /** Its objects, those last that are outside of its chart. */
  readonly objects: readonly { readonly [field: string]: unknown }[];
  /** How many of them are in its chart. */
  readonly ownObjects: number;
  readonly document: MapValue;
  readonly lineage: Lineage;
  readonly variant?: string;
}

/** What came of the files. */
export interface Synthesis {
  readonly graphs: readonly SynthesizedGraph[];
  /** What is written: the name of each file to its text. */
  readonly files: { readonly [name: string]: string };
  readonly findings: Findings;
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of rules that files or options switch off. */
  readonly switchedOff: readonly string[];
}

/** A document that can be built. */
interface CompleteDocument extends GraphDocument {
  /** Indices of components that are not as they were meant. */
  readonly unclear: ReadonlySet<number>;
  /** Whether there were to be other components. */
  readonly lacksComponents: boolean;
}

/** What its file is called. */
interface NamedDocument extends CompleteDocument {
  readonly chartName: string;
}

export function synthesize(files: readonly SourceFile[], options: SynthesisOptions): Synthesis {
  const findings = new Findings(options.validation);
  const reader = new DeployReader(findings, options.read, options.variant);
  const documents = files.flatMap(({ file, text }) => reader.graphs(file, text)).flatMap(graph => complete(graph, findings));
  requireVariant(documents, findings, options.variant);
  const named = withNames(documents, findings);
  const groups = [named.filter(({ variant }) => variant === undefined), ...named.filter(({ variant }) => variant !== undefined).map(document => [document])];
  const runs = groups.filter(group => group.length > 0).map(group => new Run(group, findings, options));
  const written = new WrittenFiles();
  const graphs = runs.flatMap(run => run.synthesize(written));
  return {
    graphs,
    files: written.texts,
    findings,
    texts: reader.texts,
    switchedOff: [...new Set(runs.flatMap(run => run.switchedOff))].sort(),
  };
}

/** Tracing renders a graph once for each of its words. No cluster takes a graph with that many components. */
const TRACED = 100;

function isTraced(document: MapValue): boolean {
  return itemsOf(fieldOf(document, 'components')).length <= TRACED;
}

function isListOfComponents(path: string): boolean {
  return path === 'spec.components' || path === 'spec.services';
}

const CONSTRUCT = 'deploy/construct';
const NOT_RENDERABLE = 'object/not-renderable';

/** Whether a finding is about a component that is not as it was meant. */
function isNoise({ unclear }: NamedDocument, { rule, path }: LocatedFinding): boolean {
  const [, index] = /^components\[(\d+)\]/.exec(path) ?? [];
  return rule === CONSTRUCT && index !== undefined && unclear.has(Number(index));
}

/** The object as it is rendered, if it can be. */
function renderedOf(object: ApiObject): ReturnType<typeof manifestOf> | undefined {
  try {
    return manifestOf(object);
  } catch {
    return undefined;
  }
}

/** Where the word stands that a construct refuses; nothing where no single one is to blame. */
function causeOf(problem: string, lineage: Lineage): Pick<LocatedFinding, 'position' | 'path'> | undefined {
  const [cause] = lineage.causesOf(problem);
  return cause && { position: placeOf(cause.value), path: pathOf(cause.address) };
}

/** The document as it is meant, without what is wrong in it, so that the rest is looked at as well. */
function complete(graph: GraphDocument, findings: Findings): CompleteDocument[] {
  const { document, wrong, isIncomplete } = checkDocument(graph.document, findings, false);
  const request = requestOf(document);
  return isIncomplete || wrong.has(document) || (request && wrong.has(request)) ? [] : [{ ...graph, ...recovered(document, wrong) }];
}

/** Graphs without variants go along with those that have the one that is asked for; but one has to have it. */
function requireVariant(documents: readonly GraphDocument[], findings: Findings, wanted: string | undefined): void {
  const [first] = documents;
  if (wanted === undefined || !first || findings.hasErrors || documents.some(({ variant }) => variant === wanted)) return;
  const value = fieldOf(first.document, 'name') ?? first.document;
  findings.report(value, 'unknown-variant', `there is no variant ${JSON.stringify(wanted)}, nor any other`, 'add it under variants, or leave --variant out');
}

/** Files are named after graphs, and after their Kubernetes namespaces where graphs of a cluster have one name. */
function withNames(documents: readonly CompleteDocument[], findings: Findings): NamedDocument[] {
  const count = new Map<string, number>();
  for (const { document } of documents) count.set(nameInCluster(document), (count.get(nameInCluster(document)) ?? 0) + 1);
  const taken = new Map<string, MapValue>();
  return documents.flatMap(graph => {
    const { document } = graph;
    const name = textAt(document, 'name');
    if (name === undefined) return [];
    const namespace = textAt(document, 'namespace');
    const chartName = (count.get(nameInCluster(document)) ?? 0) > 1 && namespace !== undefined ? `${namespace}-${name}` : name;
    const key = nameInCluster(document, chartName);
    const other = taken.get(key);
    taken.set(key, document);
    if (!other) return [{ ...graph, chartName }];
    const value = fieldOf(document, 'name') ?? document;
    const place = placeOf(fieldOf(other, 'name') ?? other);
    findings.report(value, 'duplicate-name', `there is another graph ${JSON.stringify(name)} in ${place.file}:${place.line}`, 'give it another name, or another Kubernetes namespace');
    return [];
  });
}

function nameInCluster(document: MapValue, name = textAt(document, 'name')): string {
  return `${clusterOf(document)?.name ?? ''}/${name}`;
}

/** A document and what it became. */
interface MadeGraph {
  readonly named: NamedDocument;
  readonly built: BuiltDocument;
  readonly lineage: Lineage;
  /** Whether a part of it could not be made, such as the engine of a worker. */
  readonly isPartial: boolean;
}

/** Documents that are validated together, in an app of their own. */
class Run {
  private readonly app = new App();
  private readonly made: MadeGraph[] = [];
  /** What documents made: their charts, and what stands elsewhere. */
  private readonly makers = new Map<IConstruct, MadeGraph>();
  private knownOrder?: AppOrder;

  public constructor(private readonly documents: readonly NamedDocument[], private readonly findings: Findings, private readonly options: SynthesisOptions) {
    if (options.validation) Validation.configure(this.app, options.validation);
  }

  public get switchedOff(): string[] {
    return this.app.node.findAll().flatMap(construct => Validation._offAt(construct));
  }

  /** @param written takes what is written, unless something is wrong or nobody wants it */
  public synthesize(written: WrittenFiles): SynthesizedGraph[] {
    const { app, options, findings } = this;
    for (const [index, named] of this.documents.entries()) {
      options.watch?.(index, this.documents.length, 'synthesizing', 'graphs');
      const own = new Findings();
      const built = buildGraph(app, named.chartName, named.document, own, options.apiVersion);
      const lineage = new Lineage(named.document, named.chartName, options.apiVersion);
      for (const finding of own.all) {
        if (isNoise(named, finding) || findings.isSettled(finding)) continue;
        const isTraceable = finding.rule === CONSTRUCT && isTraced(named.document);
        findings.add({ ...finding, ...(isTraceable && causeOf(finding.message, lineage)) });
      }
      if (built) this.note({ named, built, lineage, isPartial: own.hasErrors });
    }
    return synthPass(app, found => {
      const all = findingsOfApp(app, found, (done, total) => options.watch?.(done, total, 'validating', 'constructs'));
      for (const [index, finding] of all.entries()) {
        options.watch?.(index, all.length, 'locating', 'findings');
        this.report(finding);
      }
      if (findings.hasErrors) return [];
      const { order } = this;
      if (!options.objectsOnly) written.add(app, order, this.made.map(({ built }) => built.chart));
      return this.made.map(({ named, built, lineage }) => {
        const objects = objectsOf(order, built).map(manifestOf);
        const ownObjects = order.sortedObjects(built.chart).length;
        const { document, variant, chartName } = named;
        return { name: chartName, cluster: clusterOf(document)?.name, objects, ownObjects, document, lineage, variant };
      });
    });
  }

  /** One for all charts and findings: it looks at the whole app, to which nothing is added any more. */
  private get order(): AppOrder {
    return this.knownOrder ??= new AppOrder(this.app);
  }

  private note(made: MadeGraph): void {
    this.made.push(made);
    for (const construct of [made.built.chart, ...made.built.elsewhere]) this.makers.set(construct, made);
  }

  /** A finding about an object is told where the words stand that it follows from. */
  private report({ construct, finding }: AppFinding): void {
    const made = construct.node.scopes.map(scope => this.makers.get(scope)).find(maker => maker !== undefined);
    if (made && this.isNoise(construct as ApiObject, finding, made)) return;
    const value = made && this.blamed(construct as ApiObject, finding, made);
    this.findings.add({
      ...finding,
      severity: finding.severity as NonNullable<typeof finding.severity>,
      ...(value ? { position: placeOf(value) } : { construct: construct.node.path }),
      ...('kind' in construct && { object: `${(construct as ApiObject).kind}/${(construct as ApiObject).name}` }),
    });
  }

  /** Of an object that cannot be rendered nobody knows which component is to blame. */
  private isNoise(object: ApiObject, { rule, path }: Finding, { named: { unclear, lacksComponents }, lineage, isPartial }: MadeGraph): boolean {
    if (lacksComponents && isListOfComponents(path)) return true;
    if (rule === NOT_RENDERABLE) return isPartial || unclear.size > 0;
    if (unclear.size === 0) return false;
    const component = lineage.componentOf(renderedOf(object), fieldSteps(path));
    return component !== undefined && unclear.has(component.address[1] as number);
  }

  private blamed(object: ApiObject, { rule, path, message }: Finding, { built, lineage, named: { document } }: MadeGraph): Value {
    const steps = fieldSteps(path);
    if (isListOfComponents(path)) return fieldOf(document, 'components') ?? document;
    const traced = isTraced(document);
    if (rule === NOT_RENDERABLE) return (traced ? lineage.causesOf(message)[0]?.value : undefined) ?? document;
    try {
      const manifest = manifestOf(object);
      if (!traced) return lineage.componentOf(manifest, steps)?.value ?? fieldOf(document, 'name') ?? document;
      const ordinal = objectsOf(this.order, built).filter(({ kind }) => kind === object.kind).indexOf(object);
      for (let length = steps.length; length > 1; length--) {
        const all = lineage.sourcesOf({ kind: object.kind, ordinal }, steps.slice(0, length));
        const sources = all.length > 1 ? all.filter(({ address: [word] }) => word !== 'backend') : all;
        if (sources.length === 1 || (sources.length > 1 && length === steps.length)) return sources[0].value;
        if (sources.length > 1) break;
      }
      return lineage.componentOf(manifest, steps)?.value ?? fieldOf(document, 'name') ?? document;
    } catch {
      return lineage.componentOf(undefined, steps)?.value ?? fieldOf(document, 'name') ?? document;
    }
  }
}
