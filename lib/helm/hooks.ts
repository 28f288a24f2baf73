/**
 * Order within a release. Helm applies everything at once, so that a Job which fetches weights would race with the graph that
 * reads them. Such a Job becomes a hook, which Helm waits for, and with it what the Job names; the weights of the hooks are
 * the waves of the one order.
 */
import { ApplyWave } from '../gitops/order/apply-wave';
import { waveOfKind } from '../gitops/order/kinds';
import { groupKindOf, nameOf, namespaceOf } from '../validation/references/object-index';
import { CLAIM, CONFIG_MAP, SECRET, SERVICE_ACCOUNT } from '../validation/references/pod-references';
import { workloadReferences } from '../validation/references/workload-references';
import { record, text } from '../validation/admission/wire';
import { annotate, type Draft, isGraph } from './objects';

const JOB = 'batch/Job';
const NAMESPACE = '/Namespace';
const EXTERNAL_SECRET = 'external-secrets.io/ExternalSecret';

/** Kinds whose objects hold what nobody wants to lose with a release, each with what Helm knows it by. */
const HOLDS_DATA: ReadonlySet<string> = new Set([CLAIM, NAMESPACE, 'data.fluid.io/Dataset']);

/** Whether an object holds data, and so stays when a release goes. */
export function holdsData(object: Draft): boolean {
  return HOLDS_DATA.has(groupKindOf(object));
}

/** The objects that have to be hooks: Jobs before a graph, and what they need. */
export function hooksOf(objects: readonly Draft[]): ReadonlySet<Draft> {
  const hooks = new Set<Draft>();
  if (!objects.some(isGraph)) return hooks;
  for (const job of objects.filter(object => groupKindOf(object) === JOB && waveOf(object) < ApplyWave.GRAPHS)) {
    hooks.add(job);
    for (const needed of neededBy(job, objects)) hooks.add(needed);
  }
  return hooks;
}

/**
 * Makes an object a hook, or marks one that holds data as staying. A hook that holds data is made once: what is there is never
 * deleted to be made again, as Helm does with hooks of which it is not told otherwise.
 */
export function annotateForHelm(object: Draft, hooks: ReadonlySet<Draft>): void {
  if (holdsData(object)) annotate(object, { 'helm.sh/resource-policy': 'keep' });
  if (!hooks.has(object)) return;
  annotate(object, {
    'helm.sh/hook': 'pre-install,pre-upgrade',
    'helm.sh/hook-weight': String(waveOf(object)),
    'helm.sh/hook-delete-policy': holdsData(object) ? 'hook-failed' : 'before-hook-creation',
  });
}

/** A claim that a hook needs comes just before the hook, not with the graphs. */
function waveOf(object: Draft): number {
  const groupKind = groupKindOf(object);
  return groupKind === CLAIM ? ApplyWave.WEIGHTS - 1 : waveOfKind(groupKind);
}

function* neededBy(job: Draft, objects: readonly Draft[]): Iterable<Draft> {
  const namespace = namespaceOf(job);
  const named = [...workloadReferences(job, JOB)].map(({ groupKind, name }) => `${groupKind}/${name}`);
  const names = new Set(named);
  for (const object of objects) {
    const groupKind = groupKindOf(object);
    if (groupKind === NAMESPACE ? nameOf(object) === namespace : namespaceOf(object) === namespace && names.has(provides(object, groupKind))) yield object;
  }
}

/** What an object gives to a pod: itself, or the Secret that is made of it. */
function provides(object: Draft, groupKind: string): string {
  if (groupKind === EXTERNAL_SECRET) return `${SECRET}/${text(record(record(object.spec).target).name) ?? nameOf(object)}`;
  return [CLAIM, CONFIG_MAP, SECRET, SERVICE_ACCOUNT].includes(groupKind) ? `${groupKind}/${nameOf(object)}` : '';
}
