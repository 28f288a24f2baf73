/** Objects that pass and fail the CEL rules of Dynamo's CRDs, by the id of the rule. */
import { alphaGraph, change, graph } from '../../admission/examples';
import type { RuleExamples } from './rule-examples';

const GROUPED = 'type: worker\nreplicas: 3\n';
const EPP = 'type: epp\neppConfig:';
const CONFIG_MAP = '  configMapRef: { name: epp, key: config }';
const POD_CLIENTS = '  extraClientPods:\n        - { name: client, podTemplate: {} }';

function memoryService(fields: string): string {
  return graph({ fields: `type: worker\nexperimental:\n  gpuMemoryService: ${fields}`, main: 'resources:\n  limits: { nvidia.com/gpu: 1 }' });
}

function alphaMemoryService(fields: string): string {
  return alphaGraph({ fields: `componentType: worker\nresources:\n  limits: { gpu: "1" }\ngpuMemoryService: ${fields}` });
}

function transferPolicy(fields: string): string {
  return graph({ spec: `experimental:\n  kvTransferPolicy: { domain: rack, ${fields} }` });
}

function checkpoint(fields: string): string {
  return graph({ fields: `type: worker\nexperimental:\n  checkpoint: { enabled: true, ${fields} }` });
}

function executor(backend: string): string {
  return graph({ podMetadata: `annotations:\n  nvidia.com/vllm-distributed-executor-backend: ${backend}` });
}

function savedModel(model: string): string {
  return `apiVersion: nvidia.com/v1alpha1
kind: DynamoCheckpoint
metadata:
  name: saved
spec:
  identity: { backendFramework: vllm, model: ${model} }
  job:
    podTemplateSpec:
      spec:
        containers:
          - name: main
            image: registry.example/vllm-runtime:1.5.0
`;
}

function computeDomain(nodes: number): string {
  return `apiVersion: resource.nvidia.com/v1beta1
kind: ComputeDomain
metadata:
  name: rack
spec:
  numNodes: ${nodes}
  channel:
    resourceClaimTemplate:
      name: rack-channel
`;
}

function claim(fields: string): string {
  return alphaGraph({ spec: `pvcs:\n  - { name: models, create: true, size: 1Gi, storageClass: nfs${fields} }` });
}

/** A label key whose prefix has so many characters. */
function labelKey(prefix: number): string {
  return `labelKey: ${Array.from({ length: 6 }, () => 'a'.repeat(50)).join('.').slice(0, prefix)}/rack`;
}

export const DYNAMO: RuleExamples = {
  'cel/restart-551749': { passes: graph(), fails: graph({ spec: 'restart:\n  id: monday' }) },
  'cel/components-85ccf0': {
    passes: graph({ component: 'Picker', fields: `${EPP}\n${CONFIG_MAP}` }),
    fails: graph({
      component: 'Picker', fields: `${EPP}\n${CONFIG_MAP}`,
      others: `- name: Other\n  type: epp\n  eppConfig:\n  ${CONFIG_MAP}`,
    }),
  },
  'cel/components-b0855c': {
    passes: graph({ component: 'Worker', others: '- name: Worker-2' }),
    fails: graph({ component: 'Worker', others: '- name: worker' }),
  },
  'cel/eppConfig-type-cd875b': {
    passes: graph({ component: 'Picker', fields: `${EPP}\n${CONFIG_MAP}` }),
    fails: graph({ component: 'Picker', fields: `type: worker\neppConfig:\n${CONFIG_MAP}` }),
  },
  'cel/minAvailable-replicas-43c0cc': { passes: graph({ fields: `${GROUPED}minAvailable: 3` }), fails: graph({ fields: `${GROUPED}minAvailable: 4` }) },
  'cel/minAvailable-c9bdcd': {
    onChange: true,
    passes: change(graph({ fields: `${GROUPED}minAvailable: 1` }), graph({ fields: 'type: worker\nreplicas: 5\nminAvailable: 1' })),
    fails: change(graph({ fields: `${GROUPED}minAvailable: 1` }), graph({ fields: `${GROUPED}minAvailable: 2` })),
  },
  'cel/configMapRef-config-f7258b': { passes: graph({ fields: `${EPP}\n${CONFIG_MAP}` }), fails: graph({ fields: `${EPP} {}` }) },
  'cel/job-checkpointRef-3f83f9': { passes: checkpoint('job: {}'), fails: checkpoint('job: {}, checkpointRef: saved') },
  'cel/extraClientContainers-mode-fdff6f': {
    passes: memoryService('{ mode: IntraPod, extraClientContainers: [sidecar] }'),
    fails: memoryService('{ mode: InterPod, extraClientContainers: [sidecar] }'),
  },
  'cel/extraClientContainers-mode-0da2a2': {
    passes: alphaMemoryService('{ enabled: true, mode: intraPod, extraClientContainers: [sidecar] }'),
    fails: alphaMemoryService('{ enabled: true, mode: interPod, extraClientContainers: [sidecar] }'),
  },
  'cel/extraClientPods-mode-6c1b39': {
    passes: memoryService('{ mode: IntraPod }'),
    fails: memoryService(`\n    mode: IntraPod\n  ${POD_CLIENTS}`),
  },
  'cel/extraClientPods-mode-155d6e': {
    passes: alphaMemoryService('{ enabled: true, mode: intraPod }'),
    fails: alphaMemoryService(`\n  enabled: true\n  mode: intraPod\n${POD_CLIENTS}`),
  },
  'cel/extraClientPods-10d626': {
    passes: memoryService('{ mode: InterPod }'),
    fails: memoryService(`\n    mode: InterPod\n  ${POD_CLIENTS}`),
  },
  'cel/annotations-f31df2': { passes: executor('ray'), fails: executor('dask') },
  'cel/name-image-3eaf6c': {
    passes: graph({ sidecars: '- name: log\n  image: registry.example/log:1' }),
    fails: graph({ sidecars: '- name: log' }),
  },
  'cel/image-4e35c9': {
    passes: graph({ pod: 'initContainers:\n  - name: fetch\n    image: registry.example/fetch:1' }),
    fails: graph({ pod: 'initContainers:\n  - name: fetch' }),
  },
  'cel/labelKey-clusterTopologyName-2e83e2': {
    passes: transferPolicy('labelKey: rack'),
    fails: transferPolicy('labelKey: rack, clusterTopologyName: default'),
  },
  'cel/enforcement-preferredWeight-5f93a9': {
    passes: transferPolicy('labelKey: rack, enforcement: preferred, preferredWeight: 1'),
    fails: transferPolicy('labelKey: rack, enforcement: preferred'),
  },
  'cel/preferredWeight-enforcement-fbc906': {
    passes: transferPolicy('labelKey: rack, enforcement: preferred, preferredWeight: 0.5'),
    fails: transferPolicy('labelKey: rack, preferredWeight: 0.5'),
  },
  'cel/labelKey-297bcd': { passes: transferPolicy(labelKey(253)), fails: transferPolicy(labelKey(254)) },
  'cel/create-size-966a09': { passes: claim(', volumeAccessMode: ReadWriteMany'), fails: claim('') },
  'cel/disabled-size-dbbbd6': {
    passes: alphaGraph({ fields: 'componentType: worker\nsharedMemory: { size: 1Gi }' }),
    fails: alphaGraph({ fields: 'componentType: worker\nsharedMemory: { size: "0" }' }),
  },
  'cel/spec-f4f4ad': { onChange: true, passes: change(computeDomain(0), computeDomain(0)), fails: change(computeDomain(0), computeDomain(4)) },
  'cel/identity-fde354': {
    onChange: true,
    passes: change(savedModel('llama'), savedModel('llama')),
    fails: change(savedModel('llama'), savedModel('qwen')),
  },
};
