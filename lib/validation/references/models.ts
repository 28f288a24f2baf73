/** What DynamoModels ask of the graphs whose workers are to offer them. */
import { graph } from '../admission/examples';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { isSet, list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { engineLaunch, type Launch } from '../lints/launch';
import { isSameObject } from './duplicates';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';
import { isOffline } from './weights';
import { groupedBy } from '../../grouped';

const MODEL = 'nvidia.com/DynamoModel';
const LORA_ENABLED = 'DYN_LORA_ENABLED';

const WORKER = (flags = ', --enable-lora', env = '', model = 'Qwen/Qwen3-0.6B') => `${graph({
  fields: `type: worker\nmodelRef:\n  name: ${model}`,
  main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, ${model}${flags}]\nenv:\n  - name: ${LORA_ENABLED}\n    value: "true"${env}`,
})}---\n`;

const ADAPTER = (name = 'support', base = 'Qwen/Qwen3-0.6B', uri = `hf://example/${name}`) => `apiVersion: nvidia.com/v1alpha1
kind: DynamoModel
metadata:
  name: ${name}
spec:
  modelName: support
  baseModelName: ${base}
  modelType: lora
  source:
    uri: ${uri}
`;

const OFFLINE = '\n  - name: HF_HUB_OFFLINE\n    value: "1"';

const baseModelRule: SetRule = {
  id: 'reference/base-model-missing',
  severity: Severity.WARNING,
  title: 'A DynamoModel names the base model of a component',
  why: 'The operator finds the pods of a model by the components whose modelRef.name equals baseModelName; without one the model is never loaded.',
  passes: WORKER() + ADAPTER(),
  fails: WORKER() + ADAPTER('support', 'Qwen/Qwen3-8B'),
  * check(set) {
    for (const { index, base, servers } of offeredModels(set)) {
      if (servers.length > 0) continue;
      yield {
        index, path: 'spec.baseModelName', message: `no component among these objects has the modelRef "${base}"`,
        mend: 'set modelRef.name on the component that serves the base model',
      };
    }
  },
};

const enabledRule: SetRule = {
  id: 'model/adapters-not-enabled',
  severity: Severity.WARNING,
  title: 'Workers that are to load a LoRA may load one',
  why: 'An engine loads adapters only with `--enable-lora`, and a worker takes the order to only with `DYN_LORA_ENABLED`; else the model stays without a ready '
    + 'endpoint. Dynamo loads adapters into vLLM and SGLang, and not into TensorRT-LLM.',
  passes: WORKER() + ADAPTER(),
  fails: WORKER('') + ADAPTER(),
  * check(set) {
    for (const { index, spec, servers } of offeredModels(set)) {
      if (spec.modelType !== 'lora') continue;
      // A graph that is said twice, such as for two clusters, is told of once.
      const told = new Set<string>();
      for (const server of servers) {
        const [reason, mend] = hindrance(server) ?? [];
        const message = `${server.view.name}/${server.component.name} ${String(reason)}`;
        if (reason === undefined || told.has(message)) continue;
        told.add(message);
        yield { index, path: 'spec.modelType', message, mend };
      }
    }
  },
};

const offlineRule: SetRule = {
  id: 'model/adapter-offline',
  severity: Severity.WARNING,
  title: 'Workers that are offline load adapters from elsewhere than Hugging Face',
  why: 'With HF_HUB_OFFLINE nothing asks Hugging Face, so that an adapter at hf:// is never loaded.',
  passes: WORKER(undefined, OFFLINE) + ADAPTER('support', undefined, 's3://models/loras/support/v2'),
  fails: WORKER(undefined, OFFLINE) + ADAPTER(),
  * check(set) {
    for (const { index, spec, servers } of offeredModels(set)) {
      const uri = text(record(spec.source).uri);
      const offline = uri?.startsWith('hf://') === true ? servers.find(({ component, view }) => isOffline(component, view)) : undefined;
      if (!offline) continue;
      yield {
        index, path: 'spec.source.uri', message: `${String(uri)} is out of reach for ${offline.view.name}/${offline.component.name}, which has HF_HUB_OFFLINE`,
        mend: 'put the adapter into S3 or onto the volume of the weights (s3://, file:///), or let the workers ask Hugging Face',
      };
    }
  },
};

const twiceRule: SetRule = {
  id: 'model/offered-twice',
  severity: Severity.WARNING,
  title: 'Adapters of one base model have names of their own',
  why: 'Workers know adapters by modelName: of two with one name, the one that was loaded last answers.',
  passes: `${WORKER()}${ADAPTER()}---\n${ADAPTER('support-v2').replace('modelName: support', 'modelName: support-v2')}`,
  fails: `${WORKER()}${ADAPTER()}---\n${ADAPTER('support-v2')}`,
  * check(set) {
    const first = new Map<string, number>();
    for (const { index, spec, base } of offeredModels(set)) {
      if ((text(spec.modelType) ?? 'base') === 'base') continue;
      const key = JSON.stringify([namespaceOf(set.objects[index]), base, spec.modelName]);
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else if (!isSameObject(set.objects[index], set.objects[other])) yield twice(set, index, other);
    }
  },
};

function twice(set: ObjectSet, index: number, other: number): FoundAt {
  const name = text(record(set.objects[index].spec).modelName) ?? '';
  return {
    index, path: 'spec.modelName', message: `"${name}" is offered by the DynamoModel "${nameOf(set.objects[other])}" already`,
    mend: 'give it a name of its own, such as one with its version',
  };
}

/** A component that serves a model. */
interface Server {
  readonly view: GraphView;
  readonly component: ComponentView;
  readonly namespace: string | undefined;
}

/** A DynamoModel, and who serves its base model. */
interface OfferedModel {
  readonly index: number;
  readonly spec: Wire;
  readonly base: string;
  readonly servers: readonly Server[];
}

const offersOfSets = new WeakMap<ObjectSet, readonly OfferedModel[]>();

/** The DynamoModels of a set; read once for all rules. */
function offeredModels(set: ObjectSet): readonly OfferedModel[] {
  let known = offersOfSets.get(set);
  if (!known) offersOfSets.set(set, known = read(set));
  return known;
}

function read(set: ObjectSet): OfferedModel[] {
  const models = [...set.objects.entries()].filter(([, object]) => groupKindOf(object) === MODEL);
  const servers = models.length === 0 ? new Map<string, Server[]>() : serversByModel(set);
  return models.flatMap(([index, object]) => {
    const spec = record(object.spec);
    const base = text(spec.baseModelName);
    if (base === undefined) return [];
    return [{ index, spec, base, servers: (servers.get(base) ?? []).filter(({ namespace }) => mayBeSame(namespace, namespaceOf(object))) }];
  });
}

function serversByModel(set: ObjectSet): Map<string, Server[]> {
  const servers = set.graphs.flatMap(({ view, namespace }) => view.components.map(component => ({ view, component, namespace })));
  const byModel = groupedBy(servers, ({ component }) => text(record(component.raw.modelRef).name) ?? '');
  byModel.delete('');
  return byModel;
}

/** Why a component cannot load adapters, as far as its command and environment can be read. */
function hindrance({ component, view }: Server): readonly [message: string, mend: string] | undefined {
  const launch = engineLaunch(component, view);
  if (!launch || launch.words.some(word => word.includes('$'))) return undefined;
  if (launch.module === 'trtllm') return ['runs TensorRT-LLM, into which no adapter is loaded', 'serve the base model by vLLM or SGLang'];
  if (!mayLoad(launch)) {
    return ['runs its engine without --enable-lora', 'add it (enableLora), and --max-lora-rank as high as that of the adapter'];
  }
  const variable = [...component.main?.variables ?? [], ...view.variables].find(({ name }) => name === LORA_ENABLED);
  if (!variable && takesVariablesFromElsewhere(component)) return undefined;
  if (!variable) return [`has no ${LORA_ENABLED} in its environment`, 'set it to "true"'];
  return variable.value === undefined || /^(true|1|yes|on)$/i.test(variable.value) ? undefined : [`has ${LORA_ENABLED} off`, 'set it to "true"'];
}

/** SGLang loads adapters as well where it starts with some; a file of settings may say it too. */
function mayLoad({ module, flags }: Launch): boolean {
  return flags.has('enable-lora') || flags.has('config') || (module === 'sglang' && flags.has('lora-paths'));
}

/** Whether variables come from Secrets and ConfigMaps whose keys are known only to the cluster. */
function takesVariablesFromElsewhere({ main, raw }: ComponentView): boolean {
  return list(main?.raw.envFrom).length > 0 || isSet(raw.envFromSecret);
}

export const modelRules: readonly SetRule[] = [baseModelRule, enabledRule, offlineRule, twiceRule];
