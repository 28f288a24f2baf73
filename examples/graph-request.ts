/** A graph that is still to be sized: the operator profiles the model, and what it finds is committed and applied like any other graph. */
import { Chart, Duration, Size } from 'cdk8s';
import { App, BackendFramework, DynamoGraphRequest, DynamoImage, ModelSource, ModelWeights } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'qwen3-sizing', { namespace: 'inference' });

const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(200),
  storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace('Qwen/Qwen3-32B', { revision: '9216db5781bf21249d130ec9da846c4624c16137' })],
  download: { image: DynamoImage.vllm('1.3.0') },
});

new DynamoGraphRequest(chart, 'qwen3-sizing', {
  model: 'Qwen/Qwen3-32B',
  backend: BackendFramework.VLLM,
  weights,
  hardware: { gpuSku: 'h200_sxm', totalGpus: 16, gpusPerNode: 8 },
  workload: { inputTokens: 3000, outputTokens: 400, requestRate: 10 },
  sla: { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(20) },
  planner: { maxGpuBudget: 16 },
});

app.synth();
