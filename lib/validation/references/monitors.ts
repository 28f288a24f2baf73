import { Severity } from '../finding';
import { decodeGraph } from './decode-graph';
import { record } from '../admission/wire';
import { holds, inScope, MONITORS, PodIndex, PREFIX, requirementsOf, scopeOf } from './monitored-pods';
import { groupKindOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const EXAMPLE = (graph: string) => `${decodeGraph()}apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: llama
spec:
  selector:
    matchLabels:
      nvidia.com/dynamo-graph-deployment-name: ${graph}
  podMetricsEndpoints:
    - port: system
`;

/** What monitors select. */
export const monitorRule: SetRule = {
  id: 'reference/monitor-selects-nothing',
  severity: Severity.WARNING,
  title: 'Monitors select pods that there are',
  why: 'A monitor whose labels no pod carries scrapes nothing, without a word. Only selectors over the labels of Dynamo are judged.',
  passes: EXAMPLE('llama'),
  fails: EXAMPLE('lama'),
  check: monitors,
};

function* monitors(set: ObjectSet): Iterable<FoundAt> {
  let pods: PodIndex | undefined;
  const verdicts = new Map<string, boolean>();
  for (const [index, object] of set.objects.entries()) {
    if (!MONITORS.has(groupKindOf(object))) continue;
    const spec = record(object.spec);
    const requirements = requirementsOf(record(spec.selector));
    if (!requirements.some(({ key }) => key.startsWith(PREFIX))) continue;
    pods ??= new PodIndex(set.graphs);
    const scope = scopeOf(record(spec.namespaceSelector), namespaceOf(object));
    const question = JSON.stringify([requirements, scope ?? null]);
    let selects = verdicts.get(question);
    if (selects === undefined) {
      selects = pods.candidates(requirements)
        .some(({ namespace, labels }) => inScope(namespace, scope) && requirements.every(requirement => holds(labels, requirement)));
      verdicts.set(question, selects);
    }
    if (selects) continue;
    yield {
      index, path: 'spec.selector', message: 'selects no component of a graph among these objects',
      mend: 'compare the labels with the name and the components of the graph',
    };
  }
}
