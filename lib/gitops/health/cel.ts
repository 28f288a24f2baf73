import type { kustomize } from '../../../imports';
import { AT_LEAST_ONE, type Clause, HEALTH_RULES } from './rules';
import { conditionType } from './lua';

/** What Flux evaluates for objects of an API version and kind; nothing where it knows by itself. */
export function healthCheckExpression(apiVersion: string, kind: string): NonNullable<kustomize.KustomizationSpec['healthCheckExprs']>[number] | undefined {
  const rule = HEALTH_RULES.find(candidate => candidate.kind === kind && candidate.apiVersions.includes(apiVersion));
  if (!rule) return undefined;
  return {
    apiVersion,
    kind,
    current: anyOf(rule.healthy),
    ...rule.degraded.length > 0 && { failed: anyOf(rule.degraded) },
  };
}

function anyOf(clauses: readonly Clause[]): string {
  const texts = clauses.map(clause => Object.entries(clause).map(test).join(' && '));
  return texts.length === 1 ? texts[0] : texts.map(text => `(${text})`).join(' || ');
}

/** An expression over a field that is not there yet is an error, which Flux waits out until its timeout. */
function test([field, values]: [string, Clause[string]]): string {
  const type = conditionType(field);
  if (type !== undefined) return `has(status.conditions) && status.conditions.exists(c, c.type == '${type}' && c.status in ${list(values)})`;
  return values === AT_LEAST_ONE ? `has(${field}) && ${field} > 0` : `has(${field}) && ${field} in ${list(values)}`;
}

function list(values: Clause[string]): string {
  return `[${[...values].map(value => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ')}]`;
}
