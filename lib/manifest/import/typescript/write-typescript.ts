/** Writes the program that makes what was imported. */
import { DynamoApiVersion } from '../../../graph';
import { schemaOf } from '../../../schemas';
import { isTyped } from '../typed-object';
import { CommentTree } from '../comment-tree';
import type { CommentedGraph, ImportedFile, ImportedObject } from '../imported-file';
import type { ComponentKind, GraphWords } from '../imported-graph';
import { isEmpty, isJson, type Json } from '../json';
import { isWorker, sharedWords } from '../shared-words';
import { graphWordSchema } from '../word-schemas';
import { ComponentPropsWriter } from './component-props';
import { Constants } from './constants';
import { code, type Entry, type Expression, literal, print, text } from './expression';
import { objectClass } from './object-class';
import { typedForm } from './typed-form';

const METHODS: { readonly [kind in ComponentKind]: string } = {
  frontend: 'addFrontend', worker: 'addWorker', prefill: 'addPrefill', decode: 'addDecode', encode: 'addEncodeWorker',
  planner: 'addPlanner', epp: 'addEndpointPicker', router: 'addRouter', component: 'addComponent',
};

const API_VERSIONS: { readonly [version in DynamoApiVersion]: string } = {
  [DynamoApiVersion.NVIDIA_V1BETA1]: 'NVIDIA_V1BETA1',
  [DynamoApiVersion.NVIDIA_V1ALPHA1]: 'NVIDIA_V1ALPHA1',
  [DynamoApiVersion.DYNAMO_V1ALPHA1]: 'DYNAMO_V1ALPHA1',
};

/** Characters from which on words that several components have alike become a constant. */
const WORTH_A_CONSTANT = 60;

/** What is said of words that a constant holds stands at the components. */
const NO_COMMENTS = new CommentTree();

/** The program for a file. */
export function writeTypeScript(file: ImportedFile): string {
  return new Program(file).text();
}

class Program {
  private readonly constants = new Constants();
  private readonly props = new ComponentPropsWriter(this.constants);
  private readonly ids = new Set<string>();
  private readonly namespace: string | undefined;
  private readonly lines: string[] = [];

  public constructor(private readonly file: ImportedFile) {
    this.namespace = sharedNamespace(file);
  }

  public text(): string {
    const { file, constants } = this;
    this.lines.push(`const app = new ${constants.imports.use('App')}();`);
    const chartName = file.graphs[0]?.graph.metadata.name ?? 'objects';
    const options = this.namespace === undefined ? '' : `, { namespace: ${text(this.namespace)} }`;
    this.lines.push(`const chart = new ${constants.imports.use('Chart', 'cdk8s')}(app, ${text(chartName)}${options});`);
    if (file.off.length > 0) this.switchOff(file.off);
    // Graphs take the names of their objects, so they choose first.
    const graphIds = file.graphs.map(({ graph }) => this.idFor(graph.metadata.name, 'graph'));
    file.objects.forEach(object => this.object(object));
    file.graphs.forEach((graph, index) => this.graph(graph, graphIds[index]));
    const parts = [
      [...comment(file.comments), ...constants.imports.lines()],
      constants.declarations,
      this.lines,
      ['app.synth();'],
    ];
    return `${parts.filter(part => part.length > 0).map(part => part.join('\n')).join('\n\n')}\n`;
  }

  private switchOff(off: readonly string[]): void {
    this.lines.push('// The manifest breaks these rules as it is; mend it, and take them out.');
    this.call(`${this.constants.imports.use('Validation')}.configure(chart, `, { entries: [{ key: 'off', value: literal(off) }] });
  }

  private object({ object, comments }: ImportedObject): void {
    const { apiVersion, kind, metadata } = object;
    const schema = schemaOf(String(apiVersion), String(kind));
    const known = isTyped(object) ? objectClass(apiVersion, kind) : undefined;
    const name = isJson(metadata) && typeof metadata.name === 'string' ? metadata.name : 'object';
    const id = this.idFor(name, String(kind));
    const type = known ? `${this.constants.imports.use(known.namespace)}.${known.name}` : this.constants.imports.use('ApiObject', 'cdk8s');
    const fields = Object.entries(known ? typedForm(object, schema) as Json : object).filter(([field]) => !known || !['apiVersion', 'kind'].includes(field));
    this.lines.push('', ...comment(comments.own));
    this.call(`new ${type}(chart, ${text(id)}, `, { entries: fields.map(([key, value]) => ({
      key, value: literal(key === 'metadata' ? this.withoutNamespace(value as Json) : value, comments.at(key)), comments: comments.at(key).own,
    })) });
  }

  private graph({ graph, comments }: CommentedGraph, id: string): void {
    const variable = this.file.graphs.length === 1 ? 'graph' : this.constants.names.give(graph.metadata.name, 'graph');
    const shared = sharedWords(graph.components, WORTH_A_CONSTANT);
    const common = this.shared(shared.common, 'common');
    const workers = this.shared(shared.workers, 'worker');
    this.lines.push('', ...comment(comments.own));
    const entries = this.graphEntries(graph.words, graph.apiVersion, this.metadataOf(graph.metadata, id), comments);
    const props: Expression = { entries };
    const declaration = graph.components.length === 0 ? '' : `const ${variable} = `;
    this.call(`${declaration}new ${this.constants.imports.use('DynamoGraph')}(chart, ${text(id)}${entries.length > 0 ? ', ' : ''}`, entries.length > 0 ? props : undefined);
    graph.components.forEach((component, index) => {
      const about = comments.behind(['components', index]);
      const spread = [common, isWorker(component) ? workers : undefined].flatMap(name => (name === undefined ? [] : [{ value: code(`...${name}`) }]));
      const own = this.props.entries(shared.own[index], about, component.name);
      const elsewhere = Object.keys(component.words).filter(word => !Object.hasOwn(shared.own[index], word)).flatMap(word => about.at(word).all);
      const config = component.kind === 'planner' && !own.some(({ key }) => key === 'config') ? [{ key: 'config', value: literal({}) }] : [];
      const all: Entry[] = [...spread, ...config, ...own];
      const needsProps = all.length > 0 || component.kind === 'epp';
      this.lines.push(...comment([...about.own, ...elsewhere]));
      this.call(`${variable}.${METHODS[component.kind]}(${text(component.name)}${needsProps ? ', ' : ''}`, needsProps ? { entries: all } : undefined);
    });
  }

  /** A constant with what several components have in common. */
  private shared(words: Json, purpose: string): string | undefined {
    if (isEmpty(words)) return undefined;
    const name = this.constants.names.give(purpose);
    const entries = this.props.entries(words, NO_COMMENTS, purpose);
    this.constants.declare(name, { entries }, this.constants.imports.useType('ComponentProps'));
    return name;
  }

  private graphEntries(words: GraphWords, apiVersion: DynamoApiVersion, metadata: Json, comments: CommentTree): Entry[] {
    const about = comments.at('words');
    return [
      ...(isEmpty(metadata) ? [] : [{ key: 'metadata', value: literal(metadata, comments.at('metadata')), comments: comments.at('metadata').own }]),
      ...(apiVersion === DynamoApiVersion.NVIDIA_V1BETA1 ? [] : [{ key: 'apiVersion', value: this.member('DynamoApiVersion', API_VERSIONS[apiVersion]) }]),
      ...Object.entries(words).map(([word, value]) => ({ key: word, value: this.graphWord(word, value, about.at(word)), comments: about.at(word).own })),
    ];
  }

  private graphWord(word: string, value: unknown, comments: CommentTree): Expression {
    switch (word) {
      case 'backendFramework': return this.member('BackendFramework', String(value).toUpperCase());
      case 'dynamoNamespace': return code(`${this.constants.imports.use('DynamoNamespace')}.of(${text(String(value))})`);
      case 'env': return this.props.env(value as Json, comments);
      default: return literal(typedForm(value, graphWordSchema(word)), comments);
    }
  }

  private member(type: string, name: string): Expression {
    return code(`${this.constants.imports.use(type)}.${name}`);
  }

  private metadataOf({ name, ...metadata }: Json, id: string): Json {
    return this.withoutNamespace(name === id ? metadata : { name, ...metadata });
  }

  /** The chart says it for all of them. */
  private withoutNamespace(metadata: Json): Json {
    const { namespace, ...rest } = metadata;
    return namespace === this.namespace ? rest : metadata;
  }

  private call(head: string, argument?: Expression): void {
    this.lines.push(`${head}${argument ? print(argument, 0, head.length, 2) : ''});`);
  }

  /** An id that is free in the chart. */
  private idFor(name: string, kind: string): string {
    const candidates = [name, `${name}-${kind.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}`];
    const wanted = candidates.map(id => id.replaceAll('/', '-')).find(id => !this.ids.has(id));
    let id = wanted ?? candidates[1];
    for (let count = 2; this.ids.has(id); count++) id = `${candidates[1]}-${count}`;
    this.ids.add(id);
    return id;
  }
}

/** The Kubernetes namespace that everything in the file stands in, if it is one. */
function sharedNamespace({ graphs, objects }: ImportedFile): string | undefined {
  const metadata = [...graphs.map(({ graph }) => graph.metadata as Json), ...objects.map(({ object }) => (isJson(object.metadata) ? object.metadata : {}))];
  const [first, ...others] = metadata.map(({ namespace }) => namespace);
  return typeof first === 'string' && others.every(namespace => namespace === first) ? first : undefined;
}

function comment(lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '//' : `// ${line}`));
}
