/**
 * How long names may be for Grove, which builds the names of pods and of what is between from those of the graph and
 * of the component. Source: the operator's validation of names.
 */

/** What Grove makes of a component. */
export interface GroveComponent {
  readonly name: string;
  /** Whether a replica spans nodes. */
  readonly multinode?: boolean;
  /** Whether Grove makes a scaling group of it although it runs on one node. */
  readonly scalingGroup?: boolean;
}

/** What the names of a graph come to. */
export interface GroveNameBudget {
  /** Longest name of the graph that still stands whole in the names of its pods. */
  readonly graphNameLimit: number;
  /** Whether Grove sees the name of the graph cut, with a hash behind it; pods then do not start with the whole name. */
  readonly graphNameCut: boolean;
  /** Why the operator would refuse the graph, one text a component that is too long; none if it would not. */
  readonly errors: readonly string[];
}

/** What the longest name that Grove builds may have. */
const LIMIT = 45;

/** What is kept of the name of a graph at least when it is cut: a few characters, a hyphen and a hash. */
const SHORTEST_CUT = 8;

/** What the names of a graph and its components come to. */
export function groveNameBudget(graphName: string, components: readonly GroveComponent[]): GroveNameBudget {
  const longest = Math.max(0, ...components.map(need));
  const graphNameLimit = Math.max(SHORTEST_CUT, LIMIT - longest);
  const used = Math.min(graphName.length, graphNameLimit);
  return {
    graphNameLimit,
    graphNameCut: graphName.length > graphNameLimit,
    errors: components.filter(component => used + need(component) > LIMIT).map(component => tooLong(component, used)),
  };
}

/** Characters that a component takes. In a scaling group its name stands twice, as the group's and as the clique's. */
function need({ name, multinode, scalingGroup }: GroveComponent): number {
  if (multinode) return 2 * name.length + ROLE_SUFFIX.length;
  return scalingGroup ? 2 * name.length : name.length;
}

/** What tells the leader's clique; the workers' `-wkr` is as long. */
const ROLE_SUFFIX = '-ldr';

function tooLong(component: GroveComponent, used: number): string {
  const { name, multinode, scalingGroup } = component;
  const left = LIMIT - used;
  const limit = multinode ? Math.floor((left - ROLE_SUFFIX.length) / 2) : scalingGroup ? Math.floor(left / 2) : left;
  const why = multinode ? ' that spans nodes' : scalingGroup ? ' in a scaling group of its own' : '';
  return `component "${name}" is too long for Grove: a component${why} may have ${limit} characters in this graph, and it has ${name.length}; `
    + `shorten it by ${name.length - limit}`;
}
