/**
 * Failover: a GPU memory service keeps the weights of a two-node worker on the GPUs, and a shadow engine stands by to take over.
 * Re-creates deploy/operator/samples/dgd-gms-failover.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, DynamoImage, Engine } from 'cdk8s-dynamo';

const envFromSecret = 'hf-token-secret';

const app = new App();
const chart = new Chart(app, 'gpu-memory-service');
const graph = new DynamoGraph(chart, 'llm-serving-mn', { backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.4.0') });
graph.addWorker('agg', {
  replicas: 1,
  engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B', parallelism: { tensor: 2 }, enforceEager: true, gpuMemoryUtilization: 0.85 }),
  gpusPerNode: 1,
  gpuMemoryService: { mode: 'InterPod' },
  failover: { mode: 'InterPod', numShadows: 1 },
  envFromSecret,
});
graph.addFrontend('frontend', { replicas: 1, envFromSecret });
// The original leaves requests to follow from limits.
graph.apiObject.addJsonPatch(JsonPatch.remove('/spec/components/0/podTemplate/spec/containers/0/resources/requests'));

app.synth();
