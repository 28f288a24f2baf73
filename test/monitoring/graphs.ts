/** Graphs that the tests of monitoring and scaling share. */
import { Chart, Testing } from 'cdk8s';
import { DynamoGraph, type DynamoGraphProps, Engine } from 'cdk8s-dynamo';

/** A frontend before workers that prefill and decode. */
export function aggregated(props: DynamoGraphProps = {}): DynamoGraph {
  const graph = new DynamoGraph(new Chart(Testing.app(), 'chart', { namespace: 'inference' }), 'qwen3', { image: 'registry.example/vllm-runtime:1.3.0', ...props });
  graph.addFrontend('frontend');
  graph.addWorker('worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B' }) });
  return graph;
}

/** A frontend before prefill and decode workers. */
export function disaggregated(props: DynamoGraphProps = {}): DynamoGraph {
  const graph = new DynamoGraph(new Chart(Testing.app(), 'chart', { namespace: 'inference' }), 'llama', { image: 'registry.example/vllm-runtime:1.3.0', ...props });
  graph.addFrontend('Frontend');
  graph.addPrefill('Prefill', { engine: Engine.vllm({ model: 'meta-llama/Llama-3.3-70B-Instruct' }) });
  graph.addDecode('Decode', { engine: Engine.vllm({ model: 'meta-llama/Llama-3.3-70B-Instruct' }) });
  return graph;
}
