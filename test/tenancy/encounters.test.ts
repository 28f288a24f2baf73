import fc from 'fast-check';
import { encounters, sightings, type TenancyGraph } from '../../lib/tenancy/discovery';
import { DynamoNamespace } from '../../lib/tenancy/dynamo-namespace';
import { Sight } from '../../lib/tenancy/matchers';

const graph = fc.record({
  name: fc.stringMatching(/^[ab0-](-?[ab0]){0,4}$/),
  kubernetesNamespace: fc.constantFrom('a', 'a-b', 'dynamo'),
  dynamoNamespace: fc.option(fc.constantFrom('default', 'a', 'a/b', 'a-b').map(path => DynamoNamespace.of(path)), { nil: undefined }),
  hasFrontends: fc.boolean(),
  hasWorkers: fc.boolean(),
  globalDynamoNamespace: fc.boolean(),
});

const key = (pair: { frontend: TenancyGraph; worker: TenancyGraph }, graphs: readonly TenancyGraph[]) =>
  `${graphs.indexOf(pair.frontend)} ${graphs.indexOf(pair.worker)}`;

test('encounters are the sightings in which something is seen, and few others', () => {
  fc.assert(fc.property(fc.array(graph, { maxLength: 12 }), graphs => {
    const seen = sightings(graphs).filter(({ startsWith }) => startsWith !== Sight.NEVER).map(pair => key(pair, graphs));
    const met = encounters(graphs).map(pair => key(pair, graphs));
    expect(met).toEqual(expect.arrayContaining(seen));
    expect(new Set(met).size).toBe(met.length);
  }), { numRuns: 500 });
});

test('thousands of graphs with like names are worked out at once', () => {
  const graphs = Array.from({ length: 5_000 }, (_, index) => ({
    name: `graph-${String(index).padStart(5, '0')}`, kubernetesNamespace: 'prod', hasFrontends: true, hasWorkers: true,
  }));
  expect(encounters(graphs)).toHaveLength(5_000);
});
