/** Labels that the operator puts on the pods and Services of a graph; whatever the author writes under these keys, its values win. */

/** Name of the graph. */
export const GRAPH_LABEL = 'nvidia.com/dynamo-graph-deployment-name';

/** Name of the component, with its capitals. */
export const COMPONENT_LABEL = 'nvidia.com/dynamo-component';
