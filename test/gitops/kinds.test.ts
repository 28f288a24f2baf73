/** The kinds of Argo CD and Flux: what is accepted, and what their API servers would refuse. */
import { Testing } from 'cdk8s';
import { argoproj, helm, kustomize, source } from 'cdk8s-dynamo';

test('an Application in its wire form', () => {
  const application = new argoproj.Application(Testing.chart(), 'qwen', {
    metadata: { name: 'qwen', namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'prod/inference/qwen', targetRevision: 'main', helm: { valuesObject: { replicas: 2 } } },
      destination: { name: 'in-cluster', namespace: 'inference' },
    },
  });
  expect(application.node.validate()).toEqual([]);
  expect(application.toJson().spec.source).toEqual({
    repoURL: 'https://git.example.com/llm/deploy.git', path: 'prod/inference/qwen', targetRevision: 'main', helm: { valuesObject: { replicas: 2 } },
  });
});

test.each<[string, (scope: ReturnType<typeof Testing.chart>) => { node: { validate(): string[] } }, string]>([
  ['an Application without a project', scope => new argoproj.Application(scope, 'a', { spec: { destination: {} } as argoproj.ApplicationSpec }), 'spec.project'],
  ['an ApplicationSet with a policy that is none', scope => new argoproj.ApplicationSet(scope, 'a', {
    spec: { generators: [], template: { metadata: {}, spec: { project: 'p', destination: {} } }, syncPolicy: { applicationsSync: 'all' as 'sync' } },
  }), 'spec.syncPolicy.applicationsSync'],
  ['an AppProject with a role without a name', scope => new argoproj.AppProject(scope, 'a', { spec: { roles: [{} as argoproj.Role] } }), 'spec.roles[0].name'],
  ['a Kustomization every day', scope => new kustomize.Kustomization(scope, 'a', {
    spec: { interval: '1d', prune: true, sourceRef: { kind: 'GitRepository', name: 'deploy' } },
  }), 'spec.interval'],
  ['a GitRepository over scp', scope => new source.GitRepository(scope, 'a', { spec: { url: 'git@git.example.com:llm/deploy', interval: '1m' } }), 'spec.url'],
  ['an OCIRepository over https', scope => new source.OCIRepository(scope, 'a', { spec: { url: 'https://registry.example.com/deploy', interval: '1m' } }), 'spec.url'],
  ['an OCIRepository with audiences alone', scope => new source.OCIRepository(scope, 'a', {
    spec: { url: 'oci://registry.example.com/deploy', interval: '1m', audiences: ['registry'] },
  }), 'ServiceAccountToken'],
  ['a HelmRepository of an unknown type', scope => new source.HelmRepository(scope, 'a', { spec: { url: 'oci://r.example.com', type: 'OCI' as 'oci' } }), 'spec.type'],
  ['a HelmRelease without a chart', scope => new helm.HelmRelease(scope, 'a', { spec: { interval: '1h' } }), 'either chart or chartRef must be set'],
])('%s is refused', (_, create, message) => {
  expect(create(Testing.chart()).node.validate().join('\n')).toContain(message);
});

test('a HelmRelease by chart and by reference', () => {
  const chart = Testing.chart();
  const byName = new helm.HelmRelease(chart, 'a', {
    spec: { interval: '1h', chart: { spec: { chart: 'dynamo-platform', version: '1.3.0', sourceRef: { kind: 'HelmRepository', name: 'dynamo' } } } },
  });
  const byReference = new helm.HelmRelease(chart, 'b', { spec: { interval: '1h', chartRef: { kind: 'OCIRepository', name: 'dynamo' } } });
  expect([...byName.node.validate(), ...byReference.node.validate()]).toEqual([]);
});
