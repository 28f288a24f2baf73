/**
 * A planner that scales prefill and decode workers apart, so that the promised latencies hold.
 * Re-creates deploy/utils/tests/fixtures/v1alpha1/disagg_planner.yaml.
 */
import { Chart } from 'cdk8s';
import { App, type ComponentProps, DynamoApiVersion, DynamoGraph, Engine, EngineRole, KvTransfer, Validation } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-0.6B';
const worker: ComponentProps = {
  replicas: 1,
  // The rest of it, -m dynamo.vllm, goes into the arguments.
  command: ['python3'],
  resources: { gpuLimitOnly: true },
  envFromSecret: 'hf-token-secret',
  workingDir: '/workspace/examples/backends/vllm',
};

const app = new App();
const graph = new DynamoGraph(new Chart(app, 'planner'), 'vllm-disagg-planner', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:my-tag',
});
graph.addFrontend('Frontend', { replicas: 1 });
graph.addPlanner('Planner', {
  replicas: 1,
  image: 'nvcr.io/nvidia/ai-dynamo/dynamo-planner:my-tag',
  config: {
    optimizationTarget: 'sla',
    enableThroughputScaling: true,
    enableLoadScaling: true,
    preDeploymentSweepingMode: 'none',
    throughputAdjustmentIntervalSeconds: 60,
    loadAdjustmentIntervalSeconds: 5,
  },
});
graph.addPrefill('VllmPrefillWorker', { ...worker, engine: Engine.vllm({ model: MODEL, kvTransfer: KvTransfer.nixl() }) });
// The manifest tells its decode worker nothing of disaggregation.
graph.addDecode('VllmDecodeWorker', { ...worker, engine: Engine.vllm({ model: MODEL }), engineRole: EngineRole.AGGREGATED });

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
