import * as fs from 'node:fs';
import * as path from 'node:path';
import type { App } from 'cdk8s';
import { yaml } from '../on-demand';
import { fillFolder } from '../output-folder';
import { groupKindOf } from '../validation/references/object-index';
import { parameterizeGraph } from './graph-values';
import type { HelmChartProps } from './helm-chart-props';
import { annotateForHelm, holdsData, hooksOf } from './hooks';
import { ChartNamespaces } from './namespace-values';
import { notes } from './notes';
import { type Draft, isGraph, metadataOf, readObjects } from './objects';
import { freeMark, TemplateText } from './template-text';
import { ChartValues } from './values';
import { checkProps } from '../props';

export type { HelmChartProps } from './helm-chart-props';

const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const CRD = 'apiextensions.k8s.io/CustomResourceDefinition';

/**
 * A Helm chart of everything that an app synthesizes, with the values that people change: the Kubernetes namespace, the
 * registry and tag of each graph's images, and the replicas of its components.
 *
 * With its own values it renders to the plain manifests; only annotations of Helm's own are added. Braces that a manifest
 * holds, as templates of alerts do, arrive as they are.
 *
 * @example
 * const app = new App();
 * const graph = new DynamoGraph(new Chart(app, 'qwen', { namespace: 'inference' }), 'qwen', { image: DynamoImage.vllm('1.3.0') });
 * graph.addFrontend('Frontend');
 * HelmChart.fromApp(app, { name: 'qwen', version: '0.1.0' }).write('dist/qwen');
 */
export class HelmChart {
  /**
   * A chart of everything that an app synthesizes.
   *
   * @param app the app, of this library or of cdk8s
   * @param props name and version of the chart
   * @throws if the app is invalid, or its objects make no chart
   */
  public static fromApp(app: App, props: HelmChartProps): HelmChart {
    checkProps('HelmChart.fromApp', 'HelmChartProps', props);
    return new HelmChart(readObjects({ [props.name]: app.synthYaml() as string }), props);
  }

  /**
   * A chart of manifests.
   *
   * @param manifests YAML by file name, any number of documents a file
   * @param props name and version of the chart
   * @throws if a text is no YAML, or the objects make no chart
   */
  public static fromManifests(manifests: { [fileName: string]: string }, props: HelmChartProps): HelmChart {
    checkProps('HelmChart.fromManifests', 'HelmChartProps', props);
    return new HelmChart(readObjects(manifests), props);
  }

  private readonly contents: { readonly [path: string]: string };

  private constructor(objects: readonly Draft[], props: HelmChartProps) {
    checkNameAndVersion(props);
    if (objects.length === 0) throw new Error(`chart ${props.name}: there is nothing to put into it`);
    const values = new ChartValues();
    const template = new TemplateText(freeMark(JSON.stringify(objects)));
    const hooks = props.hooks ?? true ? hooksOf(objects) : new Set<Draft>();
    // Marks change the objects, so that everything that is asked of them is asked before.
    const namespaces = new ChartNamespaces(objects, values, template);
    const files = new FileNames();
    const named = objects.map(object => ({ object, file: files.of(object), guard: guardOf(object, hooks, namespaces) }));
    const text = notes(objects, namespaces);
    const chart = chartYaml({ ...props, appVersion: props.appVersion ?? versionOf(objects) });
    for (const object of objects) {
      annotateForHelm(object, hooks);
      if (isGraph(object)) parameterizeGraph(object, values, template);
    }
    if (objects.some(isGraph)) values.describe(['graphs'], 'What the graphs run, and how many.');
    for (const object of objects) namespaces.parameterize(object);
    this.contents = {
      'Chart.yaml': chart,
      'values.yaml': values.toYaml(),
      'values.schema.json': values.toJsonSchema(),
      '.helmignore': '.git/\n.gitignore\n*.tgz\n',
      'templates/NOTES.txt': text,
      ...Object.fromEntries(named.map(({ object, file, guard }) => [file, guarded(template.of(object), guard)])),
    };
  }

  /** The files of the chart by their paths in it. */
  public get files(): { [path: string]: string } {
    return { ...this.contents };
  }

  /**
   * Writes the chart, whole or not at all. Files that stood in the folder and are not part of the chart stay.
   *
   * @param folder where to
   * @throws if a file cannot be written; the folder is then as it was
   */
  public write(folder: string): void {
    fillFolder(folder, staging => {
      for (const [name, text] of Object.entries(this.contents)) {
        const file = path.join(staging, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    });
  }
}

function chartYaml({ name, description, version, appVersion, kubeVersion }: HelmChartProps): string {
  return yaml().stringify({
    apiVersion: 'v2',
    name,
    description: description ?? `${name}, synthesized by cdk8s-dynamo`,
    type: 'application',
    version: version ?? '0.1.0',
    ...appVersion !== undefined && { appVersion },
    ...kubeVersion !== undefined && { kubeVersion },
  });
}

function checkNameAndVersion({ name, version }: HelmChartProps): void {
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) || name.length > 53) {
    throw new Error(`chart "${name}": a name has lower case letters, digits and hyphens, and at most 53 of them`);
  }
  if (version !== undefined && !SEMVER.test(version)) throw new Error(`chart ${name}: version "${version}" is no semantic version such as 0.1.0`);
}

/** Paths of templates: by kind and name, with the namespace or a number where that is not enough. */
class FileNames {
  private readonly taken = new Set<string>();

  public of(object: Draft): string {
    const { name, namespace } = metadataOf(object);
    const folder = groupKindOf(object) === CRD ? 'crds' : 'templates';
    const base = `${String(object.kind)}.${name}`.replace(/[^\w.-]/g, '-');
    const candidates = [base, ...namespace === undefined ? [] : [`${base}.${namespace}`]];
    for (let number = 2; ; number++) {
      const free = candidates.find(candidate => !this.taken.has(`${folder}/${candidate}`.toLowerCase()));
      if (free !== undefined) {
        this.taken.add(`${folder}/${free}`.toLowerCase());
        return `${folder}/${free}.yaml`;
      }
      candidates.push(`${base}.${number}`);
    }
  }
}

/** What is asked of the cluster before a hook that holds data is made. */
function guardOf(object: Draft, hooks: ReadonlySet<Draft>, namespaces: ChartNamespaces): string | undefined {
  if (!hooks.has(object) || !holdsData(object)) return undefined;
  const { name, namespace } = metadataOf(object);
  const what = `${JSON.stringify(object.apiVersion)} ${JSON.stringify(object.kind)}`;
  if (groupKindOf(object) === '/Namespace') return `lookup ${what} "" ${namespaces.expression(name)}`;
  return `lookup ${what} ${namespaces.expression(namespace)} ${JSON.stringify(name)}`;
}

function guarded(text: string, guard: string | undefined): string {
  return guard === undefined ? text : `{{- if not (${guard}) }}\n${text}{{- end }}\n`;
}

/** The tag of the first image of the first graph. */
function versionOf(objects: readonly Draft[]): string | undefined {
  const graph = objects.find(isGraph);
  return graph && /"image":"[^"]*:v?(\d+\.\d+\.\d+[^"@]*)"/.exec(JSON.stringify(graph.spec))?.[1];
}
