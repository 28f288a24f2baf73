/** The health of kinds, as Argo CD's Lua and Flux' CEL tell it: both are run. */
import { evaluate } from '@marcbachmann/cel-js';
import { Testing } from 'cdk8s';
import { ArgoHealthChecks } from 'cdk8s-dynamo';
import { parse } from 'yaml';
import { healthCheckExpression } from '../../lib/gitops/health/cel';
import { command, outputOf } from '../commands';
import { testWith } from '../shared';

const lua = command('lua5.4', 'lua5.3', 'lua');

interface Case {
  readonly kind: string;
  readonly apiVersion: string;
  readonly object: object;
  readonly health: 'Healthy' | 'Degraded' | 'Progressing';
  readonly message?: string;
}

const DYNAMO = 'nvidia.com/v1beta1';
const ALPHA = 'nvidia.com/v1alpha1';
const FLUID = 'data.fluid.io/v1alpha1';
const ready = (message: string) => [{ type: 'TopologyLevelsAvailable', status: 'True' }, { type: 'Ready', status: 'False', message }];

const CASES: Case[] = [
  { kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: { status: { state: 'successful', conditions: ready('all_resources_are_ready') } }, health: 'Healthy', message: 'all_resources_are_ready' },
  { kind: 'DynamoGraphDeployment', apiVersion: ALPHA, object: { status: { state: 'failed' } }, health: 'Degraded', message: '' },
  { kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: { status: { state: 'pending', conditions: ready('pods_not_ready "2"') } }, health: 'Progressing', message: 'pods_not_ready "2"' },
  { kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: { status: {} }, health: 'Progressing' },
  { kind: 'DynamoComponentDeployment', apiVersion: DYNAMO, object: { status: { conditions: [{ type: 'Available', status: 'True' }] } }, health: 'Healthy' },
  { kind: 'DynamoComponentDeployment', apiVersion: DYNAMO, object: { status: { conditions: [{ type: 'Available', status: 'False' }] } }, health: 'Progressing' },
  { kind: 'DynamoGraphDeploymentRequest', apiVersion: DYNAMO, object: { spec: { autoApply: true }, status: { phase: 'Ready' } }, health: 'Progressing' },
  { kind: 'DynamoGraphDeploymentRequest', apiVersion: DYNAMO, object: { spec: { autoApply: false }, status: { phase: 'Ready' } }, health: 'Healthy' },
  { kind: 'DynamoGraphDeploymentRequest', apiVersion: DYNAMO, object: { spec: {}, status: { phase: 'Deployed' } }, health: 'Healthy' },
  { kind: 'DynamoGraphDeploymentRequest', apiVersion: DYNAMO, object: { spec: {}, status: { phase: 'Failed' } }, health: 'Degraded' },
  { kind: 'DynamoModel', apiVersion: ALPHA, object: { spec: { modelType: 'base' }, status: { totalEndpoints: 2, readyEndpoints: 0 } }, health: 'Healthy' },
  { kind: 'DynamoModel', apiVersion: ALPHA, object: { spec: { modelType: 'lora' }, status: { totalEndpoints: 2, readyEndpoints: 0 } }, health: 'Progressing' },
  { kind: 'DynamoModel', apiVersion: ALPHA, object: { spec: { modelType: 'lora' }, status: { totalEndpoints: 2, readyEndpoints: 1 } }, health: 'Healthy' },
  { kind: 'DynamoCheckpoint', apiVersion: ALPHA, object: { status: { phase: 'Ready' } }, health: 'Healthy' },
  { kind: 'DynamoCheckpoint', apiVersion: ALPHA, object: { status: { phase: 'Failed', message: 'no agent' } }, health: 'Degraded', message: 'no agent' },
  { kind: 'Dataset', apiVersion: FLUID, object: { status: { phase: 'Bound' } }, health: 'Healthy', message: 'Bound' },
  { kind: 'Dataset', apiVersion: FLUID, object: { status: { phase: 'NotBound' } }, health: 'Progressing', message: 'NotBound' },
  { kind: 'DataLoad', apiVersion: FLUID, object: { status: { phase: 'Complete' } }, health: 'Healthy' },
  { kind: 'DataLoad', apiVersion: FLUID, object: { status: { phase: 'Failed' } }, health: 'Degraded' },
];

/** A value as Lua writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(literal).join(', ')}}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `[${JSON.stringify(key)}] = ${literal(item)}`).join(', ')}}`;
}

function healthByLua({ kind, apiVersion, object }: Pick<Case, 'kind' | 'apiVersion' | 'object'>): { health: string; message: string } {
  const script = ArgoHealthChecks.entries[`resource.customizations.health.${apiVersion.split('/')[0]}_${kind}`];
  const program = `obj = ${literal({ metadata: {}, ...object })}\nlocal function health()\n${script}end\nlocal found = health()\nprint(found.status .. "|" .. found.message)\n`;
  const [health, message] = outputOf(lua, ['-'], program).trimEnd().split('|');
  return { health, message };
}

describe('Lua', () => {
  testWith(lua)('tells each case', () => {
    for (const tried of CASES) {
      const found = healthByLua(tried);
      expect({ ...tried, health: found.health, ...tried.message !== undefined && { message: found.message } }).toEqual(tried);
    }
  });

  testWith(lua)('an object that nobody looked at yet, or not since it changed, is on its way', () => {
    expect(healthByLua({ kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: {} }).health).toBe('Progressing');
    const changed = (generation: number) => ({ metadata: { generation }, status: { observedGeneration: 1, state: 'successful' } });
    expect(healthByLua({ kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: changed(2) })).toEqual({ health: 'Progressing', message: 'Waiting for the change to be seen' });
    expect(healthByLua({ kind: 'DynamoGraphDeployment', apiVersion: DYNAMO, object: changed(1) }).health).toBe('Healthy');
  });
});

test('CEL tells the same', () => {
  for (const tried of CASES) {
    const expressions = healthCheckExpression(tried.apiVersion, tried.kind);
    const holds = (expression: string | undefined) => expression !== undefined && evaluate(expression, integers({ spec: {}, ...tried.object }) as Record<string, unknown>) === true;
    const health = holds(expressions?.failed) ? 'Degraded' : holds(expressions?.current) ? 'Healthy' : 'Progressing';
    expect({ ...tried, health }).toEqual(tried);
  }
});

/** Whole numbers as CEL has them. */
function integers(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(integers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, integers(item)]));
}

test('kinds that Flux knows by itself get no expression', () => {
  expect(healthCheckExpression('batch/v1', 'Job')).toBeUndefined();
  expect(healthCheckExpression('nvidia.com/v9', 'DynamoGraphDeployment')).toBeUndefined();
});

test('the entries can be had as YAML, with the Lua as it is written', () => {
  expect(parse(ArgoHealthChecks.yaml)).toEqual(ArgoHealthChecks.entries);
  expect(ArgoHealthChecks.yaml).toContain('_DynamoModel: |\n');
});

test('the entries go into the ConfigMap that Argo CD reads, beside those of others', () => {
  const { apiObject } = new ArgoHealthChecks(Testing.chart(), 'health');
  expect(apiObject.toJson().metadata).toEqual({
    name: 'argocd-cm', namespace: 'argocd',
    labels: { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd' },
    annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' },
  });
  expect(Object.keys(apiObject.toJson().data)).toContain('resource.customizations.health.nvidia.com_DynamoGraphDeployment');
});
