import { Chart, Duration, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { ComponentScaling, DeployFile, DynamoGraph, DynamoImage, Engine, GraphMonitoring, PrometheusServer, ScalingMetric } from 'cdk8s-dynamo';

function synth(...lines: string[]) {
  const text = ['name: qwen3', 'namespace: inference', 'backend: vllm', 'image: { engine: vllm, tag: 1.3.0 }', ...lines, ''].join('\n');
  const { report, files } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  const objects = Object.values(files).flatMap(file => parseAllDocuments(String(file)).map(document => document.toJS() as { kind: string }));
  return { objects, findings: report.findings.map(({ rule, message, line }) => `${line}: ${rule}: ${message}`) };
}

const WORKER = '  - { name: Worker, type: worker, model: Qwen/Qwen3-32B, scaling: { maxReplicas: 8, metrics: [{ waitingRequests: 4 }, { timeToFirstToken: 500ms }], scaleDown: { stabilization: 10m, replicas: 1 } } }';

test('two words make what two constructs make', () => {
  const { objects, findings } = synth(
    'monitoring: { prometheus: "http://prometheus:9090", interval: 30s, sla: { timeToFirstToken: 500ms }, labels: { release: prometheus } }',
    'components:', '  - { name: Frontend, type: frontend }', WORKER,
  );
  expect(findings).toEqual([]);
  const chart = new Chart(Testing.app(), 'qwen3', { namespace: 'inference' });
  const graph = new DynamoGraph(chart, 'qwen3', { image: DynamoImage.vllm('1.3.0'), backendFramework: 'vllm' as never });
  PrometheusServer.use(graph, { address: 'http://prometheus:9090' });
  graph.addFrontend('Frontend');
  const component = graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B' }) });
  new GraphMonitoring(chart, 'monitoring', { graph, interval: Duration.seconds(30), sla: { timeToFirstToken: Duration.millis(500) }, labels: { release: 'prometheus' } });
  new ComponentScaling(chart, 'scaling', {
    component, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(4), ScalingMetric.timeToFirstToken(Duration.millis(500))],
    scaleDown: { stabilization: Duration.minutes(10), replicas: 1 },
  });
  expect(objects).toEqual(chart.toJson());
  expect(objects.map(({ kind }) => kind)).toEqual(['DynamoGraphDeployment', 'PodMonitor', 'PrometheusRule', 'ConfigMap', 'ScaledObject']);
});

const SECRETS = 'secrets: [{ name: A, secret: s }, { name: B, secret: s }, { name: C, secret: s }]';

test.each([
  ['bearerToken: "${{ secrets.A }}"', 'bearer', [['bearerToken', 'A']]],
  ['basic: { username: "${{ secrets.A }}", password: "${{ secrets.B }}" }', 'basic', [['username', 'A'], ['password', 'B']]],
  ['clientCertificate: { certificate: "${{ secrets.A }}", privateKey: "${{ secrets.B }}", authority: "${{ secrets.C }}" }', 'tls', [['ca', 'C'], ['cert', 'A'], ['key', 'B']]],
])('KEDA signs in with %s', (way, authModes, parameters) => {
  const { objects, findings } = synth(SECRETS, `monitoring: { prometheus: { address: "https://mimir", headers: { X-Scope-OrgID: a }, authentication: { ${way} } } }`,
    'components:', '  - { name: Frontend, type: frontend }', WORKER);
  expect(findings.filter(finding => !/secret-(unused|missing)/.test(finding))).toEqual([]);
  const [authentication, scaler] = objects.slice(-2) as unknown as [{ spec: { secretTargetRef: unknown } }, { spec: { triggers: { metadata: object }[] } }];
  expect(authentication.spec.secretTargetRef).toEqual(parameters.map(([parameter, key]) => ({ parameter, name: 's', key })));
  expect(scaler.spec.triggers[0]).toMatchObject({ metadata: { serverAddress: 'https://mimir', authModes, customHeaders: 'X-Scope-OrgID=a' }, authenticationRef: {} });
});

test('KEDA signs in with what is there', () => {
  const { objects } = synth(
    'monitoring: { prometheus: { address: "https://mimir", authentication: { triggerAuthentication: { name: mimir, authModes: basic, kind: ClusterTriggerAuthentication } } } }',
    'components:', '  - { name: Frontend, type: frontend }', WORKER);
  expect(objects.map(({ kind }) => kind)).not.toContain('TriggerAuthentication');
  expect(objects.at(-1)).toMatchObject({ spec: { triggers: [{ authenticationRef: { name: 'mimir', kind: 'ClusterTriggerAuthentication' } }, {}] } });
});

test('monitoring as it usually is, in one word', () => {
  const { objects, findings } = synth('monitoring: true', 'components:', '  - { name: Frontend, type: frontend }');
  expect(findings).toEqual([]);
  expect(objects).toHaveLength(4);
});

test.each([
  [['monitoring: { interval: 1.5s }', 'components:', '  - { name: F, type: frontend }'], '5: deploy/construct: "1.5s" is no duration such as 500ms, 90s, 30m or 3h'],
  [['monitoring: { sla: { ttft: 500ms } }', 'components:', '  - { name: F, type: frontend }'], '5: deploy/unknown-word: "ttft" is no word of sla'],
  [['monitoring: { prometheus: "prometheus:9090" }', 'components:', '  - { name: F, type: frontend }'], '5: deploy/construct: qwen3/qwen3: the address of Prometheus, "prometheus:9090", has to begin with http:// or https://'],
  [['monitoring: { prometheus: { address: "https://a", authentication: { bearerToken: plain } } }', 'components:', '  - { name: F, type: frontend }'],
    '5: deploy/construct: what signs in is a secret, such as ${{ secrets.PROMETHEUS_TOKEN }}'],
  [['monitoring: { prometheus: { address: "https://a", authentication: { bearerToken: "${{ secrets.X }}" } } }', 'components:', '  - { name: F, type: frontend }'],
    '5: deploy/secret-undeclared: the secret X is not declared'],
  [['monitoring: { prometheus: { address: "https://a", authentication: {} } }', 'components:', '  - { name: F, type: frontend }'],
    '5: deploy/construct: authentication is one of bearerToken, basic, clientCertificate and triggerAuthentication'],
  [['components:', '  - { name: F, type: frontend, scaling: { maxReplicas: 4, metrics: [] } }'], '6: deploy/construct: qwen3/F: metrics is empty; name at least one, such as ScalingMetric.waitingRequests(4)'],
])('%j is a finding at its line', (lines, finding) => {
  expect(synth(...lines).findings).toContain(finding);
});
