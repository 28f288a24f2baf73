import { Chart } from 'cdk8s';
import {
  App, type ComponentDisruptionBudgetProps, ComponentDisruptionBudget, type ComponentProps, ComponentScaling, DeployFile, DynamoGraph, DynamoImage, ScalingMetric,
  UnhealthyPodEviction,
} from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

const LAUNCH = { command: ['python3'], args: ['-m', 'dynamo.vllm'] };

type Bounds = Omit<ComponentDisruptionBudgetProps, 'component'>;

function graphIn(app: App): DynamoGraph {
  return new DynamoGraph(new Chart(app, 'llama', { namespace: 'llm' }), 'llama', { image: DynamoImage.vllm('1.3.0') });
}

function budget(props: Bounds, component: ComponentProps = { replicas: 3 }): ComponentDisruptionBudget {
  const graph = graphIn(new App());
  return new ComponentDisruptionBudget(Chart.of(graph), 'budget', { component: graph.addDecode('Decode', { ...LAUNCH, ...component }), ...props });
}

function boundsOf({ apiObject }: ComponentDisruptionBudget): { minAvailable?: unknown; maxUnavailable?: unknown } {
  const { minAvailable, maxUnavailable } = (apiObject.toJson() as { spec: { [field: string]: unknown } }).spec;
  return { ...minAvailable !== undefined && { minAvailable }, ...maxUnavailable !== undefined && { maxUnavailable } };
}

test('one replica at a time, by the labels that the operator puts on pods', () => {
  const { apiObject } = budget({});
  expect(apiObject.node.validate()).toEqual([]);
  expect(apiObject.toJson()).toEqual({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'llama-decode', namespace: 'llm' },
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: { 'nvidia.com/dynamo-graph-deployment-name': 'llama', 'nvidia.com/dynamo-component': 'Decode' } },
    },
  });
});

const NODES = { replicas: 3, multinode: { nodeCount: 4 } };

test.each<[string, Bounds, ComponentProps, object]>([
  ['a number that may go', { maxUnavailable: 2 }, { replicas: 3 }, { maxUnavailable: 2 }],
  ['a share that may go', { maxUnavailable: '25%' }, { replicas: 3 }, { maxUnavailable: '25%' }],
  ['a number that stays', { minAvailable: 2 }, { replicas: 3 }, { minAvailable: 2 }],
  ['a share that stays', { minAvailable: '50%' }, { replicas: 3 }, { minAvailable: '50%' }],
  ['a number that stays of what is scaled', { minAvailable: 2 }, { scalingAdapter: true }, { minAvailable: 2 }],
  ['nothing that runs', { minAvailable: 1 }, { replicas: 0 }, { minAvailable: 1 }],
  ['one of three over four nodes may go: one evicted pod is one replica', { maxUnavailable: 1 }, NODES, { maxUnavailable: 1 }],
  ['two of three over four nodes stay: of 12 pods one may go', { minAvailable: 2 }, NODES, { minAvailable: 11 }],
  ['one of three over four nodes stays', { minAvailable: 1 }, NODES, { minAvailable: 10 }],
  ['over nodes, scaled', { maxUnavailable: 2 }, { scalingAdapter: true, multinode: { nodeCount: 4 } }, { maxUnavailable: 2 }],
])('%s', (_, bounds, component, expected) => {
  expect(boundsOf(budget(bounds, component))).toEqual(expected);
});

test('what scales may come after the budget', () => {
  const graph = graphIn(new App());
  const component = graph.addDecode('Decode', { ...LAUNCH, resources: { requests: { cpu: '1' } } });
  const made = new ComponentDisruptionBudget(Chart.of(graph), 'budget', { component, minAvailable: 2 });
  expect(() => boundsOf(made)).toThrow('minAvailable is 2 of 1 replica');
  new ComponentScaling(Chart.of(graph), 'scaling', { component, minReplicas: 3, maxReplicas: 8, metrics: [ScalingMetric.cpuUtilization(80)] });
  expect(boundsOf(made)).toEqual({ minAvailable: 2 });
});

test.each<[string, Bounds, ComponentProps, string]>([
  ['both bounds', { minAvailable: 1, maxUnavailable: 1 }, {}, 'llama/Decode: a budget has minAvailable or maxUnavailable, and this one has both; keep one of them'],
  ['nothing that may go', { maxUnavailable: 0 }, {}, 'llama/Decode: maxUnavailable is 0; it has to be a whole number of 1 or more, or a percentage from 1% to 99%'],
  ['half a replica', { minAvailable: 1.5 }, {}, 'llama/Decode: minAvailable is 1.5; it has to be'],
  ['all of them', { minAvailable: '100%' }, {}, 'llama/Decode: minAvailable is "100%"; it has to be'],
  ['a word', { maxUnavailable: 'one' }, {}, 'llama/Decode: maxUnavailable is "one"; it has to be'],
  ['as many as there are', { minAvailable: 3 }, { replicas: 3 }, 'llama/Decode: minAvailable is 3 of 3 replicas, so that no pod could ever be evicted and no node with one be drained; '
  + 'lower it, add replicas, or use maxUnavailable: 1'],
  ['a share that is all of them', { minAvailable: '90%' }, { replicas: 3 }, 'llama/Decode: minAvailable is 90% of 3 replicas'],
  ['the only one', { minAvailable: 1 }, {}, 'llama/Decode: minAvailable is 1 of 1 replica, so that'],
  ['a share of pods of several nodes', { maxUnavailable: '25%' }, NODES, 'llama/Decode: maxUnavailable is 25%, which counts pods, and each replica of this component has 4; write a number of replicas'],
  ['pods of several nodes, scaled', { minAvailable: 2 }, { scalingAdapter: true, multinode: { nodeCount: 4 } }, 'llama/Decode: minAvailable cannot be told in pods, as each replica has 4 and '
  + 'their number is not the manifest\'s; use maxUnavailable, which holds for any number'],
  ['pods that the operator adds', { minAvailable: 2 }, { replicas: 3, gpuMemoryService: { mode: 'InterPod' } }, 'llama/Decode: minAvailable cannot be told in pods, as the operator adds pods'],
])('%s is an error', (_, bounds, component, message) => {
  expect(() => boundsOf(budget(bounds, component))).toThrow(message);
});

const DEPLOY = `name: llama
namespace: llm
image: { engine: vllm, tag: 1.3.0 }
defaults: { disruptionBudget: true }
components:
  - { name: Frontend, type: frontend, replicas: 3, disruptionBudget: { minAvailable: 2, unhealthyPodEviction: IfHealthyBudget, name: front, labels: { team: search } } }
  - { name: Decode, type: decode, replicas: 3, multinode: 4, cmd: python3, parameters: -m dynamo.vllm }
  - { name: Tool, replicas: 2, disruptionBudget: false, cmd: tool }
`;

test('the word of deploy.yaml says the same as a program, byte for byte', () => {
  const app = new App();
  const graph = graphIn(app);
  const components = [
    graph.addFrontend('Frontend', { replicas: 3 }), graph.addDecode('Decode', { ...NODES, ...LAUNCH }), graph.addComponent('Tool', { replicas: 2, command: ['tool'] }),
  ];
  new ComponentDisruptionBudget(Chart.of(graph), 'front', {
    component: components[0], minAvailable: 2, unhealthyPodEviction: UnhealthyPodEviction.IF_HEALTHY_BUDGET, metadata: { name: 'front', labels: { team: 'search' } },
  });
  new ComponentDisruptionBudget(Chart.of(graph), 'decode', { component: components[1] });
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY }]);
  expect(report.findings).toEqual([]);
  expect(files['llama.k8s.yaml']).toBe(app.synthYaml());
  expect(parseAllDocuments(files['llama.k8s.yaml']).map(document => `${String(document.get('kind'))}/${String(document.getIn(['metadata', 'name']))}`))
    .toEqual(['DynamoGraphDeployment/llama', 'PodDisruptionBudget/front', 'PodDisruptionBudget/llama-decode']);
});

test.each([
  ['minAvailable: 2', 'minAvailable: 3', 'object/not-renderable', 'minAvailable is 3 of 3 replicas'],
  ['minAvailable: 2', 'minAvailable: 0', 'deploy/construct', 'minAvailable is 0; it has to be'],
  ['minAvailable: 2', 'minAvailabel: 2', 'deploy/unknown-word', 'minAvailabel'],
])('%s as %s is %s, told where it stands', (from, to, rule, message) => {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY.replace(from, to) }]);
  expect(files).toEqual({});
  expect(report.findings).toMatchObject([{ rule, message: expect.stringContaining(message), line: 6, column: 72 }]);
});
