import type { MapValue } from '../value';
import { engineOfImage } from '../../../images/runtimes';
import { fieldOf, textAt, textOf } from '../value';

/** The word `backend`. */
export interface BackendWords {
  /**
   * The engine of the workers: their flags, their command and the default image follow from it. The mocker plays one without GPUs.
   * Source: `spec.backendFramework`.
   * @default - the engine whose runtime the image of the graph is (`image.engine`, or a reference to such as `vllm-runtime`); the operator then
   * finds it in the workers' commands
   */
  readonly backend?: 'vllm' | 'sglang' | 'trtllm' | 'mocker';
}

/** The backend of a graph, said or told by its image. */
export function backendOf(document: MapValue): string | undefined {
  const image = fieldOf(document, 'image');
  return textAt(document, 'backend') ?? textAt(image, 'engine') ?? (image && engineOfImage(textOf(image) ?? ''));
}
