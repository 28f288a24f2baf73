/** A PodDisruptionBudget in the examples of rules, with these bounds: that of the component `decode` of `llama` unless said. */
export function budget(bounds: string, component = 'decode', name = 'decode'): string {
  return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
spec:
${bounds}  selector:
    matchLabels:
      nvidia.com/dynamo-graph-deployment-name: llama
      nvidia.com/dynamo-component: ${component}
`;
}
