import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { k8s } from '../../imports';
import type { GraphVolume, GraphVolumeMount } from '../volumes';
import type { IModelWeights, StoredModel } from './contract';
import { WeightsContents } from './weights-contents';
import type { WeightsContentProps } from './weights-props';

/** Properties of weights on a volume that exists. */
export interface ExistingWeightsProps extends WeightsContentProps {
  /**
   * Kubernetes namespace of the volume.
   * @default - that of the chart
   */
  readonly namespace?: string;
}

/** Weights on a volume that somebody else makes. */
export class ExistingWeights extends Construct implements IModelWeights {
  public readonly namespace?: string;
  public readonly volumeMount?: GraphVolumeMount;
  public readonly env: { [name: string]: string };
  public readonly models: StoredModel[];
  public readonly podSpec?: k8s.PodSpecPatch;
  private readonly contents: WeightsContents;

  public constructor(scope: Construct, id: string, volume: GraphVolume, props: ExistingWeightsProps) {
    super(scope, id);
    this.namespace = props.namespace ?? Chart.of(this).namespace;
    this.contents = new WeightsContents(this, volume.name, volume, this.namespace, props);
    ({ volumeMount: this.volumeMount, env: this.env, models: this.models, podSpec: this.podSpec } = this.contents);
  }

  public modelPath(name: string): string {
    return this.contents.modelPath(name);
  }
}
