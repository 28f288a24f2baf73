/** DynamoCheckpoint: the job that makes a checkpoint. */
import { objectRule, type Found, type Rule } from '../rule';
import { list, record, text, type Wire } from '../wire';
import { containerViews, type ContainerView } from '../container-view';
import { Severity } from '../../finding';

const SOURCE = 'operator, validation of checkpoints';
const KINDS = ['DynamoCheckpoint'];

const CONTROL = 'gms-intrapod-control';
const CONTROL_PATH = '/gms-intrapod-control';
const CLAIM = 'intrapod-shared-gpu';
const SERVER = 'gms-server';
const SOCKET = 'GMS_SOCKET_DIR';
const POD = 'spec.job.podTemplateSpec.spec';

const WIRED = `apiVersion: nvidia.com/v1alpha1
kind: DynamoCheckpoint
metadata:
  name: llama
spec:
  identity:
    model: meta-llama/Llama-3.1-8B
    backendFramework: vllm
  gpuMemoryService:
    enabled: true
  job:
    podTemplateSpec:
      spec:
        restartPolicy: Never
        resourceClaims:
          - name: ${CLAIM}
            resourceClaimTemplateName: llama-gpu
        volumes:
          - name: ${CONTROL}
            emptyDir: {}
        initContainers:
          - name: ${SERVER}
            image: registry.example/vllm-runtime:1.5.0
            restartPolicy: Always
        containers:
          - name: main
            image: registry.example/vllm-runtime:1.5.0
            env:
              - name: ${SOCKET}
                value: ${CONTROL_PATH}
            resources:
              claims:
                - name: ${CLAIM}
            volumeMounts:
              - name: ${CONTROL}
                mountPath: ${CONTROL_PATH}
`;

const PLAIN = WIRED.replace('  gpuMemoryService:\n    enabled: true\n', '');

/** What the rules below look at. */
interface Job {
  readonly pod: Wire;
  readonly containers: readonly ContainerView[];
  readonly initContainers: readonly ContainerView[];
  readonly targetName: string;
  readonly target?: ContainerView;
  readonly extraClients: readonly string[];
}

function jobOf(object: Wire): Job | undefined {
  const spec = record(object.spec);
  const service = record(spec.gpuMemoryService);
  if (service.enabled !== true || service.mode === 'interPod') return undefined;
  const job = record(spec.job);
  const pod = record(record(job.podTemplateSpec).spec);
  const containers = containerViews(pod.containers, `${POD}.containers`);
  const targetName = text(job.targetContainerName) ?? 'main';
  return {
    pod,
    containers,
    initContainers: containerViews(pod.initContainers, `${POD}.initContainers`),
    targetName,
    target: containers.find(container => container.name === targetName),
    extraClients: list(service.extraClientContainers).map(String),
  };
}

/** A rule about the pod of a checkpoint with GPU memory service. */
function wiringRule(id: string, title: string, why: string, fails: string, check: (job: Job) => Iterable<Found>): Rule {
  return objectRule({
    id,
    kinds: KINDS,
    title,
    why,
    source: SOURCE,
    platform: { checkpoint: true },
    passes: WIRED,
    fails,
    check: object => {
      const job = jobOf(object);
      return job ? check(job) : [];
    },
  });
}

export const checkpointRules: readonly Rule[] = [
  objectRule({
    id: 'checkpoint/feature-off',
    kinds: KINDS,
    title: 'A checkpoint needs the operator\'s checkpoint feature',
    why: 'The platform chart has it off. Where the platform profile does not say whether it is on, this is a warning.',
    source: SOURCE,
    passes: 'apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeploymentRequest\nmetadata:\n  name: llama\nspec:\n  model: meta-llama/Llama-3.1-8B\n',
    fails: PLAIN,
    platform: { checkpoint: false },
    * check(_object, { checkpoint }) {
      if (checkpoint === true) return;
      if (checkpoint === false) {
        yield {
          path: 'kind',
          message: 'the checkpoint feature is off on this platform',
          mend: 'set dynamo-operator.checkpoint.enabled in the platform chart',
        };
      } else {
        yield {
          path: 'kind',
          message: 'is refused where the operator\'s checkpoint feature is off, as it is by default',
          mend: 'say in the platform profile that it is on',
          severity: Severity.WARNING,
        };
      }
    },
  }),
  objectRule({
    id: 'checkpoint/gms-inter-pod',
    kinds: KINDS,
    title: 'A checkpoint has its GPU memory service inside of the pod',
    why: 'A checkpoint holds one pod.',
    source: SOURCE,
    platform: { checkpoint: true },
    passes: WIRED,
    fails: WIRED.replace('    enabled: true\n', '    enabled: true\n    mode: interPod\n'),
    * check({ spec }) {
      const service = record(record(spec).gpuMemoryService);
      if (service.enabled === true && service.mode === 'interPod') {
        yield {
          path: 'spec.gpuMemoryService.mode',
          message: 'must be intraPod for a checkpoint, but is interPod',
        };
      }
    },
  }),
  wiringRule('checkpoint/target-container', 'The target of a checkpoint is a container of the pod', 'It is the container that is saved.',
    WIRED.replace('  job:\n', '  job:\n    targetContainerName: engine\n'),
    function* ({ target, targetName }) {
      if (!target) yield { path: 'spec.job.targetContainerName', message: `the pod has no container named ${JSON.stringify(targetName)}` };
    }),
  wiringRule('checkpoint/extra-client-unknown', 'Further clients of the GPU memory service are containers of the pod', 'They get at the memory by name.',
    WIRED.replace('    enabled: true\n', '    enabled: true\n    extraClientContainers: [loader]\n'),
    function* ({ extraClients, containers }) {
      for (const [index, name] of extraClients.entries()) {
        if (containers.some(container => container.name === name)) continue;
        yield { path: `spec.gpuMemoryService.extraClientContainers[${index}]`, message: `the pod has no container named ${JSON.stringify(name)}` };
      }
    }),
  wiringRule('checkpoint/control-volume', `The pod of a checkpoint has the volume ${CONTROL}`, 'The service and its clients talk through it; here the operator does not add it.',
    WIRED.replace(`        volumes:\n          - name: ${CONTROL}\n            emptyDir: {}\n`, ''),
    function* ({ pod }) {
      if (!list(pod.volumes).some(volume => record(volume).name === CONTROL)) {
        yield {
          path: `${POD}.volumes`,
          message: `has no volume ${CONTROL}`,
          mend: 'add it as an emptyDir',
        };
      }
    }),
  wiringRule('checkpoint/control-mount', `The target of a checkpoint mounts ${CONTROL}`, `It finds the service's socket at ${CONTROL_PATH}.`,
    WIRED.replace(`mountPath: ${CONTROL_PATH}`, 'mountPath: /control'),
    function* ({ target }) {
      if (!target || target.volumeMounts.some(mount => mount.name === CONTROL && mount.mountPath === CONTROL_PATH)) return;
      yield { path: `${target.path}.volumeMounts`, message: `does not mount ${CONTROL} at ${CONTROL_PATH}` };
    }),
  wiringRule('checkpoint/socket-dir', `The target of a checkpoint has ${SOCKET}`, 'The engine looks for the service there.',
    WIRED.replace(`value: ${CONTROL_PATH}`, 'value: /tmp'),
    function* ({ target }) {
      if (!target || target.variables.some(variable => variable.name === SOCKET && variable.value === CONTROL_PATH)) return;
      yield { path: `${target.path}.env`, message: `does not set ${SOCKET} to ${CONTROL_PATH}` };
    }),
  wiringRule('checkpoint/pod-claim', `The pod of a checkpoint claims ${CLAIM}`, 'The service and the engine share these GPUs.',
    WIRED.replace(`        resourceClaims:\n          - name: ${CLAIM}\n            resourceClaimTemplateName: llama-gpu\n`, ''),
    function* ({ pod }) {
      if (!list(pod.resourceClaims).some(claim => record(claim).name === CLAIM)) yield { path: `${POD}.resourceClaims`, message: `has no claim ${CLAIM}` };
    }),
  wiringRule('checkpoint/container-claim', `The target of a checkpoint uses the claim ${CLAIM}`, 'It sees the GPUs only by its own reference to the claim.',
    WIRED.replace(`            resources:\n              claims:\n                - name: ${CLAIM}\n`, ''),
    function* ({ target }) {
      if (!target || list(record(target.raw.resources).claims).some(claim => record(claim).name === CLAIM)) return;
      yield { path: `${target.path}.resources.claims`, message: `does not use the claim ${CLAIM}` };
    }),
  wiringRule('checkpoint/server', `The pod of a checkpoint runs ${SERVER}`, 'It is the service itself, an init container that keeps running.',
    WIRED.replace(`name: ${SERVER}`, 'name: gms'),
    function* ({ initContainers }) {
      if (!initContainers.some(container => container.name === SERVER)) yield { path: `${POD}.initContainers`, message: `has no container ${SERVER}` };
    }),
];
