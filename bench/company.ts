/** How the example of a company grows with the number of teams, each with two models in two versions and all that stands beside them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CompanyMeasurement } from './company-worker';
import { printTable, quantity, ratio } from './table';

const SIZES = [10, 100, 1_000];

export function measureCompany(): void {
  console.log('The example of a company with more teams: platform, gateway, Fluid, graphs, monitors, alerts, dashboards, KEDA, routes\n');
  const rows = SIZES.map(teams => ({ teams, ...measure(teams) }));
  printTable([
    ['teams', 'objects', 'time', 'serializer alone', 'time / serializer', 'memory'],
    ...rows.map(({ teams, objects, time, serializer, memory }) => [
      `${teams}`, `${objects}`, quantity(time, 'ms'), quantity(serializer, 'ms'), ratio(time, serializer), quantity(memory, 'MB'),
    ]),
  ]);
  const [, hundred, thousand] = rows;
  console.log(`The power of the number of teams with which time grows from 100 to 1,000: ${Math.log10(thousand.time / hundred.time).toFixed(2)}\n`);
}

function measure(teams: number): CompanyMeasurement {
  const worker = ['--import', 'tsx', join(__dirname, 'company-worker.ts'), `${teams}`];
  return JSON.parse(execFileSync(process.execPath, worker, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as CompanyMeasurement;
}
