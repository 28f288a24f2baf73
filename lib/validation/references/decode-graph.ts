/** The graph in the examples of rules about what stands beside graphs: `llama` with a component `decode` that has these fields. Another document follows. */
export function decodeGraph(fields = ''): string {
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: decode
      type: decode
${fields}---
`;
}
