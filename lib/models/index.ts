/** Models that workers offer beside their own: LoRA adapters, and names under which base models are watched. */
export * from './adapter-source';
export * from './dynamo-model';
