import { EnvValue } from '../../../graph';
import {
  FluidDataset, type FluidDatasetProps, type IModelWeights, ModelExpress, type ModelExpressProps, type ModelDownload, ModelWeights, type ModelWeightsProps,
} from '../../../weights';
import { fieldOf, itemsOf, type MapValue, plain, textAt, textOf, type Value, without } from '../value';
import { environmentOf, type EnvironmentWords } from './environment';
import { type FluidWord, fluidProps } from './fluid';
import { imageOf, type ImageWords } from './image';
import { modelSourceAt, type ModelWord } from './model-sources';
import { durationOf, quantityAt, sizeOf } from './quantities';
import { secretUse, wholeSecret } from './secrets';
import type { ComponentContext, ComponentWord, GraphContext, GraphWord } from './word';

/** How models come onto the volume. */
export interface DownloadWord extends Omit<ModelDownload, 'image' | 'token' | 'env' | 'deadline' | 'keepFinished'>, ImageWords {
  /**
   * Token for Hugging Face: a secret of the document, as `${{ secrets.HF_TOKEN }}`, or the name of a Secret with the key `HF_TOKEN`.
   * @default - none; public models need none
   */
  readonly token?: string;
  /**
   * Further environment of the downloads.
   * @default - none
   */
  readonly environment?: EnvironmentWords['environment'];
  /**
   * How long all tries together may take, such as `3h`.
   * @default - as long as it takes
   */
  readonly deadline?: string;
  /**
   * How long a finished Job is kept, such as `1d`.
   * @default - until it is deleted
   */
  readonly keepFinished?: string;
}

/** Where weights lie: a volume to be made, a claim that exists, a cache, or a server; one of these. */
export interface WeightsWord extends Omit<ModelWeightsProps, 'size' | 'metadata' | 'models' | 'download'> {
  /**
   * Name of the claim.
   * @default - `model-cache`
   */
  readonly name?: string;
  /**
   * Size of the volume, such as `500Gi`; room for every model that will lie on it.
   * @default - none; the weights lie somewhere else
   */
  readonly size?: string;
  /**
   * Name of a claim that exists.
   * @default - a claim is made, which needs `size`
   */
  readonly claimName?: string;
  /**
   * Models on the volume: names on Hugging Face, or sources by their parts.
   * @default - `model` of the graph where there is a download
   */
  readonly models?: readonly (ModelWord | string)[];
  /**
   * Whether a Job downloads the models, or how. Its image is that of the graph unless it names one.
   * @default false
   */
  readonly download?: DownloadWord | boolean;
  /**
   * A cache of Fluid in place of a volume.
   * @default - none
   */
  readonly fluid?: FluidWord;
  /**
   * A ModelExpress server in place of a volume: its address, or its parts.
   * @default - none
   */
  readonly modelExpress?: ModelExpressProps | string;
}

/** The word `weights`. */
export interface WeightsWords {
  /**
   * Weights of the models: frontends, workers and endpoint pickers get their volume and environment. On a component, what it reads in
   * place of those of the graph.
   * @default - on a component, those of the graph; on the graph, engines download what they serve as they start
   * @example { size: 500Gi, storageClassName: shared, models: [Qwen/Qwen3-32B], download: true }
   */
  readonly weights?: WeightsWord;
}

const CLAIM_NAME = 'model-cache';

export const graphWeights: GraphWord = {
  word: 'weights',
  props: (value, context) => ({ weights: weightsOf(value, context, '') }),
};

export const componentWeights: ComponentWord = {
  word: 'weights',
  props: (value, context) => ({ weights: weightsOf(value, context, `${context.componentName} `) }),
};

function weightsOf(value: Value, context: GraphContext | ComponentContext, place: string): IModelWeights | undefined {
  if (value.kind !== 'map') return undefined;
  const { chart } = context;
  const name = textAt(value, 'name') ?? CLAIM_NAME;
  const claimName = textAt(value, 'claimName');
  const express = fieldOf(value, 'modelExpress');
  const fluid = fieldOf(value, 'fluid');
  if (express) return new ModelExpress(chart, `${place}model-express`, textOf(express) === undefined ? plain(express) as ModelExpressProps : { url: textOf(express) ?? '' });
  if (fluid) return new FluidDataset(chart, `${place}fluid`, { ...fluidProps(fluid, context), ...sharedProps(value), metadata: { name } } as FluidDatasetProps);
  const contents = { ...sharedProps(value), ...contentProps(value, context) };
  if (claimName !== undefined) return ModelWeights.fromClaimName(chart, `${place}weights`, claimName, contents);
  const size = quantityAt(value, 'size', sizeOf, context);
  if (size) return new ModelWeights(chart, `${place}weights`, { ...contents, size, metadata: { name } });
  if (!fieldOf(value, 'size')) {
    context.report(value, 'missing-word', 'weights have no size', 'add size for a new volume, such as 500Gi, or claimName for one that exists');
  }
  return undefined;
}

/** Words that are properties of the same name, whatever the weights lie on. */
function sharedProps(value: MapValue): object {
  return plain(without(value, 'name', 'size', 'claimName', 'models', 'download', 'fluid', 'modelExpress')) as object;
}

function contentProps(value: MapValue, context: GraphContext): Pick<ModelWeightsProps, 'models' | 'download'> {
  const models = itemsOf(fieldOf(value, 'models'));
  const download = fieldOf(value, 'download');
  const isDownloaded = download !== undefined && plain(download) !== false;
  const model = fieldOf(context.document, 'model');
  const sources = models.length === 0 && isDownloaded && model ? [model] : models;
  return {
    models: sources.length > 0 ? sources.flatMap(source => modelSourceAt(source, context) ?? []) : undefined,
    download: isDownloaded ? downloadOf(download, context) : undefined,
  };
}

function downloadOf(value: Value, context: GraphContext): ModelDownload | undefined {
  const image = fieldOf(value, 'image') ?? fieldOf(context.document, 'image');
  const named = image && imageOf(image, context);
  if (!named) {
    context.report(value, 'missing-word', 'the download has no image', 'add image to it, or to the graph');
    return undefined;
  }
  const own = value.kind === 'map' ? plain(without(value, 'image', 'token', 'environment', 'deadline', 'keepFinished')) as object : {};
  const [environment, token] = [fieldOf(value, 'environment'), fieldOf(value, 'token')];
  return {
    ...own,
    image: named,
    ...(token && { token: tokenOf(token, context) }),
    ...(environment && { env: environmentOf(environment, context, context.document) }),
    deadline: quantityAt(value, 'deadline', durationOf, context),
    keepFinished: quantityAt(value, 'keepFinished', durationOf, context),
  };
}

function tokenOf(value: Value, context: GraphContext): EnvValue | undefined {
  const text = textOf(value) ?? '';
  const name = wholeSecret(text);
  if (name === undefined) return EnvValue.fromSecret(text, 'HF_TOKEN');
  const secret = secretUse(context, context.document).find(name, value);
  return secret && EnvValue.fromSecret(secret.secret, secret.key);
}
