/** What is loaded when the first picture is drawn. */
export { objectsOf } from '../objects-of';
export { dot } from './dot';
export { graphBoxes } from './graph-boxes';
export { mapOf } from './graph-map';
export { mermaid } from './mermaid';
export { svg } from './svg';
export { tenancyBoxes } from './tenancy-boxes';
export { tenancyMap } from './tenancy-map';
export { tenancyTable } from './tenancy-table';
