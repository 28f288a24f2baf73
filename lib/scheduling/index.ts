/** Who places the pods of a graph, from which queue, and on which devices. */
export * from './compute-domain';
export { DeviceClaim, type IDeviceClaim } from './device-claim';
export * from './graph-scheduling';
export * from './kai-queue';
export * from './resource-claim-template';
