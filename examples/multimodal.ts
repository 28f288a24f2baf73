/**
 * A model that takes images, audio and video: one vLLM worker behind a KV router that guesses what workers hold.
 * Re-creates recipes/nemotron-3-nano-omni/vllm/agg/deploy.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoApiVersion, DynamoGraph, Engine, GraphVolume, RouterMode } from 'cdk8s-dynamo';

const MODEL = 'nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-NVFP4';
const FRAMES = 512;
const home = { name: 'HF_HOME', value: '/model-store' };
const common = {
  replicas: 1,
  imagePullPolicy: 'IfNotPresent',
  envFromSecret: 'hf-token-secret',
  volumeMounts: [{ volume: GraphVolume.fromClaimName('model-cache'), path: home.value }],
};

const app = new App();
const graph = new DynamoGraph(new Chart(app, 'multimodal'), 'nemotron-omni-vllm-agg', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  backendFramework: BackendFramework.VLLM,
  image: '<your-registry>/nemotron-omni-vllm:latest',
});
graph.addFrontend('Frontend', {
  ...common,
  // The recipe writes the older name of --no-router-kv-events, which is `kvEvents: false` of the router.
  flags: { httpPort: 8000, router: { mode: RouterMode.KV }, extraArgs: ['--no-kv-events'] },
  mainContainer: { env: [home] },
  startupProbe: { httpGet: { path: '/health', port: 8000 }, periodSeconds: 10, timeoutSeconds: 1800, failureThreshold: 60 },
});
graph.addWorker('VllmWorker', {
  ...common,
  engine: Engine.vllm({
    model: MODEL,
    servedModelName: MODEL,
    maxModelLen: 131072,
    enableMultimodal: true,
    trustRemoteCode: true,
    dynToolCallParser: 'nemotron_nano',
    dynReasoningParser: 'nemotron_nano',
    extraArgs: ['--media-io-kwargs', JSON.stringify({ video: { num_frames: FRAMES, fps: 1 } }), '--video-pruning-rate', '0.5'],
  }),
  mainContainer: { env: [home, { name: 'DYN_MM_VIDEO_NUM_FRAMES', value: String(FRAMES) }] },
  sharedMemorySize: '16Gi',
  startupProbe: { httpGet: { path: '/health', port: 9090 }, periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 120 },
});

app.synth();
