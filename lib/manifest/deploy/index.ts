/** deploy.yaml: graphs without a program. Its words are the properties of the constructs, and it goes through the same constructs. */
export * from './deploy-file';
export * from './deploy-origin';
export * from './deploy-synthesis';
