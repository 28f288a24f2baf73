/** How long synthesis takes, by the number of charts: our app, that of cdk8s, and the YAML serializers alone. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Measurement } from './measurement';
import { printTable, quantity, ratio } from './table';

type Subject = 'ours' | 'cdk8s' | 'yaml' | 'js-yaml' | 'validation';

interface Row {
  readonly charts: number;
  readonly ours: Measurement;
  readonly cdk8s: Measurement | undefined;
  readonly yaml: Measurement;
  readonly jsYaml: Measurement | undefined;
}

const sizes = [10, 100, 1_000, 5_000];

/** With dependencies, cdk8s takes more than half a minute for a thousand charts, and more than its square after that. */
const dependentSizes = [10, 100, 300, 1_000, 5_000];
const dependentForCdk8s = 300;

/** @param cdk8sUpTo up to how many charts cdk8s is measured, which takes several minutes for 5,000 */
export function measureSynthesis(cdk8sUpTo: number): void {
  console.log('Synthesis of charts with 8 objects each, one file a chart, with validation and writing');
  console.log('YAML: the serializer of cdk8s alone, without writing\n');
  const rows = sizes.map(charts => measureRow(charts, false, cdk8sUpTo));
  printSynthesis(rows);
  console.log('The same, each chart depending on one with the namespace\n');
  const dependent = dependentSizes.map(charts => measureRow(charts, true, Math.min(cdk8sUpTo, dependentForCdk8s)));
  printSynthesis(dependent);
  printExponents(rows, dependent);
  printSerializers(rows);
  printValidation(rows);
}

function measureRow(charts: number, dependent: boolean, cdk8sUpTo: number): Row {
  return {
    charts,
    ours: measure('ours', charts, dependent),
    cdk8s: charts <= cdk8sUpTo ? measure('cdk8s', charts, dependent) : undefined,
    yaml: measure('yaml', charts, dependent),
    jsYaml: hasJsYaml() && !dependent ? measure('js-yaml', charts, dependent) : undefined,
  };
}

/** The fastest of several runs, since whatever else the machine does only adds to it. */
function measure(subject: Subject, charts: number, dependent: boolean): Measurement {
  const worker = ['--import', 'tsx', join(__dirname, 'worker.ts'), subject, `${charts}`, `${dependent}`];
  const runs = Array.from({ length: charts <= 1_000 ? 3 : 1 }, () =>
    JSON.parse(execFileSync(process.execPath, worker, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Measurement);
  return runs.reduce((fastest, run) => run.time < fastest.time ? run : fastest);
}

function hasJsYaml(): boolean {
  try {
    createRequire(__filename).resolve('js-yaml');
    return true;
  } catch {
    return false;
  }
}

function printSynthesis(rows: readonly Row[]): void {
  printTable([
    ['charts', 'ours', 'cdk8s', 'YAML', 'ours / cdk8s', 'ours / YAML', 'ours built in', 'ours', 'cdk8s', 'ours / cdk8s'],
    ...rows.map(({ charts, ours, cdk8s, yaml }) => [
      `${charts}`,
      quantity(ours.time, 'ms'), quantity(cdk8s?.time, 'ms'), quantity(yaml.time, 'ms'),
      ratio(ours.time, cdk8s?.time), ratio(ours.time, yaml.time), quantity(ours.buildTime, 'ms'),
      quantity(ours.memory, 'MB'), quantity(cdk8s?.memory, 'MB'), ratio(ours.memory, cdk8s?.memory),
    ]),
  ]);
}

function printExponents(rows: readonly Row[], dependent: readonly Row[]): void {
  const exponent = (series: readonly Row[], from: number, to: number) => {
    const time = (charts: number) => series.find(row => row.charts === charts)?.ours.time ?? NaN;
    return (Math.log(time(to) / time(from)) / Math.log(to / from)).toFixed(2);
  };
  console.log('The power of the number of charts with which our time grows\n');
  printTable([
    ['', '100 to 1,000', '1,000 to 5,000'],
    ['independent charts', exponent(rows, 100, 1_000), exponent(rows, 1_000, 5_000)],
    ['dependent charts', exponent(dependent, 100, 1_000), exponent(dependent, 1_000, 5_000)],
  ]);
}

function printSerializers(rows: readonly Row[]): void {
  console.log('What another serializer would bring: js-yaml, with the options that come closest to the bytes of cdk8s\n');
  if (!hasJsYaml()) {
    console.log('skipped: js-yaml is not installed\n');
    return;
  }
  printTable([
    ['charts', 'cdk8s Yaml', 'js-yaml', 'js-yaml / cdk8s', 'objects with other bytes'],
    ...rows.map(({ charts, yaml, jsYaml }) => [
      `${charts}`, quantity(yaml.time, 'ms'), quantity(jsYaml?.time, 'ms'), ratio(jsYaml?.time, yaml.time), `${jsYaml?.differing} of ${charts * 8}`,
    ]),
  ]);
}

function printValidation(rows: readonly Row[]): void {
  console.log('What validation takes of our synthesis\n');
  printTable([
    ['charts', 'validation', 'ours', 'share'],
    ...rows.filter(({ charts }) => charts >= 100).map(({ charts, ours }) => {
      const { time } = measure('validation', charts, false);
      return [`${charts}`, quantity(time, 'ms'), quantity(ours.time, 'ms'), ratio(time, ours.time)];
    }),
  ]);
}
