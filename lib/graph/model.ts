/** What a graph holds between the constructs and a rendering: v1beta1 in spirit, with the origin of each value kept. */
import type { k8s } from '../../imports';
import type { ComponentProps } from './component-props';
import type { ComponentType } from './component-type';
import type { ComponentResources } from './container-props';
import type { DynamoGraphProps } from './graph-props';

/** A component as the renderings see it: its properties, and beside them what the graph or the engine settle. */
export interface ComponentModel {
  readonly name: string;
  readonly type: ComponentType | undefined;
  readonly props: ComponentProps;
  readonly image: string | undefined;
  readonly workingDir: string | undefined;
  readonly command: string[] | undefined;
  readonly args: string[] | undefined;
  readonly env: k8s.EnvVar[];
  readonly resources: ComponentResources | undefined;
  readonly imagePullSecrets: readonly string[];
}

/** A graph as the renderings see it. */
export interface GraphModel {
  readonly props: DynamoGraphProps;
  readonly env: k8s.EnvVar[];
  readonly components: readonly ComponentModel[];
}
