/** The services that the components of a graph become. */
import { nonEmpty, unlessEmpty, withoutUndefined } from '../graph/plain';
import type { ComponentView, GraphView } from '../validation/admission/graph-view';
import { list, record, text, type Wire } from '../validation/admission/wire';
import { localArguments, localEnvironment } from './compose-environment';
import { composeName, type ComposeService, literal } from './compose-types';
import { type LocalMounts, localMounts } from './compose-volumes';
import type { LocalObjects } from './local-objects';
import { PLANE_VARIABLES, type Planes } from './planes';
import { WORKER_TYPES } from '../validation/admission/worker-types';

/** What the operator starts where a component says no command. */
const FRONTEND = ['python3', '-m', 'dynamo.frontend'];
const SHELL = ['/bin/sh', '-c'];

/** A service, and what it needs beside it. */
export interface LocalService {
  readonly service: ComposeService;
  readonly mounts: LocalMounts;
  readonly remarks: readonly string[];
}

/** What all components of a graph have in common here. */
export interface LocalGraph {
  readonly view: GraphView;
  readonly namespace: string;
  readonly objects: LocalObjects;
  readonly planes: Planes;
  readonly binds: { readonly [claim: string]: string };
}

/** Why a component cannot run here; nothing for one that can. */
export function obstacle({ type, nodeCount, podSpec }: ComponentView): string | undefined {
  if (nodeCount > 1) return `spans ${nodeCount} nodes, and this is one machine`;
  if (type === 'planner') return 'scales components through Kubernetes';
  if (type === 'epp') return 'serves an inference gateway of Kubernetes; send requests to a frontend instead';
  return list(podSpec.resourceClaims).length > 0 ? 'takes its devices from claims of Kubernetes' : undefined;
}

/** The main container of a component as a service. */
export function componentService(component: ComponentView, name: string, graph: LocalGraph, gpus: readonly number[], port: number | undefined): LocalService {
  const main = component.main?.raw ?? {};
  const environment = localEnvironment([graph.view.spec.env, main.env], main.envFrom, { service: name, namespace: graph.namespace }, graph.objects);
  for (const variable of PLANE_VARIABLES) delete environment.environment[variable];
  const variables = { ...componentEnvironment(component, graph), ...environment.environment };
  const mounts = localMounts(main, component.podSpec, graph.namespace, graph.objects, graph.binds);
  const volumes = [...mounts.volumes, ...graph.planes.folder === undefined ? [] : [`discovery:${graph.planes.folder}`]];
  return {
    mounts,
    remarks: [...environment.remarks, ...mounts.remarks, ...leftOut(component)],
    service: withoutUndefined({
      image: text(main.image),
      ...launch(component, main, variables),
      working_dir: text(main.workingDir),
      environment: variables,
      env_file: nonEmpty(environment.files.map(file => ({ path: `./${file}.env`, required: false }))),
      ports: port === undefined ? undefined : [`${port}:${variables.DYN_HTTP_PORT}`],
      volumes: nonEmpty(volumes),
      tmpfs: nonEmpty(mounts.tmpfs),
      configs: nonEmpty(mounts.configs),
      shm_size: WORKER_TYPES.has(component.type) ? memory(component.sharedMemorySize?.value ?? '8Gi') : undefined,
      user: record(main.securityContext).runAsUser === undefined ? undefined : String(record(main.securityContext).runAsUser),
      cap_add: nonEmpty(list(record(record(main.securityContext).capabilities).add).map(String)),
      healthcheck: component.type === 'frontend' ? health(variables.DYN_HTTP_PORT) : undefined,
      restart: 'unless-stopped',
      deploy: deploy(component, gpus),
    }),
  };
}

/** The containers of a Job, one after the other. */
export function jobServices(job: Wire, graph: LocalGraph): { name: string; local: LocalService }[] {
  const podSpec = record(record(record(job.spec).template).spec);
  const containers = [...list(podSpec.initContainers), ...list(podSpec.containers)].map(record);
  const base = composeName(text(record(job.metadata).name) ?? 'job');
  let former: string | undefined;
  return containers.map((container, index) => {
    const name = containers.length === 1 || index === containers.length - 1 ? base : `${base}-${index + 1}`;
    const environment = localEnvironment([container.env], container.envFrom, { service: name, namespace: graph.namespace }, graph.objects);
    const mounts = localMounts(container, podSpec, graph.namespace, graph.objects, graph.binds);
    const service = withoutUndefined({
      image: text(container.image),
      entrypoint: nonEmpty(localArguments(list(container.command).map(String), environment.environment)),
      command: nonEmpty(localArguments(list(container.args).map(String), environment.environment)),
      working_dir: text(container.workingDir),
      environment: environment.environment,
      env_file: nonEmpty(environment.files.map(file => ({ path: `./${file}.env`, required: false }))),
      volumes: nonEmpty(mounts.volumes),
      tmpfs: nonEmpty(mounts.tmpfs),
      configs: nonEmpty(mounts.configs),
      depends_on: former === undefined ? undefined : { [former]: { condition: 'service_completed_successfully' } },
    });
    former = name;
    return { name, local: { service, mounts, remarks: [...environment.remarks, ...mounts.remarks] } };
  });
}

/** What the operator would tell the component; the graph and the component have the last word. */
function componentEnvironment({ type, raw }: ComponentView, { view, namespace, planes }: LocalGraph): { [name: string]: string } {
  const dynamoNamespace = raw.globalDynamoNamespace === true ? 'dynamo' : `${namespace}-${view.name.replaceAll('.', '-')}`;
  return {
    DYN_NAMESPACE: dynamoNamespace,
    ...planes.environment,
    ...type === 'frontend' && { DYN_HTTP_PORT: '8000', DYN_NAMESPACE_PREFIX: dynamoNamespace },
    ...WORKER_TYPES.has(type) && { DYN_SYSTEM_ENABLED: 'true', DYN_SYSTEM_PORT: '9090' },
  };
}

function launch({ type }: ComponentView, main: Wire, variables: { readonly [name: string]: string }): Pick<ComposeService, 'entrypoint' | 'command'> {
  const command = list(main.command).map(String);
  const args = list(main.args).map(String);
  const standard = type === 'frontend' ? FRONTEND : args.length > 0 ? SHELL : [];
  return {
    entrypoint: nonEmpty(localArguments(command.length > 0 ? command : standard, variables)),
    command: nonEmpty(localArguments(args, variables)),
  };
}

function leftOut({ containers, initContainers, main, type, replicas }: ComponentView): string[] {
  const others = [...initContainers, ...containers.filter(({ path }) => path !== main?.path)];
  return [
    ...others.map(({ name }) => `its container "${name}" is left out: a service has one container`),
    ...type === 'frontend' && (replicas ?? 1) > 1 ? ['runs once: a port of this machine leads to one container'] : [],
  ];
}

function deploy({ type, replicas, main }: ComponentView, gpus: readonly number[]): object | undefined {
  const { cpu } = main?.limits ?? {};
  const limits = withoutUndefined({ cpus: cpus(cpu), memory: memory(main?.limits.memory) });
  const devices = gpus.map(String);
  const deployment = withoutUndefined({
    replicas: devices.length === 0 && type !== 'frontend' && replicas !== undefined && replicas !== 1 ? replicas : undefined,
    resources: unlessEmpty(withoutUndefined({
      limits: unlessEmpty(limits),
      reservations: devices.length === 0 ? undefined : { devices: [{ driver: 'nvidia', device_ids: devices, capabilities: ['gpu'] }] },
    })),
  });
  return unlessEmpty(deployment);
}

function health(port: string): ComposeService['healthcheck'] {
  const url = `http://localhost:${port}/health`;
  return { test: ['CMD', 'python3', '-c', `import urllib.request; urllib.request.urlopen('${url}')`], interval: '10s', retries: 30 };
}

/** `500m` to `0.5`. */
function cpus(quantity: unknown): string | undefined {
  if (quantity === undefined) return undefined;
  const milli = /^(\d+)m$/.exec(String(quantity))?.[1];
  return milli === undefined ? literal(String(quantity)) : String(Number(milli) / 1000);
}

const UNITS: { readonly [unit: string]: string } = { Ki: 'k', Mi: 'm', Gi: 'g' };

/** `8Gi` to `8g`; in bytes where Compose has no such unit. */
function memory(quantity: unknown): string | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(String(quantity ?? '')) ?? [];
  if (number === undefined || Number(number) === 0) return undefined;
  if (UNITS[unit] !== undefined) return `${number}${UNITS[unit]}`;
  const factor = { '': 1, 'Ti': 2 ** 40, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'T': 1e12 }[unit];
  return factor === undefined ? undefined : String(Math.round(Number(number) * factor));
}
