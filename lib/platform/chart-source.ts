import type { PlatformSourceOptions } from './platform-delivery';

const OCI = 'oci://';

/** Where the chart comes from. */
export interface ChartSource {
  readonly repository: string;
  readonly chart: string;
  readonly isOci: boolean;
}

/** The source with its defaults. */
export function chartSource({ repository = 'https://helm.ngc.nvidia.com/nvidia/ai-dynamo', chartName = 'dynamo-platform' }: PlatformSourceOptions): ChartSource {
  return { repository: repository.replace(/\/+$/, ''), chart: chartName, isOci: repository.startsWith(OCI) };
}

/** As Argo CD names an OCI repository: without its scheme. */
export function withoutScheme({ repository, isOci }: ChartSource): string {
  return isOci ? repository.slice(OCI.length) : repository;
}
