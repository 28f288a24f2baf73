/**
 * Graphs and requests for some, by name: what a deploy.yaml came to earlier may lie among the files that are read together with it, and is no second graph.
 */
const GRAPH = /^kind: DynamoGraphDeployment(?:Request)?$/m;
const NAME = /^ {2}name: (\S+)$/gm;

export class WrittenGraphs {
  private readonly names = new Set<string>();

  /** Notes the graphs of a manifest. */
  public note(text: string): void {
    if (GRAPH.test(text)) for (const [, name] of text.matchAll(NAME)) this.names.add(name);
  }

  /** Whether one of the graphs of a text was noted. */
  public include(text: string): boolean {
    return GRAPH.test(text) && [...text.matchAll(NAME)].some(([, graph]) => this.names.has(graph));
  }
}
