import { Construct } from 'constructs';
import type { IModelWeights, StoredModel } from './contract';
import { checkConstructProps } from '../props';

/** Properties of ModelExpress. */
export interface ModelExpressProps {
  /** Address of the server, such as `http://model-express-server.dynamo:8001`. */
  readonly url: string;

  /**
   * Where the weights come from when no worker has them yet: an address in `s3://`, `gs://` or `az://`, or a path.
   * Source: `MX_MODEL_URI`.
   * @default - what the engine is told as its model
   */
  readonly modelUri?: string;

  /**
   * Whether server and workers see the same volume; without one the server sends what it has.
   * Source: `MODEL_EXPRESS_NO_SHARED_STORAGE`.
   * @default false
   */
  readonly sharedStorage?: boolean;

  /**
   * How vLLM names the loader; older releases call it `mx`.
   * @default 'modelexpress'
   */
  readonly loadFormat?: string;
}

/**
 * Weights that a ModelExpress server hands from worker to worker. The server is there already: the chart of the platform, or
 * one of its own, brings it. vLLM engines load by it; the other engines and the frontends download through it.
 *
 * @example
 * const weights = new ModelExpress(chart, 'model-express', { url: 'http://model-express-server.dynamo:8001' });
 * const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
 */
export class ModelExpress extends Construct implements IModelWeights {
  /** Environment by which engines and frontends find the server. */
  public readonly env: { [name: string]: string };

  /** None that are known here. */
  public readonly models: StoredModel[] = [];

  /** How vLLM loads the weights. */
  public readonly loadFormat?: string;

  /**
   * Refers to a server.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the server
   * @throws if the address is none
   */
  public constructor(scope: Construct, id: string, props: ModelExpressProps) {
    super(scope, id);
    checkConstructProps(this, ModelExpress, 'ModelExpressProps', props);
    const { url, modelUri, sharedStorage = false } = props;
    if (!/^https?:\/\/[^\s/]+/.test(url)) throw new Error(`ModelExpress "${id}": "${url}" is no address such as http://model-express-server:8001`);
    this.loadFormat = props.loadFormat ?? 'modelexpress';
    this.env = {
      MODEL_EXPRESS_URL: url,
      VLLM_PLUGINS: 'modelexpress',
      ...(!sharedStorage && { MODEL_EXPRESS_NO_SHARED_STORAGE: '1' }),
      ...(modelUri !== undefined && { MX_MODEL_URI: modelUri }),
    };
  }

  /**
   * ModelExpress has no paths.
   *
   * @param name name of a model
   * @throws always; engines name their model
   */
  public modelPath(name: string): string {
    throw new Error(`ModelExpress "${this.node.id}": has no path for "${name}"; give the engine the name of its model`);
  }
}
