import { type ApiObjectMetadata, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../../imports';
import { luaOf } from './lua';
import { HEALTH_RULES } from './rules';
import { checkConstructProps } from '../../props';

/** Properties of ArgoHealthChecks. */
export interface ArgoHealthChecksProps {
  /**
   * Name, namespace, labels and annotations of the ConfigMap.
   * @default - `argocd-cm` in `argocd`, which Argo CD reads
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Teaches Argo CD the health of graphs, requests, models, checkpoints and data sets. Without it every such object counts as healthy
 * the moment it is there, and sync waves do not wait for it.
 *
 * The ConfigMap holds only these entries: it has to be applied on the server (`kubectl apply --server-side`, or an Application with
 * `ServerSideApply=true`), which leaves the entries of others alone. Where a chart installs Argo CD, give `entries` to its `configs.cm`.
 */
export class ArgoHealthChecks extends Construct {
  /** Entries of `argocd-cm`: Lua by `resource.customizations.health.<group>_<kind>`. */
  public static get entries(): { [key: string]: string } {
    return Object.fromEntries(HEALTH_RULES.map(rule => [`resource.customizations.health.${rule.group}_${rule.kind}`, luaOf(rule)]));
  }

  /** The entries as YAML, such as to stand under `configs.cm` in the values of the chart that installs Argo CD. */
  public static get yaml(): string {
    return Yaml.stringify(ArgoHealthChecks.entries);
  }

  /** The ConfigMap. */
  public readonly apiObject: k8s.ConfigMap;

  /**
   * Defines the ConfigMap.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props its name, where Argo CD is installed under another
   */
  public constructor(scope: Construct, id: string, props: ArgoHealthChecksProps = {}) {
    super(scope, id);
    checkConstructProps(this, ArgoHealthChecks, 'ArgoHealthChecksProps', props);
    this.apiObject = new k8s.ConfigMap(this, 'Resource', {
      metadata: {
        name: 'argocd-cm',
        namespace: 'argocd',
        ...props.metadata,
        labels: { 'app.kubernetes.io/name': 'argocd-cm', 'app.kubernetes.io/part-of': 'argocd', ...props.metadata?.labels },
        annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true', ...props.metadata?.annotations },
      },
      data: ArgoHealthChecks.entries,
    });
  }
}
