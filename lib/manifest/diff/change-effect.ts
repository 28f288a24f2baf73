/** What applying a change does. */
export enum ChangeEffect {
  /** Nothing differs. */
  NONE = 'none',
  /** It changes while everything goes on running: it scales, relabels, or changes a setting that no pod carries. */
  IN_PLACE = 'in place',
  /** Pods are replaced by new ones. */
  ROLLS = 'rolls pods',
  /** It is new. */
  ADDED = 'added',
  /** It goes. */
  REMOVED = 'removed',
  /** The cluster refuses the change; the object has to be deleted and created anew. */
  RECREATE = 'must be recreated',
  /** The cluster refuses the change, and there is another way to get it, or none. */
  REFUSED = 'refused',
}

const ORDER = Object.values(ChangeEffect);

/** The gravest of several effects. */
export function gravest(effects: readonly ChangeEffect[]): ChangeEffect {
  return effects.reduce((worst, effect) => (ORDER.indexOf(effect) > ORDER.indexOf(worst) ? effect : worst), ChangeEffect.NONE);
}

/** Whether the cluster takes the change. */
export function isRefused(effect: ChangeEffect): boolean {
  return effect === ChangeEffect.RECREATE || effect === ChangeEffect.REFUSED;
}
