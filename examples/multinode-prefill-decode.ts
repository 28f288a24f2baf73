/**
 * Prefill and decode on two nodes each: eight GPUs a replica, four a node. The number of nodes follows from the two.
 * Re-creates examples/backends/sglang/deploy/disagg-multinode.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DynamoGraph, Engine, EnvValue, Validation } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-0.6B';
const worker: ComponentProps = {
  replicas: 1,
  engine: Engine.sglang({
    model: MODEL,
    servedModelName: MODEL,
    parallelism: { tensor: 8 },
    trustRemoteCode: true,
    skipTokenizerInit: true,
    memFractionStatic: 0.82,
    disaggregationTransferBackend: 'nixl',
    disaggregationBootstrapPort: 30001,
  }),
  gpusPerNode: 4,
  resources: { gpuLimitOnly: true },
  envFromSecret: 'hf-token-secret',
  workingDir: '/workspace/examples/backends/sglang',
};

const app = new App();
const chart = new Chart(app, 'multinode-prefill-decode');
const graph = new DynamoGraph(chart, 'sglang-disagg-multinode', {
  backendFramework: BackendFramework.SGLANG,
  image: 'my-registry/sglang-runtime:my-tag',
  env: { HF_TOKEN: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN'), GLOO_SOCKET_IFNAME: 'eth0' },
});
graph.addFrontend('Frontend', { replicas: 1 });
graph.addDecode('decode', worker);
graph.addPrefill('prefill', worker);

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
