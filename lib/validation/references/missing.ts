/** Rules about objects that a pod needs and that are not there. */
import { Severity } from '../finding';
import { nearest } from '../nearest';
import { fluidReferences } from './fluid-references';
import type { Wire } from '../admission/wire';
import { graphReferences } from './graph-references';
import { groupKindOf, namespaceOf } from './object-index';
import { KAI_QUEUE, VOLCANO_QUEUE, type ObjectSet } from './object-set';
import {
  CHECKPOINT, CLAIM, CLAIM_TEMPLATE, CONFIG_MAP, RESOURCE_CLAIM, SECRET, SERVICE_ACCOUNT, type Reference,
} from './pod-references';
import type { FoundAt, SetRule } from './set-rule';
import { workloadReferences } from './workload-references';
import { groupedBy } from '../../grouped';

interface MissingKind {
  readonly id: string;
  readonly groupKind: string;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
  /** Names that are there without anybody's doing. */
  readonly given?: readonly string[];
  readonly passes: string;
  readonly fails: string;
}

function graph(spec: string): string {
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: worker
      type: worker
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.5.0
${spec}`;
}

function annotatedGraph(annotation: string): string {
  return graph('').replace('  name: llama\n', `  name: llama\n  annotations:\n    ${annotation}\n`);
}

function checkpointedGraph(name: string): string {
  const checkpoint = `      experimental:\n        checkpoint:\n          enabled: true\n          checkpointRef: ${name}\n`;
  return graph('').replace('      podTemplate:\n', `${checkpoint}      podTemplate:\n`);
}

function provider(apiVersion: string, kind: string, name: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n---\n`;
}

function missingKind(
  kind: Omit<MissingKind, 'passes' | 'fails'>, apiVersion: string, name: string, user: string,
): MissingKind {
  return { ...kind, passes: provider(apiVersion, kind.groupKind.split('/')[1], name) + user, fails: user };
}

const KINDS: readonly MissingKind[] = [
  missingKind({
    id: 'reference/claim-missing', groupKind: CLAIM, title: 'Volume claims that are mounted exist',
    why: 'A pod that mounts a claim which does not exist stays pending.', mend: 'add the PersistentVolumeClaim, or make sure that the cluster has it',
  }, 'v1', 'model-cache', graph(`          volumes:
            - name: model-cache
              persistentVolumeClaim:
                claimName: model-cache
`)),
  missingKind({
    id: 'reference/secret-missing', groupKind: SECRET, title: 'Secrets that are used exist',
    why: 'A container whose Secret does not exist is never started. Secrets seldom stand in git: this may be as you want it.',
    mend: 'make sure that the cluster has it, or add an ExternalSecret', given: ['mpi-run-ssh-secret'],
  }, 'v1', 'hf-token', graph(`              envFrom:
                - secretRef:
                    name: hf-token
`)),
  missingKind({
    id: 'reference/config-map-missing', groupKind: CONFIG_MAP, title: 'ConfigMaps that are used exist',
    why: 'A pod whose ConfigMap does not exist is never started.', mend: 'add the ConfigMap', given: ['kube-root-ca.crt', 'openshift-service-ca.crt'],
  }, 'v1', 'engine-config', graph(`          volumes:
            - name: config
              configMap:
                name: engine-config
`)),
  missingKind({
    id: 'reference/service-account-missing', groupKind: SERVICE_ACCOUNT, title: 'ServiceAccounts that pods run as exist',
    why: 'No pod is made for a ServiceAccount that does not exist.', mend: 'add the ServiceAccount',
    given: ['default', 'planner-serviceaccount', 'epp-serviceaccount'],
  }, 'v1', 'model-reader', graph('          serviceAccountName: model-reader\n')),
  missingKind({
    id: 'reference/claim-template-missing', groupKind: CLAIM_TEMPLATE, title: 'ResourceClaimTemplates that pods claim devices by exist',
    why: 'A pod whose claim template does not exist stays pending.', mend: 'add the ResourceClaimTemplate, or the ComputeDomain that makes it',
  }, 'resource.k8s.io/v1', 'nvlink', graph(`          resourceClaims:
            - name: nvlink
              resourceClaimTemplateName: nvlink
`)),
  missingKind({
    id: 'reference/resource-claim-missing', groupKind: RESOURCE_CLAIM, title: 'ResourceClaims that pods share exist',
    why: 'A pod whose claim does not exist stays pending.', mend: 'add the ResourceClaim',
  }, 'resource.k8s.io/v1', 'shared-gpu', graph(`          resourceClaims:
            - name: gpu
              resourceClaimName: shared-gpu
`)),
  missingKind({
    id: 'reference/checkpoint-missing', groupKind: CHECKPOINT, title: 'DynamoCheckpoints that workers start from exist',
    why: 'Workers that name a checkpoint have none made for them: without it they start from scratch, or not at all where they wait for it.',
    mend: 'add the DynamoCheckpoint, or make sure that the cluster has it',
  }, 'nvidia.com/v1alpha1', 'llama-warm', checkpointedGraph('llama-warm')),
  missingKind({
    id: 'reference/queue-missing', groupKind: KAI_QUEUE, title: 'Queues of the KAI scheduler that graphs wait in exist',
    why: 'The operator looks the queue up, and deploys nothing without it.', mend: 'add the Queue', given: ['dynamo', 'dynamo-default'],
  }, 'scheduling.run.ai/v2', 'research', annotatedGraph('nvidia.com/kai-scheduler-queue: research')),
  missingKind({
    id: 'reference/volcano-queue-missing', groupKind: VOLCANO_QUEUE, title: 'Queues of the Volcano scheduler that graphs wait in exist',
    why: 'Volcano schedules nothing from a queue that does not exist.', mend: 'add the Queue', given: ['default'],
  }, 'scheduling.volcano.sh/v1beta1', 'research', annotatedGraph('nvidia.com/volcano-queue: research')),
];

const CLUSTER_SCOPED: ReadonlySet<string> = new Set([KAI_QUEUE, VOLCANO_QUEUE]);

/** One rule a kind of object. */
export const missingRules: readonly SetRule[] = KINDS.map(kind => ({
  id: kind.id,
  severity: Severity.WARNING,
  title: kind.title,
  why: kind.why,
  passes: kind.passes,
  fails: kind.fails,
  check: set => missing(set, kind),
}));

function* missing(set: ObjectSet, kind: MissingKind): Iterable<FoundAt> {
  const given = new Set(kind.given);
  for (const [index, references] of referencesOf(set).entries()) {
    const told = new Set<string>();
    const namespace = CLUSTER_SCOPED.has(kind.groupKind) ? undefined : namespaceOf(set.objects[index]);
    for (const { name, path } of references.get(kind.groupKind) ?? []) {
      if (told.has(name) || given.has(name) || set.present.has(kind.groupKind, name, namespace)) continue;
      // That it is out of reach is an error of a rule of its own.
      if (kind.groupKind === CLAIM && set.present.has(CLAIM, name, undefined)) continue;
      told.add(name);
      const near = suggestion(name, set.present.names(kind.groupKind));
      const where = namespace === undefined ? '' : ` in the namespace ${namespace}`;
      yield {
        index, path, message: `there is no ${kind.groupKind.split('/')[1]} "${name}" among these objects${where}`,
        mend: near !== undefined ? `did you mean "${near}"?` : kind.mend,
      };
    }
  }
}

/** Names beyond which a suggestion would cost more than it is worth. */
const SUGGESTION_LIMIT = 50;

function suggestion(name: string, names: readonly string[]): string | undefined {
  const near = names.length > SUGGESTION_LIMIT ? undefined : nearest(name, names);
  // The same name in another namespace is no suggestion.
  return near === name ? undefined : near;
}

type References = ReadonlyMap<string, readonly Reference[]>;

const referencesOfSets = new WeakMap<ObjectSet, readonly References[]>();

/** What each object names, by kind; read once for all rules. */
export function referencesOf(set: ObjectSet): readonly References[] {
  let known = referencesOfSets.get(set);
  if (!known) {
    const graphs = new Map(set.graphs.map(({ index, view }) => [index, view]));
    known = set.objects.map((object, index) => {
      const view = graphs.get(index);
      return byKind(view ? graphReferences(view) : objectReferences(object));
    });
    referencesOfSets.set(set, known);
  }
  return known;
}

function* objectReferences(object: Wire): Iterable<Reference> {
  const groupKind = groupKindOf(object);
  yield* workloadReferences(object, groupKind);
  yield* fluidReferences(object, groupKind);
}

function byKind(references: Iterable<Reference>): References {
  return groupedBy(references, ({ groupKind }) => groupKind);
}
