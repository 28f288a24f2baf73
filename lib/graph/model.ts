/** What a graph holds between the constructs and a rendering: v1beta1 in spirit, with the origin of each value kept. */
import type { k8s } from '../../imports';
import type { ComponentProps } from './component-props';
import type { ComponentType } from './component-type';

/** A component as the renderings see it. */
export interface ComponentModel {
  readonly name: string;
  readonly type: ComponentType | undefined;
  readonly props: ComponentProps;
  readonly image: string | undefined;
  readonly workingDir: string | undefined;
  readonly env: k8s.EnvVar[];
}

/** A graph as the renderings see it. */
export interface GraphModel {
  readonly backendFramework: string | undefined;
  readonly env: k8s.EnvVar[];
  readonly components: readonly ComponentModel[];
}
