import { sightings, type TenancyGraph } from '../../lib/tenancy/discovery';
import { DynamoNamespace } from '../../lib/tenancy/dynamo-namespace';
import { tenancyErrors, tenancyNotes } from '../../lib/tenancy/tenancy';

/** A graph with a frontend and workers in the Kubernetes namespace `prod`, unless said otherwise. */
function graph(name: string, dynamoNamespace?: string, rest: Partial<TenancyGraph> = {}): TenancyGraph {
  return {
    name,
    kubernetesNamespace: 'prod',
    dynamoNamespace: dynamoNamespace === undefined ? undefined : DynamoNamespace.of(dynamoNamespace),
    hasFrontends: true,
    hasWorkers: true,
    ...rest,
  };
}

/** `a sees b` for each pair of different graphs that today's runtime lets see each other. */
function sees(graphs: TenancyGraph[], matcher: 'startsWith' | 'boundary' | 'exact' = 'startsWith'): string[] {
  return sightings(graphs)
    .filter(sighting => sighting.frontend !== sighting.worker && sighting[matcher] !== 'never')
    .map(({ frontend, worker }) => `${frontend.name} sees ${worker.name}`);
}

const rules = (graphs: TenancyGraph[]) => tenancyErrors(graphs).map(({ rule, graphs: named }) => [rule, ...named.map(({ name }) => name)]);

describe('named Dynamo namespaces', () => {
  const tree = [graph('base', 'llama'), graph('version-a', 'llama/version-a'), graph('second', 'llama2'), graph('all', 'default')];

  test('serve themselves and what is below; default serves all', () => {
    expect(sees(tree)).toEqual(['base sees version-a', 'all sees base', 'all sees version-a', 'all sees second']);
    expect(sees(tree, 'boundary')).toEqual(sees(tree));
    expect(tenancyErrors(tree)).toEqual([]);
  });

  test('lose what is below under the exact matcher, which is a note', () => {
    expect(sees(tree, 'exact')).toEqual(['all sees base', 'all sees version-a', 'all sees second']);
    const notes = tenancyNotes(tree);
    expect(notes.map(({ rule }) => rule)).toEqual(['tenancy/strict-loses']);
    expect(notes[0].message).toContain('frontends of base (Kubernetes namespace prod) would no longer serve version-a (Kubernetes namespace prod)');
  });

  test('see nothing across Kubernetes namespaces, even from default', () => {
    expect(sees([graph('all', 'default'), graph('other', 'default/a', { kubernetesNamespace: 'stage' })])).toEqual([]);
  });

  test('may be shared by graphs, which then serve each other', () => {
    const shared = [graph('first', 'llama'), graph('second', 'llama')];
    expect(sees(shared)).toEqual(['first sees second', 'second sees first']);
    expect(tenancyErrors(shared)).toEqual([]);
  });

  test.each([
    ['the parent is named as the Kubernetes namespace', 'prod', 'prod'],
    ['the Kubernetes namespace begins with the name and a hyphen', 'team', 'team-a'],
    ['the path is spelled as the operator\'s own name', 'default/model1', 'default'],
    ['the name is the operator\'s own name', 'default-model1', 'default'],
  ])('stay apart from graphs that keep the operator\'s own: %s', (_, path, kubernetesNamespace) => {
    const graphs = [graph('named', path, { kubernetesNamespace }), graph('model1', undefined, { kubernetesNamespace })];
    expect(sees(graphs)).toEqual([]);
  });
});

describe('the operator\'s own names', () => {
  test('leak where one begins with the other', () => {
    const errors = tenancyErrors([graph('llama'), graph('llama-z')]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      rule: 'tenancy/leak',
      message: 'frontends of llama (Kubernetes namespace prod) would serve workers of llama-z (Kubernetes namespace prod): they look for "prod-llama", '
        + 'and those register as "prod-llama-z-<hash>" (by today\'s matching, and where "-" is a boundary); neither Dynamo namespace lies in the other',
      mend: 'give llama or llama-z a Dynamo namespace, or rename so that neither name begins with the other; '
        + 'under the exact matcher (DYN_NAMESPACE_PREFIX_STRICT=true, where the runtime knows it) they would not be seen',
    });
    expect(tenancyNotes([graph('llama'), graph('llama-z')])).toEqual([]);
  });

  test('leak under today\'s matching only where no hyphen follows', () => {
    const errors = tenancyErrors([graph('llama'), graph('llama2')]);
    expect(errors[0].message).toContain('which is plain starts-with');
  });

  test('leak the other way where a hash begins as the longer name goes on', () => {
    expect(rules([graph('llama'), graph('llama-b')])).toEqual([['tenancy/leak', 'llama', 'llama-b'], ['tenancy/leak', 'llama-b', 'llama']]);
    expect(tenancyErrors([graph('llama'), graph('llama-b')])[1].message).toContain('workers of llama (Kubernetes namespace prod) whose hash begins with "b"');
  });

  test('leak into many graphs in one finding, which names a few of them', () => {
    const others = Array.from({ length: 12 }, (_, index) => graph(`llama${index + 10}`));
    const errors = tenancyErrors([graph('llama'), graph('llama-b'), ...others]);
    expect(errors.map(({ graphs: [frontend, ...workers] }) => [frontend.name, workers.length])).toEqual([['llama', 13], ['llama-b', 1]]);
    expect(errors[0]).toMatchObject({
      message: 'frontends of llama (Kubernetes namespace prod) would serve workers of llama-b, llama10, llama11, llama12, llama13 and 8 more: '
        + 'they look for "prod-llama", and those register as "prod-llama-b-<hash>", "prod-llama10-<hash>", "prod-llama11-<hash>", '
        + '"prod-llama12-<hash>", "prod-llama13-<hash>" and 8 more (by today\'s matching, and 1 of them where "-" is a boundary); '
        + 'none of their Dynamo namespaces lies in another',
      mend: 'give llama a Dynamo namespace, or rename so that none of these names begins with another; '
        + 'under the exact matcher (DYN_NAMESPACE_PREFIX_STRICT=true, where the runtime knows it) they would not be seen',
    });
  });

  test('leak in one finding where only some are seen by the beginning of a hash', () => {
    const error = tenancyErrors([graph('llama'), graph('llama-b'), graph('llama-b1')]).find(({ graphs: [frontend] }) => frontend.name === 'llama-b');
    expect(error?.graphs.map(({ name }) => name)).toEqual(['llama-b', 'llama', 'llama-b1']);
    expect(error?.message).toContain('would serve workers of llama whose hash begins with "b", llama-b1: they look for "prod-llama-b"');
  });

  test('leak where dots and hyphens tell two graphs apart', () => {
    expect(rules([graph('llama.a'), graph('llama-a')])).toEqual([['tenancy/leak', 'llama.a', 'llama-a'], ['tenancy/leak', 'llama-a', 'llama.a']]);
  });

  test('need frontends on one side and workers on the other to leak', () => {
    expect(rules([graph('llama', undefined, { hasFrontends: false }), graph('llama-z')])).toEqual([]);
    expect(rules([graph('llama'), graph('llama-z', undefined, { hasWorkers: false })])).toEqual([]);
  });

  test('do not leak once one of the two has a name', () => {
    expect(rules([graph('llama', 'llama'), graph('llama-z')])).toEqual([]);
    expect(rules([graph('llama'), graph('llama-z', 'prod-llama')])).toEqual([]);
  });
});

describe('the global Dynamo namespace', () => {
  const everywhere = graph('everywhere', undefined, { globalDynamoNamespace: true });

  test('sees everything, as asked for', () => {
    expect(sees([everywhere, graph('llama'), graph('named', 'dynamo')])).toEqual(['everywhere sees llama', 'everywhere sees named']);
    expect(rules([everywhere, graph('llama'), graph('named', 'dynamo')])).toEqual([]);
  });

  test('is seen by graphs of a Kubernetes namespace "dynamo" whose names look like a hash', () => {
    const inDynamo = { kubernetesNamespace: 'dynamo' };
    expect(rules([{ ...everywhere, ...inDynamo }, graph('a', undefined, inDynamo)])).toEqual([['tenancy/leak', 'a', 'everywhere']]);
  });

  test('does not go with a name', () => {
    expect(rules([graph('llama', 'llama', { globalDynamoNamespace: true })])).toEqual([['tenancy/global-and-named', 'llama']]);
  });
});

describe('clashes', () => {
  test('of capitals name both graphs and both spellings', () => {
    const errors = tenancyErrors([graph('one', 'Llama/a'), graph('two', 'llama/b')]);
    expect(errors.map(({ rule }) => rule)).toEqual(['tenancy/case-clash']);
    expect(errors[0].message).toBe('one (Kubernetes namespace prod) and two (Kubernetes namespace prod) write one Dynamo namespace in two ways, "Llama" and "llama": capitals do not tell them apart');
  });

  test('of capitals are none across Kubernetes namespaces', () => {
    expect(rules([graph('one', 'Llama'), graph('two', 'llama', { kubernetesNamespace: 'stage' })])).toEqual([]);
  });

  test('of components name both graphs', () => {
    const graphs = [graph('one', 'llama', { components: ['Frontend', 'decode'] }), graph('two', 'llama', { components: ['frontend', 'prefill'] })];
    expect(rules(graphs)).toEqual([['tenancy/duplicate-component', 'one', 'two']]);
    expect(tenancyErrors(graphs)[0].message).toContain('both have a component "frontend" in the Dynamo namespace "llama"');
  });

  test('of components are none in other Dynamo namespaces, below, or in other Kubernetes namespaces', () => {
    const components = ['frontend'];
    expect(rules([
      graph('one', 'llama', { components }),
      graph('two', 'llama/a', { components }),
      graph('three', undefined, { components }),
      graph('four', 'llama', { components, kubernetesNamespace: 'stage' }),
    ])).toEqual([]);
  });
});
