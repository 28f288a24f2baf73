/**
 * KV cache blocks that no longer fit on the GPU move to host memory with Dynamo's KV block manager (KVBM).
 * Re-creates recipes/qwen3-32b/vllm/agg-kvbm/deploy.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, DynamoApiVersion, DynamoGraph, DynamoImage, Engine, GraphVolume, KvTransfer } from 'cdk8s-dynamo';

const HF_HOME = '/home/dynamo/.cache/huggingface';

const app = new App();
const chart = new Chart(app, 'kv-offload');
const graph = new DynamoGraph(chart, 'agg-kvbm-qwen3-32b', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  image: DynamoImage.vllm('1.3.0'),
  workingDir: '/workspace',
});
graph.addFrontend('Frontend', { replicas: 1, flags: {}, env: { HF_HOME } });
graph.addWorker('VllmDecodeWorker', {
  replicas: 1,
  // Change cpuCacheGb to what your nodes have.
  engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', kvTransfer: KvTransfer.kvbm({ cpuCacheGb: 100 }) }),
  resources: { requests: { memory: '150Gi' }, limits: { memory: '200Gi' } },
  env: { DYN_HEALTH_CHECK_ENABLED: 'false', HF_HOME },
  envFromSecret: 'hf-token-secret',
  volumeMounts: [{ volume: GraphVolume.fromClaimName('model-cache'), path: HF_HOME }],
  compilationCache: { pvcName: 'compilation-cache', mountPath: '/home/dynamo/.cache/vllm' },
});
// The recipe has the worker's environment in the pod spec.
graph.apiObject.addJsonPatch(JsonPatch.move('/spec/services/VllmDecodeWorker/envs', '/spec/services/VllmDecodeWorker/extraPodSpec/mainContainer/env'));

app.synth();
