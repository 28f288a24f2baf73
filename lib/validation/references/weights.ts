/** What goes wrong between graphs and the volumes that their weights lie on. */
import { graph } from '../admission/examples';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { list, record, text, texts, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { launchesOf } from '../lints/launch';
import { componentReferences } from './graph-references';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import type { ObjectSet, PlacedGraph } from './object-set';
import { CLAIM, type Reference } from './pod-references';
import type { SetRule } from './set-rule';
import { workloadReferences } from './workload-references';
import { groupedByEach } from '../../grouped';

const JOB = 'batch/Job';
const HOSTNAME = 'kubernetes.io/hostname';
const MANY: ReadonlySet<string> = new Set(['ReadWriteMany', 'ReadOnlyMany']);

const CLAIM_OBJECT = (mode: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: model-cache
spec:
  accessModes: [${mode}]
  resources:
    requests:
      storage: 100Gi
---
`;

function graphWith(replicas: number, env = ''): string {
  const run = 'command: [python3, -m, dynamo.vllm]\nargs: [--model, Qwen/Qwen3-0.6B]\n';
  const mounts = 'volumeMounts:\n  - name: model-cache\n    mountPath: /model-cache';
  return graph({ fields: `type: worker\nreplicas: ${replicas}`, main: run + env + mounts });
}

const OFFLINE = 'env:\n  - name: HF_HUB_OFFLINE\n    value: "1"\n';

const DOWNLOAD = (name: string, model: string) => `---
apiVersion: batch/v1
kind: Job
metadata:
  name: ${name}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: download
          image: registry.example.com/vllm-runtime:1.5.0
          command: [hf, download, ${model}]
          volumeMounts:
            - name: model-cache
              mountPath: /model-cache
      volumes:
        - name: model-cache
          persistentVolumeClaim:
            claimName: model-cache
`;

/** A volume that only one node mounts. */
const singleNodeRule: SetRule = {
  id: 'weights/single-node',
  severity: Severity.ERROR,
  title: 'A volume that one node mounts is mounted on one node',
  why: 'Pods of another node than the first stay in ContainerCreating, for ever. `ReadWriteOncePod` is for one pod.',
  passes: CLAIM_OBJECT('ReadWriteMany') + graphWith(2),
  fails: CLAIM_OBJECT('ReadWriteOnce') + graphWith(2),
  * check(set) {
    const users = usersByClaim(set);
    for (const [index, object] of set.objects.entries()) {
      if (groupKindOf(object) !== CLAIM) continue;
      const modes = texts(record(object.spec).accessModes);
      if (modes.length === 0 || modes.some(mode => MANY.has(mode))) continue;
      const own = (users.get(nameOf(object)) ?? []).filter(user => mayBeSame(user.namespace, namespaceOf(object)));
      const pods = own.reduce((sum, user) => sum + user.pods, 0);
      const isPodOnly = modes.every(mode => mode === 'ReadWriteOncePod');
      if (pods <= 1 || (!isPodOnly && onOneNode(own))) continue;
      yield {
        index, path: 'spec.accessModes',
        message: `${pods} pods mount "${nameOf(object)}" (${own.map(user => user.name).join(', ')}), and ${modes.join(', ')} is for one ${isPodOnly ? 'pod' : 'node'}`,
        mend: isPodOnly ? 'use ReadWriteMany' : `use ReadWriteMany, or place all of them on one node by nodeSelector ${HOSTNAME}`,
      };
    }
  },
};

/** A reader that may not ask for what nobody brought. */
const offlineRule: SetRule = {
  id: 'weights/offline-model-missing',
  severity: Severity.WARNING,
  title: 'What is served offline was downloaded',
  why: 'With HF_HUB_OFFLINE nothing asks Hugging Face: an engine whose model is not on its volume stops as it starts.',
  passes: CLAIM_OBJECT('ReadWriteMany') + graphWith(1, OFFLINE) + DOWNLOAD('download-0a1b2c3d', 'Qwen/Qwen3-0.6B'),
  fails: CLAIM_OBJECT('ReadWriteMany') + graphWith(1, OFFLINE) + DOWNLOAD('download-0a1b2c3d', 'Qwen/Qwen3-32B'),
  * check(set) {
    const downloads = downloadsOf(set);
    if (downloads.length === 0) return;
    for (const { index, view, namespace } of set.graphs) {
      for (const component of view.components) {
        const model = isOffline(component, view) ? modelOf(component, view) : undefined;
        if (model === undefined || /^[./]/.test(model.name)) continue;
        const claims = claimsOf(componentReferences(component, view.alpha, view.spec.pvcs));
        const found = downloads.filter(download => mayBeSame(download.namespace, namespace) && [...download.claims].some(claim => claims.has(claim)));
        const models = found.map(download => download.model);
        if (found.length === 0 || models.includes(undefined) || models.includes(model.name)) continue;
        yield {
          index, path: model.path, message: `${component.name} serves ${model.name} offline, and what is downloaded is ${models.join(', ')}`,
          mend: `download ${model.name} as well, or let the engine serve what is there`,
        };
      }
    }
  },
};

/** A Job that can be applied once. */
const jobNameRule: SetRule = {
  id: 'weights/job-name-fixed',
  severity: Severity.NOTE,
  title: 'The name of a download changes with what it downloads',
  why: 'A Job in a cluster cannot be changed: applying another spec under the same name is refused. A hash of the spec in the name, a hook of Argo CD or '
    + 'Helm, or their replacing it, avoids that.',
  passes: CLAIM_OBJECT('ReadWriteMany') + graphWith(1) + DOWNLOAD('model-download-0a1b2c3d', 'Qwen/Qwen3-0.6B'),
  fails: CLAIM_OBJECT('ReadWriteMany') + graphWith(1) + DOWNLOAD('model-download', 'Qwen/Qwen3-0.6B'),
  * check(set) {
    const mounted = new Set(set.graphs.flatMap(graph => graph.view.components.flatMap(component =>
      [...claimsOf(componentReferences(component, graph.view.alpha, graph.view.spec.pvcs))])));
    for (const [index, object] of set.objects.entries()) {
      if (groupKindOf(object) !== JOB || isReplaced(object) || /-(?=[a-z]*\d)[0-9a-z]{5,}$/.test(nameOf(object))) continue;
      if (![...claimsOf(workloadReferences(object, JOB))].some(claim => mounted.has(claim))) continue;
      yield { index, path: 'metadata.name', message: `the Job "${nameOf(object)}" cannot be applied again once it downloads something else`, mend: 'end its name in a hash of its spec' };
    }
  },
};

interface VolumeUser {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly claims: ReadonlySet<string>;
  readonly pods: number;
  readonly node: string | undefined;
}

function usersOf(set: ObjectSet): VolumeUser[] {
  return set.graphs.flatMap(({ view, namespace }: PlacedGraph) => view.components.map(component => ({
    name: `${view.name}/${component.name}`,
    namespace,
    claims: claimsOf(componentReferences(component, view.alpha, view.spec.pvcs)),
    pods: (component.replicas ?? 1) * component.nodeCount,
    node: text(record(component.podSpec.nodeSelector)[HOSTNAME]),
  })));
}

/** Components by the claims that they mount. */
function usersByClaim(set: ObjectSet): Map<string, VolumeUser[]> {
  return groupedByEach(usersOf(set), ({ claims }) => claims);
}

function onOneNode(users: readonly VolumeUser[]): boolean {
  return users.every(({ node }) => node !== undefined && node === users[0].node);
}

function claimsOf(references: Iterable<Reference>): Set<string> {
  return new Set([...references].filter(({ groupKind }) => groupKind === CLAIM).map(({ name }) => name));
}

interface Download {
  readonly namespace: string | undefined;
  readonly claims: ReadonlySet<string>;
  /** What is downloaded; nothing where that does not stand in the command. */
  readonly model: string | undefined;
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/** Jobs that fill volumes. */
function downloadsOf(set: ObjectSet): Download[] {
  return set.objects.filter(object => groupKindOf(object) === JOB).map(object => {
    const podSpec = record(record(record(object.spec).template).spec);
    const words = [...list(podSpec.initContainers), ...list(podSpec.containers)].map(record)
      .map(container => [...texts(container.command), ...texts(container.args)]);
    const download = words.find(each => each.includes('download') && /hf$|huggingface-cli$/.test(each[0] ?? ''));
    const model = download?.[download.indexOf('download') + 1];
    const isLiteral = model !== undefined && REPOSITORY.test(model);
    return { namespace: namespaceOf(object), claims: claimsOf(workloadReferences(object, JOB)), model: isLiteral ? model : undefined };
  });
}

/** Whether a component is told not to ask Hugging Face. */
export function isOffline({ main }: ComponentView, graph: GraphView): boolean {
  const variables = [...main?.variables ?? [], ...graph.variables];
  return /^(1|true|yes|on)$/i.test(variables.find(({ name }) => name === 'HF_HUB_OFFLINE')?.value ?? '');
}

/** Flags by which engines take their model. */
const MODEL_FLAGS = ['model', 'model-path'];

function modelOf(component: ComponentView, graph: GraphView): { name: string; path: string } | undefined {
  for (const { path, launches } of launchesOf(component, graph)) {
    const name = launches.flatMap(({ flags }) => MODEL_FLAGS.map(flag => flags.get(flag))).find(value => value !== undefined && REPOSITORY.test(value));
    if (name !== undefined) return { name, path };
  }
  return undefined;
}

/** Whether Argo CD or Helm puts a new Job in the place of the old one. */
function isReplaced(object: Wire): boolean {
  const annotations = record(record(object.metadata).annotations);
  const options = text(annotations['argocd.argoproj.io/sync-options']) ?? '';
  return text(annotations['argocd.argoproj.io/hook']) !== undefined || text(annotations['helm.sh/hook']) !== undefined || /Replace=true|Force=true/.test(options);
}

export const weightsRules: readonly SetRule[] = [singleNodeRule, offlineRule, jobNameRule];
