/** A document with `request` asks for a graph: what a program with a DynamoGraphRequest writes, and one finding a mistake. */
import Ajv from 'ajv';
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, BackendFramework, DeployFile, DynamoGraphRequest, DynamoImage, EnvValue, ModelSource, ModelWeights, RequestOptimization, SearchStrategy,
} from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

const TEXT = `name: sizing
namespace: inference
labels: { team: search }
annotations: { owner: someone }
backend: vllm
model: Qwen/Qwen3-32B
image: { tag: 1.3.0 }
validation: { off: [reference/secret-missing] }
secrets: [{ name: HF_TOKEN, secret: hf, key: token }]
weights:
  size: 200Gi
  models: [{ huggingFace: Qwen/Qwen3-32B, revision: 0123456789abcdef0123456789abcdef01234567 }]
  download: { token: "\${{ secrets.HF_TOKEN }}" }
request:
  hardware: { gpuSku: h200_sxm, totalGpus: 16, gpusPerNode: 8, vramMb: 143771, interconnect: nvlink, rdma: true }
  workload: { inputTokens: 3000, outputTokens: 400, requestRate: 10 }
  sla: { timeToFirstToken: 1s, interTokenLatency: 20ms }
  optimization: throughput
  searchStrategy: thorough
  autoApply: true
  planner: { minGpuBudget: 2, maxGpuBudget: 16 }
  mocker: true
  graphOverrides: { metadata: { name: qwen3 }, spec: { priorityClassName: null } }
  profilingJob: { backoffLimit: 1, template: { spec: { hostIPC: true, containers: [{ name: profiler }] } } }
`;

const validate = new Ajv({ strict: false }).compile(JSON.parse(DeployFile.jsonSchema()));

function editorAccepts(text: string): boolean {
  return parseAllDocuments(text).every(document => validate(document.toJS()));
}

function synth(text: string, more: { readonly [file: string]: string } = {}) {
  const read = (file: string) => more[file] ?? '';
  return DeployFile._synthSources([{ file: 'deploy.yaml', text }], {}, read);
}

/** \`line:column rule: message; mend\` of what is found once texts stand in the places of others. */
function found(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const text = changes.reduce((changed, [from, to]) => {
    expect(changed).toContain(from);
    return changed.replace(from, to);
  }, TEXT);
  return synth(text).report.findings.map(({ line, column, rule, message, mend }) => `${line}:${column} ${rule}: ${message}${mend === undefined ? '' : `; ${mend}`}`);
}

test('every prop has its word, and the bytes are those of the program', () => {
  const app = new App();
  const chart = new Chart(app, 'sizing', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'weights', {
    size: Size.gibibytes(200), models: [ModelSource.huggingFace('Qwen/Qwen3-32B', { revision: '0123456789abcdef0123456789abcdef01234567' })], metadata: { name: 'model-cache' },
    download: { image: DynamoImage.vllm('1.3.0'), token: EnvValue.fromSecret('hf', 'token') },
  });
  new DynamoGraphRequest(chart, 'sizing', {
    model: 'Qwen/Qwen3-32B', backend: BackendFramework.VLLM, image: DynamoImage.planner('1.3.0'), weights,
    metadata: { labels: { team: 'search' }, annotations: { owner: 'someone' } },
    hardware: { gpuSku: 'h200_sxm', totalGpus: 16, gpusPerNode: 8, vramMb: 143771, interconnect: 'nvlink', rdma: true },
    workload: { inputTokens: 3000, outputTokens: 400, requestRate: 10 },
    sla: { timeToFirstToken: Duration.seconds(1), interTokenLatency: Duration.millis(20) },
    optimization: RequestOptimization.THROUGHPUT, searchStrategy: SearchStrategy.THOROUGH, autoApply: true,
    planner: { minGpuBudget: 2, maxGpuBudget: 16 }, mocker: true,
    graphOverrides: { metadata: { name: 'qwen3' }, spec: { priorityClassName: null } },
    profilingJob: { backoffLimit: 1, template: { spec: { hostIpc: true, containers: [{ name: 'profiler' }] } } },
  });
  expect(found()).toEqual([]);
  expect(synth(TEXT).files).toEqual({ 'sizing.k8s.yaml': app.synthYaml() });
  expect(editorAccepts(TEXT)).toBe(true);
});

test('a model is enough', () => {
  const { files, report } = synth('name: sizing\nmodel: m/m\nrequest: {}\n');
  expect(report.findings).toEqual([]);
  expect(files['sizing.k8s.yaml']).toBe(`apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeploymentRequest
metadata:
  name: sizing
spec:
  autoApply: false
  model: m/m
`);
});

describe('one mistake is one finding, where it stands', () => {
  const two = 'it is for the graph that comes of it: a document of its own, without request';
  test.each([
    ['a misspelt request', 'request:', 'requst:', '14:1 deploy/unknown-word: "requst" is no word of a graph; did you mean "request"?'],
    ['a request that is a list', /request:[^]*/, 'request: []\n', '14:1 deploy/type: must be an object, but is a list; its words are sla, planner, mocker, hardware, workload and 5 more'],
    ['no model', 'model: Qwen/Qwen3-32B\n', '', '1:1 deploy/missing-word: the request has no model; add model'],
    ['components beside it', 'request:', 'components: []\nrequest:', `14:1 deploy/unknown-word: "components" is no word of a request for a graph; ${two}`],
    ['a word of graphs', 'request:', 'routing: { service: {} }\nrequest:', `14:1 deploy/unknown-word: "routing" is no word of a request for a graph; ${two}`],
    ['a backend that nobody profiles', 'backend: vllm', 'backend: mocker', '5:1 deploy/value: must be one of "vllm", "sglang", "trtllm", but is "mocker"'],
    ['a misspelt word', 'totalGpus', 'totalGpu', '15:33 deploy/unknown-word: "totalGpu" is no word of hardware; did you mean "totalGpus"?'],
    ['a strategy', 'thorough', 'thorogh', '19:3 deploy/value: must be one of "rapid", "thorough", but is "thorogh"; did you mean "thorough"?'],
    ['no duration', '20ms', 'fast', '17:32 deploy/value: "fast" is no duration such as 500ms, 90s, 30m or 3h'],
    ['a quantile', '20ms }', '20ms, quantile: 0.9 }', '17:57 deploy/construct: sizing: the profiler knows no sla.quantile; leave it to the alerts of the graph'],
    ['two kinds of load', 'requestRate: 10', 'requestRate: 10, concurrency: 3',
      '16:53 deploy/construct: sizing: workload.concurrency and workload.requestRate exclude each other; keep one'],
    ['a thorough search without a backend', 'backend: vllm\nmodel: Qwen/Qwen3-32B\nimage: { tag: 1.3.0 }', 'model: Qwen/Qwen3-32B\nimage: { engine: vllm, tag: 1.3.0 }',
      '18:3 deploy/construct: sizing: a thorough search needs a backend; set backend, or search rapidly'],
    ['what the planner refuses', 'minGpuBudget: 2', 'minGpuBudget: 20', '21:14 deploy/construct: sizing: config.minGpuBudget, 20, is above config.maxGpuBudget, 16'],
    ['weights on no claim', /weights:\n.*\n.*\n.*\n/, 'weights: { modelExpress: "http://express:8001" }\n',
      '10:1 deploy/construct: sizing: weights lie on no claim, and the profiler mounts nothing else; leave them out'],
  ])('%s', (_, from, to, finding) => {
    expect(TEXT).toMatch(from);
    const { findings } = synth(TEXT.replace(from, to)).report;
    expect(findings.filter(({ rule }) => rule !== 'deploy/secret-unused').map(({ line, column, rule, message, mend }) =>
      `${line}:${column} ${rule}: ${message}${mend === undefined ? '' : `; ${mend}`}`)).toEqual([finding]);
  });

  test('what the CRD refuses', () => {
    expect(found(['h200_sxm', 'h300'])[0]).toMatch(/^15:15 schema\/enum: must be one of .*, but is "h300"$/);
  });

  test('all of them in one run', () => {
    expect(found(['requestRate: 10', 'requestRate: 10, concurrency: 3'], ['20ms }', '20ms, quantile: 0.9 }'], ['minGpuBudget: 2', 'minGpuBudget: 20'])
      .map(finding => finding.split(' ')[0])).toEqual(['16:53', '17:57', '21:14']);
  });
});

test.each([
  ['routing: {}', 'routing'], ['components: []', 'components'], ['backend: mocker', 'backend'], ['request: { hardware: { gpu: 1 } }', 'gpu'],
])('an editor refuses %s', line => {
  const text = `name: r\nmodel: m\n${line}\n${line.startsWith('request') ? '' : 'request: {}\n'}`;
  expect([editorAccepts('name: r\nmodel: m\nrequest: {}\n'), editorAccepts(text), synth(text).report.ok]).toEqual([true, false, false]);
});

test('layers and variants, as of a graph', () => {
  const text = `extends: base.yaml
variants:
  small: { request: { hardware: { totalGpus: 8 } } }
  large: { name: big, request: { hardware: { totalGpus: 64 } } }
`;
  const { files, report } = synth(text, { 'base.yaml': TEXT });
  expect(report.findings).toEqual([]);
  expect(Object.keys(files)).toEqual(['sizing-small.k8s.yaml', 'big.k8s.yaml']);
  expect(files['big.k8s.yaml']).toContain('totalGpus: 64');
  expect(editorAccepts(text)).toBe(true);
});

test('a graph and the request for it are two documents', () => {
  const graph = 'name: qwen3\nbackend: vllm\nmodel: m/m\nimage: { tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n  - { name: Worker, type: worker }\n';
  const { files, report } = synth(`name: sizing\nmodel: m/m\nrequest: {}\n---\n${graph}`);
  expect(report.findings).toEqual([]);
  expect(Object.keys(files).sort()).toEqual(['qwen3.k8s.yaml', 'sizing.k8s.yaml']);
});

test('each field leads to its word', () => {
  const origins = synth(TEXT).originsIn('DynamoGraphDeploymentRequest/sizing');
  const words = Object.entries(origins).map(([field, { word }]) => [field, word]);
  expect(Object.fromEntries(words)).toMatchObject({
    'metadata.name': 'name', 'metadata.labels.team': 'labels.team', 'spec.model': 'model', 'spec.backend': 'backend', 'spec.image': 'image.tag',
    'spec.hardware.totalGpus': 'request.hardware.totalGpus', 'spec.sla.ttft': 'request.sla.timeToFirstToken', 'spec.sla.optimizationType': 'request.optimization',
    'spec.features.planner.max_gpu_budget': 'request.planner.maxGpuBudget', 'spec.modelCache.pvcName': 'weights', 'spec.autoApply': 'request.autoApply',
    'kind': undefined,
  });
});
