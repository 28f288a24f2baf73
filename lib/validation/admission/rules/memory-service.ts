/** GPU memory service, failover and checkpoints of components. */
import { alphaGraph, graph } from '../examples';
import type { ComponentView, FailoverView } from '../graph-view';
import { MemoryServiceMode } from '../memory-service-mode';
import { componentRule, type Rule } from '../rule';
import { Severity } from '../../finding';
import { WORKER_TYPES } from '../worker-types';

const SOURCE = 'operator, validation of a component\'s experimental fields';

const CONTAINER_DISCOVERY = 'annotations:\n  nvidia.com/dynamo-kube-discovery-mode: container';
const ONE_GPU = 'resources:\n  limits:\n    nvidia.com/gpu: 1';
const LOADER = '- name: loader\n  image: registry.example/loader:1.0.0';

const SERVING_TYPES: readonly string[] = ['epp', 'frontend', 'planner'];

/** A worker with these experimental fields. */
function worker(experimental: string, type = 'worker'): string {
  return `type: ${type}\nexperimental:\n${experimental.split('\n').map(line => `  ${line}`).join('\n')}`;
}

/** Whether failover between pods is refused for the type. */
function refusedForFailover(failover: FailoverView | undefined, type: string | undefined): boolean {
  return failover?.mode === MemoryServiceMode.INTER_POD && type !== undefined && SERVING_TYPES.includes(type);
}

function hasGpu({ main }: ComponentView): boolean {
  return (main?.gpus ?? 0) >= 1;
}

/** Where the GPU limit stands, or would stand. */
function gpuLimitPath({ main, mainPath }: ComponentView): string {
  return main?.limitsPath ?? mainPath;
}

export const memoryServiceRules: readonly Rule[] = [
  componentRule({
    id: 'dgd/gms-component-type',
    title: 'GPU memory service belongs to engines',
    why: 'It holds an engine\'s weights; other components have none.',
    source: SOURCE,
    passes: graph({ fields: worker('gpuMemoryService: {}', 'decode'), main: ONE_GPU }),
    fails: graph({ fields: worker('gpuMemoryService: {}', 'frontend'), main: ONE_GPU }),
    * check({ memoryService, failover, type }) {
      if (!memoryService || WORKER_TYPES.has(type) || refusedForFailover(failover, type)) return;
      yield { path: memoryService.path, message: `is for workers, prefill and decode, but this component is ${type ? `of type ${type}` : 'of no type'}` };
    },
  }),
  componentRule({
    id: 'dgd/gms-needs-gpu',
    title: 'GPU memory service needs a GPU limit on the main container',
    why: 'The operator turns the limit into a shared claim of that many GPUs.',
    source: SOURCE,
    passes: graph({ fields: worker('gpuMemoryService: {}'), main: ONE_GPU }),
    fails: graph({ fields: worker('gpuMemoryService: {}') }),
    * check(component) {
      // With failover between pods, that rule says it.
      if (!component.memoryService || hasGpu(component) || component.failover?.mode === MemoryServiceMode.INTER_POD) return;
      yield {
        path: gpuLimitPath(component),
        message: 'GPU memory service needs a limit of 1 nvidia.com/gpu at least',
        mend: 'set the GPU limit of the main container',
      };
    },
  }),
  componentRule({
    id: 'dgd/inter-pod-gms-needs-vllm',
    title: 'GPU memory service between pods needs backendFramework vllm',
    why: 'Only vLLM can do it, and the operator does not guess the engine here.',
    source: 'operator, validation of the graph\'s spec',
    passes: graph({ spec: 'backendFramework: vllm', fields: worker('gpuMemoryService:\n  mode: InterPod'), main: ONE_GPU }),
    fails: graph({ fields: worker('gpuMemoryService:\n  mode: InterPod'), main: ONE_GPU }),
    * check({ memoryService }, { backendFramework }) {
      if (memoryService?.mode !== MemoryServiceMode.INTER_POD || backendFramework === 'vllm') return;
      const what = backendFramework === undefined ? 'it is not set' : `it is ${backendFramework}`;
      yield { path: `${memoryService.path}.mode`, message: `InterPod needs spec.backendFramework to be vllm, but ${what}` };
    },
  }),
  componentRule({
    id: 'dgd/gms-client-duplicate',
    title: 'A client of the GPU memory service is named once',
    why: 'It is one client.',
    source: SOURCE,
    passes: graph({ fields: worker('gpuMemoryService:\n  extraClientContainers: [loader]'), main: ONE_GPU, sidecars: LOADER }),
    fails: graph({ fields: worker('gpuMemoryService:\n  extraClientContainers: [loader, loader]'), main: ONE_GPU, sidecars: LOADER }),
    * check({ memoryService }) {
      if (memoryService?.mode !== MemoryServiceMode.INTRA_POD) return;
      const seen = new Set<string>();
      for (const [index, name] of memoryService.extraClientContainers.entries()) {
        if (seen.has(name)) yield { path: `${memoryService.path}.extraClientContainers[${index}]`, message: `names ${JSON.stringify(name)} a second time` };
        seen.add(name);
      }
    },
  }),
  componentRule({
    id: 'dgd/gms-client-unknown',
    title: 'Clients of the GPU memory service are containers of the pod',
    why: 'The operator mounts the service into the container of that name.',
    source: SOURCE,
    passes: graph({ fields: worker('gpuMemoryService:\n  extraClientContainers: [loader]'), main: ONE_GPU, sidecars: LOADER }),
    fails: graph({ fields: worker('gpuMemoryService:\n  extraClientContainers: [warmer]'), main: ONE_GPU, sidecars: LOADER }),
    * check({ memoryService, containers }) {
      if (memoryService?.mode !== MemoryServiceMode.INTRA_POD) return;
      for (const [index, name] of memoryService.extraClientContainers.entries()) {
        if (containers.some(container => container.name === name)) continue;
        yield { path: `${memoryService.path}.extraClientContainers[${index}]`, message: `the pod has no container named ${JSON.stringify(name)}` };
      }
    },
  }),
  componentRule({
    id: 'dgd/failover-without-gms',
    title: 'Failover needs GPU memory service',
    why: 'The shadow takes over the weights that the service holds.',
    source: SOURCE,
    passes: graph({ metadata: CONTAINER_DISCOVERY, fields: worker('gpuMemoryService: {}\nfailover: {}'), main: ONE_GPU }),
    fails: graph({ metadata: CONTAINER_DISCOVERY, fields: worker('failover: {}'), main: ONE_GPU }),
    * check({ failover, memoryService }, { alpha }) {
      if (!failover || memoryService) return;
      yield { path: failover.path, message: 'needs GPU memory service', mend: `set ${alpha ? '' : 'experimental.'}gpuMemoryService on the component` };
    },
  }),
  componentRule({
    id: 'dgd/failover-mode-differs',
    title: 'Failover and GPU memory service have one mode',
    why: 'The shadow stands where the service\'s clients stand.',
    source: SOURCE,
    passes: graph({ spec: 'backendFramework: vllm', fields: worker('gpuMemoryService:\n  mode: InterPod\nfailover:\n  mode: InterPod'), main: ONE_GPU }),
    fails: graph({ fields: worker('gpuMemoryService:\n  mode: IntraPod\nfailover:\n  mode: InterPod'), main: ONE_GPU }),
    * check({ failover, memoryService }) {
      if (!failover || !memoryService || failover.mode === memoryService.mode) return;
      yield { path: `${failover.path}.mode`, message: `is ${failover.mode}, but that of the GPU memory service is ${memoryService.mode}` };
    },
  }),
  componentRule({
    id: 'dgd/inter-pod-failover-needs-gpu',
    title: 'Failover between pods needs a GPU limit on the main container',
    why: 'The shadows share the GPUs that the limit counts.',
    source: SOURCE,
    passes: graph({ spec: 'backendFramework: vllm', fields: worker('gpuMemoryService:\n  mode: InterPod\nfailover:\n  mode: InterPod'), main: ONE_GPU }),
    fails: graph({ spec: 'backendFramework: vllm', fields: worker('gpuMemoryService:\n  mode: InterPod\nfailover:\n  mode: InterPod') }),
    * check(component) {
      if (component.failover?.mode !== MemoryServiceMode.INTER_POD || hasGpu(component)) return;
      yield {
        path: gpuLimitPath(component),
        message: 'failover between pods needs a limit of 1 nvidia.com/gpu at least',
        mend: 'set the GPU limit of the main container',
      };
    },
  }),
  componentRule({
    id: 'dgd/inter-pod-failover-component-type',
    title: 'Frontends, planners and endpoint pickers have no failover between pods',
    why: 'It is for engines.',
    source: SOURCE,
    passes: graph({ spec: 'backendFramework: vllm', fields: worker('gpuMemoryService:\n  mode: InterPod\nfailover:\n  mode: InterPod'), main: ONE_GPU }),
    fails: graph({
      spec: 'backendFramework: vllm',
      fields: worker('gpuMemoryService:\n  mode: InterPod\nfailover:\n  mode: InterPod', 'frontend'),
      main: ONE_GPU,
    }),
    * check({ failover, type }) {
      if (failover && refusedForFailover(failover, type)) yield { path: failover.path, message: `is not for a component of type ${type}` };
    },
  }),
  componentRule({
    id: 'dgd/failover-shadows',
    title: 'Failover inside of a pod has one shadow',
    why: 'Nothing else is built; v1beta1 says so in its schema, v1alpha1 at admission.',
    source: 'operator, validation of v1alpha1',
    passes: alphaGraph({
      metadata: CONTAINER_DISCOVERY,
      fields: 'componentType: worker\nresources:\n  limits:\n    gpu: "1"\ngpuMemoryService:\n  enabled: true\nfailover:\n  enabled: true\n  numShadows: 1',
    }),
    fails: alphaGraph({
      metadata: CONTAINER_DISCOVERY,
      fields: 'componentType: worker\nresources:\n  limits:\n    gpu: "1"\ngpuMemoryService:\n  enabled: true\nfailover:\n  enabled: true\n  numShadows: 2',
    }),
    * check({ failover }, { alpha }) {
      if (!alpha || failover?.mode !== MemoryServiceMode.INTRA_POD || failover.numShadows === undefined || failover.numShadows <= 1) return;
      yield { path: `${failover.path}.numShadows`, message: `must be 1, but is ${failover.numShadows}` };
    },
  }),
  componentRule({
    id: 'dgd/checkpoint-feature-off',
    title: 'Checkpoints need the operator\'s checkpoint feature',
    why: 'The platform chart has it off. Where the platform profile does not say whether it is on, this is a warning.',
    source: SOURCE,
    passes: graph({ fields: worker('checkpoint:\n  enabled: false'), main: ONE_GPU }),
    fails: graph({ fields: worker('checkpoint:\n  enabled: true'), main: ONE_GPU }),
    platform: { checkpoint: false },
    * check({ checkpoint }, { platform }) {
      if (!checkpoint?.enabled || platform.checkpoint === true) return;
      const path = `${checkpoint.path}.enabled`;
      if (platform.checkpoint === false) {
        yield { path, message: 'the checkpoint feature is off on this platform', mend: 'set dynamo-operator.checkpoint.enabled in the platform chart' };
        return;
      }
      yield {
        path,
        message: 'is refused where the operator\'s checkpoint feature is off, as it is by default',
        mend: 'say in the platform profile that it is on',
        severity: Severity.WARNING,
      };
    },
  }),
  componentRule({
    id: 'dgd/checkpoint-clients-need-gms',
    title: 'Clients of a checkpoint job need GPU memory service inside of the pod',
    why: 'They are clients of that service.',
    source: SOURCE,
    passes: graph({ fields: worker('checkpoint:\n  enabled: false'), main: ONE_GPU }),
    fails: graph({ fields: worker('checkpoint:\n  enabled: false\n  job:\n    gmsClientContainers: [main]'), main: ONE_GPU }),
    * check({ checkpoint, memoryService }) {
      if (!checkpoint || checkpoint.memoryServiceClients.length === 0) return;
      const path = `${checkpoint.path}.job.gmsClientContainers`;
      if (!memoryService) yield { path, message: 'needs GPU memory service', mend: 'set gpuMemoryService on the component' };
      else if (memoryService.mode === MemoryServiceMode.INTER_POD) yield { path, message: 'needs GPU memory service in the mode IntraPod, but it is InterPod' };
    },
  }),
  componentRule({
    id: 'dgd/checkpoint-with-gms-or-failover',
    title: 'A component with checkpoints has neither GPU memory service between pods nor failover',
    why: 'A checkpoint holds one pod; these spread the engine over several processes.',
    source: SOURCE,
    passes: graph({ fields: worker('checkpoint:\n  enabled: true'), main: ONE_GPU }),
    fails: graph({
      metadata: CONTAINER_DISCOVERY,
      fields: worker('checkpoint:\n  enabled: true\ngpuMemoryService: {}\nfailover: {}'),
      main: ONE_GPU,
    }),
    platform: { checkpoint: true },
    * check({ checkpoint, memoryService, failover }) {
      if (!checkpoint?.enabled) return;
      if (memoryService?.mode === MemoryServiceMode.INTER_POD) yield { path: checkpoint.path, message: 'cannot be used with GPU memory service between pods' };
      if (failover) yield { path: checkpoint.path, message: 'cannot be used with failover' };
    },
  }),
];
