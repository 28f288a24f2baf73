/**
 * One engine over eight GPUs of two GB200 nodes, which reach each other's memory in a compute domain of NVLink.
 * Re-creates recipes/deepseek-v4/deepseek-v4-pro/vllm/agg/gb200/deploy.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, BackendFramework, ComputeDomain, DynamoApiVersion, DynamoGraph, DynamoImage, Engine, GraphVolume, type k8s } from 'cdk8s-dynamo';

const MODEL = 'deepseek-ai/DeepSeek-V4-Pro';
const OFFLINE = { HF_HOME: '/opt/models', HF_HUB_OFFLINE: '1' };
const NVLINK = {
  VLLM_USE_NCCL_SYMM_MEM: '1', NCCL_CUMEM_ENABLE: '1', NCCL_MNNVL_ENABLE: '1', NCCL_NVLS_ENABLE: '1', NCCL_P2P_LEVEL: 'NVL', NCCL_STORE_TIMEOUT: '7200',
  NCCL_SOCKET_IFNAME: 'eth0', NVIDIA_GDRCOPY: '1', GLOO_SOCKET_IFNAME: 'eth0', UCX_MEMTYPE_CACHE: 'n', UCX_TLS: 'cuda_copy,cuda_ipc,tcp', UCX_CUDA_IPC_ENABLE_MNNVL: 'y',
};
const VLLM = { VLLM_ENGINE_READY_TIMEOUT_S: '5400', TILELANG_CLEANUP_TEMP_FILES: '1', VLLM_SERVER_DEV_MODE: '1' };
const volumeMounts = [{ volume: GraphVolume.fromClaimName('model-cache'), path: '/opt/models' }];
const variables = (env: { [name: string]: string }): k8s.EnvVar[] => Object.entries(env).map(([name, value]) => ({ name, value }));

const app = new App();
const chart = new Chart(app, 'multinode-aggregated');
const rack = new ComputeDomain(chart, 'dsv4-pro-agg-compute-domain');
const graph = new DynamoGraph(chart, 'dsv4-pro-agg', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  backendFramework: BackendFramework.VLLM,
  image: DynamoImage.vllm('1.2.0-deepseek-v4-cuda13-dev.3'),
  workingDir: '/workspace/examples/backends/vllm',
});
graph.addFrontend('Frontend', { replicas: 1, sharedMemorySize: '40Gi', mainContainer: { env: variables(OFFLINE) }, volumeMounts });
graph.addWorker('VllmDecodeWorker', {
  replicas: 1,
  engine: Engine.vllm({
    model: MODEL,
    servedModelName: MODEL,
    trustRemoteCode: true,
    kvCacheDtype: 'fp8',
    blockSize: 256,
    parallelism: { tensor: 8, pipeline: 1, expert: true },
    maxNumSeqs: 256,
    gpuMemoryUtilization: 0.9,
    tokenizerMode: 'deepseek_v4',
    dynReasoningParser: 'deepseek_v4',
    dynToolCallParser: 'deepseek_v4',
    attentionConfig: { use_fp4_indexer_cache: true },
    moeBackend: 'deep_gemm_mega_moe',
    compilationConfig: { mode: 3, cudagraph_mode: 'FULL_AND_PIECEWISE', custom_ops: ['all'], pass_config: { fuse_allreduce_rms: true } },
    enableFlashinferAutotune: false,
  }),
  gpusPerNode: 4,
  resources: { gpus: 4, claims: [rack.containerClaim] },
  resourceClaims: [rack.podClaim],
  mainContainer: { env: variables({ SERVED_MODEL_NAME: MODEL, MODEL_PATH: MODEL, ...OFFLINE, ...VLLM, ...NVLINK }) },
  envFromSecret: 'hf-token-secret',
  sharedMemorySize: '200Gi',
  startupProbe: { httpGet: { path: '/health', port: 9090 }, periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 540 },
  volumeMounts,
});
// The recipe labels its worker decode, although it prefills as well, and leaves the allocation to the driver.
graph.apiObject.addJsonPatch(JsonPatch.add('/spec/services/VllmDecodeWorker/subComponentType', 'decode'));
rack.apiObject.addJsonPatch(JsonPatch.remove('/spec/channel/allocationMode'));

app.synth();
