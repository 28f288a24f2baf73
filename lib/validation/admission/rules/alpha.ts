/** What only v1alpha1 has. */
import { alphaGraph } from '../examples';
import { componentRule, type Found, graphRule, type Rule } from '../rule';
import { isSet, list, record } from '../wire';
import { fieldPath } from '../../field-path';
import { Severity } from '../../finding';
import { patternBroken, QUANTITY_PATTERN } from '../../pattern-forms';
import { regularExpression } from '../../regular-expression';

const SOURCE = 'operator, validation of v1alpha1';

export const alphaRules: readonly Rule[] = [
  graphRule({
    id: 'dgd/pvc-name-empty',
    title: 'A claim of the graph has a name',
    why: 'Services mount it by the name.',
    source: SOURCE,
    passes: alphaGraph({ spec: 'pvcs:\n  - name: model-cache' }),
    fails: alphaGraph({ spec: 'pvcs:\n  - name: ""' }),
    * check({ alpha, spec }) {
      if (!alpha) return;
      for (const [index, claim] of list(spec.pvcs).entries()) {
        if (record(claim).name === '') yield { path: `spec.pvcs[${index}].name`, message: 'must not be empty' };
      }
    },
  }),
  componentRule({
    id: 'dgd/volume-mount-point-empty',
    title: 'A mounted claim has a mount point',
    why: 'Only a compilation cache knows its place by itself.',
    source: SOURCE,
    passes: alphaGraph({
      spec: 'pvcs:\n  - name: model-cache',
      fields: 'componentType: worker\nvolumeMounts:\n  - name: model-cache\n    mountPoint: /models',
    }),
    fails: alphaGraph({ spec: 'pvcs:\n  - name: model-cache', fields: 'componentType: worker\nvolumeMounts:\n  - name: model-cache' }),
    * check({ raw, path }, { alpha }) {
      if (!alpha) return;
      for (const [index, item] of list(raw.volumeMounts).entries()) {
        const mount = record(item);
        if (!mount.mountPoint && mount.useAsCompilationCache !== true) {
          yield {
            path: `${path}.volumeMounts[${index}].mountPoint`,
            message: 'is required, but not set',
          };
        }
      }
    },
  }),
  componentRule({
    id: 'dgd/resource-not-a-quantity',
    title: 'The resources of a service are quantities',
    why: 'Their schema takes any text. The operator reads quantities from them, and makes no pods of a service where it cannot.',
    source: 'operator, rendering of v1alpha1',
    passes: alphaGraph({ fields: 'componentType: worker\nresources:\n  requests: { cpu: 500m, memory: 32Gi, gpu: "1" }' }),
    fails: alphaGraph({ fields: 'componentType: worker\nresources:\n  requests: { memory: 32GB }\n  limits: { custom: { example.com/nic: many } }' }),
    * check({ raw, path }, { alpha }) {
      if (!alpha) return;
      for (const kind of ['requests', 'limits']) yield* unreadableAmounts(record(record(raw.resources)[kind]), `${path}.resources.${kind}`);
    },
  }),
  componentRule({
    id: 'dgd/ingress-host-missing',
    title: 'An ingress has a host',
    why: 'It routes by it.',
    source: SOURCE,
    passes: alphaGraph({ component: 'Frontend', fields: 'componentType: frontend\ningress:\n  enabled: true\n  host: llama' }),
    fails: alphaGraph({ component: 'Frontend', fields: 'componentType: frontend\ningress:\n  enabled: true' }),
    * check({ raw, path }, { alpha }) {
      const ingress = record(raw.ingress);
      if (alpha && ingress.enabled === true && !ingress.host) {
        yield {
          path: `${path}.ingress.host`,
          message: 'is required where the ingress is enabled, but not set',
        };
      }
    },
  }),
  componentRule({
    id: 'dgd/dynamo-namespace-ignored',
    severity: Severity.WARNING,
    title: 'dynamoNamespace of a service has no effect',
    why: 'The operator derives the Dynamo namespace from the Kubernetes namespace and the name of the graph, and warns.',
    source: SOURCE,
    passes: alphaGraph({ fields: 'componentType: worker\nglobalDynamoNamespace: true' }),
    fails: alphaGraph({ fields: 'componentType: worker\ndynamoNamespace: llama' }),
    * check({ raw, path }, { alpha }) {
      if (alpha && raw.dynamoNamespace) {
        yield {
          path: `${path}.dynamoNamespace`,
          message: 'is ignored; the operator computes the Dynamo namespace',
          mend: 'leave it away',
        };
      }
    },
  }),
  componentRule({
    id: 'dgd/autoscaling-ignored',
    severity: Severity.WARNING,
    title: 'autoscaling of a service has no effect',
    why: 'Scaling went to adapters, which any autoscaler can drive; the operator warns.',
    source: SOURCE,
    passes: alphaGraph({ fields: 'componentType: worker\nscalingAdapter:\n  enabled: true' }),
    fails: alphaGraph({ fields: 'componentType: worker\nautoscaling:\n  enabled: true' }),
    * check({ raw, path }, { alpha }) {
      if (alpha && isSet(raw.autoscaling)) {
        yield {
          path: `${path}.autoscaling`,
          message: 'is ignored',
          mend: 'leave it away, and enable scalingAdapter where something scales the service',
        };
      }
    },
  }),
];

/** An amount that is left empty is none; `gpuType` is the name of what `gpu` counts. */
function* unreadableAmounts({ cpu, memory, gpu, custom }: { readonly [name: string]: unknown }, path: string): Iterable<Found> {
  const quantity = regularExpression(QUANTITY_PATTERN);
  const amounts = [...Object.entries({ cpu, memory, gpu }).map(([name, amount]) => [`${path}.${name}`, amount] as const),
    ...Object.entries(record(custom)).map(([name, amount]) => [fieldPath(`${path}.custom`, name), amount] as const)];
  for (const [field, amount] of amounts) {
    if (typeof amount === 'string' && amount !== '' && !quantity.test(amount)) yield { path: field, ...patternBroken(amount, QUANTITY_PATTERN) };
  }
}
