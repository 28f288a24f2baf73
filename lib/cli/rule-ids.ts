import { CliError } from './cli-error';
import { library } from './library';
import { nearestOf } from './nearest-of';

/** The rules that stand in CRDs rather than in the library. */
const FROM_CRDS = /^(?:schema|cel)\//;

/**
 * @throws CliError if a rule is none that could find something
 */
export function checkRules(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const known = library().Validator._ruleIds();
  for (const id of ids) {
    if (!FROM_CRDS.test(id) && !known.includes(id)) throw new CliError(`${id}: there is no such rule`, mend(id, known));
  }
}

function mend(id: string, known: readonly string[]): string {
  const group = known.filter(rule => rule.split('/')[0] === id.split('/')[0]);
  return nearestOf(id, known, group.length > 0 ? group : known.map(rule => rule.split('/')[0]));
}
