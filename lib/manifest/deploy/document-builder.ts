/** What building a graph and building a request for one have in common. */
import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { Findings } from './findings';
import { folderOf } from './read-file';
import { fieldOf, type MapValue, plain, textAt, type Value } from './value';
import type { GraphContext, GraphWord } from './words/word';

/** What a document became. */
export interface BuiltDocument {
  readonly chart: Chart;
  /** What it makes outside of the chart. */
  readonly elsewhere: readonly IConstruct[];
}

/** Builds a document in a chart of its own. What constructs refuse is a finding. */
export abstract class DocumentBuilder {
  protected readonly context: GraphContext;
  protected readonly elsewhere: IConstruct[] = [];

  /** @throws if the chart cannot be in the scope */
  public constructor(scope: Construct, chartName: string, protected readonly document: MapValue, protected readonly findings: Findings) {
    const chart = new Chart(scope, chartName, { namespace: textAt(document, 'namespace') });
    this.context = {
      document, chart, folderOf, graphName: textAt(document, 'name') ?? '',
      makesElsewhere: construct => this.elsewhere.push(construct),
      report: (value, rule, message, mend) => findings.report(value, rule, message, mend),
    };
  }

  public abstract build(): BuiltDocument | undefined;

  protected version(): void {
    const version = fieldOf(this.document, 'version');
    if (version && Number(plain(version)) !== 1) {
      this.findings.report(version, 'version', `version ${String(plain(version))} of deploy.yaml is not known`, 'write version: 1.0');
    }
  }

  /** What each of some words comes to, as far as the document has them. */
  protected eachWord<T>(words: readonly GraphWord[], body: (word: GraphWord, value: Value) => T | undefined): T[] {
    return words.flatMap(word => {
      const value = fieldOf(this.document, word.word);
      const made = value && this.attempt(value, () => body(word, value));
      return made === undefined ? [] : [made];
    });
  }

  /** What a construct throws is a finding about the words that it was made of, a line a problem. */
  protected attempt<T>(value: Value, body: () => T): T | undefined {
    try {
      return body();
    } catch (error) {
      const problems = error instanceof Error ? error.message.split('\n') : [String(error)];
      problems.forEach(problem => this.findings.report(value, 'construct', problem));
      return undefined;
    }
  }
}
