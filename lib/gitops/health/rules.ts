/** How the health of kinds is told of which neither Argo CD nor Flux knows: one table, from which Lua and CEL follow. */

/** Values that fields have at once; a number of at least one where the value is AT_LEAST_ONE. */
export type Clause = Readonly<Record<string, readonly (string | boolean)[] | typeof AT_LEAST_ONE>>;

/** Stands for a count that is not zero. */
export const AT_LEAST_ONE = 'at least one';

/** What counts as well and as broken; anything else is on its way. */
export interface HealthRule {
  readonly group: string;
  readonly kind: string;
  readonly apiVersions: readonly string[];
  /** Any of these is well. */
  readonly healthy: readonly Clause[];
  /** Any of these is broken. */
  readonly degraded: readonly Clause[];
  /** Where the object says in words how it is; a condition as `conditions[Type]`. */
  readonly message: string;
}

const FLUID = { group: 'data.fluid.io', apiVersions: ['data.fluid.io/v1alpha1'] };
const DYNAMO = { group: 'nvidia.com', apiVersions: ['nvidia.com/v1beta1', 'nvidia.com/v1alpha1'] };
const DYNAMO_ALPHA = { group: 'nvidia.com', apiVersions: ['nvidia.com/v1alpha1'] };

export const HEALTH_RULES: readonly HealthRule[] = [
  {
    ...DYNAMO, kind: 'DynamoGraphDeployment',
    healthy: [{ 'status.state': ['successful'] }], degraded: [{ 'status.state': ['failed'] }], message: 'conditions[Ready]',
  },
  { ...DYNAMO, kind: 'DynamoComponentDeployment', healthy: [{ 'conditions[Available]': ['True'] }], degraded: [], message: 'conditions[Available]' },
  {
    ...DYNAMO, kind: 'DynamoGraphDeploymentRequest',
    // A request that applies nothing by itself is done once the graph is written.
    healthy: [{ 'status.phase': ['Deployed'] }, { 'status.phase': ['Ready'], 'spec.autoApply': [false] }],
    degraded: [{ 'status.phase': ['Failed'] }], message: 'conditions[Succeeded]',
  },
  {
    ...DYNAMO_ALPHA, kind: 'DynamoModel',
    // Endpoints of a base model are not probed, so that none of them ever counts as ready.
    healthy: [{ 'spec.modelType': ['base'], 'status.totalEndpoints': AT_LEAST_ONE }, { 'status.readyEndpoints': AT_LEAST_ONE }],
    degraded: [], message: 'conditions[EndpointsReady]',
  },
  {
    ...DYNAMO_ALPHA, kind: 'DynamoCheckpoint',
    healthy: [{ 'status.phase': ['Ready'] }], degraded: [{ 'status.phase': ['Failed'] }], message: 'status.message',
  },
  { ...FLUID, kind: 'Dataset', healthy: [{ 'status.phase': ['Bound'] }], degraded: [{ 'status.phase': ['Failed'] }], message: 'status.phase' },
  { ...FLUID, kind: 'DataLoad', healthy: [{ 'status.phase': ['Complete'] }], degraded: [{ 'status.phase': ['Failed'] }], message: 'status.phase' },
];
