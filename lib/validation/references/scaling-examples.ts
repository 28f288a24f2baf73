/** Graphs and autoscalers for the examples of rules about scaling. */
import { decodeGraph } from './decode-graph';

/** A graph with a decode component that has these further fields. */
export function scaledGraph(fields = '', others = ''): string {
  return decodeGraph(`      scalingAdapter: {}\n${fields}${others}`);
}

const TARGET = (component: string) => `  scaleTargetRef:
    apiVersion: nvidia.com/v1beta1
    kind: DynamoGraphDeploymentScalingAdapter
    name: llama-${component}
`;

/** A ScaledObject that follows a query. */
export function scaledObject(trigger: string, fields = '  minReplicaCount: 1\n', component = 'decode'): string {
  return `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: decode
spec:
${TARGET(component)}${fields}  triggers:
    - ${trigger.replaceAll('\n', '\n      ')}
`;
}

/** A HorizontalPodAutoscaler that follows the CPU. */
export function autoscaler(component = 'decode', fields = ''): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${component}
spec:
${TARGET(component)}  maxReplicas: 8
${fields}`;
}

/** A trigger that asks Prometheus. */
export function queryTrigger(query: string, metricType?: string): string {
  const type = metricType === undefined ? '' : `\nmetricType: ${metricType}`;
  return `type: prometheus${type}\nmetadata:\n  serverAddress: http://prometheus:9090\n  query: ${query}\n  threshold: "2"`;
}

export const ACTIVE = 'sum(dynamo_frontend_active_requests)';
export const LATENCY = 'histogram_quantile(0.95, sum by (le) (rate(dynamo_frontend_time_to_first_token_seconds_bucket[2m])))';
