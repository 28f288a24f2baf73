/** What the network can keep apart between graphs of one Kubernetes namespace, and what it cannot. */
export * from './graph-isolation';
export * from './network-peer';
