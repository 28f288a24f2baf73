import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { fluid } from '../../imports';

/**
 * What caches a FluidDataset, and how. The settings are those of the kind itself.
 *
 * @example
 * FluidRuntime.alluxio({
 *   replicas: 1,
 *   tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '200Gi', high: '0.95', low: '0.7' }] },
 * });
 */
export class FluidRuntime {
  /**
   * Alluxio.
   *
   * @param spec `spec` of an AlluxioRuntime
   */
  public static alluxio(spec: fluid.AlluxioRuntimeSpec): FluidRuntime {
    return new FluidRuntime('AlluxioRuntime', (scope, metadata) => new fluid.AlluxioRuntime(scope, 'Runtime', { metadata, spec }));
  }

  /**
   * JuiceFS. The Dataset has one mount, at `juicefs:///` and a path, and the secret option `metaurl`; quotas are in MiB.
   *
   * @param spec `spec` of a JuiceFSRuntime
   */
  public static juicefs(spec: fluid.JuiceFSRuntimeSpec): FluidRuntime {
    return new FluidRuntime('JuiceFSRuntime', (scope, metadata) => new fluid.JuiceFSRuntime(scope, 'Runtime', { metadata, spec }));
  }

  /**
   * Jindo.
   *
   * @param spec `spec` of a JindoRuntime
   */
  public static jindo(spec: fluid.JindoRuntimeSpec): FluidRuntime {
    return new FluidRuntime('JindoRuntime', (scope, metadata) => new fluid.JindoRuntime(scope, 'Runtime', { metadata, spec }));
  }

  /**
   * A FUSE client of a ThinRuntimeProfile, which belongs to the cluster; or, without one, the cache of another Dataset, whose
   * mount is `dataset://` with the Kubernetes namespace and the name of that.
   *
   * @param spec `spec` of a ThinRuntime
   */
  public static thin(spec: fluid.ThinRuntimeSpec = {}): FluidRuntime {
    return new FluidRuntime('ThinRuntime', (scope, metadata) => new fluid.ThinRuntime(scope, 'Runtime', { metadata, spec }));
  }

  private constructor(
    /** Kind of the runtime. */
    public readonly kind: string,
    private readonly define: (scope: Construct, metadata: ApiObjectMetadata) => ApiObject,
  ) {}

  /** @internal */
  public _define(scope: Construct, metadata: ApiObjectMetadata): ApiObject {
    return this.define(scope, metadata);
  }
}
