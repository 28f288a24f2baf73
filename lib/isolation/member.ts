import type { DynamoGraph } from '../graph';
import { servesWorkers } from '../graph/weights-layer';
import { WORKER_TYPES } from '../graph/worker-types';
import type { DynamoNamespace } from '../tenancy';
import { isIntended, type TenancyGraph } from '../tenancy/discovery';

/** A graph as discovery sees it. */
export class Member implements TenancyGraph {
  public readonly name: string;
  public readonly kubernetesNamespace: string;
  public readonly dynamoNamespace?: DynamoNamespace;
  public readonly hasFrontends: boolean;
  public readonly hasWorkers: boolean;
  public readonly globalDynamoNamespace: boolean;
  /** Its own Dynamo namespace and those above it, from the inside out, as the runtime spells them. */
  public readonly path: readonly string[];

  public constructor(public readonly graph: DynamoGraph, public readonly position: number) {
    const { components } = graph;
    this.name = graph.name;
    this.kubernetesNamespace = graph.namespace ?? '';
    this.dynamoNamespace = graph.dynamoNamespace;
    this.hasFrontends = components.some(({ type }) => servesWorkers(type));
    this.hasWorkers = components.some(({ type }) => WORKER_TYPES.has(type));
    this.globalDynamoNamespace = components.some(component => component._isGlobal);
    this.path = pathOf(graph.dynamoNamespace);
  }

  public get servesEverything(): boolean {
    return this.dynamoNamespace?.isDefault ?? this.globalDynamoNamespace;
  }
}

function pathOf(namespace: DynamoNamespace | undefined): string[] {
  const path: string[] = [];
  for (let place = namespace; place !== undefined; place = place.parent) path.push(place.encoded);
  return path;
}

/** Whether the frontends of one of the two serve the workers of the other. */
export function serveEachOther(one: Member, other: Member): boolean {
  const serves = (frontend: Member, worker: Member) => isIntended(frontend, worker) && frontend.hasFrontends && worker.hasWorkers;
  return serves(one, other) || serves(other, one);
}
