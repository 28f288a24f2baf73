/**
 * Prefill and decode workers behind a KV router, their caches handed over by NIXL with libfabric on AWS EFA.
 * Re-creates examples/deployments/EKS/manifests/vllm/disagg-p5.yaml.
 */
import { Chart } from 'cdk8s';
import { App, type ComponentProps, DynamoGraph, DynamoImage, Engine, GraphVolume, KvTransfer, RouterMode } from 'cdk8s-dynamo';

const HF_HOME = '/home/dynamo/.cache/huggingface';
const models = { volume: GraphVolume.of({ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }), path: HF_HOME };
const inGraph = { labelSelector: { matchLabels: { 'nvidia.com/dynamo-graph-deployment-name': 'vllm-disagg' } }, topologyKey: 'topology.kubernetes.io/zone' };
const inOneZone = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [inGraph] } };
const common = { workingDir: '/workspace', env: { HF_HOME }, volumeMounts: [models] };

function worker(replicas: number, otherWorkers: string): ComponentProps {
  const near = { labelSelector: { matchLabels: { 'nvidia.com/dynamo-component': otherWorkers } }, topologyKey: 'kubernetes.io/hostname' };
  return {
    ...common,
    replicas,
    image: DynamoImage.vllm('1.3.0-efa'),
    engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 2 }, kvTransfer: KvTransfer.nixl({ backends: ['LIBFABRIC'] }) }),
    compilationCache: { pvcName: 'compilation-cache', mountPath: '/home/dynamo/.cache/vllm' },
    envFromSecret: 'hf-token-secret',
    resources: { requests: { 'vpc.amazonaws.com/efa': '8' }, limits: { 'vpc.amazonaws.com/efa': '8' } },
    securityContext: { capabilities: { add: ['IPC_LOCK'] } },
    affinity: { ...inOneZone, podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: near }] } },
    nodeSelector: { 'karpenter.sh/capacity-type': 'reserved', 'node.kubernetes.io/instance-type': 'p5.48xlarge' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  };
}

const app = new App();
const graph = new DynamoGraph(new Chart(app, 'prefill-decode-kv-router'), 'vllm-disagg');
graph.addFrontend('Frontend', {
  ...common,
  replicas: 1,
  image: DynamoImage.frontend('1.3.0'),
  flags: { router: { mode: RouterMode.KV } },
  resources: { requests: { cpu: '8' }, limits: { cpu: '8' } },
  affinity: inOneZone,
});
graph.addDecode('VllmDecodeWorker', worker(2, 'VllmPrefillWorker'));
graph.addPrefill('VllmPrefillWorker', worker(6, 'VllmDecodeWorker'));

app.synth();
