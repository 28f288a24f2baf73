/** A Service by its address: its Kubernetes namespace, where the name says it, and its port. */
export interface ServiceAddress {
  readonly namespace: string | undefined;
  readonly port: number;
}

const ADDRESS = /^(?:([a-z]+):\/\/)?([A-Za-z0-9.-]+)(?::(\d+))?(?:\/.*)?$/;
const DEFAULT_PORTS: { readonly [scheme: string]: number } = { nats: 4222, http: 80, https: 443 };

/** `nats://nats.messaging.svc.cluster.local:4222` is in `messaging`; nothing where the address is none of a Service. */
export function serviceAddress(address: string): ServiceAddress | undefined {
  const [, scheme = '', host = '', port] = ADDRESS.exec(address) ?? [];
  const number = port === undefined ? DEFAULT_PORTS[scheme] as number | undefined : Number(port);
  if (host === '' || number === undefined || /^[0-9.]+$/.test(host)) return undefined;
  return { namespace: host.split('.').at(1), port: number };
}
