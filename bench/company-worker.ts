/** Synthesizes the example of a company with many teams, in a process of its own, and prints what it took: `company-worker.ts TEAMS`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import * as dynamo from 'cdk8s-dynamo';
import type { Team } from '../examples/company';

/** What one synthesis took. */
export interface CompanyMeasurement {
  readonly objects: number;
  /** Of all, from the first construct to the last file, in ms. */
  readonly time: number;
  /** Of the serializer alone on the same objects, in ms. */
  readonly serializer: number;
  /** The most that the process held before the serializer ran, in MB. */
  readonly memory: number;
}

const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-bench-'));
// The example synthesizes itself once when it is loaded.
process.env.CDK8S_OUTDIR = outdir;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would run it before the folder is set
const { company } = require('../examples/company') as typeof import('../examples/company');
rmSync(outdir, { recursive: true });

try {
  console.log(JSON.stringify(measure(Number(process.argv[2]))));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

function measure(count: number): CompanyMeasurement {
  const teams = Array.from({ length: count }, (_, index) => team(index));
  const time = timeOf(() => {
    const app = new dynamo.App({ outdir });
    company(app, teams);
    app.synth();
  });
  const memory = process.resourceUsage().maxRSS / 1024;
  const objects = readdirSync(outdir).flatMap(file => Yaml.load(join(outdir, file)) as object[]);
  const serializer = timeOf(() => objects.forEach(object => Yaml.stringify(object)));
  if (readFileSync(join(outdir, 'team-00000.k8s.yaml'), 'utf8').length === 0) throw new Error('nothing was written');
  return { objects: objects.length, time, serializer, memory };
}

function team(index: number): Team {
  // Names of one length: none is the beginning of another.
  const model = { parallelism: { tensor: 2 }, ttft: 400, maxReplicas: 8, candidate: 10 };
  return {
    name: `team-${String(index).padStart(5, '0')}`,
    models: { 'qwen3-32b': { name: 'Qwen/Qwen3-32B', ...model }, 'llama3-70b': { name: 'meta-llama/Llama-3.3-70B-Instruct', ...model } },
  };
}

function timeOf(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
