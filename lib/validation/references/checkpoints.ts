/** What workers run, against the snapshots that they start from. */
import { graph } from '../admission/examples';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { engineLaunch, type Launch } from '../lints/launch';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import { CHECKPOINT } from './pod-references';
import type { SetRule } from './set-rule';
import { groupedBy } from '../../grouped';

const RESTORED = (model: string) => `${graph({
  fields: 'type: worker\nexperimental:\n  checkpoint:\n    enabled: true\n    checkpointRef: warm',
  main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, ${model}]\nresources:\n  limits:\n    nvidia.com/gpu: 1`,
})}---\n`;

const SNAPSHOT = `apiVersion: nvidia.com/v1alpha1
kind: DynamoCheckpoint
metadata:
  name: warm
spec:
  identity:
    model: Qwen/Qwen3-0.6B
    backendFramework: vllm
  job:
    podTemplateSpec:
      spec:
        restartPolicy: Never
        containers:
          - name: main
            image: registry.example/vllm-placeholder:1.5.0
            command: [python3, -m, dynamo.vllm]
            args: [--model, Qwen/Qwen3-0.6B]
`;

const otherEngineRule: SetRule = {
  id: 'checkpoint/other-engine',
  severity: Severity.WARNING,
  title: 'Workers start from a snapshot of what they run',
  why: 'What is restored is the engine that was captured, whatever command and arguments the worker has: it serves the model of the snapshot.',
  passes: RESTORED('Qwen/Qwen3-0.6B') + SNAPSHOT,
  fails: RESTORED('Qwen/Qwen3-8B') + SNAPSHOT,
  * check(set) {
    const snapshots = snapshotsByName(set);
    if (snapshots.size === 0) return;
    for (const { index, view, namespace } of set.graphs) {
      for (const component of view.components) {
        const { checkpoint } = component;
        if (!checkpoint?.enabled) continue;
        const snapshot = snapshots.get(checkpoint.reference ?? '')?.find(object => mayBeSame(namespaceOf(object), namespace));
        const difference = snapshot && differenceOf(component, view, record(record(snapshot.spec).identity));
        if (difference === undefined) continue;
        yield {
          index, path: `${checkpoint.path}.checkpointRef`, message: `${component.name} ${difference}`,
          mend: 'make a checkpoint of this component, or let it run what the snapshot holds',
        };
      }
    }
  },
};

function snapshotsByName(set: ObjectSet): Map<string, Wire[]> {
  return groupedBy(set.objects.filter(object => groupKindOf(object) === CHECKPOINT), nameOf);
}

/** In what a worker and a snapshot differ, as far as both tell; nothing where they do not. */
function differenceOf(component: ComponentView, view: GraphView, identity: Wire): string | undefined {
  const launch = engineLaunch(component, view);
  if (!launch) return undefined;
  const framework = text(identity.backendFramework);
  if (framework !== undefined && framework !== launch.module) return `runs ${launch.module}, and the snapshot holds ${framework}`;
  const models = valuesOf(launch, 'model', 'model-path', 'served-model-name');
  const model = text(identity.model);
  if (model !== undefined && isOther(model, models)) return `serves ${models[0]}, and the snapshot holds ${model}`;
  const [tensor = '1'] = valuesOf(launch, 'tensor-parallel-size', 'tp-size', 'tp');
  const captured = identity.tensorParallelSize;
  if (typeof captured !== 'number' || !/^\d+$/.test(tensor) || Number(tensor) === captured) return undefined;
  return `splits its model over ${tensor} ${tensor === '1' ? 'GPU' : 'GPUs'}, and the snapshot holds one over ${captured}`;
}

/** Whether a model is none of these for sure: what a variable of a shell says is not known, nor which model lies at a path. */
function isOther(model: string, models: readonly string[]): boolean {
  return models.length > 0 && models.every(each => each !== model && !each.includes('$') && isPath(each) === isPath(model));
}

function isPath(model: string): boolean {
  return /^[./~]/.test(model);
}

function valuesOf({ flags }: Launch, ...names: readonly string[]): string[] {
  return names.flatMap(name => flags.get(name) ?? []).filter(value => value !== '');
}

export const checkpointSetRules: readonly SetRule[] = [otherEngineRule];
