/** Typed constructs for NVIDIA Dynamo on Kubernetes. */
export * from './app';
export * from './graph';
export * from './images';
export * from './monitoring';
export * from './typed-object';
export * from './weights';
export * from '../imports';
