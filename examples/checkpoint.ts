/**
 * Snapshots: the first worker is checkpointed once it is ready, and later ones start from its snapshot.
 * Re-creates examples/backends/trtllm/deploy/snapshot-restore.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, Engine, GraphScheduling, GraphVolume, Validation } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-0.6B';

const app = new App();
const chart = new Chart(app, 'checkpoint');
const graph = new DynamoGraph(chart, 'qwen3-0-6b-trtllm-snapshot-restore', {
  backendFramework: BackendFramework.TRTLLM,
  scheduling: GraphScheduling.leaderWorkerSet(),
});
graph.addFrontend('Frontend', { replicas: 1, image: 'my-registry/tensorrtllm-runtime:my-tag', imagePullPolicy: 'IfNotPresent' });
graph.addWorker('TRTLLMWorker', {
  replicas: 1,
  image: 'my-registry/tensorrtllm-placeholder:my-tag',
  imagePullPolicy: 'IfNotPresent',
  workingDir: '/workspace/',
  engine: Engine.trtllm({ model: MODEL, servedModelName: MODEL, engineConfigPath: './examples/backends/trtllm/engine_configs/qwen3/snapshot.yaml' }),
  checkpoint: { enabled: true, startupPolicy: 'WaitForCheckpoint' },
  // A snapshot holds TCP connections, but none over RDMA.
  env: { UCX_TLS: 'tcp,self' },
  resources: { requests: { 'cpu': '4', 'memory': '16Gi', 'ephemeral-storage': '10Gi' }, limits: { cpu: '8', memory: '32Gi' } },
  nodeSelector: { 'nvidia.com/gpu.present': 'true' },
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  podSecurityContext: { fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch' },
  podSpec: { runtimeClassName: 'nvidia' },
  volumeMounts: [
    { volume: GraphVolume.of({ name: 'hf-cache', persistentVolumeClaim: { claimName: 'model-cache' } }), path: '/home/dynamo/.cache/huggingface' },
    { volume: GraphVolume.of({ name: 'criu-work', emptyDir: {} }), path: '/var/criu-work' },
    { volume: GraphVolume.of({ name: 'dev-net-tun', hostPath: { path: '/dev/net/tun', type: 'CharDevice' } }), path: '/dev/net/tun' },
  ],
});
// The original spells --model by its other name.
graph.apiObject.addJsonPatch(JsonPatch.replace('/spec/components/1/podTemplate/spec/containers/0/args/0', '--model-path'));

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
