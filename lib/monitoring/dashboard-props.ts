import type { ApiObjectMetadata } from 'cdk8s';

/** Where a dashboard goes. */
export interface DashboardProps {
  /**
   * Name, Kubernetes namespace, labels and annotations of the ConfigMap. Labels are added to the one by which Grafana's
   * sidecar finds dashboards.
   * @default - named after what it shows
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Title of the dashboard.
   * @default - says what it shows
   */
  readonly title?: string;

  /**
   * Folder of Grafana, as annotation `grafana_folder`, which the sidecar reads where it is set up to.
   * @default - the sidecar's own
   */
  readonly folder?: string;
}
