/** What a picture says of what stands beside graphs. */
import { list, record, text, texts, type Wire } from '../../validation/admission/wire';

export function hostsOf(object: Wire): string[] {
  const spec = record(object.spec);
  const hosts = [...texts(spec.hostnames), ...list(spec.rules).map(record).flatMap(({ host }) => text(host) ?? [])];
  const gateways = list(spec.parentRefs).map(record).flatMap(({ name }) => text(name) ?? []);
  return [...new Set(hosts), ...(gateways.length > 0 ? [`through ${gateways.join(', ')}`] : [])];
}

export function endpointsOf(object: Wire): string[] {
  const spec = record(object.spec);
  const endpoints = [...list(spec.podMetricsEndpoints), ...list(spec.endpoints)].map(record);
  const ports = endpoints.map(({ port, targetPort }) => text(port) ?? text(targetPort)).filter(port => port !== undefined);
  return ports.length > 0 ? [`scrapes ${[...new Set(ports)].join(', ')}`] : [];
}

export function boundsOf(object: Wire): string[] {
  const spec = record(object.spec);
  const [low, high] = [spec.minReplicas ?? spec.minReplicaCount, spec.maxReplicas ?? spec.maxReplicaCount];
  return low === undefined && high === undefined ? [] : [`${String(low ?? 1)} to ${String(high ?? '∞')} replicas`];
}
