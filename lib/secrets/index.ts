/** Secrets by reference: by name, or fetched from a store outside the cluster. Their values are never written. */
export * from './external-secret';
export type { ImagePullSecretProps } from './image-pull-secret-props';
export * from './secret-reference';
export * from './secret-store';
