/** The published runtime against the library's matrix: frontends and mock workers on loopback, no GPU, no network once installed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { discoveryPrefix, registeredName, sightings, type TenancyGraph } from '../../lib/tenancy/discovery';
import { DynamoNamespace } from '../../lib/tenancy/dynamo-namespace';
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

const workerEnvironment = (graph: TenancyGraph) => ({ DYN_NAMESPACE: registeredName(graph), DYN_NAMESPACE_WORKER_SUFFIX: hash });
const frontendEnvironment = (graph: TenancyGraph) => ({ DYN_NAMESPACE: registeredName(graph), DYN_NAMESPACE_PREFIX: discoveryPrefix(graph) });

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
    for (const graph of graphs) fleet.startWorker(graph.name, workerEnvironment(graph));
  });

  afterAll(() => 'python' in runtime ? fleet.stop() : undefined);

  async function startFrontends(more: Record<string, string> = {}): Promise<Record<string, number>> {
    const ports: Record<string, number> = {};
    for (const graph of graphs) ports[graph.name] = await fleet.startFrontend({ ...frontendEnvironment(graph), ...more });
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
