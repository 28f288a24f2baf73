/** What follows from the contents of a volume: the environment, the models in it, and the Jobs that bring them. */
import type { Construct } from 'constructs';
import type { k8s } from '../../imports';
import type { GraphVolume, GraphVolumeMount } from '../volumes';
import type { StoredModel } from './contract';
import { downloadJob } from './download-job';
import type { ModelSource } from './model-source';
import type { WeightsContentProps } from './weights-props';

const MOUNT_PATH = '/model-cache';
const HOSTNAME = 'kubernetes.io/hostname';

/** Where Python code of models is copied to when the cache itself cannot be written. */
export const WRITABLE_MODULES = '/tmp/hf-modules';

export class WeightsContents {
  public readonly volumeMount: GraphVolumeMount;
  public readonly env: { [name: string]: string };
  public readonly models: StoredModel[];
  public readonly podSpec?: k8s.PodSpecPatch;
  public readonly jobs: k8s.Job[];

  /** @throws if two sources have one place on the volume, or a path is not absolute */
  public constructor(scope: Construct, private readonly owner: string, volume: GraphVolume, namespace: string | undefined, props: WeightsContentProps) {
    const { mountPath = MOUNT_PATH, models = [], download, offline = download !== undefined, readOnly, node } = props;
    requireAbsolute(owner, mountPath);
    requireDistinct(owner, models);
    if (download && models.length === 0) throw new Error(`${owner}: there is a download, and no models; name them, such as [ModelSource.huggingFace('Qwen/Qwen3-32B')]`);
    const meant = download ? undefined : models.find(source => source._image !== undefined);
    if (meant) throw new Error(`${owner}: the model ${meant.name} names an image for its download, and nothing is downloaded; set download, or leave the image out`);
    this.volumeMount = { volume, path: mountPath, ...(readOnly && { readOnly }) };
    this.env = {
      HF_HOME: mountPath,
      ...(offline && { HF_HUB_OFFLINE: '1' }),
      ...(readOnly && { HF_MODULES_CACHE: WRITABLE_MODULES }),
    };
    this.models = models.map(source => source._stored(mountPath, download?.wait ?? download !== undefined));
    const nodeSelector = node === undefined ? undefined : { [HOSTNAME]: node };
    this.podSpec = nodeSelector && { nodeSelector };
    this.jobs = download ? models.map(source => downloadJob(scope, source, download, { owner, namespace, volume, mountPath, nodeSelector })) : [];
  }

  /** @throws if it is not known */
  public modelPath(name: string): string {
    const model = this.models.find(candidate => candidate.name === name);
    if (!model) throw new Error(`${this.owner}: holds no model "${name}"; it has ${this.models.map(known => known.name).join(', ') || 'none that is named'}`);
    if (model.path === undefined) {
      throw new Error(`${this.owner}: the path of "${name}" depends on its commit; give ModelSource.huggingFace a revision, or let the engine find it by its name`);
    }
    return model.path;
  }
}

/** @throws if a path is not absolute */
export function requireAbsolute(owner: string, path: string): void {
  if (!/^\/.*[^/]$/.test(path)) throw new Error(`${owner}: the mountPath "${path}" has to be absolute, and without a slash at its end`);
}

function requireDistinct(owner: string, models: readonly ModelSource[]): void {
  const known = new Map<string, ModelSource>();
  for (const model of models) {
    const other = known.get(model.name);
    if (other) {
      const revisions = `${other.revision ?? 'main'} and ${model.revision ?? 'main'}`;
      throw new Error(`${owner}: "${model.name}" is there twice (${revisions}), and readers find it by its name; one volume holds one revision of a model`);
    }
    known.set(model.name, model);
  }
}
