import type { DynamoImage } from '../images';
import type { StoredModel } from './contract';
import { checkProps } from '../props';

/** Which files of a repository are wanted. */
export interface HuggingFaceSourceOptions {
  /**
   * Commit of the repository, as 40 hexadecimal digits. Every engine and frontend that asks for the model gets it.
   * @default - whatever `main` is when the download runs; two volumes then may differ
   */
  readonly revision?: string;

  /**
   * Patterns of the files to download, such as `*.safetensors`.
   * @default - all files
   */
  readonly include?: string[];

  /**
   * Patterns of files to leave out, such as `original/*`.
   * @default - none
   */
  readonly exclude?: string[];

  /**
   * Image of the download, where it is not that of the others on the volume.
   * @default - that of `download`
   */
  readonly image?: DynamoImage | string;
}

/** Where in a bucket weights are, and where on the volume they go. */
export interface S3SourceOptions {
  /**
   * Folder on the volume; engines find the model there.
   * @default - the path in the bucket
   */
  readonly path?: string;

  /**
   * Address of a store that speaks S3, such as `http://minio.storage:9000`.
   * @default - that of AWS
   */
  readonly endpointUrl?: string;

  /**
   * Your name for what lies in the bucket now; a new one downloads again. A path that is never written twice needs none.
   * @default - the address
   */
  readonly revision?: string;

  /**
   * Image of the download, where it is not that of the others on the volume.
   * @default - that of `download`
   */
  readonly image?: DynamoImage | string;
}

/**
 * How a source comes onto a volume.
 *
 * @internal
 */
export interface SourceCommand {
  /** Exec form; safe to run again. */
  readonly command: string[];
  readonly env: { readonly [name: string]: string };
  /** Where completion is written down. */
  readonly marker: string;
  readonly revision: string;
}

const COMMIT = /^[0-9a-f]{40}$/;
const REPOSITORY = /^[A-Za-z0-9][\w.-]*(\/[\w.-]+)?$/;
const S3_ADDRESS = /^s3:\/\/[a-z0-9][a-z0-9.-]+\/(.+?)\/*$/;

/** A model, and where it is downloaded from. */
export class ModelSource {
  /**
   * A model on Hugging Face. Engines keep asking for it by its name.
   *
   * @param repository such as `Qwen/Qwen3-32B`
   * @param options revision and files
   * @throws if the repository or the revision is malformed
   */
  public static huggingFace(repository: string, options: HuggingFaceSourceOptions = {}): ModelSource {
    checkProps('ModelSource.huggingFace', 'HuggingFaceSourceOptions', options);
    const { revision, include = [], exclude = [] } = options;
    if (!REPOSITORY.test(repository)) throw new Error(`model "${repository}": is no repository on Hugging Face, such as Qwen/Qwen3-32B`);
    if (revision !== undefined && !COMMIT.test(revision)) {
      throw new Error(`model "${repository}": the revision "${revision}" has to be a commit of 40 hexadecimal digits; branches and tags move`);
    }
    return new ModelSource(repository, revision, options.image, mountPath => {
      const folder = `${mountPath}/hub/models--${repository.replaceAll('/', '--')}`;
      return {
        path: revision === undefined ? undefined : `${folder}/snapshots/${revision}`,
        command: ['hf', 'download', repository, ...flags('--revision', revision), ...flags('--include', ...include), ...flags('--exclude', ...exclude)],
        env: { HF_HOME: mountPath },
        // Readers that name no revision take the commit that stands here. Without a revision the download writes it first, not last.
        marker: revision === undefined ? `${folder}/.downloaded` : `${folder}/refs/main`,
        revision: revision ?? 'main',
      };
    });
  }

  /**
   * A folder in S3, or in a store that speaks S3. Engines find it by its path: `weights.modelPath(path)`.
   *
   * @param uri such as `s3://models/llama-3/v2`; a path for each version keeps graphs reproducible
   * @param options where it goes
   * @throws if the address or the path is malformed
   */
  public static s3(uri: string, options: S3SourceOptions = {}): ModelSource {
    checkProps('ModelSource.s3', 'S3SourceOptions', options);
    const key = S3_ADDRESS.exec(uri)?.[1];
    if (key === undefined) throw new Error(`model "${uri}": is no address of a folder in S3, such as s3://models/llama-3/v2`);
    const path = options.path ?? key;
    if (path.startsWith('/') || path.split('/').some(segment => segment === '' || segment === '.' || segment === '..')) {
      throw new Error(`model "${uri}": the path "${path}" has to be a folder on the volume, such as llama-3/v2`);
    }
    return new ModelSource(path, options.revision, options.image, mountPath => ({
      path: `${mountPath}/${path}`,
      command: ['aws', 's3', 'sync', '--only-show-errors', ...flags('--endpoint-url', options.endpointUrl), uri, `${mountPath}/${path}`],
      // The image has no home that can be written to, whoever it runs as.
      env: { HOME: '/tmp' },
      marker: `${mountPath}/${path}/.downloaded`,
      revision: options.revision ?? uri,
    }));
  }

  private constructor(
    /** What engines are told: the name on Hugging Face, or the path below the mount. */
    public readonly name: string,
    /** What is pinned; nothing where the source decides. */
    public readonly revision: string | undefined,
    /** @internal */
    public readonly _image: DynamoImage | string | undefined,
    private readonly at: (mountPath: string) => SourceCommand & { readonly path: string | undefined },
  ) {}

  /** @internal */
  public _command(mountPath: string): SourceCommand {
    return this.at(mountPath);
  }

  /**
   * @param isDownloaded whether a download writes down when it is complete
   * @internal
   */
  public _stored(mountPath: string, isDownloaded: boolean): StoredModel {
    const { path, marker, revision } = this.at(mountPath);
    return { name: this.name, path, ...(isDownloaded && { marker, revision }) };
  }
}

function flags(flag: string, ...values: (string | undefined)[]): string[] {
  return values.flatMap(value => (value === undefined ? [] : [flag, value]));
}
