/** In which order cdk8s writes the charts of an app and the objects of a chart, found in linear time. */
export { AppOrder } from './order';
