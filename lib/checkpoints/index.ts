/** Snapshots of warm engines, from which workers start in seconds. */
export * from './dynamo-checkpoint';
