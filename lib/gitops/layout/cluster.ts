import { Construct, type IConstruct } from 'constructs';
import { checkConstructProps } from '../../props';

/** Properties of a Cluster. */
export interface ClusterProps {
  /**
   * Name of the cluster, as Argo CD knows it and as its folder is named.
   * @default - the id of the construct
   */
  readonly clusterName?: string;

  /**
   * URL of its API server, for an Argo CD that knows clusters by it.
   * @default - Argo CD finds it by name
   */
  readonly server?: string;
}

/**
 * A cluster, as the scope of what is deployed to it. Objects of two clusters have nothing to do with each other: the same graph
 * may stand in both.
 *
 * @example
 * const app = new App();
 * for (const name of ['prod-eu', 'prod-us']) {
 *   const chart = new Chart(new Cluster(app, name), 'qwen', { namespace: 'inference' });
 *   new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
 * }
 */
export class Cluster extends Construct {
  /**
   * The cluster that a construct is deployed to; nothing where it stands in none.
   *
   * @param construct any construct
   */
  public static of(construct: IConstruct): Cluster | undefined {
    return [...construct.node.scopes].reverse().find(scope => scope instanceof Cluster);
  }

  /** Name of the cluster. */
  public readonly clusterName: string;

  /** URL of its API server, where it is known. */
  public readonly server?: string;

  /**
   * Defines a cluster.
   *
   * @param scope the app, or a construct in one
   * @param id name of the construct, and of the cluster unless `clusterName` names it
   * @param props its name and address
   * @throws if the name cannot be that of a folder
   */
  public constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    super(scope, id);
    checkConstructProps(this, Cluster, 'ClusterProps', props);
    this.clusterName = props.clusterName ?? id;
    this.server = props.server;
    if (!/^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/.test(this.clusterName)) {
      throw new Error(`cluster "${this.clusterName}": a name has letters, digits, and in between hyphens, underscores and dots`);
    }
  }
}
