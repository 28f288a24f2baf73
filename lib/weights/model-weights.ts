import { type ApiObject, type ApiObjectMetadata, Chart, type Size } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import { GraphVolume, type GraphVolumeMount } from '../volumes';
import { ApplyWave, waveAnnotation } from '../gitops/order/apply-wave';
import type { IModelWeights, StoredModel } from './contract';
import { ExistingWeights, type ExistingWeightsProps } from './existing-weights';
import { WeightsContents } from './weights-contents';
import type { WeightsContentProps } from './weights-props';
import { checkConstructProps, checkProps } from '../props';

/** Properties of ModelWeights. */
export interface ModelWeightsProps extends WeightsContentProps {
  /** Size of the volume; room for every model that will lie on it. */
  readonly size: Size;

  /**
   * Storage class; it has to offer volumes that many nodes can mount.
   * @default - the cluster's default class; none where `volumeName` names the volume
   */
  readonly storageClassName?: string;

  /**
   * Name, labels and annotations of the claim.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * How the volume may be mounted.
   * @default - ['ReadWriteMany'], or ['ReadWriteOnce'] where `node` names the one that mounts it
   */
  readonly accessModes?: string[];

  /**
   * An existing PersistentVolume to bind.
   * @default - one is provisioned
   */
  readonly volumeName?: string;

  /**
   * Whether the claim stays when it is no longer written: Argo CD and Flux then do not prune it, and Helm does not uninstall it.
   * @default false
   */
  readonly retain?: boolean;
}

/** What tells Argo CD, Flux and Helm to leave an object where it is. */
const RETAIN = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  'helm.sh/resource-policy': 'keep',
};

/**
 * A volume for the weights of models, which any number of graphs in one Kubernetes namespace can mount, whatever their
 * Dynamo namespaces.
 *
 * Its claim is named as the construct, wherever that stands, so that moving code moves no data.
 *
 * @example
 * const weights = new ModelWeights(chart, 'model-cache', {
 *   size: Size.gibibytes(100),
 *   models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B', { revision: 'c1899de289a04d12100db370d81485cdf75e47ca' })],
 *   download: { image: DynamoImage.vllm('1.3.0'), token: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN') },
 * });
 * const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
 * graph.addFrontend('Frontend');
 * graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
 */
export class ModelWeights extends Construct implements IModelWeights {
  /**
   * Weights on a claim that exists.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param claimName name of the PersistentVolumeClaim
   * @param props what lies on it, and where components see it
   * @throws if two sources have one place on the volume, or the mount path is not absolute
   */
  public static fromClaimName(scope: Construct, id: string, claimName: string, props: ExistingWeightsProps = {}): IModelWeights {
    checkProps(`${scope.node.path}/${id}`, 'ExistingWeightsProps', props);
    return new ExistingWeights(scope, id, GraphVolume.fromClaimName(claimName), props);
  }

  /**
   * Weights on any volume that pods can mount, such as one of NFS or of a CSI driver.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param volume the volume
   * @param props what lies on it, and where components see it
   * @throws if two sources have one place on the volume, or the mount path is not absolute
   */
  public static fromVolume(scope: Construct, id: string, volume: GraphVolume, props: ExistingWeightsProps = {}): IModelWeights {
    checkProps(`${scope.node.path}/${id}`, 'ExistingWeightsProps', props);
    return new ExistingWeights(scope, id, volume, props);
  }

  /** Name of the claim. */
  public readonly claimName: string;

  /** Kubernetes namespace of the claim; nothing where the applier decides. */
  public readonly namespace?: string;

  /** The volume, for the `volumeMounts` of components. */
  public readonly volume: GraphVolume;

  /** What components mount. */
  public readonly volumeMount?: GraphVolumeMount;

  /** Environment by which engines and frontends find the weights. */
  public readonly env: { [name: string]: string };

  /** The models on the volume. */
  public readonly models: StoredModel[];

  /** What the pods that read the weights need of their nodes; nothing where every node does. */
  public readonly podSpec?: k8s.PodSpecPatch;

  /** The PersistentVolumeClaim. */
  public readonly apiObject: ApiObject;

  /** The Jobs that download the models, in the order of the models. */
  public readonly downloadJobs: ApiObject[];

  private readonly contents: WeightsContents;

  /**
   * Defines a PersistentVolumeClaim that many nodes can mount, and a Job for each model to download.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the claim unless `metadata` names it
   * @param props size and storage class, and what lies on the volume
   * @throws if two sources have one place on the volume, the mount path is not absolute, there is a download of nothing,
   *   or an image for no download
   */
  public constructor(scope: Construct, id: string, props: ModelWeightsProps) {
    super(scope, id);
    checkConstructProps(this, ModelWeights, 'ModelWeightsProps', props);
    this.claimName = props.metadata?.name ?? id;
    this.namespace = props.metadata?.namespace ?? Chart.of(this).namespace;
    this.volume = GraphVolume.fromClaimName(this.claimName);
    this.apiObject = this.claim(props);
    this.contents = new WeightsContents(this, this.claimName, this.volume, props.metadata?.namespace, props);
    ({ volumeMount: this.volumeMount, env: this.env, models: this.models, podSpec: this.podSpec, jobs: this.downloadJobs } = this.contents);
    for (const job of this.downloadJobs) job.addDependency(this.apiObject);
  }

  /**
   * Where the files of a model are in a container.
   *
   * @param name name on Hugging Face, or path below the mount
   * @throws if the volume has no such model, or its path depends on a commit that is not named
   */
  public modelPath(name: string): string {
    return this.contents.modelPath(name);
  }

  private claim(props: ModelWeightsProps): ApiObject {
    const { metadata, volumeName, node, storageClassName = volumeName === undefined ? undefined : '' } = props;
    const annotations = { ...(props.download && waveAnnotation(ApplyWave.WEIGHTS)), ...(props.retain && RETAIN), ...metadata?.annotations };
    return new k8s.PersistentVolumeClaim(this, 'Resource', {
      metadata: { ...metadata, name: this.claimName, ...(Object.keys(annotations).length > 0 && { annotations }) },
      spec: {
        accessModes: props.accessModes ?? [node === undefined ? 'ReadWriteMany' : 'ReadWriteOnce'],
        resources: { requests: { storage: props.size.asString() } },
        storageClassName,
        volumeName,
      },
    });
  }
}
