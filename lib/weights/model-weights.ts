import type { ApiObject, ApiObjectMetadata, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import { GraphVolume } from '../graph';

/** Properties of ModelWeights. */
export interface ModelWeightsProps {
  /** Size of the volume; room for every model that will lie on it. */
  readonly size: Size;

  /**
   * Storage class; it has to offer volumes that many nodes can mount.
   * @default - the cluster's default class
   */
  readonly storageClassName?: string;

  /**
   * Name, labels and annotations of the claim.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * How the volume may be mounted.
   * @default ['ReadWriteMany']
   */
  readonly accessModes?: string[];

  /**
   * An existing PersistentVolume to bind.
   * @default - one is provisioned
   */
  readonly volumeName?: string;
}

/** A volume for the weights of models, which the workers of any number of graphs in one Kubernetes namespace can mount. */
export class ModelWeights extends Construct {
  /** Name of the claim. */
  public readonly claimName: string;

  /** The volume, for the `volumeMounts` of components. */
  public readonly volume: GraphVolume;

  /** The PersistentVolumeClaim. */
  public readonly apiObject: ApiObject;

  /**
   * Defines a PersistentVolumeClaim that many nodes can mount.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the claim unless `metadata` names it
   * @param props size and storage class
   */
  public constructor(scope: Construct, id: string, props: ModelWeightsProps) {
    super(scope, id);
    this.claimName = props.metadata?.name ?? id;
    this.volume = GraphVolume.fromClaimName(this.claimName);
    this.apiObject = new k8s.PersistentVolumeClaim(this, 'Resource', {
      metadata: { ...props.metadata, name: this.claimName },
      spec: {
        accessModes: props.accessModes ?? ['ReadWriteMany'],
        resources: { requests: { storage: props.size.asString() } },
        storageClassName: props.storageClassName,
        volumeName: props.volumeName,
      },
    });
  }
}
