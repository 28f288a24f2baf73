import { Chart } from 'cdk8s';
import {
  App, BackendFramework, ComputeDomain, DeployFile, DeviceClaim, DynamoApiVersion, DynamoGraph, type DynamoGraphProps, DynamoImage, DynamoNamespace, Engine, EnvValue, GraphScheduling, GraphVolume,
  KvTransfer, RdmaFabric, ResourceClaimTemplate, RouterMode, SpeculativeConfig, Validation,
} from 'cdk8s-dynamo';

/** What a program with one graph writes. */
function program(name: string, props: DynamoGraphProps, define: (graph: DynamoGraph) => void): string {
  const app = new App();
  define(new DynamoGraph(new Chart(app, name, { namespace: 'inference' }), name, props));
  return app.synthYaml();
}

function deployed(name: string, text: string): string {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: `name: ${name}\nnamespace: inference\n${text}` }]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(Object.keys(files)).toEqual([`${name}.k8s.yaml`]);
  return files[`${name}.k8s.yaml`];
}

const vllm = { backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.3.0') };
const MODEL = 'Qwen/Qwen3-32B';

test('a frontend with a KV router, and workers with one model', () => {
  const text = `
backend: vllm
model: ${MODEL}
image: { tag: 1.3.0 }
router: { mode: kv, temperature: 0.5 }
environment: { HF_HOME: /model-cache, POD: { fieldRef: metadata.name }, MODE: { configMapKeyRef: { name: modes, key: mode } }, CPUS: { resourceFieldRef: limits.cpu } }
components:
  - name: Frontend
    type: frontend
    flags: { httpPort: 8000 }
  - name: Worker
    type: worker
    replicas: 4
    engine: { blockSize: 64 }
    parallelism: { tensor: 4 }
    envFromSecret: hf-token-secret
`;
  const env = { HF_HOME: '/model-cache', POD: EnvValue.fromField('metadata.name'), MODE: EnvValue.fromConfigMap('modes', 'mode'), CPUS: EnvValue.fromResource('limits.cpu') };
  expect(deployed('qwen', text)).toBe(program('qwen', { ...vllm, env }, graph => {
    graph.addFrontend('Frontend', { flags: { router: { mode: RouterMode.KV, temperature: 0.5 }, httpPort: 8000 } });
    graph.addWorker('Worker', { replicas: 4, engine: Engine.vllm({ model: MODEL, parallelism: { tensor: 4 }, blockSize: 64 }), envFromSecret: 'hf-token-secret' });
  }));
});

test('prefill and decode on many nodes, with a fabric, volumes and a queue', () => {
  const text = `
backend: vllm
model: ${MODEL}
image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
scheduling: { kaiQueue: research }
volumes:
  models: { claimName: model-cache }
  scratch: { emptyDir: { sizeLimit: 10Gi } }
defaults:
  engine: { blockSize: 64, kvTransfer: nixl }
  volumeMounts:
    - { volume: models, path: /models, readOnly: true }
    - { volume: scratch, path: /scratch }
components:
  - { name: Frontend, type: frontend }
  - { name: Prefill, type: prefill, replicas: 2, parallelism: { tensor: 16 }, gpusPerNode: 8, fabric: infiniband }
  - name: Decode
    type: decode
    parallelism: { tensor: 16 }
    multinode: 2
    fabric: { awsEfa: { devicesPerGpu: 4 } }
    tolerations: [{ key: nvidia.com/gpu, operator: Exists }]
    podSpec: { hostIPC: true }
    mainContainer: { tty: true }
`;
  const volumeMounts = [
    { volume: GraphVolume.fromClaimName('model-cache'), path: '/models', readOnly: true },
    { volume: GraphVolume.of({ name: 'scratch', emptyDir: { sizeLimit: '10Gi' as never } }), path: '/scratch' },
  ];
  const engine = Engine.vllm({ model: MODEL, parallelism: { tensor: 16 }, blockSize: 64, kvTransfer: KvTransfer.nixl() });
  const props = { ...vllm, image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', scheduling: GraphScheduling.grove().kaiQueue('research') };
  expect(deployed('apart', text)).toBe(program('apart', props, graph => {
    graph.addFrontend('Frontend', { volumeMounts });
    graph.addPrefill('Prefill', { replicas: 2, engine, gpusPerNode: 8, fabric: RdmaFabric.infiniband(), volumeMounts });
    graph.addDecode('Decode', {
      engine, multinode: { nodeCount: 2 }, fabric: RdmaFabric.awsEfa({ devicesPerGpu: 4 }), volumeMounts,
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }], podSpec: { hostIpc: true }, mainContainer: { tty: true },
    });
  }));
});

test('an older API, metadata, a Dynamo namespace, a planner, and secrets', () => {
  const text = `
apiVersion: nvidia.com/v1alpha1
dynamoNamespace: llama-8b/version-a
backend: sglang
image: { engine: sglang, tag: 1.3.0 }
labels: { team: a }
propagatedAnnotations: { note: all }
secrets: [DB_URI, { name: TOKEN, secret: hf, key: token }]
components:
  - name: Frontend
    type: frontend
    environment: { DB: "\${{ secrets.DB_URI }}", URL: "https://x:\${{ secrets.TOKEN }}@y" }
  - { name: Planner, type: planner, image: { role: planner, tag: 1.3.0 }, config: { mode: agg, ttftMs: 200 }, replicas: 1 }
  - { name: Worker, type: worker, model: m/m, parallelism: { tensor: 2 }, resources: { cpu: 0.5, memory: 8Gi }, scalingAdapter: true }
`;
  const props: DynamoGraphProps = {
    apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1, dynamoNamespace: DynamoNamespace.of('llama-8b/version-a'), backendFramework: BackendFramework.SGLANG,
    image: DynamoImage.sglang('1.3.0'), metadata: { labels: { team: 'a' } }, annotations: { note: 'all' },
  };
  expect(deployed('llama', text)).toBe(program('llama', props, graph => {
    graph.addFrontend('Frontend', { env: { DB: EnvValue.fromSecret('llama-secrets', 'DB_URI'), TOKEN: EnvValue.fromSecret('hf', 'token'), URL: 'https://x:$(TOKEN)@y' } });
    graph.addPlanner('Planner', { image: DynamoImage.planner('1.3.0'), config: { mode: 'agg', ttftMs: 200 }, replicas: 1 });
    graph.addWorker('Worker', {
      engine: Engine.sglang({ model: 'm/m', parallelism: { tensor: 2 } }), resources: { requests: { cpu: '0.5', memory: '8Gi' } }, scalingAdapter: true,
    });
  }));
});

test('commands by hand, speculative decoding, a mocker and a component that is only run', () => {
  const text = `
backend: vllm
image: { tag: 1.3.0 }
components:
  - name: Worker
    type: worker
    cmd: python3 -m dynamo.vllm
    parameters: |
      --model m/m --tensor-parallel-size 2
      --kv-events-config '{"publisher": "zmq"}' --name $(POD)
    environment: { POD: x }
    resources: { gpu: 2 }
  - name: Drafting
    type: worker
    model: m/m
    engine: { speculativeConfig: { eagle3: { model: d/d, tokens: 3 } } }
    workingDir: /w
  - name: Processor
    cmd: [run, --threads, 8, yes]
    overrides: { podTemplate: { spec: { containers: [{ name: main, env: [] }] } } }
overrides:
  spec: { priorityClassName: high }
`;
  expect(deployed('hand', text)).toBe(program('hand', { ...vllm, overrides: { spec: { priorityClassName: 'high' } } }, graph => {
    graph.addWorker('Worker', {
      command: ['python3', '-m', 'dynamo.vllm'],
      args: ['--model', 'm/m', '--tensor-parallel-size', '2', '--kv-events-config', '{"publisher": "zmq"}', '--name', '$(POD)'],
      env: { POD: 'x' }, resources: { gpus: 2 },
    });
    graph.addWorker('Drafting', {
      engine: Engine.vllm({ model: 'm/m', speculativeConfig: SpeculativeConfig.eagle3({ model: 'd/d', tokens: 3 }) }), workingDir: '/w',
    });
    graph.addComponent('Processor', { command: ['run', '--threads', '8', 'yes'], overrides: { podTemplate: { spec: { containers: [{ name: 'main', env: [] }] } } } });
  }));
});

test('parallelism that stands in two places', () => {
  const text = `
backend: vllm
model: m/m
image: { tag: 1.3.0 }
defaults: { engine: { blockSize: 64, parallelism: { tensor: 2, data: 2 } } }
components:
  - { name: Worker, type: worker, parallelism: { tensor: 4 } }
`;
  expect(deployed('two', text)).toBe(program('two', vllm, graph => {
    graph.addWorker('Worker', { engine: Engine.vllm({ model: 'm/m', blockSize: 64, parallelism: { tensor: 4, data: 2 } }) });
  }));
});

test('an engine that only the image of the graph tells', () => {
  const text = `
model: m/m
image: registry.example.com/mirror/sglang-runtime:1.3.0
components:
  - { name: Worker, type: worker, engine: { pageSize: 16 } }
`;
  expect(deployed('told', text)).toBe(program('told', { image: 'registry.example.com/mirror/sglang-runtime:1.3.0' }, graph => {
    graph.addWorker('Worker', { engine: Engine.sglang({ model: 'm/m', pageSize: 16 }) });
  }));
});

test('a release that is left open', () => {
  const text = `
image: { engine: vllm, tag: my-tag }
validation: { off: [dgd/image-tag-not-semver] }
router: { mode: kv }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, model: m/m, image: { repository: vllm-runtime-xpu, tag: my-tag } }
`;
  const image = (repository: string) => `nvcr.io/nvidia/ai-dynamo/${repository}:my-tag`;
  expect(deployed('open', text)).toBe(program('open', { image: image('vllm-runtime') }, graph => {
    Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });
    graph.addFrontend('Frontend', { flags: { router: { mode: RouterMode.KV } } });
    graph.addWorker('Worker', { image: image('vllm-runtime-xpu'), engine: Engine.vllm({ model: 'm/m' }) });
  }));
});

test('devices that are claimed, nodes by their labels, and volumes by their paths', () => {
  const text = `
backend: vllm
model: ${MODEL}
image: { tag: 1.3.0 }
computeDomains: { rack: { nodes: 2, labels: { team: a } } }
resourceClaimTemplates: { adapters: { requests: { nic: { deviceClassName: rdma-dranet, count: 2 } } } }
volumes: { scratch: { emptyDir: {} }, logs: { claimName: logs } }
defaults:
  volumeMounts: { /model-cache: { claimName: model-cache, readOnly: true }, /logs: logs }
components:
  - name: Frontend
    type: frontend
    volumeMounts: { /logs: null }
  - name: Worker
    type: worker
    parallelism: { tensor: 8 }
    gpusPerNode: 4
    deviceClaims: [rack, adapters, { name: key, resourceClaimTemplateName: keys }, { name: shared, resourceClaimName: one }]
    requiredNodeLabels: { nvidia.com/gpu.product: [NVIDIA-GB200, NVIDIA-GB300] }
    volumeMounts:
      /logs: { volume: logs, subPath: worker }
      /scratch: scratch
      /dev/shm: { volume: { name: dshm, emptyDir: { medium: Memory } } }
`;
  expect(deployed('racks', text)).toBe(program('racks', vllm, graph => {
    const chart = Chart.of(graph);
    const rack = new ComputeDomain(chart, 'rack', { nodes: 2, metadata: { labels: { team: 'a' } } });
    const adapters = new ResourceClaimTemplate(chart, 'adapters', { requests: { nic: { deviceClassName: 'rdma-dranet', count: 2 } } });
    graph.node.addDependency(rack, adapters);
    const models = { volume: GraphVolume.fromClaimName('model-cache'), path: '/model-cache', readOnly: true };
    const logs = GraphVolume.fromClaimName('logs');
    graph.addFrontend('Frontend', { volumeMounts: [models] });
    graph.addWorker('Worker', {
      engine: Engine.vllm({ model: MODEL, parallelism: { tensor: 8 } }), gpusPerNode: 4,
      deviceClaims: [
        rack, adapters, DeviceClaim.fromResourceClaimTemplateName('keys', 'key'), DeviceClaim.fromResourceClaimName('one', 'shared'),
      ],
      requiredNodeLabels: { 'nvidia.com/gpu.product': ['NVIDIA-GB200', 'NVIDIA-GB300'] },
      volumeMounts: [
        models, { volume: logs, path: '/logs', subPath: 'worker' }, { volume: GraphVolume.of({ name: 'scratch', emptyDir: {} }), path: '/scratch' },
        { volume: GraphVolume.of({ name: 'dshm', emptyDir: { medium: 'Memory' } }), path: '/dev/shm' },
      ],
    });
  }));
});

test('further flags, as a list or as one text, where they stand', () => {
  const text = `
backend: vllm
model: ${MODEL}
image: { tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend, flags: { extraArgs: --new-flag "a b", httpPort: 8000 } }
  - { name: Worker, type: worker, engine: { extraArgs: --gpu-memory-utilization 0.90 --note=$(NOTE), blockSize: 64 } }
  - { name: Other, type: worker, engine: { blockSize: 64, extraArgs: [--seed, 1, --share, 0.10] } }
`;
  expect(deployed('further', text)).toBe(program('further', vllm, graph => {
    graph.addFrontend('Frontend', { flags: { extraArgs: ['--new-flag', 'a b'], httpPort: 8000 } });
    graph.addWorker('Worker', { engine: Engine.vllm({ model: MODEL, extraArgs: ['--gpu-memory-utilization', '0.90', '--note=$(NOTE)'], blockSize: 64 }) });
    graph.addWorker('Other', { engine: Engine.vllm({ model: MODEL, blockSize: 64, extraArgs: ['--seed', '1', '--share', '0.10'] }) });
  }));
});
