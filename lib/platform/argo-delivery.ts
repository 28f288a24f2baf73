import type { Construct } from 'constructs';
import { argoproj } from '../../imports';
import { destinationOfCluster } from '../gitops/argo/argo-application';
import { Cluster } from '../gitops/layout/cluster';
import { chartSource, withoutScheme } from './chart-source';
import type { ArgoCdDeliveryOptions, PlatformRelease } from './platform-delivery';

/** How Argo CD calls the cluster that it runs in. */
const OWN_SERVER = 'https://kubernetes.default.svc';
const OWN_NAME = 'in-cluster';

/**
 * An Application that installs a release of the platform.
 *
 * @throws if it would stand in the cluster that is installed, where no Argo CD would find it
 */
export function argoApplication(platform: Construct, release: PlatformRelease, options: ArgoCdDeliveryOptions): void {
  const { namespace = 'argocd', project = 'default', automated = true, chart } = options;
  if (isElsewhere(platform, options) && (!chart || chart.node.scopes.some(scope => scope instanceof Cluster))) throw new Error(standsWrong(platform));
  const source = chartSource(options);
  // Argo CD has those of all clusters side by side.
  const cluster = chart && Cluster.of(platform)?.clusterName.toLowerCase().replaceAll('_', '-');
  const name = cluster === undefined ? release.name : `${cluster}-${release.name}`;
  new argoproj.Application(chart ?? platform, chart ? `platform ${platform.node.path.replaceAll('/', '-')}` : 'Resource', {
    metadata: { name, namespace },
    spec: {
      project,
      destination: { ...destinationOf(platform, options), namespace: release.namespace },
      source: {
        repoUrl: withoutScheme(source),
        chart: source.chart,
        targetRevision: release.version,
        helm: { releaseName: release.name, valuesObject: release.values },
      },
      syncPolicy: {
        automated: automated ? { selfHeal: true } : undefined,
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
      },
    },
  });
}

/** Whether a platform stands in a cluster that Argo CD reaches from another one. */
export function isElsewhere(platform: Construct, options: ArgoCdDeliveryOptions): boolean {
  const { server, name } = destinationOf(platform, options);
  return Cluster.of(platform) !== undefined && server !== OWN_SERVER && name !== OWN_NAME;
}

/** What is said, or else the cluster of the app, or else that of Argo CD itself. */
function destinationOf(platform: Construct, { server, clusterName }: ArgoCdDeliveryOptions): argoproj.Destination {
  if (clusterName !== undefined) return { name: clusterName };
  const cluster = Cluster.of(platform);
  return server === undefined && cluster ? destinationOfCluster(cluster) : { server: server ?? OWN_SERVER };
}

function standsWrong(platform: Construct): string {
  return `${platform.node.path}: the Application would stand in the cluster that it installs the platform on; give PlatformDelivery.argoCd a chart outside of `
    + `it, as for an ArgoApplication, or, where the cluster has an Argo CD of its own, server: '${OWN_SERVER}'`;
}
