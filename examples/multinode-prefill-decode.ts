/**
 * Prefill and decode on two nodes each: eight GPUs a replica, four a node. The number of nodes follows from the two.
 * Re-creates examples/backends/sglang/deploy/disagg-multinode.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DynamoGraph, Engine, EnvValue, type SglangEngineProps, Validation } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-0.6B';

function worker(last: Partial<SglangEngineProps>): ComponentProps {
  return {
    replicas: 1,
    engine: Engine.sglang({
      model: MODEL,
      servedModelName: MODEL,
      parallelism: { tensor: 8 },
      trustRemoteCode: true,
      skipTokenizerInit: true,
      disaggregationTransferBackend: 'nixl',
      disaggregationBootstrapPort: 30001,
      ...last,
    }),
    gpusPerNode: 4,
    resources: { gpuLimitOnly: true },
    envFromSecret: 'hf-token-secret',
    workingDir: '/workspace/examples/backends/sglang',
  };
}

const app = new App();
const chart = new Chart(app, 'multinode-prefill-decode');
const graph = new DynamoGraph(chart, 'sglang-disagg-multinode', {
  backendFramework: BackendFramework.SGLANG,
  image: 'my-registry/sglang-runtime:my-tag',
  env: { HF_TOKEN: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN'), GLOO_SOCKET_IFNAME: 'eth0' },
});
graph.addFrontend('Frontend', { replicas: 1 });
// The address follows from the role; the manifest has it before the memory in one of the two, and flags keep the order of the props.
graph.addDecode('decode', worker({ host: '0.0.0.0', memFractionStatic: 0.82 }));
graph.addPrefill('prefill', worker({ memFractionStatic: 0.82 }));

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
