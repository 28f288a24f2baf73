/**
 * One graph in five variants, for four kinds of GPU: what they share is written once, and each is a row of what it has of its own.
 * 108 lines of code here, 1048 without comments in the five manifests.
 * Re-creates recipes/nemotron-3.5-lightning/vllm/agg-h100-dspark/deploy.yaml
 * Re-creates recipes/nemotron-3.5-lightning/vllm/agg-h200-dspark-kv-router/deploy.yaml
 * Re-creates recipes/nemotron-3.5-lightning/vllm/agg-b200-dspark-bf16/deploy.yaml
 * Re-creates recipes/nemotron-3.5-lightning/vllm/agg-b200-dspark-kv-router-bf16/deploy.yaml
 * Re-creates recipes/nemotron-3.5-lightning/vllm/agg-gb200-dspark-bf16/deploy.yaml
 */
import { ApiObject, Chart } from 'cdk8s';
import {
  App, BackendFramework, DynamoGraph, DynamoImage, Engine, EngineRole, EnvValue, type FrontendProps, GraphVolume, type k8s, RouterMode,
} from 'cdk8s-dynamo';

interface Variant {
  readonly name: string;
  readonly gpu: string;
  readonly kvRouter?: boolean;
  readonly precision?: string;
  readonly maxNumBatchedTokens?: number;
  readonly enableFlashinferAutotune?: boolean;
  readonly engineEnv?: { [name: string]: string };
  readonly env: { [name: string]: string };
  readonly tolerations?: k8s.Toleration[];
  readonly frontend?: FrontendProps;
}

const env = { NCCL_IB_DISABLE: '1', PYTHONHASHSEED: '0' };
const B200: Omit<Variant, 'name'> = {
  gpu: 'NVIDIA-B200', precision: 'BF16', enableFlashinferAutotune: false,
  env: { VLLM_DISABLED_KERNELS: 'FlashInferFP8ScaledMMLinearKernel', ...env },
};
const ARM_TAINTS: k8s.Toleration[] = [
  { key: 'kubernetes.io/arch', operator: 'Equal', value: 'arm64', effect: 'NoSchedule' },
  { key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'skyhook.nvidia.com', operator: 'Exists', effect: 'NoSchedule' },
];
const VARIANTS: Variant[] = [
  { name: 'h100-dspark', gpu: 'NVIDIA-H100-80GB-HBM3', env, maxNumBatchedTokens: 32768 },
  { name: 'h200-dspark-kv-router', gpu: 'NVIDIA-H200', env, maxNumBatchedTokens: 32768, kvRouter: true },
  { name: 'b200-dspark-bf16', ...B200 },
  { name: 'b200-dspark-kvr-bf16', ...B200, kvRouter: true },
  {
    name: 'gb200-dspark-bf16', gpu: 'NVIDIA-GB200', precision: 'BF16', maxNumBatchedTokens: 10240,
    env: { ...env, PYTHONUNBUFFERED: '1' },
    engineEnv: {
      LIBRARY_PATH: '/usr/local/nvidia/lib64:/usr/local/nvidia/lib:/usr/local/cuda/compat',
      VLLM_ENGINE_READY_TIMEOUT_S: '3600', VLLM_OMNI_USE_QUACK_FP8: '0', VLLM_WORKER_MULTIPROC_METHOD: 'spawn', VLLM_MEMORY_PROFILER_ESTIMATE_CUDAGRAPHS: '1',
    },
    tolerations: ARM_TAINTS,
    frontend: {
      nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-GB200' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }, ...ARM_TAINTS],
    },
  },
];
const KV_EVENTS = { publisher: 'zmq', topic: 'kv-events', endpoint: 'tcp://*:20080', enable_kv_cache_events: true };
const CACHES = { TRITON_CACHE_DIR: '/tmp/.triton-cache', VLLM_CONFIG_ROOT: '/tmp/vllm-config', VLLM_CACHE_ROOT: '/tmp/vllm-cache' };
const POD_UID = EnvValue.fromField('metadata.uid');
const HUGGING_FACE = { HF_HOME: '/model-cache', HF_HUB_OFFLINE: '1', HF_MODULES_CACHE: '/tmp/hf_modules' };
const claim = { name: 'shared-model-cache', persistentVolumeClaim: { claimName: 'shared-model-cache' } };
const models = { volume: GraphVolume.of(claim), path: '/model-cache' };
const sharedMemory = { volume: GraphVolume.of({ name: 'dshm', emptyDir: { medium: 'Memory', sizeLimit: '40Gi' } }), path: '/dev/shm' };

function speculation(model: string): { [key: string]: string } {
  const drafting = { method: 'dspark', model: `${model}-DSpark`, num_speculative_tokens: 7 };
  const backend = { attention_backend: 'TRITON_ATTN' };
  const synthetic = { rejection_sample_method: 'synthetic', synthetic_acceptance_length: 3.69 };
  return {
    'speculative-config': JSON.stringify({ ...drafting, ...backend }, null, 2),
    'speculative-config-synthetic': JSON.stringify({ ...drafting, ...synthetic, ...backend }, null, 2),
  };
}

function engine(model: string, variant: Variant): Engine {
  return Engine.vllm({
    model, servedModelName: model, trustRemoteCode: true, parallelism: { tensor: 1 },
    maxNumSeqs: 512, maxNumBatchedTokens: variant.maxNumBatchedTokens, enablePrefixCaching: true, blockSize: variant.kvRouter ? 64 : undefined,
    asyncScheduling: true, enableFlashinferAutotune: variant.enableFlashinferAutotune,
    mambaBackend: 'flashinfer', mambaSsmCacheDtype: 'float16', mambaCacheMode: 'align',
    enableMambaCacheStochasticRounding: true, mambaCachePhiloxRounds: 5,
    dynToolCallParser: 'nemotron_nano', dynReasoningParser: 'nemotron_nano', reasoningParser: 'nemotron_v3',
    // Kubernetes fills the variable in, so that the ConfigMap alone decides how tokens are drafted.
    extraArgs: ['--speculative-config=$(SPECULATIVE_CONFIG)'],
    kvEventsConfig: variant.kvRouter ? KV_EVENTS : undefined,
    disaggregationMode: EngineRole.AGGREGATED,
  });
}

function deploy(app: App, variant: Variant): void {
  const name = `vllm-agg-${variant.name}`;
  const model = `nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-${variant.precision ?? 'NVFP4'}`;
  const chart = new Chart(app, name);
  const config = new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `${name}-config` }, data: speculation(model) });
  const graph = new DynamoGraph(chart, 'graph', {
    metadata: { name, labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'dynamo' } },
    backendFramework: BackendFramework.VLLM,
    image: DynamoImage.vllm('1.5.0-nemotron-3.5-lightning-dev.1'),
    imagePullSecrets: ['your-image-pull-secret'],
  });
  graph.addFrontend('Frontend', {
    replicas: 1, imagePullPolicy: 'IfNotPresent', resources: {}, volumeMounts: [models], command: ['python3'],
    flags: { router: variant.kvRouter ? { mode: RouterMode.KV, kvEvents: true } : undefined, trustRemoteCode: true },
    env: { POD_UID, DYN_HTTP_BODY_LIMIT_MB: '200', ...HUGGING_FACE },
    startupProbe: { httpGet: { path: '/health', port: 8000 }, periodSeconds: 10, timeoutSeconds: 60, failureThreshold: 60 },
    ...variant.frontend,
  });
  graph.addWorker('agg', {
    replicas: variant.kvRouter ? 4 : 1, imagePullPolicy: 'IfNotPresent', workingDir: '/workspace/', engine: engine(model, variant),
    resources: { requests: { memory: '128Gi' } }, sharedMemorySize: '40Gi', volumeMounts: [models, sharedMemory],
    env: {
      POD_UID, ...HUGGING_FACE, ...CACHES, ...variant.engineEnv,
      SPECULATIVE_CONFIG: EnvValue.fromConfigMap(config.name, 'speculative-config'), ...variant.env,
    },
    securityContext: { runAsUser: 0, capabilities: { add: ['IPC_LOCK', 'SYS_RESOURCE'] } },
    requiredNodeLabels: { 'nvidia.com/gpu.product': [variant.gpu] },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Equal', value: 'true', effect: 'NoSchedule' }, ...variant.tolerations ?? []],
    startupProbe: { httpGet: { path: '/live', port: 9090 }, periodSeconds: 30, timeoutSeconds: 20, failureThreshold: 120 },
  });
}

const app = new App();
VARIANTS.forEach(variant => deploy(app, variant));
app.synth();
