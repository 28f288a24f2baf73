import { Chart, Duration, Testing } from 'cdk8s';
import { BackendFramework, DynamoGraphRequest, type DynamoGraphRequestProps, DynamoImage, ModelSource, ModelWeights, RequestOptimization, SearchStrategy } from 'cdk8s-dynamo';

function request(props: Partial<DynamoGraphRequestProps> = {}, scope = new Chart(Testing.app(), 'chart', { namespace: 'inference' })): DynamoGraphRequest {
  return new DynamoGraphRequest(scope, 'qwen3', { model: 'Qwen/Qwen3-32B', ...props });
}

function specOf(made: DynamoGraphRequest): object {
  expect(made.apiObject.node.validate()).toEqual([]);
  return made.apiObject.toJson().spec as object;
}

test('a model is enough, and the graph waits to be committed', () => {
  expect(specOf(request())).toEqual({ model: 'Qwen/Qwen3-32B', autoApply: false });
  expect(request().graphName).toBe('qwen3-dgd');
});

test('hardware, traffic and promises in units that people use', () => {
  expect(specOf(request({
    backend: BackendFramework.VLLM,
    image: DynamoImage.planner('1.3.0'),
    hardware: { gpuSku: 'h200_sxm', totalGpus: 16, gpusPerNode: 8, rdma: true },
    workload: { inputTokens: 2000, outputTokens: 500, requestRate: 12 },
    sla: { timeToFirstToken: Duration.seconds(1), interTokenLatency: Duration.millis(15) },
    optimization: RequestOptimization.THROUGHPUT,
    searchStrategy: SearchStrategy.THOROUGH,
    planner: { mode: 'disagg', maxGpuBudget: 16 },
    graphOverrides: { metadata: { name: 'qwen3', labels: { team: 'search' } } },
  }))).toEqual({
    model: 'Qwen/Qwen3-32B',
    backend: 'vllm',
    image: 'nvcr.io/nvidia/ai-dynamo/dynamo-planner:1.3.0',
    hardware: { gpuSku: 'h200_sxm', totalGpus: 16, numGpusPerNode: 8, rdma: true },
    workload: { isl: 2000, osl: 500, requestRate: 12 },
    sla: { ttft: 1000, itl: 15, optimizationType: 'throughput' },
    searchStrategy: 'thorough',
    autoApply: false,
    features: { planner: { mode: 'disagg', max_gpu_budget: 16 } },
    overrides: { dgd: { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'qwen3', labels: { team: 'search' } } } },
  });
});

test('weights that are there are mounted', () => {
  const chart = Testing.chart();
  const revision = '0123456789abcdef0123456789abcdef01234567';
  const weights = ModelWeights.fromClaimName(chart, 'weights', 'model-cache', { models: [ModelSource.huggingFace('Qwen/Qwen3-32B', { revision })] });
  expect(specOf(request({ weights }, chart))).toMatchObject({
    modelCache: { pvcName: 'model-cache', pvcMountPath: '/model-cache', pvcModelPath: `/model-cache/hub/models--Qwen--Qwen3-32B/snapshots/${revision}` },
  });
});

test.each<[Partial<DynamoGraphRequestProps>, string]>([
  [{ workload: { concurrency: 1, requestRate: 1 } }, 'qwen3: workload.concurrency and workload.requestRate exclude each other'],
  [{ searchStrategy: SearchStrategy.THOROUGH }, 'qwen3: a thorough search needs a backend'],
  [{ sla: { quantile: 0.9 } }, 'qwen3: the profiler knows no sla.quantile'],
  [{ planner: { mode: 'x' } }, 'qwen3: config.mode is "x"'],
])('%j is refused', (props, message) => {
  expect(() => request(props)).toThrow(message);
});

test('a GPU that the CRD does not know is a finding', () => {
  expect(request({ hardware: { gpuSku: 'h100' } }).apiObject.node.validate()[0]).toContain('spec.hardware.gpuSku');
});
