/**
 * Workers that start in seconds: a Job warms the engine up once the weights are there, and captures it; workers start from the snapshot.
 * What is captured follows from the worker, and a change of it is a new checkpoint, so that none starts from an old one.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, CheckpointStartupPolicy, DynamoCheckpoint, DynamoGraph, DynamoImage, DynamoPlatform, Engine, ModelSource, ModelWeights, PlatformPart,
} from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-8B';

const app = new App();
const chart = new Chart(app, 'qwen3-8b', { namespace: 'inference' });
DynamoPlatform.fromExisting(chart, 'platform', { checkpoint: true, grove: PlatformPart.EXISTING });
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(100), models: [ModelSource.huggingFace(MODEL)], download: { image: DynamoImage.vllm('1.3.0') },
});
const graph = new DynamoGraph(chart, 'qwen3-8b', { image: DynamoImage.vllm('1.3.0'), weights });

graph.addFrontend('Frontend', { replicas: 2 });
const worker = graph.addWorker('Worker', {
  replicas: 4,
  // The runtime with the tools that capture and restore it.
  image: 'registry.example.com/dynamo/vllm-placeholder:1.3.0',
  engine: Engine.vllm({ model: MODEL, dtype: 'bfloat16', maxModelLen: 8192 }),
});

new DynamoCheckpoint(chart, 'qwen3-8b-worker', { component: worker, deadline: Duration.hours(2), startupPolicy: CheckpointStartupPolicy.WAIT_FOR_CHECKPOINT });

app.synth();
