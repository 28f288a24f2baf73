import type { ApiObject, App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ApplyWave } from '../order/apply-wave';
import { wavesOf } from '../order/waves';
import { fileOf, GraphFolders } from './graph-folder';
import { checkProps } from '../../props';

/** Options of a layout by graph. */
export interface GraphLayoutOptions {
  /**
   * Whether each folder gets a `kustomization.yaml` that lists what is in it, in the order in which it is needed.
   * @default false
   */
  readonly kustomizations?: boolean;

  /**
   * Whether what is deployed together lies in a folder for each step of its order, as Flux needs it to wait in between.
   * @default false
   */
  readonly stages?: boolean;
}

/** Where an object is written. */
export interface Placement {
  readonly folder: readonly string[];
  /** File name without extension. */
  readonly file: string;
}

/** In which folders an app writes its objects. */
export class OutputLayout {
  /**
   * A folder for each graph and one file an object: `<cluster>/<namespace>/<graph>/<Kind>.<name>.k8s.yaml`. Without a Cluster the first
   * part is left out. What stands in a chart with one graph lies with the graph; other charts have a folder of their own.
   *
   * @param options what else is in the folders
   */
  public static byGraph(options: GraphLayoutOptions = {}): OutputLayout {
    checkProps('OutputLayout.byGraph', 'GraphLayoutOptions', options);
    return new OutputLayout(options);
  }

  /** @internal */
  public static _set(app: IConstruct, layout: OutputLayout): void {
    layouts.set(app, layout);
  }

  /** @internal */
  public static _of(construct: IConstruct): OutputLayout | undefined {
    return layouts.get(construct.node.root);
  }

  /** Whether folders have a `kustomization.yaml`. */
  public readonly kustomizations: boolean;

  /** Whether there is a folder for each step of the order. */
  public readonly stages: boolean;

  private constructor({ kustomizations = false, stages = false }: GraphLayoutOptions) {
    this.kustomizations = kustomizations;
    this.stages = stages;
  }

  /**
   * Where each object of an app lies.
   *
   * @internal
   */
  public _placements(app: App): ReadonlyMap<ApiObject, Placement> {
    const folders = new GraphFolders();
    const placed = [...wavesOf(app)].map(([object, wave]) => {
      const folder = folders.of(object);
      const placement = { folder: this.stages ? [...folder, stageFolder(wave)] : folder, file: fileOf(object, folder) };
      // Within a wave only claims are waited for. The rest goes by name, whoever wrote the program in whatever order.
      return { object, placement, wave, rank: object.kind === 'PersistentVolumeClaim' ? 0 : 1, path: [...placement.folder, placement.file].join('/') };
    });
    placed.sort((one, other) => one.wave - other.wave || one.rank - other.rank || Number(one.path > other.path) - Number(one.path < other.path));
    return new Map(placed.map(({ object, placement }) => [object, placement]));
  }
}

/** `40-weights`, `50-graphs`, `51-graphs`: sorted as they are applied. */
export function stageFolder(wave: number): string {
  return `${String(wave - ApplyWave.FOUNDATION).padStart(2, '0')}-${stageName(wave)}`;
}

function stageName(wave: number): string {
  const starts = Object.values(ApplyWave).filter(value => typeof value === 'number');
  const start = Math.max(...starts.filter(value => value <= wave));
  return ApplyWave[start].toLowerCase();
}

const layouts = new WeakMap<IConstruct, OutputLayout>();
