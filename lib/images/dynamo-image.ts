import { checkProps } from '../props';
import { RUNTIMES } from './runtimes';

/** Where NVIDIA publishes the images of Dynamo. */
const NVIDIA_REGISTRY = 'nvcr.io/nvidia/ai-dynamo';

/** `MAJOR.MINOR.PATCH` with what may follow; a `v` may stand before it. */
const VERSION_TAG = /^v?(\d{1,4}\.\d{1,4}\.\d{1,4})(?:[-+._].*)?$/;

/** The parts of an image reference. */
export interface DynamoImageProps {
  /**
   * Registry and path before the repository, without a trailing slash.
   * @default 'nvcr.io/nvidia/ai-dynamo'
   */
  readonly registry?: string;

  /** Name of the repository, such as `vllm-runtime`. */
  readonly repository: string;

  /**
   * Tag; the operator reads the Dynamo version from it.
   * @default - none, which takes a digest
   */
  readonly tag?: string;

  /**
   * Digest, as `sha256:<hex>`.
   * @default - none, which takes a tag
   */
  readonly digest?: string;
}

/** A container image as a value. */
export class DynamoImage {
  /**
   * The runtime of vLLM workers and frontends.
   * @param tag release, such as `1.3.0`
   */
  public static vllm(tag: string): DynamoImage {
    return new DynamoImage({ repository: RUNTIMES.vllm, tag });
  }

  /**
   * The runtime of SGLang workers and frontends.
   * @param tag release, such as `1.3.0`
   */
  public static sglang(tag: string): DynamoImage {
    return new DynamoImage({ repository: RUNTIMES.sglang, tag });
  }

  /**
   * The runtime of TensorRT-LLM workers and frontends.
   * @param tag release, such as `1.3.0`
   */
  public static tensorRtLlm(tag: string): DynamoImage {
    return new DynamoImage({ repository: RUNTIMES.trtllm, tag });
  }

  /**
   * A frontend without an engine.
   * @param tag release, such as `1.3.0`
   */
  public static frontend(tag: string): DynamoImage {
    return new DynamoImage({ repository: 'dynamo-frontend', tag });
  }

  /**
   * The planner.
   * @param tag release, such as `1.3.0`
   */
  public static planner(tag: string): DynamoImage {
    return new DynamoImage({ repository: 'dynamo-planner', tag });
  }

  /**
   * Any image by its parts.
   * @param props registry, repository, and tag or digest
   * @throws if it has neither tag nor digest, or a part is malformed
   */
  public static of(props: DynamoImageProps): DynamoImage {
    checkProps('DynamoImage.of', 'DynamoImageProps', props);
    return new DynamoImage(props);
  }

  /**
   * Any image by its reference, such as `registry.example.com/team/vllm-runtime:1.3.0@sha256:…`.
   * @param reference what a manifest would say
   * @throws if it names no registry, or has neither tag nor digest
   */
  public static parse(reference: string): DynamoImage {
    const [, registry, repository, tag, digest] = /^(.+)\/([^/:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(reference) ?? [];
    if (repository === undefined) throw new Error(`image "${reference}": is not of the form registry/repository:tag`);
    return new DynamoImage({ registry, repository, tag, digest });
  }

  /** Registry and path before the repository. */
  public readonly registry: string;

  /** Name of the repository. */
  public readonly repository: string;

  /** Tag, if it has one. */
  public readonly tag?: string;

  /** Digest, if it has one. */
  public readonly digest?: string;

  private constructor({ registry = NVIDIA_REGISTRY, repository, tag, digest }: DynamoImageProps) {
    this.registry = registry;
    this.repository = repository;
    this.tag = tag;
    this.digest = digest;
    if (tag === undefined && digest === undefined) throw new Error(`image "${registry}/${repository}": needs a tag or a digest`);
    if (tag !== undefined && !/^[\w][\w.-]{0,127}$/.test(tag)) throw new Error(`image "${registry}/${repository}": "${tag}" is no tag`);
    if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest)) {
      throw new Error(`image "${registry}/${repository}": "${digest}" is no digest; it has to be sha256: and 64 hexadecimal digits`);
    }
  }

  /** The Dynamo version that the operator reads from the tag; nothing where the tag carries none. */
  public get version(): string | undefined {
    return this.tag === undefined ? undefined : VERSION_TAG.exec(this.tag)?.[1];
  }

  /** Whether it comes from the registry in which NVIDIA publishes Dynamo. */
  public get isPublished(): boolean {
    return this.registry === NVIDIA_REGISTRY;
  }

  /**
   * The same image from another registry.
   * @param registry registry and path before the repository
   */
  public from(registry: string): DynamoImage {
    return new DynamoImage({ registry, repository: this.repository, tag: this.tag, digest: this.digest });
  }

  /** The reference, as a manifest says it. */
  public get reference(): string {
    const tag = this.tag === undefined ? '' : `:${this.tag}`;
    const digest = this.digest === undefined ? '' : `@${this.digest}`;
    return `${this.registry}/${this.repository}${tag}${digest}`;
  }
}
