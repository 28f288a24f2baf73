import type DeploySchema from '../../../imports/deploy-schema.json';

/** The JSON Schema of deploy.yaml; large, and loaded when it is asked for. */
export function deploySchema(): typeof DeploySchema {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would load it at once
  return require('../../../imports/deploy-schema.json') as typeof DeploySchema;
}

type Json = { readonly [keyword: string]: unknown };

type Wording = (description: string) => string | undefined;

/**
 * The same on one line, to lie beside a deploy.yaml: it accepts and refuses the same. What the fields below `overrides` mean is left
 * out, which `explain` says, and of the long descriptions of Kubernetes all but the first sentence.
 */
export function compactDeploySchema(): string {
  const { definitions, ...schema } = deploySchema() as unknown as Json & { readonly definitions: Json };
  const compact = Object.entries(definitions).map(([name, definition]) => [name, described(definition, wordingFor(name))]);
  return `${JSON.stringify({ ...schema, definitions: Object.fromEntries(compact) as Json })}\n`;
}

function wordingFor(definition: string): Wording {
  const isOfKubernetes = definition.includes('.') && !definition.startsWith('Deploy');
  if (isOfKubernetes && /patch$/i.test(definition)) return () => undefined;
  return isOfKubernetes ? firstSentence : whole => whole;
}

function described(value: unknown, change: Wording): unknown {
  if (Array.isArray(value)) return value.map(item => described(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) =>
    [key, key === 'description' && typeof field === 'string' ? change(field) : described(field, change)]));
}

function firstSentence(description: string): string {
  return /^.{40,}?[.](?=\s)/s.exec(description)?.[0] ?? description;
}
