import { AT_LEAST_ONE, type Clause, type HealthRule } from './rules';

/** What Argo CD runs for an object of the kind: it reads `obj` and returns status and message. */
export function luaOf(rule: HealthRule): string {
  const all = [...rule.healthy, ...rule.degraded].flatMap(clause => Object.keys(clause));
  const readsConditions = [...all, rule.message].some(field => conditionType(field) !== undefined);
  return [
    'local spec = obj.spec or {}',
    'local status = obj.status or {}',
    ...readsConditions ? CONDITION : [],
    'local observed = status.observedGeneration',
    'if observed ~= nil and obj.metadata.generation ~= nil and observed ~= obj.metadata.generation then',
    '  return { status = "Progressing", message = "Waiting for the change to be seen" }',
    'end',
    `local message = ${message(rule.message)} or ""`,
    ...rule.degraded.flatMap(clause => branch(clause, 'Degraded')),
    ...rule.healthy.flatMap(clause => branch(clause, 'Healthy')),
    'return { status = "Progressing", message = message }',
    '',
  ].join('\n');
}

const CONDITION = [
  'local function condition(type)',
  '  for _, found in ipairs(status.conditions or {}) do',
  '    if found.type == type then return found end',
  '  end',
  '  return {}',
  'end',
];

function branch(clause: Clause, status: string): string[] {
  const tests = Object.entries(clause).map(([field, values]) =>
    (values === AT_LEAST_ONE ? `(${read(field)} or 0) > 0` : values.map(value => `${read(field)} == ${JSON.stringify(value)}`).join(' or ')));
  return [`if ${tests.join(' and ')} then`, `  return { status = "${status}", message = message }`, 'end'];
}

function read(field: string): string {
  const type = conditionType(field);
  return type === undefined ? field : `condition("${type}").status`;
}

function message(field: string): string {
  const type = conditionType(field);
  return type === undefined ? field : `condition("${type}").message`;
}

/** The type in `conditions[Type]`. */
export function conditionType(field: string): string | undefined {
  return /^conditions\[(.+)\]$/.exec(field)?.[1];
}
