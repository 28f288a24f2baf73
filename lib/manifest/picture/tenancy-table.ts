/** Who serves whom, as kubectl would list it. */
import { Sight } from '../../tenancy/matchers';
import { plain } from './picture';
import type { ServedMap, TenancyMap, TenantMap } from './tenancy-map';

const HEAD = ['NAMESPACE', 'DYNAMO NAMESPACE', 'GRAPH', 'LOOKS FOR', 'SERVES (STARTS-WITH)', 'SERVES (BOUNDARY)', 'SERVES (EXACT)'];

/** Names of a cell; more of them are counted. */
const NAMES = 6;

/** The table, and below it what is wrong. */
export function tenancyTable({ tenants, errors }: TenancyMap): string {
  const rows = [HEAD, ...tenants.map(row)];
  const widths = HEAD.map((_, column) => rows.reduce((widest, cells) => Math.max(widest, cells[column].length), 0));
  const lines = rows.map(cells => cells.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd());
  const faults = errors.map(({ rule, message, mend }) => `error: ${plain(message)}; ${plain(mend)} [${rule}]`);
  return `${[...lines, ...(faults.length > 0 ? ['', ...faults] : [])].join('\n')}\n`;
}

function row({ namespace, name, dynamoNamespace, registersAs, looksFor, serves }: TenantMap): string[] {
  const everything = looksFor === 'dynamo' || looksFor === '';
  return [
    namespace,
    dynamoNamespace ?? `${registersAs} (operator)`,
    name,
    looksFor === undefined ? '-' : everything ? '(everything)' : looksFor,
    names(serves, ({ startsWith }) => startsWith),
    names(serves, ({ boundary }) => boundary),
    names(serves, ({ exact }) => exact),
  ].map(plain);
}

/** `!` marks what should not be served, `?` what depends on the hash of a worker. */
function names(serves: readonly ServedMap[], sightOf: (served: ServedMap) => Sight): string {
  const told = serves.filter(served => sightOf(served) !== Sight.NEVER)
    .map(served => `${served.graph}${sightOf(served) === Sight.SOMETIMES ? '?' : ''}${served.intended ? '' : '!'}`).sort();
  if (told.length === 0) return '-';
  return told.length > NAMES ? `${told.slice(0, NAMES - 1).join(',')},+${told.length - NAMES + 1}` : told.join(',');
}
