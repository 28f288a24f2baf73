/** Takes one measurement in a process of its own and prints it: `worker.ts SUBJECT CHARTS DEPENDENT`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { App, Validator } from 'cdk8s-dynamo';
import type { Measurement } from './measurement';
import { addCharts, buildGraph, buildPlainGraph, manifestsOfGraph } from './workload';

type Serializer = (manifest: object) => string;

const [subject, charts, dependent] = process.argv.slice(2);
console.log(JSON.stringify(measure(subject, Number(charts), dependent === 'true')));

function measure(name: string, count: number, withDependencies: boolean): Measurement {
  switch (name) {
    case 'ours': return measureApp(App, buildGraph, count, withDependencies);
    case 'cdk8s': return measureApp(cdk8s.App, buildPlainGraph, count, withDependencies);
    case 'yaml': return measureSerializer(manifest => cdk8s.Yaml.stringify(manifest), count);
    case 'validation': return measureValidation(count);
    case 'js-yaml': return measureSerializer(jsYaml(), count);
    default: throw new Error(`unknown subject ${name}`);
  }
}

function measureApp(Kind: typeof cdk8s.App, fill: typeof buildGraph, count: number, withDependencies: boolean): Measurement {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-bench-'));
  try {
    const app = new Kind({ outdir });
    const buildTime = timeOf(() => addCharts(app, count, withDependencies, fill));
    const time = timeOf(() => app.synth());
    return { time, buildTime, memory: memory(), differing: 0 };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What synthesis of our app spends on finding out what is wrong. */
function measureValidation(count: number): Measurement {
  const manifests = Array.from({ length: count }, (_, index) => manifestsOfGraph(index)).flat();
  return { time: timeOf(() => Validator.validateObjects(manifests)), buildTime: 0, memory: memory(), differing: 0 };
}

/** Nothing is written; the text of each object is made and dropped. */
function measureSerializer(serialize: Serializer, count: number): Measurement {
  const manifests = Array.from({ length: count }, (_, index) => manifestsOfGraph(index)).flat();
  const time = timeOf(() => {
    for (const manifest of manifests) serialize(manifest);
  });
  const differing = manifests.filter(manifest => serialize(manifest) !== cdk8s.Yaml.stringify(manifest)).length;
  return { time, buildTime: 0, memory: memory(), differing };
}

/** With the options that come closest to what cdk8s writes. */
function jsYaml(): Serializer {
  const { dump, YAML11_SCHEMA } = createRequire(__filename)('js-yaml') as { dump: (value: object, options: object) => string; YAML11_SCHEMA: object };
  const options = { lineWidth: -1, noRefs: true, quoteStyle: 'double', schema: YAML11_SCHEMA };
  return manifest => dump(manifest, options);
}

/** In milliseconds. */
function timeOf(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The most that the process has held so far, in MB. */
function memory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
