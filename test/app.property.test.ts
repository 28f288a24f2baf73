import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { App } from 'cdk8s-dynamo';
import * as fc from 'fast-check';
import { contentOf, withFolder } from './output';
import { type AppDescription, anyApp, fill } from './random-app';

const types = [
  cdk8s.YamlOutputType.FILE_PER_APP,
  cdk8s.YamlOutputType.FILE_PER_CHART,
  cdk8s.YamlOutputType.FILE_PER_RESOURCE,
  cdk8s.YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

test('writes what cdk8s writes, whatever the app', () => {
  fc.assert(fc.property(anyApp, fc.constantFrom(...types), (description, type) => {
    expect(synthesis(App, description, type)).toEqual(synthesis(cdk8s.App, description, type));
  }), { numRuns: 200 });
});

test('renders the text that cdk8s renders, whatever the app', () => {
  fc.assert(fc.property(anyApp, description => {
    expect(outcome(() => fill(new App(), description).synthYaml())).toEqual(outcome(() => fill(new cdk8s.App(), description).synthYaml()));
  }), { numRuns: 500 });
});

/** Everything an app writes, and its charts as they are sorted after that. */
function synthesis(Kind: typeof cdk8s.App, description: AppDescription, yamlOutputType: cdk8s.YamlOutputType): unknown {
  return outcome(() => withFolder(folder => {
    const app = fill(new Kind({ outdir: join(folder, 'dist'), yamlOutputType, recordConstructMetadata: true }), description);
    app.synth();
    return { content: contentOf(folder), charts: app.charts.map(chart => chart.node.path) };
  }));
}

/** A result or an error; of a cycle only that there is one, as there may be several and cdk8s mixes them up. */
function outcome(run: () => unknown): unknown {
  try {
    return { result: run() };
  } catch (error) {
    return { error: (error as Error).message.replace(/^(Dependency cycle detected): .*/, '$1') };
  }
}
