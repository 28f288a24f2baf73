/** Explains fields of kinds; loads their descriptions. */
import { crdSchemas } from '../../validation/crd-schemas';
import { objectsInFile } from '../../validation/objects-in-file';
import type { Explained, FieldExplanationOptions } from './field-explanation';
import { deploySchema } from '../deploy/json-schema';
import { deployNode, type JsonSchema } from './deploy-node';
import { type FieldNode, follow, pathSteps } from './field-node';
import { findInKind, unknownField } from './find';
import { isRootField, kindsCalled } from './kinds';

export function explainField(field: string, options: FieldExplanationOptions): Explained {
  return explainWord(field) ?? explainInKind(field, options);
}

/** A word of deploy.yaml, where the path starts with one that is no kind, or says so. */
function explainWord(field: string): Explained | undefined {
  const said = /^deploy\.yaml(?:\.|$)/.test(field);
  const steps = pathSteps(field.replace(/^deploy\.yaml\.?/, ''));
  const root = deployNode(deploySchema() as JsonSchema);
  const [first = ''] = steps;
  if (!said && (isRootField(first) || kindsCalled(first).length > 0 || !root.names.includes(first))) return undefined;
  const end = follow(root, steps);
  if ('unknown' in end) throw new Error(unknownField('deploy.yaml', root, end.at, end.unknown));
  const { node, path, required } = end.found;
  return { apiVersion: '1.0', kind: 'deploy.yaml', others: [], path, required, ...facts(node) };
}

function explainInKind(field: string, { apiVersion, crds }: FieldExplanationOptions): Explained {
  const { node, path, required, kind, others } = findInKind(field, apiVersion, crds && crdSchemas(crds.flatMap(objectsInFile)));
  return {
    apiVersion: kind.apiVersion,
    kind: kind.kind,
    others: others.map(other => other.apiVersion),
    path,
    required,
    ...facts(node),
  };
}

function facts(node: FieldNode): Omit<Explained, 'apiVersion' | 'kind' | 'others' | 'path' | 'required'> {
  return {
    type: node.type,
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
