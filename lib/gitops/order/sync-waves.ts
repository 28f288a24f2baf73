import { ApiObject, App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { beforeSynth } from '../../app-preparation';
import { SYNC_WAVE } from './apply-wave';
import { wavesOf } from './waves';

/** Puts the order of objects into their annotations, for Argo CD. */
export class SyncWaves {
  /**
   * Gives every object in `scope` the sync wave of its kind, moved behind what it depends on (`node.addDependency`). An annotation
   * that an object already has stays.
   *
   * @param scope app, chart or construct
   * @throws if the app is not of this library
   */
  public static use(scope: IConstruct): void {
    if (scopes.has(scope)) return;
    scopes.add(scope);
    beforeSynth(scope, known => annotate(scope, known.once(wavesOf, App.of(scope))));
  }

  private constructor() {}
}

const scopes = new WeakSet<IConstruct>();

/** The waves that stem from here, which a later synthesis may change. */
const given = new WeakMap<ApiObject, string>();

function annotate(scope: IConstruct, waves: ReadonlyMap<ApiObject, number>): void {
  for (const object of scope.node.findAll()) {
    if (!(object instanceof ApiObject)) continue;
    const present = (object.metadata.toJson() as { annotations?: { [key: string]: string } }).annotations?.[SYNC_WAVE];
    if (present !== undefined && present !== given.get(object)) continue;
    const wave = String(waves.get(object) ?? 0);
    given.set(object, wave);
    object.metadata.addAnnotation(SYNC_WAVE, wave);
  }
}
