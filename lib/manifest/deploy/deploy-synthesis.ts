import { isDeepStrictEqual } from 'node:util';
import { documentsOf } from '../../app-files';
import { Severity } from '../../validation/finding';
import { fieldSteps } from '../../validation/source/field-steps';
import { ValidationReport } from '../../validation/validation-report';
import { type DeployOrigin, DeployOriginKind } from './deploy-origin';
import type { Source, Steps } from './lineage';
import type { SynthesizedGraph, Synthesis } from './synthesis';
import { placeOf, plain, textOf } from './value';

/** What deploy.yaml files come to. */
export class DeploySynthesis {
  /** @internal */
  public static _of(synthesis: Synthesis): DeploySynthesis {
    return new DeploySynthesis(synthesis);
  }

  /**
   * What would be written: the name of each file, such as `qwen.k8s.yaml`, or with folders where `gitops` lays the output out, to its
   * text. Nothing where anything is wrong.
   */
  public readonly files: { [name: string]: string };

  /** Everything that is wrong or worth knowing, each with the place in the file that it comes from. */
  public readonly report: ValidationReport;

  private readonly graphs: readonly SynthesizedGraph[];

  private constructor({ graphs, files, findings, texts, switchedOff }: Synthesis) {
    const order = [...texts.keys()];
    const found = findings.all.sort((one, other) => order.indexOf(one.position?.file ?? '') - order.indexOf(other.position?.file ?? '')
      || (one.position?.line ?? 0) - (other.position?.line ?? 0) || (one.position?.column ?? 0) - (other.position?.column ?? 0));
    const ok = found.every(({ severity }) => severity !== Severity.ERROR);
    this.graphs = ok ? graphs : [];
    this.files = ok ? files : {};
    this.report = ValidationReport._of({ findings: found, switchedOff, ok }, texts);
  }

  /** Whether there is no error among the findings. */
  public get ok(): boolean {
    return this.report.ok;
  }

  /**
   * Each graph with what stands beside it, a file each, wherever they are written to.
   *
   * @internal
   */
  public get _graphFiles(): { [name: string]: string } {
    const isShared = (name: string) => this.graphs.filter(graph => graph.name === name).length > 1;
    return Object.fromEntries(this.graphs.map(({ name, cluster, objects, ownObjects }) => [
      `${cluster !== undefined && isShared(name) ? `${cluster}-` : ''}${name}.k8s.yaml`,
      [...documentsOf(objects.slice(0, ownObjects))].join(''),
    ]));
  }

  /**
   * Files with objects, without those that say what to apply.
   *
   * @internal
   */
  public get _manifests(): { [name: string]: string } {
    return Object.fromEntries(Object.entries(this.files).filter(([name]) => name.endsWith('.k8s.yaml')));
  }

  /**
   * Where the value of a field in the output comes from: the words that it follows from, the nearest first. One origin of the kind
   * `LIBRARY` says that no word has a part in it.
   *
   * @param object the object, such as `DynamoGraphDeployment/qwen`
   * @param field path of the field, such as `spec.components[0].replicas`
   * @throws if there is no such object, or no such field in it
   */
  public originsOf(object: string, field: string): DeployOrigin[] {
    const [graph, ordinal, manifest] = this.find(object);
    const steps = fieldSteps(field);
    const value = valueAt(manifest, steps);
    if (value === undefined) throw new Error(`${object} has no field ${field}`);
    const sources = graph.lineage.sourcesOf({ kind: String(manifest.kind), ordinal }, steps);
    return sources.length === 0 ? [{ kind: DeployOriginKind.LIBRARY }] : sources.map(source => originOf(source, value, graph));
  }

  /**
   * Where every value of an object comes from: the path of each field that holds one, to the first of its origins.
   *
   * @param object the object, such as `DynamoGraphDeployment/qwen`
   * @throws if there is no such object
   */
  public originsIn(object: string): { [field: string]: DeployOrigin } {
    const [, , manifest] = this.find(object);
    return Object.fromEntries(leavesOf(manifest, '').map(field => [field, this.originsOf(object, field)[0]]));
  }

  /** The objects, such as `DynamoGraphDeployment/qwen`, in the order in which they would be written. */
  public get objects(): string[] {
    return this.graphs.flatMap(({ objects }) => objects.map(title));
  }

  private find(object: string): [graph: SynthesizedGraph, ordinal: number, manifest: Manifest] {
    for (const graph of this.graphs) {
      const manifest = graph.objects.find(candidate => title(candidate) === object);
      if (manifest) return [graph, graph.objects.filter(({ kind }) => kind === manifest.kind).indexOf(manifest), manifest];
    }
    throw new Error(`there is no ${object}; there is ${this.objects.join(', ') || 'nothing, since something is wrong'}`);
  }
}

type Manifest = { readonly [field: string]: unknown };

function title({ kind, metadata }: Manifest): string {
  return `${String(kind)}/${String((metadata as { name?: string } | undefined)?.name)}`;
}

function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((found, step) => (typeof found === 'object' && found !== null ? (found as Manifest)[step] : undefined), value);
}

function leavesOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, field]) => leavesOf(field, /^[A-Za-z_][\w-]*$/.test(name) ? path + (path && '.') + name : `${path}[${JSON.stringify(name)}]`));
}

function originOf({ address, value }: Source, output: unknown, { variant }: SynthesizedGraph): DeployOrigin {
  const { file, line, column } = placeOf(value);
  const said = textOf(value) === String(output) || isDeepStrictEqual(plain(value), output);
  return {
    kind: LAYERS[value.origin.layer],
    word: address.reduce<string>((path, step) => (typeof step === 'number' ? `${path}[${step}]` : path + (path && '.') + step), ''),
    derived: !said,
    file, line, column,
    ...(value.origin.layer === 'variant' && { variant }),
  };
}

const LAYERS = {
  file: DeployOriginKind.FILE, base: DeployOriginKind.BASE, defaults: DeployOriginKind.DEFAULTS, variant: DeployOriginKind.VARIANT,
} as const;
