import { diffing } from '../../on-demand';
import { Severity } from '../../validation/finding';
import type { PlatformProfile } from '../../validation/admission/platform-profile';
import { published, type ValidationFinding } from '../../validation/validation-report';
import type { ManifestText } from '../manifest-text';
import type { Watch } from '../watch';
import { ChangeEffect, gravest, isRefused } from './change-effect';
import type { ObjectChange } from './changes';
import { checkProps } from '../../props';

/** How two sets of objects are compared. */
export interface GraphDiffOptions {
  /**
   * The platform that runs the objects.
   *
   * @default - today's platform with Grove
   */
  readonly platform?: PlatformProfile;
}

/**
 * What applying one set of objects over another does to what runs: by object and by component of a graph, what comes and
 * goes, what changes in place, what rolls its pods, and what the cluster refuses.
 *
 * Values are compared by what they mean: lists by their keys, quantities by their amount, absent fields as their defaults,
 * and a graph in v1alpha1 with the same graph in v1beta1.
 */
export class GraphDiff {
  /**
   * Compares files.
   *
   * @param before the files as they are, or were last applied
   * @param after the files as they are to be applied
   * @param options the platform
   */
  public static ofTexts(before: ManifestText[], after: ManifestText[], options: GraphDiffOptions = {}): GraphDiff {
    checkProps('GraphDiff.ofTexts', 'GraphDiffOptions', options);
    return GraphDiff._watched(before, after, options);
  }

  /**
   * @param watch is told how far it is
   * @internal
   */
  public static _watched(before: readonly ManifestText[], after: readonly ManifestText[], options: GraphDiffOptions, watch?: Watch): GraphDiff {
    const total = before.length + after.length;
    const old = diffing().objectsOf(before, done => watch?.(done, total));
    const current = diffing().objectsOf(after, done => watch?.(before.length + done, total));
    const findings = [...old.findings, ...current.findings].map(published);
    return new GraphDiff(diffing().compareObjects(old.objects, current.objects, options.platform), findings);
  }

  /**
   * Compares parsed objects.
   *
   * @param before the objects as they are, or were last applied
   * @param after the objects as they are to be applied
   * @param options the platform
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any JSON may be an object that somebody wrote
  public static ofObjects(before: any[], after: any[], options: GraphDiffOptions = {}): GraphDiff {
    checkProps('GraphDiff.ofObjects', 'GraphDiffOptions', options);
    return new GraphDiff(diffing().compareObjects(before, after, options.platform), []);
  }

  private constructor(
    /** The objects that differ, in the order of the new set; those that go come last. */
    public readonly objects: ObjectChange[],
    /** What is wrong with the texts themselves. With an error among them, the comparison is not to be trusted. */
    public readonly findings: ValidationFinding[],
  ) {}

  /** The gravest effect of all. */
  public get effect(): ChangeEffect {
    return gravest(this.objects.map(({ effect }) => effect));
  }

  /** Whether the cluster refuses something. */
  public get refused(): boolean {
    return this.objects.some(({ effect }) => isRefused(effect));
  }

  /** Whether both sides could be read. */
  public get ok(): boolean {
    return this.findings.every(({ severity }) => severity !== Severity.ERROR);
  }

  /** For a shell: 0 when nothing differs, 1 when something does, 2 when the cluster refuses it or a side could not be read. */
  public get exitCode(): number {
    if (this.refused || !this.ok) return 2;
    return this.objects.length > 0 ? 1 : 0;
  }

  /**
   * For a reviewer: short, by component, with old and new values, and why pods roll.
   *
   * @param color whether a terminal shows it in colour; no unless said
   */
  public toText(color?: boolean): string {
    return diffing().report(this.objects, color === true);
  }

  /** For programs. */
  public toJson(): string {
    return `${JSON.stringify({ effect: this.effect, refused: this.refused, objects: this.objects }, undefined, 2)}\n`;
  }
}
