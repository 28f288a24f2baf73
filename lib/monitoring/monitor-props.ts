import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { DynamoGraph } from '../graph';

/** Properties of a monitor of one graph. */
export interface GraphMonitorProps {
  /** The graph whose components are scraped. */
  readonly graph: DynamoGraph;

  /**
   * Name, labels and annotations of the monitor. Give it the label by which your Prometheus selects monitors, if it
   * selects them at all.
   * @default - named as the graph
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * How often each target is scraped.
   * @default Duration.seconds(15)
   */
  readonly interval?: Duration;
}
