import { withFolder } from '../output';
import { run, write } from './run';

test('prints what a field means', () => {
  expect(run(['explain', 'spec.components[0].replicas'])).toMatchObject({
    code: 0, err: '', out: expect.stringMatching(/^KIND: {5}DynamoGraphDeployment\n.*\nFIELD: {4}spec\.components\[\]\.replicas <integer>\n\nHow many/),
  });
});

test('--output json is nothing but that', () => {
  expect(JSON.parse(run(['explain', 'dgd', '--output', 'json']).out)).toMatchObject({ kind: 'DynamoGraphDeployment', path: '' });
});

test('a field that is not there is one line with the nearest', () => {
  expect(run(['explain', 'dgd.spec.componens'])).toEqual({
    code: 2, out: '', err: 'error: DynamoGraphDeployment.spec has no field componens; did you mean components?\n',
  });
});

describe('where a value comes from', () => {
  const FILES = {
    'base.yaml': 'version: 1.0\nbackend: vllm\nmodel: Qwen/Qwen3-0.6B\nimage: { engine: vllm, tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n  - { name: Worker, type: worker, replicas: 2, parallelism: { tensor: 2 } }\n',
    'deploy.yaml': 'extends: base.yaml\nname: qwen\ndefaults: { sharedMemorySize: 1Gi }\ncomponents:\n  - { name: Worker, replicas: 3 }\nobjects:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: engine }, data: { a: b } }\n',
  };
  const explain = (...args: string[]) => withFolder(folder => {
    write(folder, FILES);
    return run(['explain', ...args], { cwd: folder });
  });

  test.each([
    ['spec.components[Worker].replicas', 'DynamoGraphDeployment/qwen spec.components[1].replicas: 3\n  deploy.yaml:5:21 components[1].replicas\n'],
    ['spec.components[1].podTemplate.spec.containers[main].resources.limits', 'DynamoGraphDeployment/qwen spec.components[1].podTemplate.spec.containers[0].resources.limits["nvidia.com/gpu"]: "2"\n  base.yaml:7:63 components[1].parallelism.tensor, in a base file\n'],
    ['ConfigMap/engine:data.a', 'ConfigMap/engine data.a: "b"\n  deploy.yaml:7:76 objects[0].data.a\n'],
  ])('%s', (field, out) => expect(explain('deploy.yaml', field)).toEqual({ code: 0, out, err: '' }));

  test('of every value of the graph', () => expect(explain('deploy.yaml').out.split('\n').filter(line => line.startsWith('Dynamo')).length).toBeGreaterThan(10));

  test.each([
    ['spec.components[Worke].replicas', 'error: DynamoGraphDeployment/qwen spec.components has no Worke; did you mean Worker?\n'],
    ['Secret/engine:data', 'error: there is no Secret/engine; there are: DynamoGraphDeployment/qwen, ConfigMap/engine\n'],
  ])('%s is not there', (field, err) => expect(explain('deploy.yaml', field)).toMatchObject({ code: 2, out: '', err }));
});

test('words of deploy.yaml', () => {
  expect(run(['explain', 'components.parallelism.tensor'])).toMatchObject({ code: 0, out: expect.stringMatching(/^KIND: {5}deploy\.yaml\n[^]*components\[\]\.parallelism\.tensor <number>/) });
  expect(run(['explain', 'components.paralelism'])).toMatchObject({ code: 2, err: 'error: deploy.yaml.components has no field paralelism; did you mean parallelism?\n' });
  expect(run(['explain', 'deploy.yaml.secrets'], { cwd: '/' })).toMatchObject({ code: 0, out: expect.stringContaining('KIND:     deploy.yaml') });
});
