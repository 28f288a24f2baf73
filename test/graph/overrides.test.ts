import { Chart } from 'cdk8s';
import { parse } from 'yaml';
import { App, DynamoApiVersion, DynamoGraph, type ComponentProps, type DynamoGraphProps } from 'cdk8s-dynamo';

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

function graphOf(worker: ComponentProps, props: DynamoGraphProps = {}) {
  const app = new App();
  const graph = new DynamoGraph(new Chart(app, 'chart'), 'qwen', { image: IMAGE, ...props });
  graph.addWorker('Worker', worker);
  return { app, object: () => parse(app.synthYaml()) };
}

const main = (object: { spec: { components: { podTemplate: { spec: { containers: object[] } } }[] } }) => object.spec.components[0].podTemplate.spec.containers[0];

describe('overrides of a component', () => {
  test('lie over what the properties say, lists by their keys', () => {
    const { object } = graphOf({
      replicas: 1,
      env: { A: '1', B: '2' },
      overrides: { replicas: 3, podTemplate: { spec: { hostNetwork: true, containers: [{ name: 'main', tty: true, env: [{ name: 'B', value: '3' }] }] } } },
    });
    expect(object().spec.components[0]).toMatchObject({ replicas: 3, podTemplate: { spec: { hostNetwork: true } } });
    expect(main(object())).toEqual({ name: 'main', image: IMAGE, tty: true, env: [{ name: 'A', value: '1' }, { name: 'B', value: '3' }] });
  });

  test('null removes, and what is empty stays', () => {
    const { object } = graphOf({ replicas: 1, overrides: { replicas: null, podTemplate: { spec: { containers: [{ name: 'main', resources: {}, env: [] }] } } } });
    expect(object().spec.components[0].replicas).toBeUndefined();
    expect(main(object())).toEqual({ name: 'main', image: IMAGE, resources: {}, env: [] });
  });

  test('$patch replaces a list or a map, and deletes an entry', () => {
    const env = { A: '1', B: '2' };
    const patched = (patch: object) => main(graphOf({ env, overrides: { podTemplate: { spec: { containers: [{ name: 'main', ...patch }] } } } }).object());
    expect(patched({ env: [{ $patch: 'replace' }, { name: 'C', value: '3' }] })).toMatchObject({ env: [{ name: 'C', value: '3' }] });
    expect(patched({ env: [{ $patch: 'delete', name: 'A' }] })).toMatchObject({ env: [{ name: 'B', value: '2' }] });
    expect(patched({ $patch: 'replace', image: 'other:1.3.0' })).toEqual({ image: 'other:1.3.0', name: 'main' });
  });

  test('are in the words of the API version', () => {
    const { object } = graphOf({ overrides: { ingress: { enabled: true, host: 'qwen.example' } } }, { apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 });
    expect(object().spec.services.Worker.ingress).toEqual({ enabled: true, host: 'qwen.example' });
  });

  test('are validated', () => {
    const { app } = graphOf({ overrides: { replica: 2 } });
    expect(() => app.synthYaml()).toThrow(/spec\.components\[0\]\.replica: is no field .* did you mean "replicas"\? \[schema\/unknown-field\]/);
  });
});

describe('overrides of a graph', () => {
  test('reach the whole object', () => {
    const { object } = graphOf({ replicas: 1 }, {
      metadata: { labels: { a: '1', b: '2' } },
      overrides: { metadata: { labels: { b: null, c: '3' }, finalizers: ['x/y'] }, spec: { env: [{ name: 'Z', value: '1' }], components: [{ name: 'Worker', replicas: 5 }] } },
    });
    expect(object().metadata).toEqual({ name: 'qwen', labels: { a: '1', c: '3' }, finalizers: ['x/y'] });
    expect(object().spec).toMatchObject({ env: [{ name: 'Z', value: '1' }], components: [{ name: 'Worker', replicas: 5 }] });
  });

  test('cannot make it another object', () => {
    expect(() => graphOf({}, { overrides: { apiVersion: 'nvidia.com/v1alpha1' } })).toThrow('qwen: overrides cannot change apiVersion; set the property apiVersion');
    expect(() => graphOf({}, { overrides: { spec: [] } })).toThrow('qwen: overrides.spec has to be an object with the fields to change');
  });
});
