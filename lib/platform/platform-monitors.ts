import type { Construct } from 'constructs';
import { monitoring } from '../../imports';
import { isBundled } from './chart-values';
import type { DynamoPlatformProps } from './platform-props';

/**
 * Monitors of what the chart installs without any. The chart makes that of the operator itself; NATS serves metrics at a port that no
 * Service has.
 */
export function monitorServices(scope: Construct, release: string, namespace: string, { nats, etcd, monitorLabels }: DynamoPlatformProps): void {
  const selector = (name: string) => ({ matchLabels: { 'app.kubernetes.io/instance': release, 'app.kubernetes.io/name': name } });
  const metadata = (name: string) => ({ name: `${release}-${name}`, namespace, labels: monitorLabels });
  if (isBundled(nats)) {
    new monitoring.PodMonitor(scope, 'Nats', {
      metadata: metadata('nats'),
      spec: { selector: selector('nats'), podMetricsEndpoints: [{ port: 'prom-metrics', path: '/metrics', interval: '15s' }] },
    });
  }
  if (isBundled(etcd)) {
    new monitoring.ServiceMonitor(scope, 'Etcd', {
      metadata: metadata('etcd'),
      spec: { selector: selector('etcd'), endpoints: [{ port: 'client', path: '/metrics', interval: '15s' }] },
    });
  }
}
