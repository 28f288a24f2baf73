import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { App } from 'cdk8s-dynamo';
import { Construct } from 'constructs';
import { contentOf, withFolder } from './output';

/** An app of either kind whose output goes to `dist` in a folder. */
type AppMaker = (folder: string, props?: cdk8s.AppProps) => cdk8s.App;
const ours: AppMaker = (folder, props) => new App({ outdir: join(folder, 'dist'), ...props });
const theirs: AppMaker = (folder, props) => new cdk8s.App({ outdir: join(folder, 'dist'), ...props });

function configMap(scope: Construct, id: string): cdk8s.ApiObject {
  return new cdk8s.ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap' });
}

function chartsOf(app: cdk8s.App, count: number): cdk8s.Chart[] {
  return Array.from({ length: count }, (_, index) => {
    const chart = new cdk8s.Chart(app, `chart-${index}`);
    configMap(chart, 'first');
    configMap(chart, 'second');
    return chart;
  });
}

/** What each of the two apps writes. */
function bothWrite(fill: (app: cdk8s.App) => unknown, props?: cdk8s.AppProps): [unknown, unknown] {
  const write = (make: AppMaker) => withFolder(folder => {
    const app = make(folder, props);
    fill(app);
    app.synth();
    return contentOf(folder);
  });
  return [write(ours), write(theirs)];
}

function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

/** With what each of the two apps fails. */
function bothFail(fill: (app: cdk8s.App) => unknown): [string, string] {
  const fail = (make: AppMaker) => withFolder(folder => errorOf(() => {
    const app = make(folder);
    fill(app);
    app.synth();
  }));
  return [fail(ours), fail(theirs)];
}

describe('what is written', () => {
  test('charts in the order of their dependencies', () => {
    const [our, their] = bothWrite(app => {
      const [first, second] = chartsOf(app, 2);
      first.addDependency(second);
    });
    expect(our).toEqual(their);
    expect(Object.keys(our as object)).toContain('dist/0000-chart-1.k8s.yaml');
  });

  test('objects after what their outer constructs wait for, then after what the inner ones do', () => {
    const [our, their] = bothWrite(app => {
      const chart = new cdk8s.Chart(app, 'chart');
      const outer = new Construct(chart, 'outer');
      const inner = new Construct(outer, 'inner');
      const [last, first] = ['last', 'first'].map(id => new Construct(chart, id));
      for (const construct of [inner, last, first]) configMap(construct, 'object');
      outer.node.addDependency(first);
      inner.node.addDependency(last);
    });
    expect(our).toEqual(their);
    expect(JSON.stringify(our)).toMatch(/chart-first.*chart-last.*chart-outer-inner/);
  });

  test('an app without charts makes an empty folder', () => {
    const [our, their] = bothWrite(() => undefined);
    expect(our).toEqual(their);
    expect(our).toEqual({ dist: undefined });
  });

  test('file names have the extension that was asked for', () => {
    const [our, their] = bothWrite(app => chartsOf(app, 1), { outputFileExtension: '.yml' });
    expect(our).toEqual(their);
    expect(Object.keys(our as object)).toContain('dist/chart-0.yml');
  });

  test('CDK8S_OUTDIR names the folder where the app does not', () => withFolder(folder => {
    process.env.CDK8S_OUTDIR = join(folder, 'from-variable');
    try {
      const app = new App();
      chartsOf(app, 1);
      app.synth();
    } finally {
      delete process.env.CDK8S_OUTDIR;
    }
    expect(readdirSync(folder)).toEqual(['from-variable']);
  }));

  test('a chart may render itself', () => {
    class Labelled extends cdk8s.Chart {
      public toJson(): unknown[] {
        return super.toJson().map(manifest => ({ ...manifest as object, labelled: true }));
      }
    }
    const [our, their] = bothWrite(app => configMap(new Labelled(app, 'chart'), 'object'));
    expect(our).toEqual(their);
    expect(JSON.stringify(our)).toContain('labelled: true');
  });

  test('a dependency on a construct that was replaced holds for the one in its place', () => {
    const [our, their] = bothWrite(app => {
      const chart = new cdk8s.Chart(app, 'chart');
      const dependent = configMap(chart, 'dependent');
      dependent.addDependency(configMap(chart, 'replaced'));
      chart.node.tryRemoveChild('replaced');
      configMap(chart, 'replaced');
    });
    expect(our).toEqual(their);
    expect(JSON.stringify(our)).toMatch(/replaced.*dependent/);
  });

  test('a second synthesis writes the same', () => withFolder(folder => {
    const app = ours(folder);
    const [first, second] = chartsOf(app, 2);
    first.addDependency(second);
    app.synth();
    const before = contentOf(folder);
    app.synth();
    expect(contentOf(folder)).toEqual(before);
  }));
});

describe('one pass', () => {
  const types = Object.values(cdk8s.YamlOutputType).filter(type => typeof type === 'number');

  /** Fifty charts, the calls of whose objects are counted by path. */
  function countedApp(folder: string, props?: cdk8s.AppProps): { app: cdk8s.App; validated: string[]; rendered: string[] } {
    const [validated, rendered]: [string[], string[]] = [[], []];
    class Counted extends cdk8s.ApiObject {
      public toJson(): unknown {
        rendered.push(this.node.path);
        return super.toJson();
      }
    }
    const app = ours(folder, props);
    for (let index = 0; index < 50; index++) {
      const object = new Counted(new cdk8s.Chart(app, `chart-${index}`), 'object', { apiVersion: 'v1', kind: 'ConfigMap' });
      object.node.addValidation({
        validate: () => {
          validated.push(object.node.path);
          return [];
        },
      });
    }
    return { app, validated, rendered };
  }

  const paths = Array.from({ length: 50 }, (_, index) => `chart-${index}/object`);

  test.each(types)('synth validates and renders everything once: output type %d', yamlOutputType => withFolder(folder => {
    const { app, validated, rendered } = countedApp(folder, { yamlOutputType, recordConstructMetadata: true });
    app.synth();
    expect(validated).toEqual(paths);
    expect(rendered).toEqual(paths);
  }));

  test('synthYaml validates and renders everything once', () => withFolder(folder => {
    const { app, validated, rendered } = countedApp(folder);
    app.synthYaml();
    expect(validated).toEqual(paths);
    expect(rendered).toEqual(paths);
  }));

  test('a chain of dependencies may be long, which takes cdk8s for ever', () => {
    const app = new App();
    const charts = chartsOf(app, 10_000);
    charts.slice(1).forEach((chart, index) => charts[index].addDependency(chart));
    expect(app.charts[0]).toBe(charts[9_999]);
    expect(app.charts[9_999]).toBe(charts[0]);
  });
});

describe('what is wrong', () => {
  test('all that validation finds is in one error', () => {
    const [our, their] = bothFail(app => {
      for (const chart of chartsOf(app, 2)) chart.node.addValidation({ validate: () => ['is wrong', 'is bad'] });
    });
    expect(our).toBe(their);
    expect(our.split('\n')).toEqual([
      'Validation failed with the following errors:',
      '  [chart-0] is wrong', '  [chart-0] is bad', '  [chart-1] is wrong', '  [chart-1] is bad',
    ]);
  });

  test('a cycle of objects', () => {
    const [our, their] = bothFail(app => {
      const chart = new cdk8s.Chart(app, 'chart');
      const [a, b, c] = ['a', 'b', 'c'].map(id => configMap(chart, id));
      a.addDependency(b);
      b.addDependency(c);
      c.addDependency(a);
    });
    expect(our).toBe(their);
    expect(our).toBe('Dependency cycle detected: chart/a => chart/b => chart/c => chart/a');
  });

  test('a cycle of charts by way of their objects', () => {
    const [our, their] = bothFail(app => {
      const [first, second] = chartsOf(app, 2);
      first.node.findChild('first').node.addDependency(second.node.findChild('first'));
      second.node.findChild('second').node.addDependency(first.node.findChild('second'));
    });
    expect(our).toBe(their);
    expect(our).toBe('Dependency cycle detected: chart-0 => chart-1 => chart-0');
  });

  test('a chart whose objects all wait for each other', () => {
    const [our] = bothFail(app => {
      const [chart] = chartsOf(app, 1);
      chart.addDependency(...chart.apiObjects);
    });
    expect(our).toBe('Dependency cycle detected: chart-0/first => chart-0/second => chart-0/first');
  });

  test('an object that depends on itself, which cdk8s leaves out without a word', () => {
    const app = new App();
    const object = configMap(new cdk8s.Chart(app, 'chart'), 'object');
    object.addDependency(object);
    expect(() => app.synthYaml()).toThrow('Dependency cycle detected: chart/object => chart/object');
  });

  test('a dependency of a construct outside of charts', () => {
    const [our, their] = bothFail(app => {
      const [chart] = chartsOf(app, 1);
      new Construct(app, 'outside').node.addDependency(chart);
    });
    expect(our).toBe(their);
  });
});

describe('whole or not at all', () => {
  /** Synthesizes twice, with `spoil` in between, and expects that the second has failed and changed nothing. */
  function expectUnchanged(spoil: (app: cdk8s.App, folder: string) => unknown, message: RegExp): void {
    withFolder(folder => {
      const app = ours(folder);
      chartsOf(app, 3);
      app.synth();
      spoil(app, folder);
      const before = contentOf(folder);
      expect(() => app.synth()).toThrow(message);
      expect(contentOf(folder)).toEqual(before);
    });
  }

  class Unrenderable extends cdk8s.ApiObject {
    public toJson(): unknown {
      throw new Error('cannot be rendered');
    }
  }

  test('when something is invalid', () => {
    expectUnchanged(app => app.node.addValidation({ validate: () => ['is wrong'] }), /is wrong/);
  });

  test('when the last object cannot be rendered', () => {
    expectUnchanged(app => {
      configMap(app.charts[0], 'another');
      new Unrenderable(app.charts[2], 'object', { apiVersion: 'v1', kind: 'ConfigMap' });
    }, /cannot be rendered/);
  });

  test('when the last file cannot be put in its place', () => {
    expectUnchanged((app, folder) => {
      configMap(app.charts[0], 'another');
      new cdk8s.Chart(app, 'in-the-way');
      mkdirSync(join(folder, 'dist', 'in-the-way.k8s.yaml'));
    }, /EISDIR|EPERM/);
  });

  test('when there was no output folder, there is none afterwards', () => withFolder(folder => {
    const app = new App({ outdir: join(folder, 'deep', 'dist') });
    new Unrenderable(new cdk8s.Chart(app, 'chart'), 'object', { apiVersion: 'v1', kind: 'ConfigMap' });
    expect(() => app.synth()).toThrow(/cannot be rendered/);
    expect(existsSync(join(folder, 'deep'))).toBe(false);
  }));

  test('files that are not written again stay, and nothing else is left behind', () => withFolder(folder => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'kept.yaml'), 'kept');
    writeFileSync(join(folder, 'dist', 'chart-0.k8s.yaml'), 'replaced');
    const app = ours(folder);
    chartsOf(app, 1);
    app.synth();
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['chart-0.k8s.yaml', 'kept.yaml']);
    expect(contentOf(folder)).toMatchObject({ 'dist/kept.yaml': 'kept', 'dist/chart-0.k8s.yaml': expect.stringContaining('ConfigMap') });
  }));
});
