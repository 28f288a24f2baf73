/** Volumes that components of a graph can mount. */
export * from './graph-volume';
