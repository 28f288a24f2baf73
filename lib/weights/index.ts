/** Where the weights of models come from. */
export * from './model-weights';
