import { checkProps } from '../props';

/** Which state of a repository is loaded. */
export interface HuggingFaceAdapterOptions {
  /**
   * Commit of the repository, as 40 hexadecimal digits.
   * @default - whatever `main` is when a worker loads the adapter; two workers then may differ
   */
  readonly revision?: string;
}

const COMMIT = /^[0-9a-f]{40}$/;
const REPOSITORY = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
const ADDRESS = /^(?:hf:\/\/([^@]+)(?:@(.+))?|s3:\/\/[^/]+\/(.+?)\/*|file:\/\/(\/.+?)\/*)$/;

/** Where workers load an adapter from. Source: `spec.source.uri` of a DynamoModel. */
export class AdapterSource {
  /**
   * A repository on Hugging Face. Private ones need `HF_TOKEN` in the environment of the workers.
   *
   * @param repository such as `codelion/Qwen3-0.6B-accuracy-recovery-lora`
   * @param options the revision
   * @throws if the repository or the revision is malformed
   */
  public static huggingFace(repository: string, options: HuggingFaceAdapterOptions = {}): AdapterSource {
    checkProps('AdapterSource.huggingFace', 'HuggingFaceAdapterOptions', options);
    const { revision } = options;
    if (!REPOSITORY.test(repository)) throw new Error(`adapter "${repository}": is no repository on Hugging Face, such as codelion/Qwen3-0.6B-accuracy-recovery-lora`);
    if (revision !== undefined && !COMMIT.test(revision)) {
      throw new Error(`adapter "${repository}": the revision "${revision}" has to be a commit of 40 hexadecimal digits; branches and tags move`);
    }
    return new AdapterSource(`hf://${repository}${revision === undefined ? '' : `@${revision}`}`, repository, revision);
  }

  /**
   * A folder in S3, or in a store that speaks S3. Workers find it by the `AWS_` variables of their environment.
   *
   * @param uri such as `s3://models/loras/support/v2`; a path for each version keeps workers alike
   * @throws if the address is malformed
   */
  public static s3(uri: string): AdapterSource {
    if (!uri.startsWith('s3://')) throw new Error(`adapter "${uri}": is no address of a folder in S3, such as s3://models/loras/support/v2`);
    return AdapterSource.of(uri);
  }

  /**
   * A folder that each worker has, such as one on the volume of the weights.
   *
   * @param path absolute path in the containers of the workers, such as `weights.modelPath('support')`
   * @throws if the path is not absolute
   */
  public static file(path: string): AdapterSource {
    if (!path.startsWith('/')) throw new Error(`adapter "${path}": has to be an absolute path in the containers of the workers`);
    return AdapterSource.of(`file://${path}`);
  }

  /**
   * An address as the operator takes it.
   *
   * @param uri `hf://` and a repository, by choice `@` and a revision; `s3://`, a bucket and a path; or `file://` and an absolute path
   * @throws if it is none of these
   */
  public static of(uri: string): AdapterSource {
    const [, repository, revision, key, path] = ADDRESS.exec(uri) ?? [];
    if (repository === undefined && key === undefined && path === undefined) {
      throw new Error(`adapter "${uri}": workers load from hf://repository, s3://bucket/path or file:///path, and from nowhere else`);
    }
    return new AdapterSource(uri, repository ?? (key ?? path).split('/').at(-1) ?? uri, revision);
  }

  private constructor(
    /** The address. */
    public readonly uri: string,
    /** What the adapter is called where nothing else is said: the repository, or the last folder. */
    public readonly name: string,
    /** What is pinned; nothing where the source decides. */
    public readonly revision?: string,
  ) {}
}
