/** The kind of the examples for what the CRDs of Dynamo do not use. */

/** A CRD of nobody's, for keywords that the CRDs of Dynamo do not use and those of others may. */
export function gadgetCrd(schema: string): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: gadgets.example.com
spec:
  group: example.com
  names: { kind: Gadget, plural: gadgets }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
${schema.split('\n').map(line => `              ${line}`).join('\n')}
`;
}

/** An object of that kind. */
export function gadget(spec: string): string {
  return `apiVersion: example.com/v1\nkind: Gadget\nmetadata:\n  name: gadget\nspec: ${spec}\n`;
}
