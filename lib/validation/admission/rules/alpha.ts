/** What only v1alpha1 has. */
import { alphaGraph } from '../examples';
import { componentRule, graphRule, type Rule } from '../rule';
import { isSet, list, record } from '../wire';
import { Severity } from '../../finding';

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
