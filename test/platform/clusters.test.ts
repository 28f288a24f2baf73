/** One Argo CD installs the platforms of several clusters: its Applications aim at them, and stand where it looks for them. */
import { Chart } from 'cdk8s';
import { App, type ArgoCdDeliveryOptions, Cluster, type ClusterProps, DeployFile, DynamoPlatform, OutputLayout, PlatformDelivery } from 'cdk8s-dynamo';
import { parse } from 'yaml';
import { contentOf, withFolder } from '../output';

interface Application {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly destination: object };
}

function platform(app: App, name: string, options: ArgoCdDeliveryOptions, props: ClusterProps = {}): DynamoPlatform {
  return new DynamoPlatform(new Chart(new Cluster(app, name, props), 'platform'), 'platform', { version: '1.3.0', delivery: PlatformDelivery.argoCd(options) });
}

/** What is written: path to name and destination. */
function written(define: (app: App) => void): { [path: string]: [string, object] } {
  return withFolder(folder => {
    const app = new App({ outdir: folder, layout: OutputLayout.byGraph() });
    define(app);
    app.synth();
    return Object.fromEntries(Object.entries(contentOf(folder)).filter(([, text]) => text !== undefined).map(([path, text]) => {
      const { metadata, spec } = parse(text ?? '') as Application;
      return [path, [metadata.name, spec.destination]];
    }));
  });
}

test('each Application aims at its cluster, and stands in the chart of Argo CD', () => {
  const namespace = 'dynamo-system';
  expect(written(app => {
    const chart = new Chart(app, 'argocd');
    platform(app, 'east', { chart });
    platform(app, 'west', { chart }, { server: 'https://west.example.com' });
  })).toEqual({
    'argocd/argocd/Application.east-dynamo-platform.k8s.yaml': ['east-dynamo-platform', { name: 'east', namespace }],
    'argocd/argocd/Application.west-dynamo-platform.k8s.yaml': ['west-dynamo-platform', { server: 'https://west.example.com', namespace }],
  });
});

test.each<[string, ArgoCdDeliveryOptions, ClusterProps]>([
  ['by its server', { server: 'https://kubernetes.default.svc' }, {}],
  ['by its name', { clusterName: 'in-cluster' }, {}],
  ['by the Cluster', {}, { server: 'https://kubernetes.default.svc' }],
])('a cluster with an Argo CD of its own, %s, has the Application in its folder', (_, options, props) => {
  const [path] = Object.keys(written(app => platform(app, 'east', options, props)));
  expect(path).toMatch(/^east\/.*Application\.dynamo-platform/);
});

test('one that nobody would find is refused', () => {
  const message = 'east/platform/platform: the Application would stand in the cluster that it installs the platform on; give PlatformDelivery.argoCd a chart outside';
  expect(() => platform(new App(), 'east', {})).toThrow(message);
  expect(() => platform(new App(), 'east', { server: 'https://east.example.com' })).toThrow(message);
  const app = new App();
  expect(() => platform(app, 'east', { chart: new Chart(new Cluster(app, 'other'), 'argocd') })).toThrow(message);
});

test('in deploy.yaml it follows from the cluster', () => {
  const text = (cluster: string, options = '{}') => `name: qwen
namespace: inference
image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
platform: { version: 1.3.0, delivery: { argoCd: ${options} } }
gitops: { cluster: ${cluster}, layout: byGraph }
components: [{ name: Frontend, type: frontend }]
`;
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: `${text('east')}---\n${text('{ name: west, server: "https://west.example.com" }')}` }]);
  expect(report.findings).toEqual([]);
  expect(Object.keys(files).filter(path => path.includes('Application'))).toEqual([
    'argocd/argocd/Application.east-dynamo-platform.k8s.yaml', 'argocd/argocd/Application.west-dynamo-platform.k8s.yaml',
  ]);
  expect(files['argocd/argocd/Application.west-dynamo-platform.k8s.yaml']).toContain('server: https://west.example.com');
  const own = DeployFile.synthText([{ file: 'deploy.yaml', text: text('east', '{ server: "https://kubernetes.default.svc" }') }]);
  expect(Object.keys(own.files).filter(path => path.includes('Application'))[0]).toMatch(/^east\//);
});
