/**
 * The published runtime against the library's matrix: frontends and mock workers on loopback, in the environment that the synthesized
 * manifests give them; no GPU, no network once installed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Chart } from 'cdk8s';
import { App, DynamoGraph, DynamoNamespace, Engine, Validation } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';
import { sightings, type TenancyGraph } from '../../lib/tenancy/discovery';
import { type GraphManifest, operatorEnvironment } from './operator-environment';
import { listModels, RuntimeFleet } from './runtime-fleet';
import { installRuntime } from './runtime-package';

const runtime = installRuntime();
const testWithRuntime = 'python' in runtime ? test : test.skip;
if ('reason' in runtime) console.warn(`Skipped, the real runtime is not asked: ${runtime.reason}`);

/** Begins as `plain-b` goes on beyond `plain`, so that what may happen with some hashes does happen. */
const hash = 'b1a2c3d4';
const settling = 2_000;
const patience = 60_000;

const everyone = { kubernetesNamespace: 'prod', hasFrontends: true, hasWorkers: true };
const graphs: TenancyGraph[] = [
  { ...everyone, name: 'base', dynamoNamespace: DynamoNamespace.of('llama') },
  { ...everyone, name: 'version-a', dynamoNamespace: DynamoNamespace.of('llama/version-a') },
  { ...everyone, name: 'second', dynamoNamespace: DynamoNamespace.of('llama2') },
  { ...everyone, name: 'same-as-kubernetes', dynamoNamespace: DynamoNamespace.of('prod') },
  { ...everyone, name: 'all', dynamoNamespace: DynamoNamespace.DEFAULT },
  { ...everyone, name: 'plain' },
  { ...everyone, name: 'plain-b' },
];

/** The manifests of the graphs, by name. `plain` and `plain-b` leak, which is what the runtime shall show. */
function synthesized(): Map<string, GraphManifest> {
  const app = new App();
  Validation.configure(app, { off: ['tenancy/leak'] });
  const chart = new Chart(app, 'graphs', { namespace: 'prod' });
  for (const { name, dynamoNamespace } of graphs) {
    const graph = new DynamoGraph(chart, name, { dynamoNamespace, image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
    graph.addFrontend('Frontend');
    graph.addWorker('Worker', { engine: Engine.mocker({ model: name }) });
  }
  return new Map(parseAllDocuments(app.synthYaml()).map(document => document.toJS() as GraphManifest).map(graph => [graph.metadata.name, graph]));
}

const manifests = synthesized();

function environment({ name }: TenancyGraph, type: 'frontend' | 'worker'): { [name: string]: string } {
  const manifest = manifests.get(name);
  if (!manifest) throw new Error(`${name} was not synthesized`);
  return operatorEnvironment(manifest, type, hash);
}

/** What the matrix says that the frontends of each graph list. */
function expected(matcher: 'startsWith' | 'exact'): Record<string, string[]> {
  const matrix = sightings(graphs).filter(sighting => sighting[matcher] !== 'never');
  return Object.fromEntries(graphs.map(frontend => [
    frontend.name,
    matrix.filter(sighting => sighting.frontend === frontend).map(({ worker }) => worker.name).sort(),
  ]));
}

/** What frontends list once that is what is `wanted` and has stayed so for a while, or when patience ends. */
async function settled(ports: Record<string, number>, wanted: Record<string, string[]>): Promise<Record<string, string[] | undefined>> {
  const ask = async () => Object.fromEntries(await Promise.all(Object.entries(ports).map(async ([name, port]) => [name, await listModels(port)] as const)));
  const deadline = Date.now() + patience;
  let listed = await ask();
  while (Date.now() < deadline && graphs.some(({ name }) => `${listed[name]}` !== `${wanted[name]}`)) {
    await sleep(300);
    listed = await ask();
  }
  await sleep(settling);
  return ask();
}

jest.retryTimes(1);

describe('the published runtime', () => {
  let fleet: RuntimeFleet;

  beforeAll(() => {
    if (!('python' in runtime)) return;
    fleet = new RuntimeFleet(runtime.python);
    for (const graph of graphs) fleet.startWorker(graph.name, environment(graph, 'worker'));
  });

  afterAll(() => 'python' in runtime ? fleet.stop() : undefined);

  async function startFrontends(more: Record<string, string> = {}): Promise<Record<string, number>> {
    const ports: Record<string, number> = {};
    for (const graph of graphs) ports[graph.name] = await fleet.startFrontend({ ...environment(graph, 'frontend'), ...more });
    return ports;
  }

  testWithRuntime('shows each frontend the models that the matrix says', async () => {
    const wanted = expected('startsWith');
    const listed = await settled(await startFrontends(), wanted);
    expect({ listed, ended: fleet.lastWords() }).toEqual({ listed: wanted, ended: [] });
  }, 120_000);

  testWithRuntime('and under its strict matcher those that the matrix says for that', async () => {
    const wanted = expected('exact');
    const listed = await settled(await startFrontends({ DYN_NAMESPACE_PREFIX_STRICT: 'true' }), wanted);
    expect({ listed, ended: fleet.lastWords() }).toEqual({ listed: wanted, ended: [] });
  }, 120_000);
});
