import type { Construct } from 'constructs';
import { helm, source as fluxSource } from '../../imports';
import { chartSource, type ChartSource } from './chart-source';
import type { FluxDeliveryOptions, PlatformRelease } from './platform-delivery';

/** A HelmRelease that installs a release of the platform, and where it gets the chart. */
export function fluxRelease(scope: Construct, release: PlatformRelease, options: FluxDeliveryOptions): void {
  const { namespace = 'flux-system', interval = '1h', secretName } = options;
  const metadata = { name: release.name, namespace };
  const source = chartSource(options);
  const secretRef = secretName === undefined ? undefined : { name: secretName };
  if (source.isOci) {
    const url = `${source.repository}/${source.chart}`;
    new fluxSource.OCIRepository(scope, 'Source', { metadata, spec: { url, interval, ref: { tag: release.version }, secretRef } });
  } else {
    new fluxSource.HelmRepository(scope, 'Source', { metadata, spec: { url: source.repository, interval, secretRef } });
  }
  new helm.HelmRelease(scope, 'Resource', {
    metadata,
    spec: {
      ...chartOf(source, release),
      interval,
      releaseName: release.name,
      targetNamespace: release.namespace,
      storageNamespace: release.namespace,
      install: { createNamespace: true, crds: 'CreateReplace' },
      upgrade: { crds: 'CreateReplace' },
      values: release.values,
    },
  });
}

function chartOf({ isOci, chart }: ChartSource, { name, version }: PlatformRelease): Pick<helm.HelmReleaseSpec, 'chart' | 'chartRef'> {
  if (isOci) return { chartRef: { kind: 'OCIRepository', name } };
  return { chart: { spec: { chart, version, sourceRef: { kind: 'HelmRepository', name } } } };
}
