import { type ApiObject, type ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { fluid, type k8s } from '../../imports';
import { ApplyWave, waveAnnotation } from '../gitops/order/apply-wave';
import { GraphVolume, type GraphVolumeMount } from '../volumes';
import type { IModelWeights, StoredModel } from './contract';
import { datasetMount, type FluidMount, folderOf } from './fluid-mount';
import { dataLoad, type FluidPreload } from './fluid-preload';
import type { FluidRuntime } from './fluid-runtime';
import { requireAbsolute, WRITABLE_MODULES } from './weights-contents';
import { checkConstructProps } from '../props';

/** Properties of FluidDataset. */
export interface FluidDatasetProps {
  /** Where the weights are; each becomes a folder of the volume. */
  readonly mounts: FluidMount[];

  /** What caches them. */
  readonly runtime: FluidRuntime;

  /**
   * Absolute path at which components see the volume.
   * @default '/models'
   */
  readonly mountPath?: string;

  /**
   * Whether components may only read.
   * @default true
   */
  readonly readOnly?: boolean;

  /**
   * Whether the volume is a cache as Hugging Face lays it out, such as one that a ModelWeights filled and `pvc://` mounts.
   * Engines then find models by their names, and ask Hugging Face for nothing.
   * @default false
   */
  readonly huggingFaceCache?: boolean;

  /**
   * What is loaded into the cache before graphs read it.
   * @default - what is read is loaded then
   */
  readonly preload?: FluidPreload;

  /**
   * Nodes that may cache the weights.
   * @default - any node
   */
  readonly nodeAffinity?: k8s.NodeSelector;

  /**
   * Taints of nodes that may cache the weights all the same.
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Whether components run only on nodes that cache the weights. Fluid's webhook sees to it; without, it prefers them.
   * @default false
   */
  readonly requireCacheNode?: boolean;

  /**
   * Name, labels and annotations of the Dataset and its runtime.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/** A DNS label that starts with a letter, as Fluid wants it (DNS-1035). */
const NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** What fits into the label by which a pod asks for the nodes of a Dataset. */
const PLACED_NAME_LIMIT = 63 - 'dataset..sched'.length;

/**
 * Weights in a store, cached close to the GPUs by Fluid. Components mount them as they mount ModelWeights.
 *
 * @example
 * const weights = new FluidDataset(chart, 'llama', {
 *   mounts: [{ mountPoint: 's3://models/llama', name: 'llama', secretOptions: { 'aws.accessKeyId': EnvValue.fromSecret('s3', 'key') } }],
 *   runtime: FluidRuntime.alluxio({ replicas: 1, tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '200Gi' }] } }),
 *   preload: {},
 * });
 * const graph = new DynamoGraph(chart, 'llama-graph', { image: DynamoImage.vllm('1.3.0'), weights });
 * graph.addWorker('Worker', { engine: Engine.vllm({ model: weights.modelPath('llama') }) });
 */
export class FluidDataset extends Construct implements IModelWeights {
  /** Kubernetes namespace of the Dataset; nothing where the applier decides. */
  public readonly namespace?: string;

  /** The volume; Fluid makes a claim of the Dataset's name. */
  public readonly volume: GraphVolume;

  /** What components mount. */
  public readonly volumeMount?: GraphVolumeMount;

  /** Environment by which engines and frontends find the weights. */
  public readonly env: { [name: string]: string };

  /** The folders of the volume. */
  public readonly models: StoredModel[];

  /** Labels by which Fluid places the pods that read the weights. */
  public readonly podLabels?: { [key: string]: string };

  /** The Dataset. */
  public readonly apiObject: ApiObject;

  /** The runtime, which has the name of the Dataset. */
  public readonly runtime: ApiObject;

  /** The DataLoad; nothing where nothing is loaded ahead. */
  public readonly preload?: ApiObject;

  private readonly mountPath: string;

  /**
   * Defines a Dataset with its runtime.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Dataset unless `metadata` names it
   * @param props where the weights are, and what caches them
   * @throws if Fluid takes no such name, two mounts have one folder, or an option that should come from a Secret does not
   */
  public constructor(scope: Construct, id: string, props: FluidDatasetProps) {
    super(scope, id);
    checkConstructProps(this, FluidDataset, 'FluidDatasetProps', props);
    const { mounts, mountPath = '/models', readOnly = true, huggingFaceCache = false, requireCacheNode = false } = props;
    const name = props.metadata?.name ?? id;
    const owner = `FluidDataset "${name}"`;
    requireName(owner, name, requireCacheNode);
    requireAbsolute(owner, mountPath);
    requireFolders(owner, mounts);
    this.mountPath = mountPath;
    this.namespace = props.metadata?.namespace ?? Chart.of(this).namespace;
    this.volume = GraphVolume.fromClaimName(name);
    this.volumeMount = { volume: this.volume, path: mountPath, ...(readOnly && { readOnly }) };
    this.env = huggingFaceCache ? { HF_HOME: mountPath, HF_HUB_OFFLINE: '1', ...(readOnly && { HF_MODULES_CACHE: WRITABLE_MODULES }) } : {};
    this.models = mounts.map(mount => ({ name: folderOf(mount), path: [mountPath, folderOf(mount)].filter(part => part !== '').join('/') }));
    this.podLabels = requireCacheNode ? { 'fuse.serverful.fluid.io/inject': 'true', [`fluid.io/dataset.${name}.sched`]: 'required' } : undefined;
    const metadata = { ...props.metadata, name, annotations: { ...waveAnnotation(ApplyWave.CAPACITY), ...props.metadata?.annotations } };
    this.apiObject = new fluid.Dataset(this, 'Resource', {
      metadata,
      spec: {
        mounts: mounts.map(mount => datasetMount(owner, mount, readOnly)),
        accessModes: readOnly ? undefined : ['ReadWriteMany'],
        nodeAffinity: props.nodeAffinity && { required: props.nodeAffinity },
        tolerations: props.tolerations,
      },
    });
    this.runtime = props.runtime._define(this, metadata);
    this.preload = props.preload && dataLoad(this, name, props.metadata?.namespace, props.preload);
    this.preload?.addDependency(this.apiObject, this.runtime);
  }

  /**
   * Where a folder or file of the volume is in a container.
   *
   * @param name name or path of a mount, and what may follow in it, such as `llama` or `llama/8b`
   * @throws if no mount has it
   */
  public modelPath(name: string): string {
    const known = this.models.map(model => model.name);
    if (!known.some(folder => folder === '' || name === folder || name.startsWith(`${folder}/`))) {
      throw new Error(`FluidDataset "${this.node.id}": has no folder "${name}"; it has ${known.join(', ')}`);
    }
    return `${this.mountPath}/${name}`;
  }
}

function requireName(owner: string, name: string, isInLabel: boolean): void {
  if (!NAME.test(name)) throw new Error(`${owner}: the name has to be a lower-case letter, then letters, digits and "-", 63 characters at most`);
  if (isInLabel && name.length > PLACED_NAME_LIMIT) {
    throw new Error(`${owner}: requireCacheNode puts the name into a label, which has room for ${PLACED_NAME_LIMIT} characters; these are ${name.length}`);
  }
}

function requireFolders(owner: string, mounts: readonly FluidMount[]): void {
  const folders = mounts.map(folderOf);
  if (folders.length === 0) throw new Error(`${owner}: has no mounts; say where the weights are`);
  const twice = folders.find((folder, index) => folders.indexOf(folder) !== index);
  if (twice !== undefined) throw new Error(`${owner}: two mounts have the folder "/${twice}"`);
}
