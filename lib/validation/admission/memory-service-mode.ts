/** Who owns the GPU memory: a helper inside of the pod, or a pod of its own. */
export enum MemoryServiceMode {
  INTRA_POD = 'IntraPod',
  INTER_POD = 'InterPod',
}
