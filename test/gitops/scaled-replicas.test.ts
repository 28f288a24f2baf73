import { Chart } from 'cdk8s';
import { App, ArgoApplication, ComponentType, DynamoGraph, OutputLayout, type PlannerConfig, ReplicaOwnership } from 'cdk8s-dynamo';

const source = { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' };

function ignored(graph: DynamoGraph): string[] {
  const { apiObject } = new ArgoApplication(new Chart(graph.node.root as App, 'argocd'), 'argo', { of: graph, source });
  const { spec } = apiObject.toJson() as { spec: { ignoreDifferences?: { jqPathExpressions: string[] }[] } };
  return (spec.ignoreDifferences ?? []).flatMap(({ jqPathExpressions }) => jqPathExpressions);
}

test.each<[PlannerConfig, ComponentType[]]>([
  [{}, [ComponentType.PREFILL, ComponentType.DECODE]],
  [{ mode: 'decode' }, [ComponentType.DECODE]],
  [{ advisory: true }, []],
])('Argo CD leaves to a planner told %j what it scales, and nothing else', (config, types) => {
  const graph = new DynamoGraph(new Chart(new App({ layout: OutputLayout.byGraph() }), 'llama'), 'llama');
  graph.addFrontend('Frontend');
  graph.addPrefill('prefill');
  graph.addDecode('decode');
  graph.addPlanner('Planner', { config });
  const paths = ignored(graph);
  expect(paths).toEqual(types.map(type => `.spec.components[] | select(.name == "${type}") | .replicas`));
  expect(paths).toEqual(ReplicaOwnership.of(graph).map(({ jqPathExpression }) => jqPathExpression));
});
