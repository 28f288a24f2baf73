import type { ApiObjectMetadata } from 'cdk8s';
import type { DashboardProps } from './dashboard-props';

/** Metadata of a ConfigMap that Grafana's sidecar takes for a dashboard. */
export function dashboardMetadata(name: string, namespace: string | undefined, { metadata, folder }: DashboardProps): ApiObjectMetadata {
  const annotations = { ...(folder !== undefined && { grafana_folder: folder }), ...metadata?.annotations };
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    ...metadata,
    labels: { grafana_dashboard: '1', ...metadata?.labels },
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
}
