/**
 * Speculative decoding with the model's own multi-token prediction, on 16 GPUs of four GB300 nodes in one NVLink domain.
 * Re-creates recipes/qwen3.8-2.4t-a95b-fp8/vllm/agg-gb300-chat/deploy.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, BackendFramework, ComputeDomain, DynamoGraph, DynamoImage, Engine, GraphVolume, RouterMode, SpeculativeConfig } from 'cdk8s-dynamo';

const GPU = 'NVIDIA-GB300';
const MODEL = 'Qwen/Qwen3.8-2.4T-A95B-FP8';
const nodeSelector = { 'nvidia.com/gpu.product': GPU };
const env = { HF_HOME: '/model-cache', HF_HUB_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' };
const workerEnv = {
  PYTHONUNBUFFERED: '1', ...env, NCCL_SOCKET_IFNAME: 'eth0', GLOO_SOCKET_IFNAME: 'eth0', VLLM_USE_V2_MODEL_RUNNER: '0', VLLM_USE_RUST_FRONTEND: '1',
  NCCL_MNNVL_ENABLE: '1', NCCL_NVLS_ENABLE: '1', NCCL_P2P_LEVEL: 'NVL', NCCL_CUMEM_ENABLE: '1', VLLM_USE_NCCL_SYMM_MEM: '0', UCX_CUDA_IPC_ENABLE_MNNVL: 'y',
  VLLM_ALLREDUCE_USE_FLASHINFER: '1', VLLM_FLASHINFER_ALLREDUCE_BACKEND: 'mnnvl', FLASHINFER_DISABLE_VERSION_CHECK: '1',
};
const models = { volume: GraphVolume.of({ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }), path: '/model-cache', readOnly: true };
const sharedMemory = { volume: GraphVolume.of({ name: 'dshm', emptyDir: { medium: 'Memory', sizeLimit: '64Gi' } }), path: '/dev/shm' };
const engine = Engine.vllm({
  model: MODEL, hfOverrides: { architectures: ['Qwen3_5MoeForCausalLM'] }, servedModelName: MODEL, trustRemoteCode: true,
  parallelism: { tensor: 16 },
  speculativeConfig: SpeculativeConfig.mtp(3),
  kvCacheDtype: 'fp8', maxModelLen: 262144, maxNumSeqs: 512, maxNumBatchedTokens: 12288,
  // As the recipe spells it; gpuMemoryUtilization says the same.
  extraArgs: ['--gpu-memory-utilization', '0.90'],
  maxCudagraphCaptureSize: 512, compilationConfig: { cudagraph_mode: 'FULL_AND_PIECEWISE', pass_config: { fuse_allreduce_rms: false } },
  schedulerCls: 'vllm.v1.core.sched.scheduler.Scheduler', enablePrefixCaching: true, asyncScheduling: false,
  kvEventsConfig: { publisher: 'zmq', topic: 'kv-events', endpoint: 'tcp://*:5571', enable_kv_cache_events: true },
  reasoningParser: 'qwen3', dynReasoningParser: 'qwen3', dynToolCallParser: 'qwen3_coder', languageModelOnly: true,
});

const app = new App();
const chart = new Chart(app, 'speculative-decoding');
const nvlink = new ComputeDomain(chart, 'qwen38max-compute-domain');
const graph = new DynamoGraph(chart, 'qwen38max-agg-chat', { backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.4.0-qwen-3.8-2.4t-dev.1') });
graph.addFrontend('Frontend', {
  replicas: 1, flags: { router: { mode: RouterMode.KV, kvEvents: true }, httpPort: 8000 },
  env, nodeSelector, securityContext: { runAsUser: 0 }, volumeMounts: [models],
});
graph.addWorker('VllmDecodeWorker', {
  replicas: 1, engine, gpusPerNode: 4, sharedMemorySize: '64Gi', volumeMounts: [models, sharedMemory], env: workerEnv,
  deviceClaims: [nvlink],
  nodeSelector, requiredNodeLabels: { 'nvidia.com/gpu.product': [GPU] },
  podAnnotations: { 'nvidia.com/vllm-distributed-executor-backend': 'mp' },
  securityContext: { runAsUser: 0, capabilities: { add: ['IPC_LOCK'] } },
  startupProbe: { httpGet: { path: '/health', port: 9090 }, periodSeconds: 10, failureThreshold: 720 },
});
// The recipe labels its worker decode, although it prefills as well.
graph.apiObject.addJsonPatch(JsonPatch.replace('/spec/components/1/type', 'decode'));

app.synth();
