import { unlessEmpty } from '../graph/plain';
import type { ComponentView, GraphView } from '../validation/admission/graph-view';
import { componentService, jobServices, type LocalGraph, type LocalService, obstacle } from './compose-services';
import { composeName, type ComposeContent, type ComposeService } from './compose-types';
import type { LocalObjects } from './local-objects';
import { planesOf } from './planes';

/** Something of a graph that is not as it would be in a cluster. */
export interface LocalRemark {
  readonly component: string;
  readonly message: string;
}

/** How a graph is run on this machine. */
export interface LocalSettings {
  readonly namespace: string;
  readonly port: number;
  readonly binds: { readonly [claim: string]: string };
}

/** What Compose runs for a graph. */
export function composeContent(view: GraphView, objects: LocalObjects, settings: LocalSettings): { content: ComposeContent; remarks: LocalRemark[] } {
  const graph: LocalGraph = { view, namespace: settings.namespace, objects, planes: planesOf(view), binds: settings.binds };
  return new Builder(graph, settings).build();
}

class Builder {
  private readonly services: { [name: string]: ComposeService } = {};
  private readonly volumes: { [name: string]: object } = {};
  private readonly configs: { [name: string]: { content: string } } = {};
  private readonly claims = new Set<string>();
  private readonly remarks: LocalRemark[] = [];
  private nextGpu = 0;
  private nextPort: number;

  public constructor(private readonly graph: LocalGraph, { port }: LocalSettings) {
    this.nextPort = port;
  }

  public build(): { content: ComposeContent; remarks: LocalRemark[] } {
    const { planes, view, namespace, objects } = this.graph;
    if (planes.folder !== undefined) this.volumes.discovery = {};
    for (const component of view.components) this.addComponent(component);
    const jobs = objects.jobsFor(namespace, this.claims).flatMap(job => jobServices(job, this.graph));
    const readers = Object.keys(this.services);
    for (const { name, local } of jobs) this.add(name, local, name);
    const conditions = {
      ...Object.fromEntries(jobs.map(({ name }) => [name, { condition: 'service_completed_successfully' }])),
      ...Object.fromEntries(Object.keys(planes.services).map(name => [name, { condition: 'service_started' }])),
    };
    for (const name of readers) this.services[name] = { ...this.services[name], ...unlessEmpty({ depends_on: unlessEmpty(conditions) }) };
    return {
      content: {
        name: composeName(view.name),
        services: { ...planes.services, ...this.services },
        ...unlessEmpty({ volumes: unlessEmpty(this.volumes), configs: unlessEmpty(this.configs) }),
      },
      remarks: this.remarks,
    };
  }

  /** Copies that each have GPUs of their own are services of their own. */
  private addComponent(component: ComponentView): void {
    const hindered = obstacle(component);
    if (hindered !== undefined) {
      this.remarks.push({ component: component.name, message: `is left out: it ${hindered}` });
      return;
    }
    const gpus = component.main?.gpus ?? 0;
    const copies = gpus > 0 ? component.replicas ?? 1 : 1;
    const base = composeName(component.name);
    for (let copy = 1; copy <= copies; copy++) {
      const name = copies === 1 ? base : `${base}-${copy}`;
      const port = component.type === 'frontend' ? this.nextPort++ : undefined;
      const devices = Array.from({ length: gpus }, () => this.nextGpu++);
      this.add(name, componentService(component, name, this.graph, devices, port), component.name);
    }
  }

  private add(name: string, { service, mounts, remarks }: LocalService, component: string): void {
    this.services[name] = service;
    for (const volume of mounts.named) this.volumes[volume] = {};
    for (const [source, content] of mounts.contents) this.configs[source] = { content };
    for (const claim of mounts.claims) this.claims.add(claim);
    for (const message of remarks) {
      if (!this.remarks.some(remark => remark.component === component && remark.message === message)) this.remarks.push({ component, message });
    }
  }
}
