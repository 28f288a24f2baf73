/** Planners, against the workers that they scale, and the adapters through which they do. */
import { graph } from '../admission/examples';
import type { ContainerView } from '../admission/container-view';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { componentRule, graphRule, type Rule } from '../admission/rule';
import { isRecord, list, record } from '../admission/wire';
import { WORKER_TYPES } from '../admission/worker-types';
import { Severity } from '../finding';
import { engineLaunch, mainLaunches } from './launch';
import { ENGINE, ONE_GPU } from './serving-examples';

const WARNING = { severity: Severity.WARNING };

/** A graph with a planner beside the worker. */
function planned(main: string, others = ''): string {
  return graph({
    fields: 'type: decode',
    main,
    others: `- name: Planner
  type: planner
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/dynamo-planner:1.5.0
          command: [python3, -m, dynamo.planner]${others}`,
  });
}

/** Flags by which the planner learns the model. */
const MODEL_FLAGS: readonly string[] = ['served-model-name', 'model-name', 'model'];

export const plannerLints: readonly Rule[] = [
  graphRule({
    ...WARNING,
    id: 'lint/planner-without-gpu-limit',
    title: 'Beside a planner, workers have a GPU limit',
    why: 'The planner reads the GPUs of a replica from the limits of the main container, and stops without.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned('command: [python3, -m, dynamo.vllm]\nargs: [--model, llama]'),
    * check(view) {
      for (const component of plannedWorkers(view)) {
        const { main, mainPath } = component;
        if ((main?.gpus ?? 0) > 0 || claimsDevices(main) || mainLaunches(component, view)?.launches.some(launch => launch.module === 'mocker')) continue;
        yield {
          path: main?.limitsPath ?? mainPath,
          message: 'has no nvidia.com/gpu, but the planner counts by it',
          mend: 'set the GPU limit of the main container',
        };
      }
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/planner-without-model-flag',
    title: 'Beside a planner, workers name their model by a flag',
    why: 'The planner reads the model from --served-model-name, --model-name or --model; --model-path alone it does not know.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned(`command: [python3, -m, dynamo.sglang]\nargs: [--model-path, meta-llama/Llama-3.1-8B]\n${ONE_GPU}`),
    * check(view) {
      for (const component of plannedWorkers(view)) {
        const launch = engineLaunch(component, view);
        if (!launch || MODEL_FLAGS.some(flag => launch.flags.has(flag))) continue;
        yield {
          path: mainLaunches(component, view)?.path ?? component.path,
          message: 'names no model that the planner reads',
          mend: 'add --served-model-name',
        };
      }
    },
  }),
  graphRule({
    ...WARNING,
    id: 'lint/planner-with-equal-types',
    title: 'Beside a planner, each type of worker occurs once',
    why: 'It finds the component to scale by its type, and takes one of several.',
    source: 'planner, reading of the graph',
    passes: planned(ENGINE),
    fails: planned(ENGINE, `
- name: Decode
  type: decode
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/vllm-runtime:1.5.0
          command: [python3, -m, dynamo.vllm]
          args: [--model, llama]
          resources:
            limits:
              nvidia.com/gpu: 1`),
    * check(view) {
      const first = new Map<string, string>();
      for (const { type, name, typePath } of plannedWorkers(view)) {
        if (type === undefined || type === 'worker') continue;
        const earlier = first.get(type);
        if (earlier === undefined) first.set(type, name);
        else yield { path: typePath, message: `is ${type}, as ${earlier} is; the planner scales one of them`, mend: 'give each pool a graph of its own' };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/scaling-adapter-disabled',
    title: 'A scaling adapter of v1alpha1 is enabled by word',
    why: 'In v1beta1 `scalingAdapter: {}` is an adapter; in v1alpha1 it is none, and autoscalers that point at it find nothing.',
    passes: graph({ fields: 'type: worker\nscalingAdapter: {}' }),
    fails: `apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  services:
    Worker:
      componentType: worker
      scalingAdapter: {}
      extraPodSpec:
        mainContainer:
          image: registry.example/vllm-runtime:1.5.0
`,
    * check({ raw, path }, { alpha }) {
      if (!alpha || !isRecord(raw.scalingAdapter) || record(raw.scalingAdapter).enabled !== undefined) return;
      yield { path: `${path}.scalingAdapter`, message: 'is off in this API version', mend: 'set enabled: true, or leave it away' };
    },
  }),
];

/** Whether the devices are claimed, not counted. */
function claimsDevices(container: ContainerView | undefined): boolean {
  return list(record(container?.raw.resources).claims).length > 0;
}

/** The workers that a planner of the graph scales. */
function plannedWorkers({ components }: GraphView): ComponentView[] {
  if (!components.some(component => component.type === 'planner')) return [];
  return components.filter(component => WORKER_TYPES.has(component.type));
}
