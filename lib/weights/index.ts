/** Where the weights of models come from: volumes, downloads onto them, caches, and what graphs ask of each. */
export * from './contract';
export type { ExistingWeightsProps } from './existing-weights';
export * from './fluid-dataset';
export type { FluidMount } from './fluid-mount';
export type { FluidPreload } from './fluid-preload';
export * from './fluid-runtime';
export * from './model-download';
export * from './model-express';
export { type HuggingFaceSourceOptions, ModelSource, type S3SourceOptions } from './model-source';
export * from './model-weights';
export * from './weights-props';
