/** From a document to constructs: the same that a program would make. */
import { type App, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import {
  BackendFramework, type Component, type ComponentProps, type DynamoApiVersion, DynamoGraph, type DynamoGraphProps,
} from '../../graph';
import { DynamoNamespace } from '../../tenancy';
import type { Findings } from './findings';
import { imageFor, withVersion } from './image-version';
import { laidOver } from './layers';
import { folderOf } from './read-file';
import { UNCLEAR } from './recovery';
import { fieldOf, fieldsOf, inLayer, itemsOf, type MapValue, plain, textAt, textOf, type Value, without } from './value';
import { COMPONENT_WORDS, GRAPH_WORDS } from './words';
import { backendOf } from './words/backend';
import { clusterOrApp, clusterValue } from './words/cluster';
import { componentKind, TYPE_WORDS, typesWith } from './words/component-type';
import { ENGINE_WORDS } from './words/engine';
import { environmentOf } from './words/environment';
import { makeExternalSecrets } from './words/external-secrets';
import { checkSecrets } from './words/secrets';
import type { ComponentContext, GraphContext } from './words/word';

/** Words of the document that set no property of their own name. */
const GRAPH_ONLY: ReadonlySet<string> = new Set([
  'version', 'name', 'namespace', 'apiVersion', 'dynamoNamespace', 'backend', 'model', 'image', 'environment', 'secrets', 'labels', 'annotations',
  'propagatedLabels', 'propagatedAnnotations', 'router', 'volumes', 'defaults', 'components', ...GRAPH_WORDS.map(({ word }) => word),
]);

/** Words of a component that set no property of their own name. */
const COMPONENT_ONLY: ReadonlySet<string> = new Set([
  'name', 'type', 'image', 'environment', 'secrets', 'flags', 'config', 'modelName', 'kvCacheBlockSize', 'engine', 'model', 'parallelism',
  ...COMPONENT_WORDS.map(({ word }) => word),
]);

/** What a document became. */
export interface BuiltGraph {
  readonly chart: Chart;
  readonly graph: DynamoGraph;
  /** What it makes outside of the chart. */
  readonly elsewhere: readonly IConstruct[];
}

/** Defines the graph of a document, and what stands beside it, in a chart of its own. What constructs refuse is a finding. */
export function buildGraph(app: App, chartName: string, document: MapValue, findings: Findings, apiVersion?: DynamoApiVersion): BuiltGraph | undefined {
  const scope = unlessThrown(clusterValue(document) ?? document, findings, () => clusterOrApp(app, document));
  // The chart itself cannot be where objects of JavaScript have its name already.
  return scope && unlessThrown(fieldOf(document, 'name') ?? document, findings,
    () => new GraphBuilder(scope, chartName, document, findings, apiVersion).build());
}

function unlessThrown<T>(value: Value, findings: Findings, body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    findings.report(value, 'construct', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

class GraphBuilder {
  private readonly context: GraphContext;
  private readonly elsewhere: IConstruct[] = [];

  public constructor(
    scope: Construct, chartName: string, private readonly document: MapValue, private readonly findings: Findings,
    private readonly apiVersion?: DynamoApiVersion,
  ) {
    const chart = new Chart(scope, chartName, { namespace: textAt(document, 'namespace') });
    this.context = {
      document, chart, folderOf, graphName: textAt(document, 'name') ?? '',
      makesElsewhere: construct => this.elsewhere.push(construct),
      report: (value, rule, message, mend) => findings.report(value, rule, message, mend),
    };
  }

  public build(): BuiltGraph | undefined {
    const { document, context } = this;
    this.version();
    const components = this.componentValues();
    checkSecrets(document, components, context);
    this.attempt(document, () => makeExternalSecrets(context));
    this.before();
    const graph = this.attempt(document, () => new DynamoGraph(context.chart, context.graphName, this.graphProps()));
    if (!graph) return undefined;
    const made = components.flatMap(component => {
      const added = this.attempt(component, () => this.component(graph, component));
      return added ? [{ component, added }] : [];
    });
    this.after(graph, made);
    return { chart: context.chart, graph, elsewhere: this.elsewhere };
  }

  private version(): void {
    const version = fieldOf(this.document, 'version');
    if (version && Number(plain(version)) !== 1) {
      this.findings.report(version, 'version', `version ${String(plain(version))} of deploy.yaml is not known`, 'write version: 1.0');
    }
  }

  /** The components with the defaults below them. */
  private componentValues(): MapValue[] {
    const defaults = fieldOf(this.document, 'defaults');
    const below = defaults?.kind === 'map' ? inLayer(defaults, 'defaults') as MapValue : undefined;
    const taken = new Set<string>();
    return itemsOf(fieldOf(this.document, 'components')).filter(component => component.kind === 'map').filter(component => this.isUnique(component, taken))
      .map(component => (below ? laidOver(defaultsFor(below, textAt(component, 'type')), component) as MapValue : component));
  }

  /** Another component of a name is told of, and left out: there can be no two constructs of one name. */
  private isUnique(component: MapValue, taken: Set<string>): boolean {
    const name = textAt(component, 'name');
    if (name === undefined) return true;
    const key = mended(name).toLowerCase();
    const isTaken = taken.has(key);
    if (isTaken) this.findings.report(fieldOf(component, 'name') ?? component, 'duplicate-name', `there is another component ${JSON.stringify(name)}`, 'give it another name');
    taken.add(key);
    return !isTaken;
  }

  private graphProps(): DynamoGraphProps {
    const { document, context } = this;
    const image = fieldOf(document, 'image');
    const environment = fieldOf(document, 'environment');
    const [labels, annotations] = ['labels', 'annotations'].map(word => plainField(document, word) as { [key: string]: string } | undefined);
    const backend = backendOf(document);
    const dynamoNamespace = fieldOf(document, 'dynamoNamespace');
    const own = fieldsOf(document).filter(([word]) => !GRAPH_ONLY.has(word)).map(([word, value]) => [word, plain(value, word === 'overrides')] as const);
    return {
      ...Object.fromEntries(own),
      metadata: { ...(labels && { labels }), ...(annotations && { annotations }) },
      apiVersion: this.apiVersion ?? textAt(document, 'apiVersion') as DynamoApiVersion | undefined,
      backendFramework: FRAMEWORKS.includes(backend ?? '') && fieldOf(document, 'backend') ? backend as BackendFramework : undefined,
      image: image && imageFor(image, context),
      env: environment && environmentOf(environment, context, document),
      dynamoNamespace: dynamoNamespace && this.attempt(dynamoNamespace, () => DynamoNamespace.of(textOf(dynamoNamespace) ?? '')),
      labels: plainField(document, 'propagatedLabels') as DynamoGraphProps['labels'],
      annotations: plainField(document, 'propagatedAnnotations') as DynamoGraphProps['annotations'],
      ...this.wordProps(),
    };
  }

  private wordProps(): Partial<DynamoGraphProps> {
    return Object.assign({}, ...GRAPH_WORDS.map(word => {
      const value = fieldOf(this.document, word.word);
      return value && word.props ? this.attempt(value, () => word.props?.(value, this.context)) : {};
    })) as Partial<DynamoGraphProps>;
  }

  private component(graph: DynamoGraph, component: MapValue): Component {
    const context: ComponentContext = { ...this.context, component, componentName: this.componentName(component) };
    const type = textAt(component, 'type');
    const kind = componentKind(type);
    for (const [word, value] of fieldsOf(component)) {
      if (!TYPE_WORDS.has(word) || kind.words.includes(word) || type === UNCLEAR) continue;
      this.findings.report(value, 'word-out-of-place', `${word} means nothing to ${type === undefined ? 'a component without type' : `a ${type}`}`,
        `it is for the type ${typesWith(word).join(', ')}`);
    }
    return kind.add(graph, context.componentName, this.componentProps(context), context);
  }

  private componentName(component: MapValue): string {
    const name = textAt(component, 'name') ?? '';
    if (mended(name) !== name) {
      this.findings.report(fieldOf(component, 'name') ?? component, 'name-mended', `${JSON.stringify(name)} becomes ${JSON.stringify(mended(name))}`, 'Kubernetes takes no underscores in names');
    }
    return mended(name);
  }

  private componentProps(context: ComponentContext): ComponentProps {
    const { component } = context;
    const image = fieldOf(component, 'image');
    const environment = fieldOf(component, 'environment');
    const own = fieldsOf(component).filter(([word]) => !COMPONENT_ONLY.has(word)).map(([word, value]) => [word, plain(value, NULLS.has(word))] as const);
    const under = GRAPH_WORDS.map(word => {
      const value = fieldOf(this.document, word.word);
      return value && word.under ? this.attempt(value, () => word.under?.(value, context)) : {};
    });
    const said = COMPONENT_WORDS.map(word => {
      const value = fieldOf(component, word.word);
      return value && word.props ? this.attempt(value, () => word.props?.(value, context)) : {};
    });
    const props: ComponentProps = Object.assign({}, ...under, Object.fromEntries(own), ...said) as ComponentProps;
    return withVersion({
      ...props,
      ...(image && { image: imageFor(image, context) }),
      ...(environment && { env: { ...props.env, ...environmentOf(environment, context, component) } }),
    }, context);
  }

  private before(): void {
    for (const word of GRAPH_WORDS) {
      const value = fieldOf(this.document, word.word);
      if (value && word.before) this.attempt(value, () => word.before?.(value, this.context));
    }
  }

  private after(graph: DynamoGraph, made: readonly { readonly component: MapValue; readonly added: Component }[]): void {
    for (const word of GRAPH_WORDS) {
      const value = fieldOf(this.document, word.word);
      if (value && word.after) this.attempt(value, () => word.after?.(value, graph, this.context));
    }
    for (const { component, added } of made) {
      for (const word of COMPONENT_WORDS) {
        const value = fieldOf(component, word.word);
        const context = { ...this.context, component, componentName: added.componentName };
        if (value && word.after) this.attempt(value, () => word.after?.(value, added, context));
      }
    }
  }

  /** What a construct throws is a finding about the words that it was made of, a line a problem. */
  private attempt<T>(value: Value, body: () => T): T | undefined {
    try {
      return body();
    } catch (error) {
      const problems = error instanceof Error ? error.message.split('\n') : [String(error)];
      problems.forEach(problem => this.findings.report(value, 'construct', problem));
      return undefined;
    }
  }
}

const FRAMEWORKS: readonly string[] = Object.values(BackendFramework);
const NULLS: ReadonlySet<string> = new Set(['overrides', 'mainContainer', 'podSpec']);

/** Words of an engine that stand in defaults are for workers, and so is the fabric between them. */
function defaultsFor(defaults: MapValue, type: string | undefined): MapValue {
  const { words } = componentKind(type);
  return words === ENGINE_WORDS ? defaults : without(defaults, 'fabric', ...[...TYPE_WORDS].filter(word => !words.includes(word)));
}

function mended(name: string): string {
  return name.replaceAll('_', '-');
}

function plainField(value: MapValue, name: string): unknown {
  const field = fieldOf(value, name);
  return field && plain(field);
}
