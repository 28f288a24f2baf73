/** Nothing that a program says is lost on the way to the YAML: it arrives, or it is an error. */
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { k8s as plus } from 'cdk8s-plus-28';
import { k8s, nvidia, TypedObject } from 'cdk8s-dynamo';

/** What a program that is not type-checked may write. */
function untyped<T>(value: unknown): T {
  return value as T;
}

function graphWith(component: unknown): nvidia.DynamoGraphDeployment {
  return new nvidia.DynamoGraphDeployment(Testing.chart(), 'graph', {
    metadata: { name: 'graph' },
    spec: { components: [{ ...(component as nvidia.Component), name: 'Worker' }] },
  });
}

/** The first component as it is written. */
function written(component: unknown): unknown {
  const [{ name, ...rest }] = graphWith(component).toJson().spec.components;
  expect(name).toBe('Worker');
  return rest;
}

function findings(component: unknown): string[] {
  return graphWith(component).node.validate();
}

const main = (container: object) => ({ podTemplate: { spec: { containers: [{ name: 'main', ...container }] } } });

describe('arrives', () => {
  test.each<[string, unknown]>([
    ['an unknown field', { gpuFlavour: 'big' }],
    ['an unknown field deep inside', main({ imagePolicy: 'Always' })],
    ['an extra key of an object that keeps unknown fields', { eppConfig: { config: { plugins: [], schedulingProfiles: [], tuning: { depth: 3 } } } }],
    ['an empty object', { scalingAdapter: {} }],
    ['an empty list', main({ args: [] })],
    ['a whole number where a number or a string may stand', main({ livenessProbe: { httpGet: { port: 8000 } } })],
    ['a string where a number or a string may stand', main({ livenessProbe: { httpGet: { port: 'http' } } })],
    ['a number as a quantity', main({ resources: { limits: { 'nvidia.com/gpu': 8 } } })],
    ['a value beyond its bounds', { replicas: -3 }],
    ['a value of the wrong type', { replicas: '2' }],
    ['a value outside an enum', { type: 'gateway' }],
    ['null', { multinode: null }],
    ['the key __proto__', { podTemplate: { metadata: { annotations: JSON.parse('{"__proto__": "x"}') as object } } }],
  ])('%s', (_, component) => {
    expect(written(component)).toEqual(component);
  });

  test('a wire name where the type has another', () => {
    expect(written({ podTemplate: { spec: { hostIPC: true, containers: [] } } })).toEqual({ podTemplate: { spec: { hostIPC: true, containers: [] } } });
  });

  test('a typed name as its wire name', () => {
    expect(written({ podTemplate: { spec: { hostIpc: true, hostPid: false, containers: [] } } }))
      .toEqual({ podTemplate: { spec: { hostIPC: true, hostPID: false, containers: [] } } });
  });

  test('what number-or-string classes of any package hold', () => {
    expect(written(main({
      resources: { limits: { memory: plus.Quantity.fromString('8Gi'), cpu: k8s.Quantity.fromNumber(4) } },
      readinessProbe: { httpGet: { port: plus.IntOrString.fromNumber(8000) } },
    }))).toEqual(main({ resources: { limits: { memory: '8Gi', cpu: 4 } }, readinessProbe: { httpGet: { port: 8000 } } }));
  });

  test('a date, as Kubernetes writes it', () => {
    expect(written({ since: new Date('2026-01-31T12:00:00.500Z') })).toEqual({ since: '2026-01-31T12:00:00Z' });
  });

  test('what Lazy values and tokens produce, for a field and for the whole spec', () => {
    expect(written({ replicas: Lazy.any({ produce: () => 4 }), type: { resolve: () => 'worker' } })).toEqual({ replicas: 4, type: 'worker' });
    const spec = Lazy.any({ produce: () => ({ components: [{ name: 'A', podTemplate: { spec: { hostIpc: true, containers: [] } } }] }) });
    const graph = new nvidia.DynamoGraphDeployment(Testing.chart(), 'graph', { spec: untyped(spec) });
    expect(graph.toJson().spec).toEqual({ components: [{ name: 'A', podTemplate: { spec: { hostIPC: true, containers: [] } } }] });
  });

  test('what a resolver of the app replaces', () => {
    const app = new App({ resolvers: [{ resolve: context => context.value === '$VERSION' && context.replaceValue('1.3.0') }] });
    const graph = new nvidia.DynamoGraphDeployment(new Chart(app, 'chart'), 'graph', { spec: { backendFramework: untyped('$VERSION') } });
    expect(graph.toJson().spec).toEqual({ backendFramework: '1.3.0' });
  });

  test.each<[string, JsonPatch, (object: nvidia.DynamoGraphDeployment) => unknown, unknown]>([
    ['an unknown field', JsonPatch.add('/spec/gpuFlavour', 'big'), graph => graph.toJson().spec.gpuFlavour, 'big'],
    ['a wire name', JsonPatch.add('/spec/components/0/podTemplate/spec/hostIPC', true), graph => graph.toJson().spec.components[0].podTemplate.spec.hostIPC, true],
    ['a number-or-string', JsonPatch.replace('/spec/components/0/podTemplate/spec/containers/0/resources/limits/nvidia.com~1gpu', 8),
      graph => graph.toJson().spec.components[0].podTemplate.spec.containers[0].resources.limits['nvidia.com/gpu'], 8],
    ['a status', JsonPatch.add('/status', { state: 'pending' }), graph => graph.toJson().status, { state: 'pending' }],
    ['an annotation', JsonPatch.add('/metadata/annotations', { a: 'b' }), graph => graph.toJson().metadata.annotations, { a: 'b' }],
  ])('a JSON patch on %s', (_, patch, read, expected) => {
    const graph = graphWith({ podTemplate: { spec: { containers: [{ name: 'main', resources: { limits: { 'nvidia.com/gpu': '1' } } }] } } });
    graph.addJsonPatch(patch);
    expect(read(graph)).toEqual(expected);
  });

  test('the same, twice', () => {
    const graph = graphWith(main({ image: 'a' }));
    graph.addJsonPatch(JsonPatch.replace('/spec/components/0/name', 'Other'));
    expect(graph.toJson()).toEqual(graph.toJson());
  });
});

describe('is an error', () => {
  test.each<[string, unknown, string]>([
    ['a function', { replicas: () => 2 }, 'spec.components.0.replicas: a function cannot be written as YAML'],
    ['not a number', { replicas: Number.NaN }, 'spec.components.0.replicas: the number NaN cannot be written as YAML'],
    ['an object of some class', { podTemplate: new Map() }, 'spec.components.0.podTemplate: an object of class Map cannot be written as YAML'],
    ['one field under both of its names', { podTemplate: { spec: { hostIPC: true, hostIpc: false, containers: [] } } }, 'hostIpc and hostIPC are the same field, and both are set'],
  ])('%s', (_, component, message) => {
    expect(() => written(component)).toThrow(message);
    expect(() => written(component)).toThrow('test/graph (DynamoGraphDeployment "graph")');
  });

  test('an object that contains itself', () => {
    const loop: { [key: string]: unknown } = {};
    loop.loop = loop;
    expect(() => written({ podTemplate: loop })).toThrow('nested more than 200 deep; does it contain itself?');
  });
});

describe('is a finding at synthesis', () => {
  test.each<[string, unknown, string]>([
    ['an unknown field', main({ imagePullPolice: 'Always' }),
      'DynamoGraphDeployment "graph": spec.components[0].podTemplate.spec.containers[0].imagePullPolice: is no field of this API version; '
      + 'the API server would drop it; did you mean "imagePullPolicy"? [schema/unknown-field]'],
    ['the claim of cdk8s-plus-28, whose shape is that of Kubernetes 1.28',
      { podTemplate: { spec: { containers: [{ name: 'main' }], resourceClaims: [{ name: 'gpus', source: { resourceClaimTemplateName: 'gpus' } }] } } },
      'DynamoGraphDeployment "graph": spec.components[0].podTemplate.spec.resourceClaims[0].source: is no field of this API version; the API server would drop it [schema/unknown-field]'],
    ['a value beyond its bounds', { replicas: -3 }, 'DynamoGraphDeployment "graph": spec.components[0].replicas: must be at least 0, but is -3 [schema/minimum]'],
    ['a value outside an enum', { type: 'fronted' },
      'DynamoGraphDeployment "graph": spec.components[0].type: must be one of "frontend", "worker", "prefill", "decode", "planner", "epp", but is "fronted"; did you mean "frontend"? [schema/enum]'],
  ])('%s', (_, component, message) => {
    expect(findings(component)).toContain(message);
  });

  test('what a patch brings in', () => {
    const graph = graphWith(main({ image: 'vllm-runtime:1.3.0' }));
    expect(graph.node.validate()).toEqual([]);
    graph.addJsonPatch(JsonPatch.add('/spec/components/0/replicas', -1));
    expect(graph.node.validate()).toHaveLength(1);
  });
});

test('what cannot be rendered is a finding among the others', () => {
  expect(graphWith({ replicas: Number.NaN }).node.validate()).toEqual([
    'test/graph (DynamoGraphDeployment "graph"): spec.components.0.replicas: the number NaN cannot be written as YAML',
  ]);
});

test('under the App of cdk8s, an object is validated once a synthesis however many charts there are', () => {
  let rendered = 0;
  const app = new App({ outdir: Testing.app().outdir });
  for (let index = 0; index < 10; index++) {
    new nvidia.DynamoGraphDeployment(new Chart(app, `chart${index}`), 'graph', {
      spec: untyped(Lazy.any({ produce: () => {
        rendered++;
        return { components: [{ name: 'Worker', ...main({ image: 'vllm-runtime:1.3.0' }) }] };
      } })),
    });
  }
  app.synth();
  // Once to validate, once to write.
  expect(rendered).toBe(20);
});

test('typed structs of cdk8s-plus fit where their shape is still right', () => {
  const container: plus.Container = { name: 'main', image: 'a:1.0.0', resources: { limits: { 'nvidia.com/gpu': plus.Quantity.fromNumber(1) } } };
  const toleration: plus.Toleration = { key: 'gpu', operator: 'Exists' };
  const spec: k8s.PodSpec = { containers: [container], tolerations: [toleration] };
  expect(written({ podTemplate: { spec } })).toEqual({
    podTemplate: { spec: { containers: [{ name: 'main', image: 'a:1.0.0', resources: { limits: { 'nvidia.com/gpu': 1 } } }], tolerations: [{ key: 'gpu', operator: 'Exists' }] } },
  });
  expect(findings({ podTemplate: { spec } })).toEqual([]);
});

test('an object is an instance of its own class, and of no other', () => {
  const graph = graphWith({});
  const plain = new ApiObject(Testing.chart(), 'plain', { apiVersion: 'v1', kind: 'ConfigMap' });
  expect([graph instanceof nvidia.DynamoGraphDeployment, graph instanceof TypedObject, graph instanceof ApiObject]).toEqual([true, true, true]);
  expect([graph instanceof nvidia.DynamoModel, plain instanceof TypedObject]).toEqual([false, false]);
});
