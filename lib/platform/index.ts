/** The Dynamo platform: the operator and what it needs, installed by Argo CD or Flux, or there already; graphs find it. */
export * from './dynamo-platform';
export * from './platform-delivery';
export * from './platform-facts';
export * from './platform-props';
