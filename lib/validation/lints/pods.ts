/** Settings of pods that keep an engine from working. */
import { graph } from '../admission/examples';
import type { ContainerView, VariableView } from '../admission/container-view';
import { componentRule, type Rule } from '../admission/rule';
import { integer, isRecord, isSet, list, record, text, texts, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { engineLaunch } from './launch';
import { WORKER_TYPES } from '../admission/worker-types';

const WARNING = { severity: Severity.WARNING };
const OFFLINE: readonly string[] = ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE'];
/** Seconds that the operator's own liveness probe waits. */
const OWN_TIMEOUT = 4;

/** Transports of RDMA; who lists none of them has chosen TCP. */
const RDMA_TRANSPORT = /^(rc|dc|ud|ib)(_|$)/;
const RDMA = /^(rdma\/|[^/]*\/(rdma|hostdev)|vpc\.amazonaws\.com\/efa)/;

const CLAIM = 'volumes:\n  - name: models\n    persistentVolumeClaim:\n      claimName: models';

export const podLints: readonly Rule[] = [
  componentRule({
    ...WARNING,
    id: 'lint/offline-without-weights',
    title: 'Offline, the weights are mounted',
    why: 'With HF_HUB_OFFLINE the engine does not download; in a pod without a volume there is nothing that it could load.',
    passes: graph({
      pod: CLAIM,
      main: 'env:\n  - name: HF_HUB_OFFLINE\n    value: "1"\n  - name: HF_HOME\n    value: /models\nvolumeMounts:\n  - name: models\n    mountPath: /models',
    }),
    fails: graph({ main: 'env:\n  - name: HF_HUB_OFFLINE\n    value: "1"' }),
    * check({ main, type }, view) {
      if (!main || !WORKER_TYPES.has(type) || main.volumeMounts.length > 0) return;
      const variable = [...main.variables, ...view.variables].find(each => OFFLINE.includes(each.name) && isOn(each));
      if (variable) {
        yield {
          path: variable.path,
          message: `keeps the engine from downloading, but ${main.path} mounts nothing to load from`,
          mend: 'mount the weights, or leave the variable away',
        };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/partial-security-context',
    title: 'A security context of the pod says its group too',
    why: 'The operator sets fsGroup 1000 only where the pod has no security context at all; with part of one, a claim may not be writable.',
    passes: graph({ pod: `securityContext:\n  runAsUser: 1000\n  fsGroup: 1000\n${CLAIM}` }),
    fails: graph({ pod: `securityContext:\n  runAsUser: 1000\n${CLAIM}` }),
    * check({ podSpec, podSpecPath, main }) {
      const context = podSpec.securityContext;
      if (!isRecord(context) || isSet(context.fsGroup) || context.runAsUser === 0 || !hasClaim(podSpec, main)) return;
      yield { path: `${podSpecPath}.securityContext`, message: 'leaves fsGroup away, and takes the operator\'s with it', mend: 'add fsGroup: 1000' };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/compilation-cache-without-path',
    title: 'A compilation cache has a place',
    why: 'Only for vLLM does the operator know where it belongs.',
    passes: graph({ spec: 'backendFramework: sglang', fields: 'type: worker\ncompilationCache:\n  pvcName: cache\n  mountPath: /root/.cache/sglang' }),
    fails: graph({ spec: 'backendFramework: sglang', fields: 'type: worker\ncompilationCache:\n  pvcName: cache' }),
    * check(component, view) {
      const { compilationCache } = component;
      if (!compilationCache || compilationCache.value.mountPath) return;
      const engine = view.backendFramework ?? engineLaunch(component, view)?.module;
      if (engine !== 'sglang' && engine !== 'trtllm') return;
      const field = view.alpha ? 'mountPoint' : 'mountPath';
      yield { path: `${compilationCache.path}.${field}`, message: `is needed for ${engine}, but not set` };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/compilation-cache-read-only',
    title: 'A compilation cache can be written',
    why: 'The engine fills it when it first starts.',
    passes: graph({ fields: 'type: worker\ncompilationCache:\n  pvcName: cache' }),
    fails: graph({
      fields: 'type: worker\ncompilationCache:\n  pvcName: cache',
      pod: 'volumes:\n  - name: cache\n    persistentVolumeClaim:\n      claimName: cache\n      readOnly: true',
    }),
    * check({ compilationCache, podSpec, podSpecPath }) {
      const name = text(compilationCache?.value.pvcName);
      if (!name) return;
      for (const [index, volume] of list(podSpec.volumes).entries()) {
        const claim = record(record(volume).persistentVolumeClaim);
        if (claim.claimName === name && claim.readOnly === true) {
          yield {
            path: `${podSpecPath}.volumes[${index}].persistentVolumeClaim.readOnly`,
            message: 'keeps the compilation cache from being filled',
            mend: 'leave it away',
          };
        }
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/impatient-liveness',
    title: 'A worker survives one slow answer',
    why: 'An engine that is busy answers late; a liveness probe of one\'s own that asks more than `/live`, waits less than 4 s and '
      + 'gives up at the first failure restarts it, and loads the weights again.',
    passes: graph({ main: 'livenessProbe:\n  httpGet:\n    path: /health\n    port: system\n  failureThreshold: 3' }),
    fails: graph({ main: 'livenessProbe:\n  httpGet:\n    path: /health\n    port: system\n  failureThreshold: 1' }),
    * check(component, { alpha }) {
      if (!WORKER_TYPES.has(component.type)) return;
      const places: readonly (readonly [unknown, string])[] = [
        [component.main?.raw.livenessProbe, `${component.main?.path ?? ''}.livenessProbe`],
        [alpha ? component.raw.livenessProbe : undefined, `${component.path}.livenessProbe`],
      ];
      for (const [probe, path] of places) {
        if (record(probe).failureThreshold === 1 && !isQuick(record(probe))) {
          yield {
            path: `${path}.failureThreshold`,
            message: 'restarts the engine at the first late answer',
            mend: 'use 3 or more',
          };
        }
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/rdma-without-ipc-lock',
    title: 'A container with RDMA may lock memory',
    why: 'RDMA registers memory that must stay where it is; without IPC_LOCK the transfer falls back to TCP, and the first token comes a hundred times later.',
    passes: graph({ main: 'resources:\n  limits:\n    nvidia.com/gpu: 1\n    rdma/ib: 1\nsecurityContext:\n  capabilities:\n    add: [IPC_LOCK]' }),
    fails: graph({ main: 'resources:\n  limits:\n    nvidia.com/gpu: 1\n    rdma/ib: 1' }),
    * check({ main }) {
      const resource = main && Object.keys(main.limits).find(name => RDMA.test(name));
      if (!main || !resource || mayLock(main.raw.securityContext)) return;
      yield { path: `${main.path}.securityContext.capabilities.add`, message: `lacks IPC_LOCK, which ${resource} needs` };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/ucx-without-cuda',
    title: 'UCX may copy from GPUs',
    why: 'A list of transports without cuda_copy leaves the KV cache, which is on the GPU, no way out.',
    passes: graph({ main: 'env:\n  - name: UCX_TLS\n    value: rc_x,rc,cuda_copy,cuda_ipc' }),
    fails: graph({ main: 'env:\n  - name: UCX_TLS\n    value: rc_x,rc' }),
    * check({ main, type, checkpoint }, view) {
      // A checkpoint cannot hold what the other transports map.
      if (!main || !WORKER_TYPES.has(type) || checkpoint) return;
      const variable = lastOf([...view.variables, ...main.variables], 'UCX_TLS');
      const transports = variable?.value?.split(',') ?? [];
      if (!variable || transports.includes('cuda_copy') || transports.includes('cuda') || !transports.some(each => RDMA_TRANSPORT.test(each))) return;
      yield { path: `${variable.path}.value`, message: `lists ${transports.join(', ')}, but not cuda_copy`, mend: 'add cuda_copy' };
    },
  }),
];

/** Whether the probe asks what the operator's own would, and waits as long: an answer that needs no engine. */
function isQuick({ httpGet, timeoutSeconds }: Wire): boolean {
  return record(httpGet).path === '/live' && (integer(timeoutSeconds) ?? 1) >= OWN_TIMEOUT;
}

function isOn({ value }: VariableView): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}

function lastOf(variables: readonly VariableView[], name: string): VariableView | undefined {
  return variables.findLast(variable => variable.name === name);
}

/** Whether the pod has a volume whose files belong to somebody. */
function hasClaim(podSpec: Wire, main: ContainerView | undefined): boolean {
  const volumes = list(podSpec.volumes).map(record);
  if (volumes.some(volume => isSet(volume.persistentVolumeClaim))) return true;
  // The operator makes a volume of a claim for a mount without one.
  return main?.volumeMounts.some(mount => !volumes.some(volume => volume.name === mount.name)) ?? false;
}

function mayLock(context: unknown): boolean {
  const { capabilities, privileged } = record(context);
  return privileged === true || texts(record(capabilities).add).some(capability => /^(CAP_)?(IPC_LOCK|SYS_ADMIN|ALL)$/.test(capability));
}
