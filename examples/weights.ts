/** Two graphs on one volume that a download fills once, and a third whose weights Fluid caches close to its GPUs. */
import { Chart, Size } from 'cdk8s';
import {
  App, DynamoGraph, DynamoImage, DynamoNamespace, Engine, ExternalSecret, FluidDataset, FluidRuntime, ModelSource, ModelWeights, SecretStore,
} from 'cdk8s-dynamo';

const app = new App();
const image = DynamoImage.vllm('1.3.0');
const model = 'Qwen/Qwen3-32B';

const shared = new Chart(app, 'weights', { namespace: 'inference' });
const vault = SecretStore.fromClusterName('vault');
const token = ExternalSecret.huggingFaceToken(shared, 'hf-token-secret', { store: vault, token: { key: 'inference/hugging-face', property: 'token' } });
const weights = new ModelWeights(shared, 'model-cache', {
  size: Size.gibibytes(500),
  storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace(model, { revision: '9216db5781bf21249d130ec9da846c4624c16137' })],
  download: { image, token: token.value('HF_TOKEN') },
});

for (const version of ['version-a', 'version-b']) {
  const chart = new Chart(app, `weights-${version}`, { namespace: 'inference' });
  const graph = new DynamoGraph(chart, `qwen-${version}`, { image, weights, dynamoNamespace: DynamoNamespace.of(`qwen/${version}`) });
  graph.addFrontend('Frontend');
  graph.addWorker(`Worker-${version}`, { engine: Engine.vllm({ model, parallelism: { tensor: 2 } }) });
}

const cached = new Chart(app, 'weights-cached', { namespace: 'llama' });
const s3 = new ExternalSecret(cached, 's3-credentials', { store: vault, data: { id: { key: 's3', property: 'id' }, key: { key: 's3', property: 'key' } } });
const llama = new FluidDataset(cached, 'llama', {
  mounts: [{
    mountPoint: 's3://models/llama-3/v2',
    name: 'llama',
    options: { 'alluxio.underfs.s3.endpoint': 'http://minio.storage:9000' },
    secretOptions: { 'aws.accessKeyId': s3.value('id'), 'aws.secretKey': s3.value('key') },
  }],
  runtime: FluidRuntime.alluxio({ replicas: 1, tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '200Gi', high: '0.95', low: '0.7' }] } }),
  preload: {},
  requireCacheNode: true,
});
const graph = new DynamoGraph(cached, 'llama-graph', { image, weights: llama });
graph.addFrontend('Frontend');
graph.addWorker('Worker', { engine: Engine.vllm({ model: llama.modelPath('llama'), servedModelName: 'llama-3', parallelism: { tensor: 4 } }) });

app.synth();
