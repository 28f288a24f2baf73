/** Which folder holds what. */
export { Cluster, type ClusterProps } from './cluster';
export { type GraphLayoutOptions, OutputLayout } from './output-layout';
