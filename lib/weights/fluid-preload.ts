import { createHash } from 'node:crypto';
import type { Construct } from 'constructs';
import { fluid, type k8s } from '../../imports';
import { withoutUndefined } from '../graph/plain';
import { ApplyWave, waveAnnotation } from '../gitops/order/apply-wave';

/** What is loaded into the cache of a FluidDataset before somebody reads it. */
export interface FluidPreload {
  /**
   * Folders and files of the volume.
   * @default - ['/'], all of it
   */
  readonly paths?: string[];

  /**
   * Copies in the cache.
   * @default 1
   */
  readonly replicas?: number;

  /**
   * Whether the list of files is fetched first, for data that changes behind Fluid's back.
   * @default false
   */
  readonly loadMetadata?: boolean;

  /**
   * Times in the format of cron at which it is loaded again.
   * @default - it is loaded once
   */
  readonly schedule?: string;

  /**
   * Taints that the loading pod puts up with.
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];
}

/** What a name may have before its hash. */
const NAME_LIMIT = 63 - '-12345678'.length;

/** Defines the DataLoad. Fluid runs one once, whatever becomes of its spec: its name ends in a hash of it, so that a change runs. */
export function dataLoad(scope: Construct, dataset: string, namespace: string | undefined, preload: FluidPreload): fluid.DataLoad {
  const { paths = ['/'], replicas = 1, loadMetadata, schedule, tolerations } = preload;
  const spec = withoutUndefined<fluid.DataLoadSpec>({
    dataset: withoutUndefined({ name: dataset, namespace }),
    loadMetadata,
    policy: schedule === undefined ? undefined : 'Cron',
    schedule,
    target: paths.map(path => ({ path, replicas })),
    tolerations,
  });
  const hash = createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 8);
  return new fluid.DataLoad(scope, 'Preload', {
    metadata: { name: `${dataset.slice(0, NAME_LIMIT)}-${hash}`, namespace, annotations: waveAnnotation(ApplyWave.WEIGHTS) },
    spec,
  });
}
