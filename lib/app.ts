import * as cdk8s from 'cdk8s';
import type { IConstruct } from 'constructs';
import { AppFiles, documentsOf, manifestsOfAll } from './app-files';
import { AppOrder } from './app-order';
import { fillFolder } from './output-folder';
import { synthPass } from './synth-pass';

/**
 * A cdk8s app that synthesizes in one pass, in a time that grows with the number of objects and of dependencies.
 *
 * It takes the same props as cdk8s' own app and writes the same files with the same bytes. Each construct is validated
 * once and each object rendered once. The output is written whole or not at all: when anything is wrong, the output
 * folder stays as it was.
 */
export class App extends cdk8s.App {
  /**
   * The charts of this app, in the order in which they are synthesized.
   *
   * @throws if dependencies form a cycle, or a construct outside of charts has a part in one
   */
  public get charts(): cdk8s.Chart[] {
    return new AppOrder(this).sortedCharts();
  }

  /**
   * Writes the manifests of all charts to the output folder.
   *
   * @throws if a construct is invalid, dependencies form a cycle, an object cannot be rendered, or a file cannot be
   * written; nothing has been written then
   */
  public synth(): void {
    synthPass(this, () => {
      validate(this);
      const order = new AppOrder(this);
      fillFolder(this.outdir, folder => {
        const files = new AppFiles(order, folder, this.outputFileExtension);
        files.writeManifests(this.yamlOutputType);
        if (this['recordConstructMetadata']) files.writeConstructMetadata();
      });
    });
  }

  /**
   * Renders the manifests of all charts.
   *
   * @returns YAML with a document for each object
   * @throws if a construct is invalid, dependencies form a cycle, or an object cannot be rendered
   */
  public synthYaml(): string {
    return synthPass(this, () => {
      const order = new AppOrder(this);
      validate(this);
      return [...documentsOf(manifestsOfAll(order.sortedCharts(), order))].join('');
    });
  }
}

/** @throws everything that is wrong in the app, in one error */
function validate(app: IConstruct): void {
  const errors = app.node.findAll().flatMap(construct =>
    construct.node.validate().map(error => `[${construct.node.path}] ${error}`));
  if (errors.length === 0) return;
  throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}
