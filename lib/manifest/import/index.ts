/** Existing manifests to deploy.yaml or TypeScript: words of the constructs, rendered again and compared before they are written. */
export * from './import-target';
export * from './manifest-import';
