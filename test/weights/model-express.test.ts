import { Testing } from 'cdk8s';
import { DynamoGraph, Engine, ModelExpress, type ModelExpressProps } from 'cdk8s-dynamo';

const URL = 'http://model-express-server.dynamo:8001';

function components(props: Partial<ModelExpressProps> = {}): any[] { // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest
  const chart = Testing.chart();
  const graph = new DynamoGraph(chart, 'graph', { image: 'registry.example.com/vllm-runtime:1.3.0', weights: new ModelExpress(chart, 'mx', { url: URL, ...props }) });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'a/b' }) });
  graph.addWorker('Own', { engine: Engine.vllm({ model: 'a/b', loadFormat: 'gms' }) });
  graph.addWorker('Other', { engine: Engine.sglang({ model: 'a/b' }) });
  return graph.apiObject.toJson().spec.components.map((component: any) => component.podTemplate.spec.containers[0]); // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest
}

test('everybody knows the server, and vLLM loads by it unless it is told otherwise', () => {
  const [frontend, worker, own, other] = components();
  const env = [{ name: 'MODEL_EXPRESS_URL', value: URL }, { name: 'VLLM_PLUGINS', value: 'modelexpress' }, { name: 'MODEL_EXPRESS_NO_SHARED_STORAGE', value: '1' }];
  for (const container of [frontend, worker, own, other]) expect(container.env).toEqual(env);
  expect(worker.args).toEqual(['--model', 'a/b', '--load-format', 'modelexpress']);
  expect(own.args.join(' ')).toContain('--load-format gms');
  expect(own.args.join(' ')).not.toContain('modelexpress');
  expect(other.args.join(' ')).not.toContain('--load-format');
  expect(worker.volumeMounts).toBeUndefined();
});

test('a source, a shared volume and an older loader can be named', () => {
  const [, worker] = components({ modelUri: 's3://models/a', sharedStorage: true, loadFormat: 'mx' });
  expect(worker.env).toEqual([{ name: 'MODEL_EXPRESS_URL', value: URL }, { name: 'VLLM_PLUGINS', value: 'modelexpress' }, { name: 'MX_MODEL_URI', value: 's3://models/a' }]);
  expect(worker.args).toContain('mx');
});

test('what is no address is refused, and there are no paths', () => {
  expect(() => new ModelExpress(Testing.chart(), 'mx', { url: 'model-express:8001' })).toThrow('ModelExpress "mx": "model-express:8001" is no address such as http://model-express-server:8001');
  expect(() => new ModelExpress(Testing.chart(), 'mx', { url: URL }).modelPath('a')).toThrow('ModelExpress "mx": has no path for "a"; give the engine the name of its model');
});
