/** From a document to constructs: the same that a program would make. */
import type { App } from 'cdk8s';
import {
  BackendFramework, type Component, type ComponentProps, type DynamoApiVersion, DynamoGraph, type DynamoGraphProps,
} from '../../graph';
import { DynamoNamespace } from '../../tenancy';
import { RequestBuilder } from './build-request';
import { type BuiltDocument, DocumentBuilder } from './document-builder';
import type { Findings } from './findings';
import { imageFor, withVersion } from './image-version';
import { laidOver } from './layers';
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
import { requestOf } from './words/request';
import type { ComponentContext } from './words/word';

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

/** Defines the graph of a document, or the request for one, and what stands beside it, in a chart of its own. What constructs refuse is a finding. */
export function buildGraph(app: App, chartName: string, document: MapValue, findings: Findings, apiVersion?: DynamoApiVersion): BuiltDocument | undefined {
  const request = requestOf(document);
  const scope = unlessThrown(clusterValue(document) ?? document, findings, () => clusterOrApp(app, document));
  // The chart itself cannot be where objects of JavaScript have its name already.
  return scope && unlessThrown(fieldOf(document, 'name') ?? document, findings, () => {
    const where = [scope, chartName, document, findings] as const;
    return (request ? new RequestBuilder(request, ...where) : new GraphBuilder(apiVersion, ...where)).build();
  });
}

function unlessThrown<T>(value: Value, findings: Findings, body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    findings.report(value, 'construct', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

class GraphBuilder extends DocumentBuilder {
  public constructor(private readonly apiVersion: DynamoApiVersion | undefined, ...document: ConstructorParameters<typeof DocumentBuilder>) {
    super(...document);
  }

  public build(): BuiltDocument | undefined {
    const { document, context } = this;
    this.version();
    const components = this.componentValues();
    checkSecrets(document, components, context);
    this.attempt(document, () => makeExternalSecrets(context));
    this.eachWord(GRAPH_WORDS, (word, value) => word.before?.(value, context));
    const graph = this.attempt(document, () => new DynamoGraph(context.chart, context.graphName, this.graphProps()));
    if (!graph) return undefined;
    const made = components.flatMap(component => {
      const added = this.attempt(component, () => this.component(graph, component));
      return added ? [{ component, added }] : [];
    });
    this.after(graph, made);
    return { chart: context.chart, elsewhere: this.elsewhere };
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
    const props = this.eachWord<Partial<DynamoGraphProps>>(GRAPH_WORDS, (word, value) => word.props?.(value, this.context));
    return Object.assign({}, ...props) as Partial<DynamoGraphProps>;
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
    const under = this.eachWord(GRAPH_WORDS, (word, value) => word.under?.(value, context));
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

  private after(graph: DynamoGraph, made: readonly { readonly component: MapValue; readonly added: Component }[]): void {
    this.eachWord(GRAPH_WORDS, (word, value) => {
      word.after?.(value, graph, this.context);
      word.beside?.(value, this.context);
    });
    for (const { component, added } of made) {
      for (const word of COMPONENT_WORDS) {
        const value = fieldOf(component, word.word);
        const context = { ...this.context, component, componentName: added.componentName };
        if (value && word.after) this.attempt(value, () => word.after?.(value, added, context));
      }
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
