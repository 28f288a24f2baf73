/** Where the components of a graph serve metrics: ports of pods, ports of Services, and addresses that have neither. */
import { type Component, ComponentType, type DynamoGraph, type EnvValue } from '../graph';

/** Ports that the operator opens on the pods of each type of component. */
const POD_PORTS: ReadonlyMap<ComponentType | undefined, string> = new Map([
  [ComponentType.FRONTEND, 'http'],
  [ComponentType.WORKER, 'system'],
  [ComponentType.PREFILL, 'system'],
  [ComponentType.DECODE, 'system'],
  [ComponentType.PLANNER, 'metrics'],
  [ComponentType.EPP, 'metrics'],
]);

/** Ports of the operator's Services that lead to metrics; an endpoint picker's has none. */
const SERVICE_PORTS: ReadonlyMap<ComponentType | undefined, string> = new Map([
  [ComponentType.FRONTEND, 'http'],
  [ComponentType.WORKER, 'system'],
  [ComponentType.PREFILL, 'system'],
  [ComponentType.DECODE, 'system'],
  [ComponentType.PLANNER, 'system'],
]);

/** Names of ports under which a component that the operator only runs may declare its metrics. */
const DECLARED_PORTS: readonly string[] = ['system', 'metrics'];

/** NIXL of an SGLang worker listens on a port for each GPU of the node, eight at most. */
const NIXL_PORTS = 8;

/** A component that declares no port, and the one on which it serves metrics all the same. */
export interface UndeclaredPort {
  readonly component: string;
  readonly port: string;
}

/** Named ports of pods under which the components of a graph serve metrics. */
export function podPorts(graph: DynamoGraph): string[] {
  const nixl = servesNixl(graph);
  return distinct(graph.components.flatMap(component => [
    ...enginePorts(component, POD_PORTS.get(component.type)),
    ...(component._ownProps.frontendSidecar === undefined ? [] : ['http']),
    ...(nixl && isWorker(component) ? nixlPorts(component) : []),
    ...(component.type === undefined ? declaredPorts(component) : []),
  ]));
}

/** Named ports of the operator's Services that lead to metrics. */
export function servicePorts(graph: DynamoGraph): string[] {
  return distinct(graph.components.flatMap(({ type }) => SERVICE_PORTS.get(type) ?? []));
}

/** Components that serve metrics on a port which their pods do not declare, such as a standalone router. */
export function undeclaredPorts(graph: DynamoGraph): UndeclaredPort[] {
  return graph.components
    .filter(component => component.type === undefined && declaredPorts(component).length === 0)
    .flatMap(component => {
      const port = systemPort(component._ownProps.env) ?? systemPort(graph._ownProps.env);
      return port === undefined ? [] : [{ component: component.componentName, port }];
    });
}

/** Whether an engine runs in the component. */
export function isWorker({ type }: Component): boolean {
  return type === ComponentType.WORKER || type === ComponentType.PREFILL || type === ComponentType.DECODE;
}

/** Engines that stand by for each other in one pod have a system port each. */
function enginePorts({ _ownProps: { failover } }: Component, port: string | undefined): string[] {
  if (port !== 'system' || failover === undefined || failover.mode === 'InterPod') return port === undefined ? [] : [port];
  return Array.from({ length: 1 + (failover.numShadows ?? 1) }, (_, engine) => `${port}-${engine}`);
}

function servesNixl(graph: DynamoGraph): boolean {
  return graph._ownProps.telemetry?.nixl === true;
}

function nixlPorts({ engine }: Component): string[] {
  if (engine?.backendFramework !== 'sglang') return ['nixl'];
  return Array.from({ length: NIXL_PORTS }, (_, rank) => (rank === 0 ? 'nixl' : `nixl-${rank}`));
}

function declaredPorts({ _ownProps: { mainContainer } }: Component): string[] {
  return (mainContainer?.ports ?? []).flatMap(({ name }) => (name !== undefined && DECLARED_PORTS.includes(name) ? [name] : []));
}

function systemPort(env: { [name: string]: EnvValue | string } | undefined): string | undefined {
  const port = env?.DYN_SYSTEM_PORT;
  return typeof port === 'string' && /^[1-9][0-9]*$/.test(port) ? port : undefined;
}

function distinct(ports: readonly string[]): string[] {
  return [...new Set(ports)].sort();
}
