import type { MapValue } from '../value';
import { fieldOf, textAt } from '../value';

/** The word `backend`. */
export interface BackendWords {
  /**
   * The engine of the workers: their flags, their command and the default image follow from it. The mocker plays one without GPUs.
   * Source: `spec.backendFramework`.
   * @default - `image.engine`; else found by the operator in the workers' commands
   */
  readonly backend?: 'vllm' | 'sglang' | 'trtllm' | 'mocker';
}

/** The backend of a graph, said or told by its image. */
export function backendOf(document: MapValue): string | undefined {
  return textAt(document, 'backend') ?? textAt(fieldOf(document, 'image'), 'engine');
}
