/** Prebuilt images as values: registry, repository, release tag or digest; and the mirror that stands in for a registry. */
export * from './dynamo-image';
export * from './image-mirror';
