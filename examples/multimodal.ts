/**
 * A model that takes images: each GPU encodes other ones of them, while all 16 on four GB200 nodes share the language model.
 * Re-creates recipes/kimi-k3/vllm/agg-gb200-agentic/deploy.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, ComputeDomain, DynamoGraph, DynamoImage, Engine, EngineRole, GraphVolume, RouterMode } from 'cdk8s-dynamo';

const MODEL = { path: '/models/model_weight', name: 'moonshotai/Kimi-K3' };
const CUDA_GRAPHS = [1, 2, 4, 8, 12, 16, 24, 32, 64, 128, 256, 512, 1024, 2048, 4096, 5120, 6144, 6656, 7168, 7680, 8192];
const OFFLINE = { HF_HUB_OFFLINE: '1', TRANSFORMERS_OFFLINE: '1' };
const workerEnv = {
  MODEL_PATH: MODEL.path, SERVED_MODEL_NAME: MODEL.name, ...OFFLINE, VLLM_ENGINE_READY_TIMEOUT_S: '7200', VLLM_USE_V2_MODEL_RUNNER: '0',
  VLLM_USE_NCCL_SYMM_MEM: '0', VLLM_ALLREDUCE_USE_FLASHINFER: '1', VLLM_FLASHINFER_ALLREDUCE_BACKEND: 'mnnvl',
  NCCL_CUMEM_ENABLE: '1', NCCL_MNNVL_ENABLE: '1', NCCL_NVLS_ENABLE: '1', NCCL_P2P_LEVEL: 'NVL', NCCL_SOCKET_IFNAME: 'eth0', GLOO_SOCKET_IFNAME: 'eth0',
  TORCH_NCCL_HEARTBEAT_TIMEOUT_SEC: '3600', NVIDIA_GDRCOPY: '1', PYTORCH_ALLOC_CONF: 'expandable_segments:True',
};
const user = { runAsUser: 0, runAsGroup: 0, allowPrivilegeEscalation: false };
const models = GraphVolume.of({ name: 'models', hostPath: { path: '/mnt/stateful_partition/kube-ephemeral-ssd/models', type: 'Directory' } });
const common = {
  replicas: 1, imagePullPolicy: 'IfNotPresent', volumeMounts: [{ volume: models, path: '/models', readOnly: true }],
  nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-GB200' },
  tolerations: [{ key: 'kubernetes.io/arch', operator: 'Equal', value: 'arm64', effect: 'NoSchedule' }],
};
const engine = Engine.vllm({
  model: MODEL.path, servedModelName: MODEL.name, loadFormat: 'fastsafetensors', safetensorsLoadStrategy: 'lazy', trustRemoteCode: true,
  parallelism: { tensor: 16 }, gpuMemoryUtilization: 0.92, kvCacheDtype: 'fp8', mmEncoderTpMode: 'data', mmEncoderAttnBackend: 'TORCH_SDPA',
  attentionBackend: 'FLASHINFER_MLA', attentionConfig: { mla_prefill_backend: 'TRTLLM_RAGGED', use_prefill_query_quantization: true },
  moeBackend: 'flashinfer_trtllm', kdaPrefillBackend: 'flashkda', kernelConfig: { enable_cutedsl_warmup: true },
  maxNumSeqs: 256, maxNumBatchedTokens: 16384,
  compilationConfig: { cudagraph_mode: 'FULL_AND_PIECEWISE', max_cudagraph_capture_size: 8192, cudagraph_capture_sizes: CUDA_GRAPHS },
  blockSize: 64, enableFlashinferAutotune: false, skipMmProfiling: true, enableMultimodal: true, disableCustomAllReduce: true, enablePrefixCaching: true,
  kvEventsConfig: { publisher: 'zmq', topic: 'kv-events', endpoint: 'tcp://*:20080', enable_kv_cache_events: true },
  cpuDistributedTimeoutSeconds: 1800, schedulerCls: 'vllm.v1.core.sched.async_scheduler.AsyncScheduler',
  dynToolCallParser: 'kimi_k3', reasoningParser: 'kimi_k3', dynReasoningParser: 'kimi_k3',
});

const app = new App();
const chart = new Chart(app, 'multimodal');
const rack = new ComputeDomain(chart, 'kimi-k3-agg-compute-domain');
const graph = new DynamoGraph(chart, 'kimi-k3-agg', {
  metadata: { labels: { 'app.kubernetes.io/name': 'kimi-k3-agg' } }, backendFramework: BackendFramework.VLLM,
  image: DynamoImage.vllm('1.4.0-kimi-k3-dev.1'), imagePullSecrets: ['acr-token-secret'],
});
graph.addFrontend('Frontend', {
  ...common, env: { ...OFFLINE, VLLM_USE_V2_MODEL_RUNNER: '0' }, securityContext: user,
  flags: { chatProcessor: 'dynamo', router: { mode: RouterMode.KV, kvEvents: true, temperature: 0, minInitialWorkers: 1 }, httpPort: 8000 },
});
// Labelled decode, although it prefills as well.
graph.addDecode('VllmDecodeWorker', {
  ...common, engine, engineRole: EngineRole.AGGREGATED, env: workerEnv, sharedMemorySize: '256Gi',
  securityContext: { ...user, capabilities: { add: ['IPC_LOCK', 'SYS_RESOURCE'] } },
  gpusPerNode: 4, deviceClaims: [rack], resources: { requests: { cpu: '32', memory: '200Gi' } },
  startupProbe: { httpGet: { path: '/health', port: 9090 }, periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 720 },
  podAnnotations: { 'nvidia.com/vllm-distributed-executor-backend': 'mp' }, podSpec: { terminationGracePeriodSeconds: 60 },
});

app.synth();
