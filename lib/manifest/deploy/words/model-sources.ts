import { type HuggingFaceSourceOptions, ModelSource, type S3SourceOptions } from '../../../weights';
import { fieldOf, plain, textAt, textOf, type Value, without } from '../value';
import { imageOf, type ImageWords } from './image';
import type { GraphContext } from './word';

/** A model, and where it comes from: `huggingFace` or `s3`. */
export interface ModelWord extends Omit<HuggingFaceSourceOptions, 'image'>, Omit<S3SourceOptions, 'image' | 'revision'>, ImageWords {
  /**
   * Repository on Hugging Face, such as `Qwen/Qwen3-32B`.
   * @default - the model comes from S3
   */
  readonly huggingFace?: string;
  /**
   * Folder in S3, such as `s3://models/llama-3/v2`; `path` and `endpointUrl` belong to it.
   * @default - the model comes from Hugging Face
   */
  readonly s3?: string;
}

/** @throws if it names no source, or a malformed one */
function modelSource(value: Value, context: GraphContext): ModelSource {
  if (value.kind !== 'map') return ModelSource.huggingFace(textOf(value) ?? '');
  const image = fieldOf(value, 'image');
  const options = { ...plain(without(value, 'huggingFace', 's3', 'image')) as object, ...(image && { image: imageOf(image, context) }) };
  const [repository, uri] = [textAt(value, 'huggingFace'), textAt(value, 's3')];
  if ((repository === undefined) === (uri === undefined)) throw new Error('a model has either huggingFace or s3, which say where it comes from');
  return uri === undefined ? ModelSource.huggingFace(repository ?? '', options) : ModelSource.s3(uri, options);
}

/** The source, if it is one; what is none is reported where it stands, and not where the weights begin. */
export function modelSourceAt(value: Value, context: GraphContext): ModelSource | undefined {
  try {
    return modelSource(value, context);
  } catch (error) {
    context.report(fieldOf(value, 's3') ?? fieldOf(value, 'huggingFace') ?? value, 'construct', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
