import { AdapterSource, DynamoModel, type DynamoModelProps } from '../../../models';
import { fieldOf, itemsOf, plain, textAt, textOf, type Value } from '../value';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import type { GraphWord } from './word';

/** Where workers load an adapter from: `huggingFace`, `s3` or `file`. */
export interface AdapterSourceWord {
  /**
   * Repository on Hugging Face, such as `codelion/Qwen3-0.6B-accuracy-recovery-lora`.
   * @default - the adapter comes from elsewhere
   */
  readonly huggingFace?: string;
  /**
   * Commit of the repository, as 40 hexadecimal digits.
   * @default - whatever `main` is when a worker loads the adapter
   */
  readonly revision?: string;
  /**
   * Folder in S3, such as `s3://models/loras/support/v2`.
   * @default - the adapter comes from elsewhere
   */
  readonly s3?: string;
  /**
   * Absolute path in the containers of the workers.
   * @default - the adapter comes from elsewhere
   */
  readonly file?: string;
}

/** A model that workers offer beside their own. */
export interface DynamoModelWord extends Pick<DynamoModelProps, 'baseModelName' | 'modelName' | 'modelType'>, Omit<ObjectMetadataWords, 'name'> {
  /** Name of the DynamoModel. */
  readonly name: string;
  /**
   * Where workers load it from: a repository on Hugging Face, an address that begins with `hf://`, `s3://` or `file:///`, or its parts.
   * @default - none; a LoRA needs one
   */
  readonly source?: AdapterSourceWord | string;
}

/** The word `models`. */
export interface ModelsWords {
  /**
   * Models that the workers offer beside their own, each as a DynamoModel: LoRA adapters, which are loaded while workers run, and names
   * under which base models are watched.
   * @default - none
   * @example [{ name: support, source: "s3://models/loras/support/v2" }]
   */
  readonly models?: readonly DynamoModelWord[];
}

export const models: GraphWord = {
  word: 'models',
  after: (value, graph, { chart, report }) => {
    for (const item of itemsOf(value)) {
      const { name, labels, annotations, source: _, ...props } = plain(item) as DynamoModelWord;
      const source = fieldOf(item, 'source');
      try {
        new DynamoModel(chart, `model-${name}`, {
          graph, ...props, ...source && { source: adapterSource(source) }, metadata: objectMetadata({ labels, annotations }, name),
        });
      } catch (error) {
        report(item, 'construct', error instanceof Error ? error.message : String(error));
      }
    }
  },
};

/** @throws if it names no source, or a malformed one */
function adapterSource(value: Value): AdapterSource {
  if (value.kind !== 'map') {
    const address = textOf(value) ?? '';
    return /^[a-z0-9]+:/.test(address) ? AdapterSource.of(address) : AdapterSource.huggingFace(address);
  }
  const [repository, uri, path, revision] = ['huggingFace', 's3', 'file', 'revision'].map(word => textAt(value, word));
  if ([repository, uri, path].filter(place => place !== undefined).length !== 1) {
    throw new Error('the source of an adapter is huggingFace, s3 or file, and one of them');
  }
  if (repository !== undefined) return AdapterSource.huggingFace(repository, { revision });
  if (revision !== undefined) throw new Error('a revision belongs to huggingFace; give each version in S3 or on a volume a path of its own');
  return uri === undefined ? AdapterSource.file(path ?? '') : AdapterSource.s3(uri);
}
