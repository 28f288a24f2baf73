import { picturing } from '../../on-demand';
import { Severity } from '../../validation/finding';
import { published, type ValidationFinding } from '../../validation/validation-report';
import type { ManifestText } from '../manifest-text';
import type { Watch } from '../watch';
import type { ManifestMap } from './manifest-map';

/**
 * The picture of graphs: components with their replicas, GPUs and ports; volumes; Kubernetes and Dynamo namespaces; routes,
 * monitors, scalers and Jobs that have to do with them.
 */
export class GraphPicture {
  /**
   * Draws the objects of files.
   *
   * @param files manifests, such as those that were synthesized
   */
  public static ofTexts(files: ManifestText[]): GraphPicture {
    return GraphPicture._watched(files);
  }

  /**
   * @param watch is told how far it is
   * @internal
   */
  public static _watched(files: readonly ManifestText[], watch?: Watch): GraphPicture {
    const { objects, findings } = picturing().objectsOf(files, watch);
    return new GraphPicture(picturing().mapOf(objects), findings.map(published));
  }

  /**
   * Draws parsed objects.
   *
   * @param objects Kubernetes objects in their wire form
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may be an object that somebody wrote
  public static ofObjects(objects: any[]): GraphPicture {
    return new GraphPicture(picturing().mapOf(objects), []);
  }

  private constructor(
    private readonly map: ManifestMap,
    /** What is wrong with the texts themselves. */
    public readonly findings: ValidationFinding[],
  ) {}

  /** Whether all texts could be read. */
  public get ok(): boolean {
    return this.findings.every(({ severity }) => severity !== Severity.ERROR);
  }

  /** GPUs of all replicas of all components, by their limits. */
  public get totalGpus(): number {
    return this.map.gpus;
  }

  /** A Mermaid flowchart, which code hosts draw in Markdown. */
  public toMermaid(): string {
    return picturing().mermaid(picturing().graphBoxes(this.map));
  }

  /** DOT, for Graphviz. */
  public toDot(): string {
    return picturing().dot(picturing().graphBoxes(this.map));
  }

  /** An SVG file that is readable on light and on dark pages. */
  public toSvg(): string {
    return picturing().svg(picturing().graphBoxes(this.map));
  }

  /** For programs: graphs, components, volumes and what points at them. */
  public toJson(): string {
    return `${JSON.stringify(this.map, undefined, 2)}\n`;
  }
}
