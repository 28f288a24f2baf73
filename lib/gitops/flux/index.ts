/** What Flux is told: what to apply from which folder, after what, and when it is ready. */
export * from './flux-kustomizations';
