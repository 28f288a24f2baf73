/** Names that are made of other names, and their limits. */
import { Severity } from '../finding';
import { groupKindOf, nameOf } from './object-index';
import { serviceName, type ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

/** Characters of a DNS label, which names of Services and values of labels have. */
const LABEL = 63;

/** KEDA names its autoscaler `keda-hpa-<name>`, which is a label. */
const SCALED_OBJECT = 54;

const GRAPH_OF = (name: string, component: string, namespace = '') => `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: ${name}${namespace}
  annotations:
    nvidia.com/enable-grove: "false"
spec:
  components:
    - name: ${component}
`;

const SCALED = (name: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: ${name}
spec:
  scaleTargetRef:
    apiVersion: batch.example.com/v1
    kind: Scaled
    name: decode
  triggers:
    - type: cpu
      metadata: {}
`;

/** Names of Services. */
export const serviceNameRule: SetRule = {
  id: 'name/service',
  severity: Severity.WARNING,
  title: 'Names of Services fit into 63 characters, and start with a letter',
  why: 'The operator names the Service of a component <graph>-<component> and does not cut it. Kubernetes refuses one that is no DNS label, '
    + 'and the graph never gets ready.',
  passes: GRAPH_OF('llama', 'decode'),
  fails: GRAPH_OF('llama-3-3-70b-instruct-fp8-disaggregated-production', 'decode-worker'),
  check: serviceNames,
};

/** The label that carries the Dynamo namespace. */
export const namespaceLabelRule: SetRule = {
  id: 'name/namespace-label',
  severity: Severity.WARNING,
  title: 'The namespace and the name of a graph fit into one label',
  why: 'The operator labels every pod with <Kubernetes namespace>-<graph>. A value of a label has at most 63 characters, and no pod is made with a longer one.',
  passes: GRAPH_OF('llama', 'decode', '\n  namespace: inference'),
  fails: GRAPH_OF('llama-3-3-70b-instruct-fp8-disaggregated', 'decode', '\n  namespace: inference-platform-production'),
  check: namespaceLabels,
};

/** Names of ScaledObjects. */
export const scaledObjectNameRule: SetRule = {
  id: 'name/scaled-object',
  severity: Severity.ERROR,
  title: 'Names of ScaledObjects fit into 54 characters',
  why: 'KEDA names its autoscaler keda-hpa-<name>, and refuses a ScaledObject whose autoscaler would have more than 63 characters.',
  passes: SCALED('llama-decode'),
  fails: SCALED('llama-3-3-70b-instruct-fp8-disaggregated-production-decode'),
  check: scaledObjectNames,
};

function* serviceNames(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, view } of set.graphs) {
    if (view.standalone || view.name === '') continue;
    const named = view.components.filter(({ name }) => name !== '');
    if (/^[^a-zA-Z]/.test(view.name)) {
      yield { index, path: 'metadata.name', message: `the Services of the components would start with "${view.name[0]}"`, mend: 'let the name start with a letter' };
    }
    for (const component of named) {
      const name = serviceName(view.name, component.name);
      if (name.length <= LABEL) continue;
      const path = view.alpha ? component.path : `${component.path}.name`;
      yield { index, path, message: `its Service "${name}" would have ${name.length} characters`, mend: `shorten the graph or the component by ${name.length - LABEL}` };
    }
  }
}

function* namespaceLabels(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, view, namespace } of set.graphs) {
    if (view.standalone || namespace === undefined || view.components.every(({ raw }) => raw.globalDynamoNamespace === true)) continue;
    const { length } = `${namespace}-${view.name}`;
    if (length > LABEL) {
      yield { index, path: 'metadata.name', message: `the label "${namespace}-${view.name}" would have ${length} characters`, mend: `shorten the name by ${length - LABEL}` };
    }
  }
}

function* scaledObjectNames(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    const name = nameOf(object);
    if (groupKindOf(object) !== 'keda.sh/ScaledObject' || name.length <= SCALED_OBJECT) continue;
    yield { index, path: 'metadata.name', message: `has ${name.length} characters; KEDA takes ${SCALED_OBJECT}`, mend: `shorten it by ${name.length - SCALED_OBJECT}` };
  }
}
