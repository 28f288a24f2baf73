/** Whose workers the frontends of a graph would serve, and which Dynamo namespaces clash. */
import type { TenancyGraph } from '../../tenancy/discovery';
import { tenancyErrors, type TenancyFinding, tenancyNotes } from '../../tenancy/tenancy';
import { Severity } from '../finding';
import { identityOf } from './duplicates';
import type { ObjectSet, PlacedGraph } from './object-set';
import type { FoundAt, SetRule } from './set-rule';
import { tenancyGraph } from './tenancy-graph';

interface TenancyRule {
  readonly id: string;
  readonly severity?: Severity;
  readonly title: string;
  readonly why: string;
  readonly passes: string;
  readonly fails: string;
}

function graph(name: string, dynamoNamespace?: string, fields = ''): string {
  const env = dynamoNamespace === undefined ? '' : `  env:\n    - name: DYNAMO_NAMESPACE\n      value: ${dynamoNamespace}\n`;
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: ${name}
  namespace: inference
spec:
${env}  components:
    - name: Frontend
      type: frontend
    - name: ${name}-worker
      type: worker
${fields}`;
}

function pair(first: string, second: string): string {
  return `${first}---\n${second}`;
}

const FRONTEND = '    - name: Frontend\n      type: frontend\n';
const WORKER = '    - name: llama-worker\n      type: worker\n';
const GLOBAL = '      globalDynamoNamespace: true\n';

const RULES: readonly TenancyRule[] = [
  {
    id: 'tenancy/leak',
    title: 'Frontends serve their own workers only',
    why: 'The runtime finds workers by the beginning of a name: the frontends of a graph `llama` also serve the workers of `llama-b` in the same Kubernetes '
      + 'namespace, and of nobody\'s asking. A Dynamo namespace keeps them apart.',
    passes: pair(graph('llama', 'llama').replace('    - name: Frontend', '    - name: llama-frontend'), graph('llama-b', 'llama-b')),
    fails: pair(graph('llama').replace(WORKER, ''), graph('llama-b').replace(FRONTEND, '')),
  },
  {
    id: 'tenancy/global-and-named',
    title: 'A graph is global, or it names a Dynamo namespace',
    why: 'A component of the global Dynamo namespace gives up its own, so that the one that is named says something that does not hold.',
    passes: graph('llama', 'llama'),
    fails: graph('llama', 'llama', GLOBAL),
  },
  {
    id: 'tenancy/case-clash',
    title: 'Dynamo namespaces differ in more than capitals',
    why: 'The runtime\'s form is lower-case: two that differ in capitals only are one, and the graphs in them are not apart.',
    passes: pair(graph('llama', 'team-a/llama').replace('Frontend', 'llama-frontend'), graph('qwen', 'team-a/qwen')),
    fails: pair(graph('llama', 'team-a/llama').replace('Frontend', 'llama-frontend'), graph('qwen', 'Team-A/qwen')),
  },
  {
    id: 'tenancy/duplicate-component',
    title: 'Components of one Dynamo namespace have names of their own',
    why: 'A component is known by its Dynamo namespace and its name; two graphs with both alike share their traffic.',
    passes: pair(graph('llama', 'team-a').replace('Frontend', 'llama-frontend'), graph('qwen', 'team-a')),
    fails: pair(graph('llama', 'team-a'), graph('qwen', 'team-a')),
  },
  {
    id: 'tenancy/strict-loses',
    severity: Severity.NOTE,
    title: 'What a stricter runtime would no longer serve',
    why: 'Frontends serve the Dynamo namespaces below their own because the runtime matches by the beginning of a name. '
      + 'Its exact matcher takes their own only.',
    passes: pair(graph('llama', 'llama'), graph('llama-b', 'llama/b').replace('Frontend', 'llama-b-frontend').replace('      type: worker\n', '')),
    fails: pair(graph('llama', 'llama'), graph('llama-b', 'llama/b')),
  },
];

/** The rules about Dynamo namespaces. */
export const tenancyRules: readonly SetRule[] = RULES.map(rule => ({
  ...rule,
  severity: rule.severity ?? Severity.ERROR,
  * check(set: ObjectSet): Iterable<FoundAt> {
    const { places, findings } = tenancyIn(set);
    for (const finding of findings) {
      if (finding.rule === rule.id) yield foundAt(finding, places, set.isOneNamespace, rule.severity);
    }
  },
}));

interface Places {
  readonly places: ReadonlyMap<TenancyGraph, Place>;
  readonly findings: readonly TenancyFinding[];
}

interface Place {
  readonly index: number;
  readonly namespace: string | undefined;
}

const known = new WeakMap<ObjectSet, Places>();

/** Worked out once for all the rules. */
function tenancyIn(set: ObjectSet): Places {
  const earlier = known.get(set);
  if (earlier) return earlier;
  const graphs = oneOfEach(set.graphs.filter(({ view }) => !view.standalone && view.name !== ''));
  const places = new Map(graphs.map(placed => [tenancyGraph(placed), placed]));
  const found = { places, findings: [...tenancyErrors([...places.keys()]), ...tenancyNotes([...places.keys()])] };
  known.set(set, found);
  return found;
}

/** What is said twice is one object to Kubernetes, or of two clusters: `reference/duplicate-object` tells it, and it meets itself nowhere. */
function oneOfEach(graphs: readonly PlacedGraph[]): PlacedGraph[] {
  const seen = new Set<string | undefined>();
  return graphs.filter(({ view }) => {
    const identity = identityOf(view.object);
    const isFirst = !seen.has(identity);
    seen.add(identity);
    return isFirst;
  });
}

/** Graphs that name no Kubernetes namespace may never meet, unless it is known that they do; one that the first meets for sure is enough. */
function foundAt(
  { message, mend, graphs }: TenancyFinding, places: ReadonlyMap<TenancyGraph, Place>, isOneNamespace: boolean, severity: Severity | undefined,
): FoundAt {
  const concerned = graphs.flatMap(graph => places.get(graph) ?? []);
  const [first, ...others] = concerned.map(({ namespace }) => namespace);
  const meet = isOneNamespace || concerned.length < 2 || (first !== undefined && others.some(other => other !== undefined));
  return { index: concerned[0].index, path: 'metadata.name', message, mend, severity: severity ?? (meet ? Severity.ERROR : Severity.WARNING) };
}
