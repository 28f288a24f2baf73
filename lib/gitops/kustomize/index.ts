/** What kustomize is told, for overlays of what an app writes. */
export * from './kustomize-schema';
