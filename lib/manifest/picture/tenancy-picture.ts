import { picturing } from '../../on-demand';
import { Severity } from '../../validation/finding';
import { published, type ValidationFinding } from '../../validation/validation-report';
import type { ManifestText } from '../manifest-text';
import type { Watch } from '../watch';
import type { TenancyMap } from './tenancy-map';

/** Who serves whom: the tree of Dynamo namespaces, the graphs in them, and whose workers their frontends discover under each matcher. */
export class TenancyPicture {
  /**
   * Draws the graphs of files.
   *
   * @param files manifests, such as those that were synthesized
   */
  public static ofTexts(files: ManifestText[]): TenancyPicture {
    return TenancyPicture._watched(files);
  }

  /**
   * @param watch is told how far it is
   * @internal
   */
  public static _watched(files: readonly ManifestText[], watch?: Watch): TenancyPicture {
    const { objects, findings } = picturing().objectsOf(files, watch);
    return new TenancyPicture(picturing().tenancyMap(objects), findings.map(published));
  }

  /**
   * Draws the graphs among parsed objects.
   *
   * @param objects Kubernetes objects in their wire form
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may be an object that somebody wrote
  public static ofObjects(objects: any[]): TenancyPicture {
    return new TenancyPicture(picturing().tenancyMap(objects), []);
  }

  private constructor(
    private readonly map: TenancyMap,
    /** What is wrong with the texts themselves. */
    public readonly findings: ValidationFinding[],
  ) {}

  /** Whether all texts could be read, and no graph serves what is none of its own. */
  public get ok(): boolean {
    return this.map.errors.length === 0 && this.findings.every(({ severity }) => severity !== Severity.ERROR);
  }

  /** A table as kubectl prints them. `!` marks what should not be served, `?` what depends on the hash of a worker. */
  public toTable(): string {
    return picturing().tenancyTable(this.map);
  }

  /** A Mermaid flowchart, which code hosts draw in Markdown. */
  public toMermaid(): string {
    return picturing().mermaid(picturing().tenancyBoxes(this.map));
  }

  /** DOT, for Graphviz. */
  public toDot(): string {
    return picturing().dot(picturing().tenancyBoxes(this.map));
  }

  /** An SVG file that is readable on light and on dark pages. */
  public toSvg(): string {
    return picturing().svg(picturing().tenancyBoxes(this.map));
  }

  /** For programs: every graph with whom it serves under each matcher, and what is wrong. */
  public toJson(): string {
    return `${JSON.stringify(this.map, undefined, 2)}\n`;
  }
}
