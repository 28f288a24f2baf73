import type { Construct } from 'constructs';
import { argoproj } from '../../imports';
import { chartSource, withoutScheme } from './chart-source';
import type { ArgoCdDeliveryOptions, PlatformRelease } from './platform-delivery';

/** An Application that installs a release of the platform. */
export function argoApplication(scope: Construct, release: PlatformRelease, options: ArgoCdDeliveryOptions): void {
  const { namespace = 'argocd', project = 'default', server = 'https://kubernetes.default.svc', clusterName, automated = true } = options;
  const source = chartSource(options);
  new argoproj.Application(scope, 'Resource', {
    metadata: { name: release.name, namespace },
    spec: {
      project,
      destination: { ...(clusterName === undefined ? { server } : { name: clusterName }), namespace: release.namespace },
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
