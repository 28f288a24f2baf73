import { DynamoImage } from '../../../images';
import { DYNAMO_RELEASE } from '../../../images/release';
import { RUNTIMES } from '../../../images/runtimes';
import { UNCLEAR } from '../recovery';
import { fieldOf, type MapValue, plain, textOf, type Value } from '../value';
import type { GraphContext } from './word';
import { backendOf } from './backend';

/** An image by its parts. */
export interface ImageParts {
  /**
   * Registry and path before the repository, without a trailing slash.
   * @default 'nvcr.io/nvidia/ai-dynamo'
   */
  readonly registry?: string;
  /**
   * Name of the repository, such as `vllm-runtime`.
   * @default - that of `role` or `engine`
   */
  readonly repository?: string;
  /**
   * The engine whose runtime the image is.
   * @default - `backend` of the graph
   */
  readonly engine?: 'vllm' | 'sglang' | 'trtllm';
  /**
   * What the image is for, where that is no engine.
   * @default - the runtime of `engine`
   */
  readonly role?: 'frontend' | 'planner';
  /**
   * Tag; the operator reads the Dynamo version from it. Quote one that reads as a number.
   * @default - none, which takes a digest
   */
  readonly tag?: string;
  /**
   * Digest, as `sha256:<hex>`.
   * @default - none, which takes a tag
   */
  readonly digest?: string;
}

/** The word `image`. */
export interface ImageWords {
  /**
   * Image, as a reference or by its parts. The tag carries the Dynamo version.
   * @default - on a component, the image of the graph; on the graph, every component names its own
   * @example { engine: vllm, tag: 1.3.0 }
   */
  readonly image?: ImageParts | string;
}

const REPOSITORIES: { readonly [name: string]: string } = {
  ...RUNTIMES, mocker: RUNTIMES.vllm, frontend: 'dynamo-frontend', planner: 'dynamo-planner',
};

const SET_BACKEND = 'or set backend on the graph: vllm, sglang, trtllm or mocker';

/** Takes the place of an image that says too little, so that this is told once. */
const STAND_IN = DynamoImage.vllm(DYNAMO_RELEASE);

/** Whether the image of the graph wants to know the backend, and says so itself. */
export function isAskedByImage(document: MapValue): boolean {
  const image = fieldOf(document, 'image');
  return image?.kind === 'map' && !['engine', 'role', 'repository'].some(word => image.fields.has(word));
}

/** The image of a word; a stand-in where it says too little, which is a finding. */
export function imageOf(value: Value, context: GraphContext): DynamoImage | string | undefined {
  if (value.kind !== 'map') return textOf(value);
  const { engine, role, repository, ...parts } = plain(value) as ImageParts;
  const backend = backendOf(context.document);
  const name = repository ?? REPOSITORIES[role ?? engine ?? backend ?? ''];
  if (name === undefined) {
    if (backend !== UNCLEAR) context.report(value, 'missing-word', 'image needs engine, role or repository', SET_BACKEND);
    return STAND_IN;
  }
  try {
    return DynamoImage.of({ ...parts, repository: name });
  } catch (error) {
    context.report(value, 'construct', (error as Error).message);
    return STAND_IN;
  }
}
