import type { ComponentView, GraphView } from '../admission/graph-view';
import { list, record, text } from '../admission/wire';
import { KAI_QUEUE, records, VOLCANO_QUEUE } from './object-set';
import {
  CHECKPOINT, CLAIM, CONFIG_MAP, containerReferences, named, podReferences, required, SECRET, variableReferences, type Reference,
} from './pod-references';

const KAI_ANNOTATION = 'nvidia.com/kai-scheduler-queue';
const VOLCANO_ANNOTATION = 'nvidia.com/volcano-queue';

/** What a graph, or a component that stands alone, names. */
export function* graphReferences(graph: GraphView): Iterable<Reference> {
  const { annotations, alpha, spec } = graph;
  yield* named(KAI_QUEUE, annotations[KAI_ANNOTATION], `metadata.annotations["${KAI_ANNOTATION}"]`);
  yield* named(VOLCANO_QUEUE, annotations[VOLCANO_ANNOTATION], `metadata.annotations["${VOLCANO_ANNOTATION}"]`);
  if (!graph.standalone) yield* variableReferences(alpha ? spec.envs : spec.env, alpha ? 'spec.envs' : 'spec.env');
  for (const [index, claim] of records(spec.pvcs)) {
    if (claim.create !== true) yield* named(CLAIM, claim.name, `spec.pvcs[${index}].name`);
  }
  for (const component of graph.components) yield* componentReferences(component, alpha, spec.pvcs);
}

/** What a component of a graph names. */
export function* componentReferences(component: ComponentView, alpha: boolean, pvcs: unknown): Iterable<Reference> {
  const { podSpec, podSpecPath, raw, path } = component;
  yield* podReferences(podSpec, podSpecPath);
  for (const container of [...component.containers, ...component.initContainers]) yield* containerReferences(container.raw, container.path);
  const config = record(raw.eppConfig);
  yield* required(CONFIG_MAP, config.configMapRef, 'name', `${path}.eppConfig.configMapRef`);
  if (component.checkpoint?.enabled) yield* named(CHECKPOINT, component.checkpoint.reference, `${component.checkpoint.path}.checkpointRef`);
  if (alpha) yield* serviceReferences(component);
  else yield* named(CLAIM, record(raw.compilationCache).pvcName, `${path}.compilationCache.pvcName`);
  yield* mountedClaims(component, new Set(records(pvcs).map(([, claim]) => text(claim.name))));
}

/** Fields that only a service of v1alpha1 has. */
function* serviceReferences({ raw, path }: ComponentView): Iterable<Reference> {
  yield* named(SECRET, raw.envFromSecret, `${path}.envFromSecret`);
  yield* variableReferences(raw.envs, `${path}.envs`);
  const sidecar = record(raw.frontendSidecar);
  yield* named(SECRET, sidecar.envFromSecret, `${path}.frontendSidecar.envFromSecret`);
  yield* variableReferences(sidecar.envs, `${path}.frontendSidecar.envs`);
}

/** The operator takes a mount that no volume belongs to for one of the claim of that name. */
function* mountedClaims(component: ComponentView, declared: ReadonlySet<string | undefined>): Iterable<Reference> {
  const volumes = new Set(records(component.podSpec.volumes).map(([, volume]) => text(volume.name)));
  const isClaim = (name: unknown) => !volumes.has(text(name)) && !declared.has(text(name));
  for (const [index, mount] of records(component.raw.volumeMounts)) {
    if (isClaim(mount.name)) yield* named(CLAIM, mount.name, `${component.path}.volumeMounts[${index}].name`);
  }
  for (const container of component.containers) {
    for (const [index, mount] of list(container.raw.volumeMounts).entries()) {
      const { name } = record(mount);
      if (isClaim(name)) yield* named(CLAIM, name, `${container.path}.volumeMounts[${index}].name`);
    }
  }
}
