/**
 * Prefill and decode on one node: Llama 3.3 70B, two prefill workers with 2 GPUs, one decode worker with 4.
 * Re-creates recipes/llama-3-70b/vllm/disagg-single-node/deploy.yaml.
 * Writes besides: nvidia.com/v1beta1 DynamoGraphDeployment, monitoring.coreos.com/v1 ServiceMonitor.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DynamoApiVersion, DynamoGraph, GraphServiceMonitor, GraphVolume } from 'cdk8s-dynamo';

const MODEL = 'RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic';
const volumeMounts = [{ volume: GraphVolume.fromClaimName('model-cache'), path: '/opt/models' }];
const nearWorkers = {
  weight: 100,
  podAffinityTerm: {
    labelSelector: { matchExpressions: [{ key: 'nvidia.com/dynamo-component-type', operator: 'In', values: ['worker'] }] },
    topologyKey: 'kubernetes.io/hostname',
  },
};

function worker(gpus: number, flags: string): ComponentProps {
  return {
    command: ['/bin/sh', '-c'],
    args: ['python3 -m dynamo.vllm --model $MODEL_PATH --served-model-name $SERVED_MODEL_NAME '
      + `--tensor-parallel-size ${gpus} --data-parallel-size 1 ${flags}--kv-transfer-config `
      + `'{"kv_connector":"NixlConnector","kv_role":"kv_both"}' --gpu-memory-utilization 0.90 --no-enable-prefix-caching --block-size 128`],
    envFromSecret: 'hf-token-secret',
    mainContainer: { env: [{ name: 'SERVED_MODEL_NAME', value: MODEL }, { name: 'MODEL_PATH', value: MODEL }, { name: 'HF_HOME', value: '/opt/models' }] },
    podSpec: { affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [nearWorkers] } } },
    resources: { gpus },
    sharedMemorySize: '80Gi',
    volumeMounts,
  };
}

for (const apiVersion of [DynamoApiVersion.NVIDIA_V1BETA1, DynamoApiVersion.NVIDIA_V1ALPHA1]) {
  const app = new App();
  const chart = new Chart(app, `prefill-decode-${apiVersion.split('/')[1]}`);
  const graph = new DynamoGraph(chart, 'llama3-70b-disagg-sn', {
    apiVersion,
    backendFramework: BackendFramework.VLLM,
    image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0',
    workingDir: '/workspace/examples/backends/vllm',
  });
  graph.addFrontend('Frontend', { replicas: 1, env: { HF_HOME: '/opt/models' }, volumeMounts });
  graph.addPrefill('VllmPrefillWorker', { replicas: 2, ...worker(2, '--disaggregation-mode prefill ') });
  graph.addDecode('VllmDecodeWorker', { replicas: 1, ...worker(4, '') });
  new GraphServiceMonitor(chart, 'metrics', { graph });
  app.synth();
}
