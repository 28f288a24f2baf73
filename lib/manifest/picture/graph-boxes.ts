/** From what there is to boxes and lines. */
import type { CompanionMap, ComponentMap, GraphMap, ManifestMap } from './manifest-map';
import type { Box, BoxKind, Line, Picture } from './picture';
import { WORKER_TYPES } from '../../validation/admission/worker-types';

const SERVING: ReadonlySet<string | undefined> = new Set(['frontend', 'epp']);

/** The picture of graphs and what is beside them. */
export function graphBoxes(map: ManifestMap): Picture {
  const { graphs, volumes, routes, monitors, scalers, jobs, gpus } = map;
  const companions: [BoxKind, readonly CompanionMap[]][] = [['route', routes], ['scaler', scalers], ['monitor', monitors], ['job', jobs]];
  return {
    title: `${graphs.length === 1 ? graphs[0].name : `${graphs.length} graphs`} · ${amount(gpus, 'GPU')}`,
    frames: graphs.map(graph => ({ id: graph.id, title: frameTitle(graph) })),
    boxes: [
      ...graphs.flatMap(graph => graph.components.map(component => componentBox(graph, component))),
      ...volumes.map(({ id, kind, name, details }) => ({ id, kind: 'volume' as const, title: name, lines: [kind, ...details] })),
      ...companions.flatMap(([kind, all]) => all.map(companion => companionBox(kind, companion))),
    ],
    lines: [
      ...routes.flatMap(({ id, targets }) => targets.map(to => ({ from: id, to, kind: 'flow' as const }))),
      ...graphs.flatMap(requests),
      ...graphs.flatMap(({ components }) => components.flatMap(mounts)),
      ...[...scalers, ...monitors, ...jobs].flatMap(({ id, targets }) => targets.map(to => ({ from: id, to, kind: 'relation' as const }))),
    ],
  };
}

function frameTitle({ name, namespace, dynamoNamespace, gpus }: GraphMap): string {
  return [name, ...(namespace === undefined ? [] : [`namespace ${namespace}`]), `Dynamo namespace ${dynamoNamespace}`, ...(gpus > 0 ? [amount(gpus, 'GPU')] : [])].join(' · ');
}

function componentBox(graph: GraphMap, component: ComponentMap): Box {
  const { id, name, type, replicas, ports } = component;
  return {
    id,
    kind: SERVING.has(type) ? 'frontend' : WORKER_TYPES.has(type) ? 'worker' : 'component',
    title: name,
    lines: [`${type ?? 'component'} × ${replicas}`, ...gpuLines(component), ...(ports.length > 0 ? [ports.join(' · ')] : [])],
    frame: graph.id,
  };
}

function gpuLines({ gpus, gpusPerNode, nodes, replicas }: ComponentMap): string[] {
  if (gpusPerNode === 0) return nodes > 1 ? [`${nodes} nodes`] : [];
  if (nodes === 1 && replicas === 1) return [amount(gpus, 'GPU')];
  const each = `${amount(gpusPerNode, 'GPU')}${nodes > 1 ? ` a node × ${nodes} nodes` : ''}`;
  return [`${each}${replicas === 1 ? '' : ` × ${replicas}`} = ${gpus}`];
}

function amount(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function companionBox(kind: BoxKind, { id, kind: objectKind, name, details }: CompanionMap): Box {
  return { id, kind, title: name, lines: [objectKind, ...details] };
}

/** Frontends and endpoint pickers send requests to workers; prefill hands over to decode. */
function requests({ components }: GraphMap): Line[] {
  const workers = components.filter(({ type }) => WORKER_TYPES.has(type));
  const decoders = workers.filter(({ type }) => type === 'decode');
  const handOver = (from: string) => decoders.map(({ id }) => ({ from, to: id, label: 'KV cache', kind: 'flow' as const }));
  return [
    ...components.filter(({ type }) => SERVING.has(type)).flatMap(({ id }) => workers.map(worker => ({ from: id, to: worker.id, kind: 'flow' as const }))),
    ...workers.filter(({ type }) => type === 'prefill').flatMap(({ id }) => handOver(id)),
  ];
}

function mounts({ id, volumes }: ComponentMap): Line[] {
  return volumes.map(({ volume, path }) => ({ from: id, to: volume, label: path, kind: 'relation' as const }));
}
