import { ApiObject, type App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { AppOrder } from '../../app-order';
import type { Wire } from '../../validation/admission/wire';
import { groupKindOf } from '../../validation/references/object-index';
import { CHECKPOINT, CLAIM } from '../../validation/references/pod-references';
import { workloadReferences } from '../../validation/references/workload-references';
import { ApplyWave } from './apply-wave';
import { waveOfKind } from './kinds';

/** What has to run before graphs, with volumes: a claim that one of them mounts goes along with it. */
const BEFORE_GRAPHS: ReadonlySet<string> = new Set(['batch/Job', CHECKPOINT]);

/**
 * The wave of each object of an app: that of its kind, and after everything that it depends on. Whoever applies the objects of one
 * wave puts claims first by itself, so that what depends on a claim may share its wave.
 *
 * @throws if dependencies form a cycle
 */
export function wavesOf(app: App): ReadonlyMap<ApiObject, number> {
  const order = new AppOrder(app);
  const objects = order.sortedCharts().flatMap(chart => order.sortedObjects(chart));
  return new Waves(objects).settle();
}

class Waves {
  private readonly waves = new Map<ApiObject, number>();
  /** The last wave of what waits for objects of each construct. */
  private readonly ends = new Map<IConstruct, number>();
  private readonly filled: ReadonlySet<string>;

  /** @param objects each after those on which it depends */
  public constructor(private readonly objects: readonly ApiObject[]) {
    this.filled = new Set(objects.filter(object => BEFORE_GRAPHS.has(kindOf(object))).flatMap(claimsOf));
  }

  public settle(): ReadonlyMap<ApiObject, number> {
    for (const object of this.objects) this.waves.set(object, Math.max(this.ownWave(object), this.afterDependencies(object)));
    return this.waves;
  }

  private ownWave(object: ApiObject): number {
    if (kindOf(object) !== CLAIM) return waveOfKind(kindOf(object));
    return this.filled.has(claimKey(object.metadata.namespace, object.name)) ? ApplyWave.WEIGHTS : ApplyWave.GRAPHS;
  }

  private afterDependencies(object: ApiObject): number {
    return Math.max(-Infinity, ...object.node.scopes.flatMap(scope => scope.node.dependencies)
      .filter(target => !object.node.scopes.includes(target))
      .map(target => this.endOf(target)));
  }

  private endOf(target: IConstruct): number {
    const known = this.ends.get(target);
    if (known !== undefined) return known;
    const objects = target.node.findAll().filter(construct => construct instanceof ApiObject);
    const end = Math.max(-Infinity, ...objects.map(object => (this.waves.get(object) ?? -Infinity) + (kindOf(object) === CLAIM ? 0 : 1)));
    this.ends.set(target, end);
    return end;
  }
}

function kindOf({ apiVersion, kind }: ApiObject): string {
  return groupKindOf({ apiVersion, kind });
}

/** The claims that a Job, or that of a checkpoint, mounts. */
function claimsOf(job: ApiObject): string[] {
  const claims = [...workloadReferences(job.toJson() as Wire, kindOf(job))].filter(({ groupKind }) => groupKind === CLAIM);
  return claims.map(({ name }) => claimKey(job.metadata.namespace, name));
}

function claimKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
