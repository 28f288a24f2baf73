import { Yaml } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { argoproj } from '../../../imports';
import { source } from '../../on-demand';
import { Severity } from '../../validation/finding';
import type { Position } from '../../validation/source';
import { graphManifestsIn, isGraphManifest } from '../delivered';
import { scalerDifferences } from './scaler-differences';

/**
 * What scalers own in graphs, for an Application that is not an ArgoApplication: the replicas of components with a scaling adapter,
 * or under a planner. `RespectIgnoreDifferences=true` belongs beside it, or a sync writes the replicas all the same.
 *
 * @example
 * const entries = ArgoDifferences.of(chart).entries;
 */
export class ArgoDifferences {
  /**
   * Of the graphs in a scope. Ask for it after everything that scales was added.
   *
   * @param scope app, chart, cluster or graph
   */
  public static of(scope: IConstruct): ArgoDifferences {
    return new ArgoDifferences(scalerDifferences(graphManifestsIn(scope)));
  }

  /**
   * Of the graphs in manifests, such as those of a deploy.yaml.
   *
   * @param manifests YAML by file name, any number of documents a file
   * @throws if a text is no YAML
   */
  public static fromManifests(manifests: { [fileName: string]: string }): ArgoDifferences {
    const read = Object.entries(manifests).map(([file, text]) => source().readSource({ file, text }));
    const error = read.flatMap(({ findings }) => findings).find(({ severity }) => severity === Severity.ERROR);
    if (error) throw new Error(`${place(error.position)}${error.message}`);
    return new ArgoDifferences(scalerDifferences(read.flatMap(({ objects }) => objects.map(({ object }) => object)).filter(isGraphManifest)));
  }

  private constructor(
    /** For `spec.ignoreDifferences`, an entry a graph; none where nothing scales. */
    public readonly entries: argoproj.IgnoreDifference[],
  ) {}

  /** The field of an Application as YAML, to stand under its `spec`. */
  public toYaml(): string {
    return Yaml.stringify({ ignoreDifferences: this.entries });
  }

  /** The field of an Application as JSON, such as for a patch of its `spec`. */
  public toJson(): string {
    return `${JSON.stringify({ ignoreDifferences: this.entries }, undefined, 2)}\n`;
  }
}

function place(position: Position | undefined): string {
  return position ? `${position.file}:${position.line}:${position.column}: ` : '';
}
