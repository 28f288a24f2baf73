import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { argoApplication } from './argo-delivery';
import { fluxRelease } from './flux-delivery';
import { checkProps } from '../props';

/** Where the chart comes from, for both tools. */
export interface PlatformSourceOptions {
  /**
   * Repository of the chart: an `https://` Helm repository, or an `oci://` one.
   * @default 'https://helm.ngc.nvidia.com/nvidia/ai-dynamo'
   */
  readonly repository?: string;

  /**
   * Name of the chart.
   * @default 'dynamo-platform'
   */
  readonly chartName?: string;
}

/** How Argo CD installs the platform. */
export interface ArgoCdDeliveryOptions extends PlatformSourceOptions {
  /**
   * Kubernetes namespace of the Application.
   * @default 'argocd'
   */
  readonly namespace?: string;

  /**
   * Project of the Application.
   * @default 'default'
   */
  readonly project?: string;

  /**
   * URL of the cluster's API server; `https://kubernetes.default.svc` is the cluster of Argo CD itself.
   * @default - the `Cluster` that the platform stands in, by its server or name; in none, that of Argo CD itself
   */
  readonly server?: string;

  /**
   * Name under which Argo CD knows the cluster, in the place of `server`.
   * @default - by `server`
   */
  readonly clusterName?: string;

  /**
   * Chart that the Application stands in, such as that of the ArgoApplications: outside of the `Cluster` that the platform is installed on.
   * In it the Application is called `<cluster>-<release>`.
   * @default - the chart of the platform, which has to be applied where Argo CD runs
   */
  readonly chart?: Chart;

  /**
   * Whether Argo CD syncs by itself, and takes back what is changed by hand. It never prunes: the CRDs hold every graph.
   * @default true
   */
  readonly automated?: boolean;
}

/** How Flux installs the platform. */
export interface FluxDeliveryOptions extends PlatformSourceOptions {
  /**
   * Kubernetes namespace of the HelmRelease and its source.
   * @default 'flux-system'
   */
  readonly namespace?: string;

  /**
   * How often Flux looks, such as `10m`.
   * @default '1h'
   */
  readonly interval?: string;

  /**
   * Secret with the credentials of the repository.
   * @default - none
   */
  readonly secretName?: string;
}

/** A release of the platform's chart. */
export interface PlatformRelease {
  /** Name of the release. */
  readonly name: string;
  /** Kubernetes namespace of the release. */
  readonly namespace: string;
  /** Version of the chart. */
  readonly version: string;
  /** Values of the chart. */
  readonly values: { [key: string]: unknown };
}

/** What installs the platform's chart. */
export class PlatformDelivery {
  /**
   * An Argo CD Application. It uses server-side apply, since the CRDs are too large for anything else.
   *
   * @param options where Argo CD is, and how it syncs
   */
  public static argoCd(options: ArgoCdDeliveryOptions = {}): PlatformDelivery {
    checkProps('PlatformDelivery.argoCd', 'ArgoCdDeliveryOptions', options);
    return new PlatformDelivery((scope, release) => argoApplication(scope, release, options));
  }

  /**
   * A Flux HelmRelease with its source: a HelmRepository, or an OCIRepository for `oci://`.
   *
   * @param options where Flux is, and how often it looks
   */
  public static flux(options: FluxDeliveryOptions = {}): PlatformDelivery {
    checkProps('PlatformDelivery.flux', 'FluxDeliveryOptions', options);
    return new PlatformDelivery((scope, release) => fluxRelease(scope, release, options));
  }

  private constructor(
    /** @internal */
    public readonly _install: (scope: Construct, release: PlatformRelease) => void,
  ) {}
}
