import type { IConstruct } from 'constructs';
import type { DynamoImage } from './dynamo-image';
import { checkProps } from '../props';

/** Where an app gets published images from instead. */
export interface ImageMirrorProps {
  /** Registry and path that hold copies of NVIDIA's repositories under the same names. */
  readonly registry: string;

  /**
   * Names of Secrets with which images are pulled, in the Kubernetes namespace of each graph.
   * @default - those that the operator finds by registry
   */
  readonly imagePullSecrets?: string[];
}

/** The mirror registry and pull secrets of an app, a chart, or any part of one; the nearest one counts. */
export class ImageMirror {
  /**
   * Makes every graph in `scope` pull published Dynamo images from a mirror. Images that are written as text, or that
   * name another registry, stay as they are.
   *
   * @param scope app, chart or construct
   * @param props the mirror
   */
  public static use(scope: IConstruct, props: ImageMirrorProps): void {
    checkProps(scope.node.path, 'ImageMirrorProps', props);
    mirrors.set(scope, props);
  }

  /** @internal */
  public static _of(construct: IConstruct): ImageMirrorProps | undefined {
    const nearest = [...construct.node.scopes].reverse().find(scope => mirrors.has(scope));
    return nearest && mirrors.get(nearest);
  }

  /**
   * What a manifest says for an image in `construct`.
   *
   * @internal
   */
  public static _reference(construct: IConstruct, image: DynamoImage | string): string {
    if (typeof image === 'string') return image;
    const mirror = ImageMirror._of(construct);
    return (mirror && image.isPublished ? image.from(mirror.registry) : image).reference;
  }

  private constructor() {}
}

const mirrors = new WeakMap<IConstruct, ImageMirrorProps>();
