import * as cdk8s from 'cdk8s';
import { AppFiles, documentsOf, manifestsOfAll } from './app-files';
import { AppOrder } from './app-order';
import { allowPreparation } from './app-preparation';
import { validateApp } from './app-validation';
import { OutputLayout } from './gitops/layout/output-layout';
import { fillFolder } from './output-folder';
import { synthPass } from './synth-pass';
import { checkConstructProps } from './props';

/** Properties of an App: those of cdk8s, and where its objects are written. */
export interface AppProps extends cdk8s.AppProps {
  /**
   * In which folders objects are written; `yamlOutputType` does not count then.
   * @default - as `yamlOutputType` says
   */
  readonly layout?: OutputLayout;
}

/**
 * A cdk8s app that synthesizes in one pass, in a time that grows with the number of objects and of dependencies.
 *
 * It takes the same props as cdk8s' own app and writes the same files with the same bytes. Each construct is validated
 * once and each object rendered once. The output is written whole or not at all: when anything is wrong, the output
 * folder stays as it was.
 */
export class App extends cdk8s.App {
  private readonly layout?: OutputLayout;

  /**
   * Defines an app.
   *
   * @param props what cdk8s' own app takes, and the layout of the output
   */
  public constructor(props: AppProps = {}) {
    super(props);
    checkConstructProps(this, App, 'AppProps', props);
    this.layout = props.layout;
    if (props.layout) OutputLayout._set(this, props.layout);
    allowPreparation(this);
  }

  /**
   * The charts of this app, in the order in which they are synthesized.
   *
   * @throws if dependencies form a cycle, or a construct outside of charts has a part in one
   */
  public get charts(): cdk8s.Chart[] {
    return new AppOrder(this).sortedCharts();
  }

  /**
   * Writes the manifests of all charts to the output folder. What validation warns of goes to standard error.
   *
   * @throws if a construct is invalid, dependencies form a cycle, an object cannot be rendered, or a file cannot be
   * written; nothing has been written then
   */
  public synth(): void {
    const remarks = synthPass(this, findings => {
      const found = validateApp(this, findings, App.prototype.synth);
      const order = new AppOrder(this);
      fillFolder(this.outdir, folder => {
        const files = new AppFiles(order, folder, this.outputFileExtension);
        if (this.layout) files.writeLayout(this.layout, this);
        else files.writeManifests(this.yamlOutputType);
        if (this['recordConstructMetadata']) files.writeConstructMetadata();
      });
      return found;
    });
    if (remarks !== undefined) process.stderr.write(remarks);
  }

  /**
   * Renders the manifests of all charts.
   *
   * @returns YAML with a document for each object
   * @throws if a construct is invalid, dependencies form a cycle, or an object cannot be rendered
   */
  public synthYaml(): string {
    return synthPass(this, findings => {
      const order = new AppOrder(this);
      validateApp(this, findings, App.prototype.synthYaml);
      return [...documentsOf(manifestsOfAll(order.sortedCharts(), order))].join('');
    });
  }
}
