/** Typed constructs for NVIDIA Dynamo on Kubernetes. */
export * from './app';
export * from './engines';
export * from './fabric';
export * from './gitops';
export * from './graph';
export * from './helm';
export * from './images';
export * from './manifest/explain';
export * from './manifest/import';
export * from './monitoring';
export * from './routing';
export * from './scheduling';
export * from './tenancy';
export * from './typed-object';
export * from './validation';
export * from './weights';
export * from '../imports';
