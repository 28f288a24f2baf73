/** How components find and reach each other without the operator. */
import type { GraphView } from '../validation/admission/graph-view';
import type { ComposeService } from './compose-types';

/** Services of the platform that a graph cannot do without, and what its components are told. */
export interface Planes {
  readonly services: { readonly [name: string]: ComposeService };
  readonly environment: { readonly [name: string]: string };
  /** Where all components mount the folder through which they find each other; nothing with etcd. */
  readonly folder?: string;
}

const FOLDER = '/tmp/dynamo-discovery';

const ETCD: ComposeService = {
  image: 'quay.io/coreos/etcd:v3.6.1',
  command: ['etcd', '--listen-client-urls=http://0.0.0.0:2379', '--advertise-client-urls=http://etcd:2379', '--data-dir=/etcd-data'],
};
const NATS: ComposeService = { image: 'nats:2.11', command: ['-js'] };

/**
 * Components find each other through a folder that they share, and talk to each other directly. etcd and NATS come only where the
 * graph asks for them.
 */
export function planesOf(graph: GraphView): Planes {
  const etcd = graph.annotations['nvidia.com/dynamo-discovery-backend'] === 'etcd'
    || asks(graph, 'DYN_DISCOVERY_BACKEND', 'etcd', '--discovery-backend') || sets(graph, 'ETCD_ENDPOINTS');
  const requests = asks(graph, 'DYN_REQUEST_PLANE', 'nats', '--request-plane');
  const events = asks(graph, 'DYN_EVENT_PLANE', 'nats', '--event-plane');
  const nats = requests || events || sets(graph, 'NATS_SERVER');
  return {
    services: { ...etcd && { etcd: ETCD }, ...nats && { nats: NATS } },
    environment: {
      ...etcd ? { DYN_DISCOVERY_BACKEND: 'etcd', ETCD_ENDPOINTS: 'http://etcd:2379' } : { DYN_DISCOVERY_BACKEND: 'file', DYN_FILE_KV: FOLDER },
      DYN_REQUEST_PLANE: requests ? 'nats' : 'tcp',
      DYN_EVENT_PLANE: events ? 'nats' : 'zmq',
      ...nats && { NATS_SERVER: 'nats://nats:4222' },
    },
    folder: etcd ? undefined : FOLDER,
  };
}

/** Variables that name addresses and planes; those of a cluster mean nothing here. */
export const PLANE_VARIABLES: readonly string[] = [
  'DYN_DISCOVERY_BACKEND', 'DYN_FILE_KV', 'ETCD_ENDPOINTS', 'DYN_REQUEST_PLANE', 'DYN_EVENT_PLANE', 'NATS_SERVER',
];

function variables(graph: GraphView) {
  return [...graph.variables, ...graph.components.flatMap(({ main }) => main?.variables ?? [])];
}

function sets(graph: GraphView, name: string): boolean {
  return variables(graph).some(variable => variable.name === name);
}

/** Whether a variable or a flag has a value. */
function asks(graph: GraphView, variable: string, value: string, flag: string): boolean {
  if (variables(graph).some(({ name, value: set }) => name === variable && set === value)) return true;
  const args = graph.components.flatMap(({ main }) => [...main?.command ?? [], ...main?.args ?? []]);
  return args.some((arg, index) => arg.includes(`${flag}=${value}`) || arg.includes(`${flag} ${value}`) || (arg === flag && args[index + 1] === value));
}
