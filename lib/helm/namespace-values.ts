/** The Kubernetes namespaces of a chart as values, wherever an object names one. */
import { groupKindOf } from '../validation/references/object-index';
import { type Draft, isGraph, metadataOf, replaceTexts } from './objects';
import type { TemplateText } from './template-text';
import type { ChartValues } from './values';

const LABEL = { type: 'string', pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$', maxLength: 63 };

/** Fields and labels whose text is a namespace. */
const NAMESPACE_FIELDS: ReadonlySet<string> = new Set(['namespace', 'matchNames', 'kubernetes.io/metadata.name']);

/** The namespaces of objects, with the expressions that stand for them. */
export class ChartNamespaces {
  private readonly expressions: ReadonlyMap<string, string>;
  private readonly graphs: readonly string[];

  public constructor(objects: readonly Draft[], values: ChartValues, private readonly template: TemplateText) {
    const names = [...new Set(objects.flatMap(object => ownNamespace(object) || []))];
    this.expressions = new Map(names.map(name => [name, expressionOf(name, names.length === 1, values)]));
    this.graphs = objects.filter(isGraph).map(graph => metadataOf(graph).name);
  }

  /** The expression for a namespace; that of the release for an object that names none. */
  public expression(namespace: string | undefined): string {
    return (namespace === undefined ? undefined : this.expressions.get(namespace)) ?? '.Release.Namespace';
  }

  /** Puts values in the place of the namespaces that an object names. */
  public parameterize(object: Draft): void {
    if (groupKindOf(object) === '/Namespace') this.parameterizeName(metadataOf(object));
    replaceTexts(object, (value, path) => (NAMESPACE_FIELDS.has(path.at(-1) ?? '') ? this.whole(value) : this.within(value)));
  }

  private parameterizeName(metadata: { name: string }): void {
    metadata.name = this.whole(metadata.name);
  }

  private whole(value: string): string {
    const expression = this.expressions.get(value);
    return expression === undefined ? value : this.template.text(expression);
  }

  /**
   * Host names of Services, selectors of series, labels of nodes that cache a data set, and the Dynamo namespaces that the
   * operator makes of a namespace and a graph.
   */
  private within(value: string): string {
    let result = value;
    for (const [name, expression] of this.expressions) {
      if (!result.includes(name)) continue;
      const part = this.template.part(expression);
      result = result
        .replaceAll(`.${name}.svc`, `.${part}.svc`)
        .replaceAll(`namespace="${name}"`, `namespace="${part}"`)
        .replace(new RegExp(`^(fluid\\.io/[sf]-(?:[a-z]+-)?)${name}-`), `$1${part}-`);
      for (const graph of this.graphs) {
        result = result.replace(new RegExp(`(?<![\\w-])${name}-(${escapeRegExp(graph.replaceAll('.', '-'))})(?![\\w-])`, 'g'), `${part}-$1`);
      }
    }
    return result;
  }
}

function ownNamespace(object: Draft): string | undefined {
  return groupKindOf(object) === '/Namespace' ? metadataOf(object).name : metadataOf(object).namespace;
}

function expressionOf(name: string, alone: boolean, values: ChartValues): string {
  if (alone) {
    const description = 'Kubernetes namespace of the objects; that of the release where it is empty.';
    const value = values.add(['namespace'], { default: name, description, schema: LABEL });
    return `(${value} | default .Release.Namespace)`;
  }
  values.describe(['namespaces'], 'Kubernetes namespaces of the objects.');
  return values.add(['namespaces', name], { default: name, description: `What stands for ${name}.`, schema: { ...LABEL, minLength: 1 } });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
