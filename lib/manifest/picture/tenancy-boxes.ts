/** The tree of Dynamo namespaces, the graphs in them, and who serves whom. */
import { lineage, type ServedMap, type TenancyMap, type TenantMap } from './tenancy-map';
import type { Box, Frame, Line, Picture } from './picture';
import { Sight } from '../../tenancy/matchers';

/** The picture of a tenancy. */
export function tenancyBoxes({ tenants, errors }: TenancyMap): Picture {
  const tree = new Tree();
  tenants.forEach(tenant => tree.add(tenant));
  const faults = errors.length === 0 ? '' : ` · ${errors.length} error${errors.length === 1 ? '' : 's'}`;
  return { title: `${tenants.length} graph${tenants.length === 1 ? '' : 's'} by Dynamo namespace${faults}`, ...tree.picture(tenants) };
}

class Tree {
  private readonly ids = new Map<string, string>();
  private readonly frames = new Map<string, Frame>();
  private readonly boxes = new Map<string, Box>();
  private readonly lines: Line[] = [];

  public add(tenant: TenantMap): void {
    const { namespace, name, dynamoNamespace, registersAs, looksFor, hasWorkers } = tenant;
    const frame = this.id(`frame\n${namespace}`);
    if (!this.frames.has(frame)) this.frames.set(frame, { id: frame, title: `Kubernetes namespace ${namespace}` });
    const parent = dynamoNamespace === undefined ? undefined : this.namespace(namespace, dynamoNamespace, frame);
    const id = this.id(`graph\n${namespace}\n${name}`);
    const roles = [...(looksFor === undefined ? [] : ['frontends']), ...(hasWorkers ? ['workers'] : [])].join(' and ');
    const lines = [roles === '' ? 'no frontends, no workers' : roles, `registers as ${registersAs}`];
    this.boxes.set(id, { id, kind: 'graph', title: name, lines, frame });
    if (parent !== undefined) this.lines.push({ from: parent, to: id, kind: 'relation' });
  }

  public picture(tenants: readonly TenantMap[]): Omit<Picture, 'title'> {
    const serving = tenants.flatMap(({ namespace, name, serves }) => serves.filter(({ graph }) => graph !== name)
      .map(served => this.line(namespace, name, served)));
    return { frames: [...this.frames.values()], boxes: [...this.boxes.values()], lines: [...this.lines, ...serving] };
  }

  private line(namespace: string, from: string, { graph, intended, startsWith, exact }: ServedMap): Line {
    const serves = exact === Sight.NEVER ? 'serves (not if exact)' : 'serves';
    const leaks = startsWith === Sight.SOMETIMES ? 'leak, by some hashes' : 'leak';
    return {
      from: this.id(`graph\n${namespace}\n${from}`),
      to: this.id(`graph\n${namespace}\n${graph}`),
      label: intended ? serves : leaks,
      kind: intended ? 'flow' : 'fault',
    };
  }

  /** The box of a Dynamo namespace, below those of its ancestors. Capitals do not tell two apart. */
  private namespace(kubernetes: string, path: string, frame: string): string {
    let parent: string | undefined;
    for (const ancestor of lineage(path)) {
      const id = this.id(`namespace\n${kubernetes}\n${ancestor.toLowerCase()}`);
      if (!this.boxes.has(id)) {
        this.boxes.set(id, { id, kind: 'namespace', title: ancestor, lines: ['Dynamo namespace'], frame });
        if (parent !== undefined) this.lines.push({ from: parent, to: id, kind: 'relation' });
      }
      parent = id;
    }
    return parent ?? '';
  }

  private id(key: string): string {
    const known = this.ids.get(key) ?? `n${this.ids.size + 1}`;
    this.ids.set(key, known);
    return known;
  }
}
