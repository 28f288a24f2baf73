/**
 * Intel XPUs, which each worker claims with dynamic resource allocation (DRA), behind a KV router.
 * Re-creates examples/backends/vllm/deploy/xpu/agg_router_xpu_dra.yaml.
 */
import { Chart } from 'cdk8s';
import { App, DynamoGraph, Engine, ResourceClaimTemplate, Validation } from 'cdk8s-dynamo';

const envFromSecret = 'hf-token-secret';

const app = new App();
const chart = new Chart(app, 'xpu');
const xpu = new ResourceClaimTemplate(chart, 'gpu-template', { requests: { gpu: { deviceClassName: 'gpu.intel.com' } } });

const graph = new DynamoGraph(chart, 'xpu-agg-router');
graph.addFrontend('Frontend', { replicas: 1, image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:my-tag', env: { DYN_ROUTER_MODE: 'kv' }, envFromSecret });
graph.addWorker('VllmDecodeWorker', {
  replicas: 2,
  image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime-xpu:my-tag',
  engine: Engine.vllm({
    model: 'Qwen/Qwen3-0.6B',
    blockSize: 64,
    kvEventsConfig: { publisher: 'zmq', topic: 'kv-events', endpoint: 'tcp://*:20080', enable_kv_cache_events: true },
    enablePrefixCaching: true,
  }),
  deviceClaims: [xpu],
  resources: { requests: { 'ephemeral-storage': '2Gi' } },
  env: { VLLM_TARGET_DEVICE: 'xpu' },
  envFromSecret,
  workingDir: '/workspace/examples/backends/vllm',
});

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
