import { Size, Testing } from 'cdk8s';
import { DynamoGraph, ModelWeights } from 'cdk8s-dynamo';

test('a claim that many nodes can mount', () => {
  const weights = new ModelWeights(Testing.chart(), 'model-cache', { size: Size.gibibytes(500), storageClassName: 'shared' });
  expect(weights.apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'model-cache' },
    spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '500Gi' } }, storageClassName: 'shared' },
  });
});

test('a component mounts it by the name of the claim', () => {
  const chart = Testing.chart();
  const weights = new ModelWeights(chart, 'weights', { size: Size.tebibytes(2), metadata: { name: 'llama-weights' }, accessModes: ['ReadOnlyMany'], volumeName: 'disk' });
  const graph = new DynamoGraph(chart, 'graph');
  graph.addWorker('Worker', { volumeMounts: [{ volume: weights.volume, path: '/models' }] });
  expect(graph.apiObject.toJson().spec.components[0].podTemplate.spec).toEqual({
    containers: [{ name: 'main', volumeMounts: [{ name: 'llama-weights', mountPath: '/models' }] }],
  });
  expect(weights.apiObject.toJson().spec).toMatchObject({ accessModes: ['ReadOnlyMany'], volumeName: 'disk', resources: { requests: { storage: '2Ti' } } });
});
