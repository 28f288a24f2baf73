import { Chart, Testing } from 'cdk8s';
import { ComponentScaling, DynamoApiVersion, DynamoGraph, type PlannerConfig, ReplicaOwnership, ScalingMetric } from 'cdk8s-dynamo';

function graph(apiVersion?: DynamoApiVersion, config?: PlannerConfig): DynamoGraph {
  const llama = new DynamoGraph(Testing.chart(), 'llama', { apiVersion });
  llama.addFrontend('Frontend', { replicas: 2 });
  llama.addPrefill('Prefill');
  llama.addDecode('Decode');
  if (config) llama.addPlanner('Planner', { config });
  return llama;
}

const owners = (llama: DynamoGraph) => ReplicaOwnership.of(llama).map(({ component, owner, jqPathExpression }) => [component.componentName, owner, jqPathExpression]);

test('replicas belong to the manifest unless something scales them', () => {
  expect(owners(graph())).toEqual([]);
});

test.each([
  [DynamoApiVersion.NVIDIA_V1BETA1, '.spec.components[] | select(.name == "Decode") | .replicas'],
  [DynamoApiVersion.NVIDIA_V1ALPHA1, '.spec.services["Decode"].replicas'],
])('an autoscaler owns them, and GitOps is told where they stand in %s', (apiVersion, path) => {
  const llama = graph(apiVersion);
  new ComponentScaling(Chart.of(llama), 'scaling', { component: llama.components[2], maxReplicas: 4, metrics: [ScalingMetric.cpuUtilization(60)] });
  expect(owners(llama)).toEqual([['Decode', 'autoscaler', path]]);
});

test.each([
  [{}, ['Prefill', 'Decode']],
  [{ mode: 'decode' }, ['Decode']],
  [{ advisory: true }, []],
])('a planner told %j owns %j', (config, names) => {
  expect(owners(graph(undefined, config)).map(([name]) => name)).toEqual(names);
});
