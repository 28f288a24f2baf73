/** Who places the pods of a graph, from which queue, and on which devices. */
export * from './compute-domain';
export * from './graph-scheduling';
export * from './kai-queue';
export * from './resource-claim-template';
