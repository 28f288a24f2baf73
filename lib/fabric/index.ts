/** Fabrics over which the GPUs of different pods reach each other's memory. */
export * from './contribution';
export * from './options';
export * from './rdma-fabric';
