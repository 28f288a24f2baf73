/** Apps of any shape, each from a description so that it can be built twice. */
import * as cdk8s from 'cdk8s';
import { Construct, DependencyGroup } from 'constructs';
import * as fc from 'fast-check';

/** A construct; `parent` is one of those before it, counted from the app on or, if negative, from the last one back. */
interface NodeDescription {
  readonly kind: 'chart' | 'construct' | 'object' | 'unrendered object';
  readonly id: string;
  readonly parent: number;
}

/** What depends on what, by position among the constructs in charts. */
interface DependencyDescription {
  readonly source: number;
  readonly targets: readonly number[];
}

export interface AppDescription {
  readonly nodes: readonly NodeDescription[];
  readonly dependencies: readonly DependencyDescription[];
}

/** JavaScript lists some of these keys before others whatever came first. */
const ids = ['a', 'b', 'C', 'Default', 'x/y', '0', '7', '10', '01', '4294967294', '4294967295'];

const maxChartDepth = 4;

const node: fc.Arbitrary<NodeDescription> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('chart' as const) },
    { weight: 5, arbitrary: fc.constant('construct' as const) },
    { weight: 8, arbitrary: fc.constant('object' as const) },
    { weight: 1, arbitrary: fc.constant('unrendered object' as const) },
  ),
  id: fc.constantFrom(...ids),
  parent: fc.integer({ min: -12, max: 20 }),
});

const dependency: fc.Arbitrary<DependencyDescription> = fc.record({
  source: fc.nat(30),
  targets: fc.oneof(
    { weight: 5, arbitrary: fc.array(fc.nat(30), { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(fc.nat(30), { minLength: 2, maxLength: 3 }) },
  ),
});

/** Constructs of every kind, depending on each other at random. */
const mixedApp: fc.Arbitrary<AppDescription> = fc.record({
  nodes: fc.array(node, { maxLength: 22 }),
  dependencies: fc.array(dependency, { maxLength: 5 }),
});

/** A chart with a deep tree of constructs, objects in these, and dependencies between those: the order of edges shows. */
const deepApp: fc.Arbitrary<AppDescription> = fc.record({
  constructs: fc.array(nodeOf('construct', { min: -3, max: -1 }), { minLength: 5, maxLength: 8 }),
  objects: fc.array(nodeOf('object', { min: 1, max: 8 }), { minLength: 4, maxLength: 8 }),
  dependencies: fc.array(fc.record({ source: fc.nat(8), targets: fc.tuple(fc.nat(8)) }), { minLength: 2, maxLength: 4 }),
}).map(({ constructs, objects, dependencies }) => ({
  nodes: [{ kind: 'chart', id: 'chart', parent: 0 }, ...constructs, ...objects],
  dependencies,
}));

/** Apps with up to a dozen charts; most have no cycle. */
export const anyApp: fc.Arbitrary<AppDescription> = fc.oneof(mixedApp, deepApp);

function nodeOf(kind: NodeDescription['kind'], parents: { readonly min: number; readonly max: number }): fc.Arbitrary<NodeDescription> {
  return fc.record({ kind: fc.constant(kind), id: fc.constantFrom(...ids), parent: fc.integer(parents) });
}

/** Fills `app` with what `description` says. */
export function fill<A extends cdk8s.App>(app: A, { nodes, dependencies }: AppDescription): A {
  const constructs: Construct[] = [app];
  nodes.forEach((description, index) => {
    const scope = constructs.at(description.parent % constructs.length) ?? app;
    const id = scope.node.tryFindChild(description.id) ? `${description.id}-${index}` : description.id;
    constructs.push(create(description, scope, id, index));
  });
  const inCharts = constructs.filter(construct => construct.node.scopes.some(scope => scope instanceof cdk8s.Chart));
  for (const { source, targets } of inCharts.length > 0 ? dependencies : []) {
    const construct = inCharts[source % inCharts.length];
    // cdk8s loses a construct that depends on itself without a word; that is no example to follow.
    const roots = targets.map(target => inCharts[target % inCharts.length]).filter(root => root !== construct);
    construct.node.addDependency(roots.length === 1 ? roots[0] : new DependencyGroup(...roots));
  }
  return app;
}

function create({ kind }: NodeDescription, scope: Construct, id: string, index: number): Construct {
  const charts = scope.node.scopes.filter(outer => outer instanceof cdk8s.Chart).length;
  if (kind === 'construct' || (kind === 'chart' && charts === maxChartDepth)) return new Construct(scope, id);
  if (kind === 'chart' || charts === 0) return new cdk8s.Chart(scope, id, { disableResourceNameHashes: index % 3 === 0 });
  const Kind = kind === 'object' ? cdk8s.ApiObject : UnrenderedObject;
  return new Kind(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', data: { index: `${index}` } } as cdk8s.ApiObjectProps);
}

class UnrenderedObject extends cdk8s.ApiObject {
  public toJson(): undefined {
    return undefined;
  }
}
