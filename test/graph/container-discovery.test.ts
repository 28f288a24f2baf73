import { Chart, Testing } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DeployFile, DynamoApiVersion, DynamoGraph, type DynamoGraphProps, DynamoImage, Engine } from 'cdk8s-dynamo';

const MODE = 'nvidia.com/dynamo-kube-discovery-mode';

function annotations(props: ComponentProps, graphProps: DynamoGraphProps = {}): { [name: string]: string } | undefined {
  const graph = new DynamoGraph(Testing.chart(), 'graph', graphProps);
  graph.addWorker('Worker', props);
  return graph.apiObject.toJson().metadata.annotations;
}

test.each<[string, ComponentProps]>([
  ['IntraPod', { gpuMemoryService: { mode: 'IntraPod' }, failover: { mode: 'IntraPod' } }],
  ['the default of the mode', { gpuMemoryService: {}, failover: {} }],
])('failover in one pod, %s: workers are found by container', (_, props) => {
  expect(annotations(props)).toEqual({ [MODE]: 'container' });
  expect(annotations(props, { metadata: { annotations: { a: 'b' } } })).toEqual({ a: 'b', [MODE]: 'container' });
  expect(annotations(props, { apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 })).toEqual({ [MODE]: 'container' });
});

test.each<[string, ComponentProps]>([
  ['between pods', { gpuMemoryService: { mode: 'InterPod' }, failover: { mode: 'InterPod' } }],
  ['no failover', { gpuMemoryService: {} }],
])('%s: the graph is not annotated', (_, props) => expect(annotations(props)).toBeUndefined());

test('what is said stands', () => {
  const failover = { gpuMemoryService: {}, failover: {} };
  expect(annotations(failover, { metadata: { annotations: { [MODE]: 'pod' } } })).toEqual({ [MODE]: 'pod' });
  expect(annotations(failover, { overrides: { metadata: { annotations: { [MODE]: 'pod' } } } })).toEqual({ [MODE]: 'pod' });
  expect(annotations(failover, { overrides: { metadata: { annotations: { [MODE]: null } } } })?.[MODE]).toBeUndefined();
});

const TEXT = `name: ha
backend: vllm
model: m/m
image: { tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, gpuMemoryService: {}, failover: { mode: IntraPod } }
`;

test('deploy.yaml says as little, and explains it', () => {
  const app = new App();
  const graph = new DynamoGraph(new Chart(app, 'ha'), 'ha', { backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.3.0') });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'm/m' }), gpuMemoryService: {}, failover: { mode: 'IntraPod' } });
  const synthesis = DeployFile.synthText([{ file: 'deploy.yaml', text: TEXT }]);
  expect(synthesis.report.findings).toEqual([]);
  expect(synthesis.files).toEqual({ 'ha.k8s.yaml': app.synthYaml() });
  expect(synthesis.originsOf('DynamoGraphDeployment/ha', `metadata.annotations["${MODE}"]`)).toMatchObject([{ word: 'components[1].failover', derived: true }]);
});

test('a mode that is said and wrong is refused', () => {
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text: TEXT.replace('backend:', `annotations: { ${MODE}: pod }\nbackend:`) }]).report;
  expect(findings.map(({ rule }) => rule)).toEqual(['dgd/failover-needs-container-discovery']);
});
