/** Where the weights of models come from: volumes, downloads onto them, and what graphs ask of either. */
export * from './contract';
export type { ExistingWeightsProps } from './existing-weights';
export * from './model-download';
export { type HuggingFaceSourceOptions, ModelSource, type S3SourceOptions } from './model-source';
export * from './model-weights';
export * from './weights-props';
