import { checkReferences } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function found(text: string): string[] {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object)).flat().filter(({ rule }) => rule.startsWith('budget/')).map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

const graph = (components: string, name = 'g') => `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: { name: ${name}, namespace: x }\nspec: { components: [${components}] }\n`;
const budget = (bounds: string, labels = 'nvidia.com/dynamo-graph-deployment-name: g, nvidia.com/dynamo-component: w', metadata = 'name: b, namespace: x') =>
  `---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { ${metadata} }\nspec: { ${bounds}, selector: { matchLabels: { ${labels} } } }\n`;
const worker = (more = '', name = 'w') => `{ name: ${name}, type: worker${more} }`;
const scaler = (kind: string, least: string) => `---\n${kind}metadata: { name: s, namespace: x }\nspec: { ${least}, scaleTargetRef: { apiVersion: nvidia.com/v1beta1, kind: DynamoGraphDeploymentScalingAdapter, name: g-w } }\n`;
const HPA = 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n';
const KEDA = 'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\n';
const BLOCKS = 'budget/blocks-drains spec.minAvailable: lets none of the';

describe('how many pods a budget lets go', () => {
  test.each<[string, string, string[]]>([
    ['all but one stay', graph(worker(', replicas: 3')) + budget('minAvailable: 2'), []],
    ['all stay', graph(worker(', replicas: 3')) + budget('minAvailable: 3'), [`${BLOCKS} 3 pods of g/w go`]],
    ['more stay than there are', graph(worker(', replicas: 3')) + budget('minAvailable: 5'), [`${BLOCKS} 3 pods of g/w go`]],
    ['the only one stays', graph(worker()) + budget('minAvailable: 1'), [`${BLOCKS} pod of g/w go`]],
    ['a share that is all of them stays', graph(worker(', replicas: 3')) + budget('minAvailable: 70%'), [`${BLOCKS} 3 pods of g/w go`]],
    ['a share stays', graph(worker(', replicas: 3')) + budget('minAvailable: 50%'), []],
    ['none may go', graph(worker(', replicas: 3')) + budget('maxUnavailable: 0'), ['budget/blocks-drains spec.maxUnavailable: lets none of the 3 pods of g/w go']],
    ['a share may go, rounded up', graph(worker(', replicas: 3')) + budget('maxUnavailable: 1%'), []],
    ['nothing runs', graph(worker(', replicas: 0')) + budget('minAvailable: 1'), []],
    ['pods of several nodes', graph(worker(', replicas: 2, multinode: { nodeCount: 2 }')) + budget('minAvailable: 3'), []],
    ['all pods of several nodes', graph(worker(', replicas: 2, multinode: { nodeCount: 2 }')) + budget('minAvailable: 4'), [`${BLOCKS} 4 pods of g/w go`]],
    ['two components', graph(`${worker()}, ${worker('', 'v')}`) + budget('minAvailable: 1', 'nvidia.com/dynamo-graph-deployment-name: g'), []],
    ['all of two components', graph(`${worker()}, ${worker('', 'v')}`) + budget('minAvailable: 2', 'nvidia.com/dynamo-graph-deployment-name: g'), [`${BLOCKS} 2 pods of g/w, g/v go`]],
    ['scaled from 1', graph(worker(', scalingAdapter: {}')) + budget('minAvailable: 1') + scaler(HPA, 'maxReplicas: 8'), [`${BLOCKS} pod of g/w go at its fewest replicas`]],
    ['scaled from 2', graph(worker(', scalingAdapter: {}')) + budget('minAvailable: 1') + scaler(HPA, 'minReplicas: 2, maxReplicas: 8'), []],
    ['scaled from 0', graph(worker(', scalingAdapter: {}')) + budget('minAvailable: 1') + scaler(KEDA, 'triggers: []'), []],
    ['scaled by somebody', graph(worker(', scalingAdapter: {}')) + budget('minAvailable: 1'), []],
    ['planned', graph(`${worker()}, { name: p, type: planner, podTemplate: { spec: { containers: [{ name: main, args: [--config, '{}'] }] } } }`) + budget('minAvailable: 1'), []],
    ['v1alpha1', `apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata: { name: g, namespace: x }\nspec: { services: { w: { componentType: worker, replicas: 2 } } }\n${budget('minAvailable: 2')}`, [`${BLOCKS} 2 pods of g/w go`]],
    ['by a label that only the cluster knows', graph(worker()) + budget('minAvailable: 1', 'nvidia.com/dynamo-worker-hash: abc'), []],
  ])('%s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

test.each<[string, string, string[]]>([
  ['as many as copies', graph(worker(', replicas: 3, multinode: { nodeCount: 4 }')) + budget('maxUnavailable: 3'), ['budget/breaks-every-copy spec.maxUnavailable: lets 3 of 12 pods go, and each of the 3 copies of g/w has 4: all may be broken at once']],
  ['a quarter of the pods', graph(worker(', replicas: 3, multinode: { nodeCount: 4 }')) + budget('maxUnavailable: 25%'), ['budget/breaks-every-copy spec.maxUnavailable: lets 3 of 12 pods go, and each of the 3 copies of g/w has 4: all may be broken at once']],
  ['fewer than copies', graph(worker(', replicas: 3, multinode: { nodeCount: 4 }')) + budget('maxUnavailable: 2'), []],
  ['the only copy', graph(worker(', multinode: { nodeCount: 4 }')) + budget('maxUnavailable: 1'), []],
])('of copies over nodes, %s', (_, text, findings) => {
  expect(found(text)).toEqual(findings);
});

test.each<[string, string, string[]]>([
  ['another component', graph(worker()) + budget('maxUnavailable: 1', 'nvidia.com/dynamo-component: W'), ['budget/selects-nothing spec.selector: selects no component of a graph among these objects']],
  ['another Kubernetes namespace', graph(worker()) + budget('maxUnavailable: 1', undefined, 'name: b, namespace: z'), ['budget/selects-nothing spec.selector: selects no component of a graph among these objects']],
  ['pods of others', graph(worker()) + budget('maxUnavailable: 1', 'app: other'), []],
  ['both bounds', graph(worker()) + budget('maxUnavailable: 1, minAvailable: 1'), ['budget/refused spec: has minAvailable and maxUnavailable']],
  ['a word', budget('maxUnavailable: half', 'app: other'), ['budget/refused spec.maxUnavailable: is "half"']],
  ['too much', budget('minAvailable: 101%', 'app: other'), ['budget/refused spec.minAvailable: is "101%"']],
  ['less than nothing', budget('minAvailable: -1', 'app: other'), ['budget/refused spec.minAvailable: is -1']],
  ['two for one pod', graph(worker(', replicas: 2')) + budget('maxUnavailable: 1') + budget('maxUnavailable: 1', 'nvidia.com/dynamo-graph-deployment-name: g', 'name: all, namespace: x'), ['budget/overlap spec.selector: selects pods of g/w, and so does the PodDisruptionBudget "b"']],
  ['one that is said twice', graph(worker(', replicas: 2')) + budget('maxUnavailable: 1') + budget('maxUnavailable: 1'), []],
  ['two in two namespaces, for a graph of either', graph(worker(', replicas: 2')).replace(', namespace: x', '') + budget('maxUnavailable: 1') + budget('maxUnavailable: 1', undefined, 'name: b, namespace: z'), []],
  ['two in two namespaces', graph(worker(', replicas: 2')) + budget('maxUnavailable: 1') + graph(worker(', replicas: 2')).replace('namespace: x', 'namespace: z').replace(/^/, '---\n') + budget('maxUnavailable: 1', undefined, 'name: b, namespace: z'), []],
])('a budget of %s', (_, text, findings) => {
  expect(found(text)).toEqual(findings);
});
