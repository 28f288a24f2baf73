/** Explains fields of kinds; loads their descriptions. */
import { crdSchemas } from '../../validation/crd-schemas';
import { readYaml } from '../../validation/settings';
import type { Explained, FieldExplanationOptions } from './field-explanation';
import { findInKind } from './find';
import type { FieldNode } from './field-node';

export function explainField(field: string, { apiVersion, crds }: FieldExplanationOptions): Explained {
  const { node, path, required, kind, others } = findInKind(field, apiVersion, crds && crdSchemas(crds.flatMap(readYaml)));
  return {
    apiVersion: kind.apiVersion,
    kind: kind.kind,
    others: others.map(other => other.apiVersion),
    path,
    type: node.type,
    required,
    description: node.description,
    ...(node.default !== undefined && { default: node.default }),
    ...(node.enum && { enum: node.enum }),
    constraints: node.constraints,
    rules: node.rules,
    fields: fieldsBelow(node),
  };
}

function fieldsBelow(node: FieldNode): Explained['fields'] {
  return node.names.map(name => {
    const child = node.child(name);
    return { name, type: child?.type ?? 'any', required: node.required.includes(name), description: child?.description ?? '' };
  });
}
