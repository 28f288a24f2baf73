import { Chart } from 'cdk8s';
import {
  App, Cluster, DiscoveryBackend, DynamoGraph, type DynamoPlatformProps, DynamoPlatform, PlatformDelivery, type PlatformFacts, PlatformPart, type PlatformProfile, PlatformService,
} from 'cdk8s-dynamo';
import type { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { withFolder } from '../output';

interface Manifest {
  readonly kind: string;
  readonly metadata: object;
  readonly spec: { readonly [field: string]: unknown };
}

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

function written(app: App): Manifest[] {
  return parseAllDocuments(app.synthYaml()).map(document => document.toJS() as Manifest);
}

function installed(props: Partial<DynamoPlatformProps> = {}): Manifest[] {
  const app = new App();
  new DynamoPlatform(new Chart(app, 'platform'), 'platform', { version: '1.3.0', delivery: PlatformDelivery.argoCd(), ...props });
  return written(app);
}

function values(props: Partial<DynamoPlatformProps>): object {
  const [{ spec }] = installed(props);
  return (spec.source as { helm: { valuesObject: object } }).helm.valuesObject;
}

function graphIn(app: Construct, namespace: string | undefined, props: object = {}, env: { [name: string]: string } = {}): DynamoGraph {
  const graph = new DynamoGraph(new Chart(app, `graph-${namespace ?? 'any'}`, { namespace }), 'llama', { image: IMAGE, env, ...props });
  graph.addFrontend('Frontend');
  return graph;
}

const EVERYTHING: PlatformFacts = {
  grove: PlatformPart.EXISTING, leaderWorkerSet: true, volcano: true, inferencePool: true, checkpoint: true, gpuDiscovery: true, podMonitors: true, topologies: {},
};
const NOTHING: PlatformFacts = {
  grove: PlatformPart.ABSENT, leaderWorkerSet: false, volcano: false, inferencePool: false, checkpoint: false, gpuDiscovery: false, podMonitors: false,
  nats: PlatformService.ABSENT, etcd: PlatformService.ABSENT,
};

const MONITORS = { 'dynamo-operator': { dynamo: { metrics: { podMonitors: { enabled: true } } } } };

describe('is installed', () => {
  test('by an Application of Argo CD, with server-side apply and without pruning', () => {
    expect(installed()).toEqual([{
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'dynamo-platform', namespace: 'argocd' },
      spec: {
        project: 'default',
        destination: { server: 'https://kubernetes.default.svc', namespace: 'dynamo-system' },
        source: {
          repoURL: 'https://helm.ngc.nvidia.com/nvidia/ai-dynamo', chart: 'dynamo-platform', targetRevision: '1.3.0',
          helm: { releaseName: 'dynamo-platform', valuesObject: MONITORS },
        },
        syncPolicy: { automated: { selfHeal: true }, syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'] },
      },
    }]);
  });

  test('by Argo CD in another cluster, from an OCI repository, when somebody says so', () => {
    const [{ spec }] = installed({
      delivery: PlatformDelivery.argoCd({ repository: 'oci://charts.example.com/dynamo/', clusterName: 'west', project: 'gpu', automated: false }),
    });
    expect(spec).toMatchObject({ project: 'gpu', destination: { name: 'west' }, source: { repoURL: 'charts.example.com/dynamo', chart: 'dynamo-platform' } });
    expect(spec.syncPolicy).toEqual({ syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'] });
  });

  test('by a HelmRelease of Flux with its repository', () => {
    const metadata = { name: 'dynamo-platform', namespace: 'flux-system' };
    expect(installed({ delivery: PlatformDelivery.flux({ secretName: 'ngc' }) })).toEqual([
      {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'HelmRepository',
        metadata,
        spec: { url: 'https://helm.ngc.nvidia.com/nvidia/ai-dynamo', interval: '1h', secretRef: { name: 'ngc' } },
      },
      {
        apiVersion: 'helm.toolkit.fluxcd.io/v2',
        kind: 'HelmRelease',
        metadata,
        spec: {
          chart: { spec: { chart: 'dynamo-platform', version: '1.3.0', sourceRef: { kind: 'HelmRepository', name: 'dynamo-platform' } } },
          interval: '1h', releaseName: 'dynamo-platform', targetNamespace: 'dynamo-system', storageNamespace: 'dynamo-system',
          install: { createNamespace: true, crds: 'CreateReplace' }, upgrade: { crds: 'CreateReplace' }, values: MONITORS,
        },
      },
    ]);
  });

  test('by Flux from an OCI repository', () => {
    const [source, release] = installed({ delivery: PlatformDelivery.flux({ repository: 'oci://charts.example.com/dynamo', interval: '10m' }) });
    expect(source).toMatchObject({ kind: 'OCIRepository', spec: { url: 'oci://charts.example.com/dynamo/dynamo-platform', interval: '10m', ref: { tag: '1.3.0' } } });
    expect(release.spec).toMatchObject({ chartRef: { kind: 'OCIRepository', name: 'dynamo-platform' } });
    expect(release.spec.chart).toBeUndefined();
  });
});

describe('values', () => {
  test('of everything that the chart can do', () => {
    expect(values({
      namespaceRestricted: true, namespace: 'team-a', releaseName: 'dynamo',
      nats: PlatformService.BUNDLED, etcd: PlatformService.at('etcd.storage:2379'), discoveryBackend: DiscoveryBackend.ETCD,
      grove: PlatformPart.BUNDLED, kaiScheduler: PlatformPart.EXISTING, prometheusEndpoint: 'http://prometheus:9090', modelExpressUrl: 'http://mx:8001',
      podMonitors: false, nixlTelemetry: true, checkpoint: true, checkpointStorage: { pvc: { name: 'checkpoints' } }, gpuDiscovery: false,
      profilerImage: 'registry.example.com/planner:1.3.0', powerAwareness: true, serviceMonitors: true,
    })).toEqual({
      'global': { 'nats': { install: true }, 'grove': { install: true, enabled: true }, 'kai-scheduler': { enabled: true }, 'snapshot': { install: true } },
      'nats': { promExporter: { enabled: true } },
      'dynamo-operator': {
        discoveryBackend: 'etcd', etcdAddr: 'etcd.storage:2379', modelExpressURL: 'http://mx:8001',
        upgradeCRD: false, namespaceRestriction: { enabled: true, targetNamespace: 'team-a' }, gpuDiscovery: { enabled: false },
        dynamo: { metrics: { prometheusEndpoint: 'http://prometheus:9090', podMonitors: { enabled: false, nixlTelemetry: true } } },
        checkpoint: { enabled: true, storage: { pvc: { name: 'checkpoints' } } },
        controllerManager: { manager: { dgdrDefaultImage: 'registry.example.com/planner:1.3.0' } },
        planner: { powerAwareness: { enabled: true } }, metricsService: { enabled: true },
      },
    });
  });

  test('of one\'s own stand over the others: maps are merged, lists replaced', () => {
    expect(values({ volcano: true, values: { 'dynamo-operator': { webhook: { timeoutSeconds: 5 }, dynamo: { metrics: { podMonitors: { enabled: null } } } } } })).toEqual({
      'global': { 'volcano-scheduler': { enabled: true } },
      'dynamo-operator': { webhook: { timeoutSeconds: 5 }, dynamo: { metrics: { podMonitors: { enabled: null } } } },
    });
  });

  test.each([
    [{ nats: { enabled: true } }, 'values.nats.enabled: the chart refuses this key; set nats: PlatformService.BUNDLED (global.nats.install)'],
    [{ etcd: { enabled: false } }, 'values.etcd.enabled: the chart refuses this key; set etcd: PlatformService.BUNDLED (global.etcd.install)'],
    [{ grove: { enabled: true } }, 'values.grove.enabled: the chart refuses this key; set grove: PlatformPart.EXISTING (global.grove.enabled)'],
    [{ 'kai-scheduler': { enabled: true } }, 'values.kai-scheduler.enabled: the chart refuses this key; set kaiScheduler: PlatformPart.EXISTING (global.kai-scheduler.enabled)'],
    [{ 'dynamo-operator': { webhook: { enabled: true } } }, 'values.dynamo-operator.webhook.enabled: the chart refuses this key; webhooks are always on; drop it'],
  ])('that the chart has given up are refused: %j', (own, message) => {
    expect(() => installed({ values: own })).toThrow(message);
  });

  test('that contradict each other are refused', () => {
    expect(() => installed({ volcano: true, kaiScheduler: PlatformPart.BUNDLED })).toThrow('KAI and Volcano exclude each other; drop kaiScheduler or volcano');
    expect(() => installed({ discoveryBackend: DiscoveryBackend.ETCD })).toThrow('workers are to be found in etcd, and there is none; set etcd, or let Kubernetes find them');
    expect(() => installed({ namespaceRestricted: true })).toThrow('runs the graphs of one Kubernetes namespace, but of which? set namespace');
  });
});

test('monitors scrape what the chart installs, under the labels of the Prometheus', () => {
  const manifests = installed({ nats: PlatformService.BUNDLED, etcd: PlatformService.BUNDLED, serviceMonitors: true, monitorLabels: { release: 'prometheus' } });
  const labels = (name: string) => ({ matchLabels: { 'app.kubernetes.io/instance': 'dynamo-platform', 'app.kubernetes.io/name': name } });
  expect(manifests.slice(1)).toMatchObject([
    {
      kind: 'PodMonitor', metadata: { name: 'dynamo-platform-nats', namespace: 'dynamo-system', labels: { release: 'prometheus' } },
      spec: { selector: labels('nats'), podMetricsEndpoints: [{ port: 'prom-metrics' }] },
    },
    {
      kind: 'ServiceMonitor', metadata: { name: 'dynamo-platform-etcd', namespace: 'dynamo-system', labels: { release: 'prometheus' } },
      spec: { selector: labels('etcd'), endpoints: [{ port: 'client' }] },
    },
  ]);
  expect(installed({ nats: PlatformService.at('nats://a:4222'), serviceMonitors: true })).toHaveLength(1);
});

describe('graphs', () => {
  test('find the platform of their Kubernetes namespace, or that of the cluster, with its addresses', () => {
    const app = new App();
    const shared = DynamoPlatform.fromExisting(app, 'shared', {
      nats: PlatformService.BUNDLED, etcd: PlatformService.at('etcd.storage:2379'), prometheusEndpoint: 'http://prometheus:9090', podMonitors: false,
    });
    const own = DynamoPlatform.fromExisting(app, 'own', { namespaceRestricted: true, namespace: 'team-a', nats: PlatformService.BUNDLED });
    expect(DynamoPlatform.of(graphIn(app, 'team-a'))).toBe(own);
    expect(DynamoPlatform.of(graphIn(app, 'team-b'))).toBe(shared);
    expect([shared.natsAddress, shared.etcdAddress, shared.prometheusEndpoint, shared.podMonitors])
      .toEqual(['nats://dynamo-platform-nats.dynamo-system.svc.cluster.local:4222', 'etcd.storage:2379', 'http://prometheus:9090', false]);
    expect([own.natsAddress, own.etcdAddress, own.podMonitors]).toEqual(['nats://dynamo-platform-nats.team-a.svc.cluster.local:4222', undefined, undefined]);
    expect(['team-a', 'team-b'].map(namespace => [shared.serves(namespace), own.serves(namespace)])).toEqual([[true, true], [true, false]]);
    expect(app.synthYaml()).not.toContain('kind: Application');
  });

  test.each<[string, PlatformFacts, PlatformProfile]>([
    ['nothing is known', {}, {}],
    ['everything is there', EVERYTHING, { grove: true, lws: true, volcano: true, inferencePool: true, checkpoint: true, gpuDiscovery: true, podMonitors: true, topologies: {} }],
    ['nothing is there', NOTHING, { grove: false, lws: false, volcano: false, inferencePool: false, checkpoint: false, gpuDiscovery: false, podMonitors: false }],
  ])('are judged by what is known of a platform that exists: %s', (_, facts, profile) => {
    expect(DynamoPlatform.fromExisting(new App(), 'platform', facts).profile).toEqual(profile);
  });

  test('have what a platform that is installed here names, and nothing else', () => {
    const platform = new DynamoPlatform(new Chart(new App(), 'platform'), 'platform', { version: '1.3.0', delivery: PlatformDelivery.argoCd() });
    expect(platform.profile).toEqual({
      grove: false, lws: false, volcano: false, inferencePool: true, checkpoint: false, gpuDiscovery: true, podMonitors: true,
    });
  });

  test('have none in an app that declares none', () => {
    expect(DynamoPlatform.of(graphIn(new App(), 'team-a'))).toBeUndefined();
  });

  test('are validated by what their platform has', () => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'shared', { prometheusEndpoint: 'http://prometheus:9090' });
    DynamoPlatform.fromExisting(app, 'own', { namespaceRestricted: true, namespace: 'team-a', grove: PlatformPart.ABSENT });
    graphIn(app, 'team-b', { priorityClassName: 'high' });
    expect(app.synthYaml()).toContain('high');
    graphIn(app, 'team-a', { priorityClassName: 'high' });
    expect(() => app.synthYaml()).toThrow(/graph-team-a[^\n]*priorityClassName/);
  });

  test('that no platform runs are refused', () => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'own', { namespaceRestricted: true, namespace: 'team-a' });
    graphIn(app, 'team-b');
    expect(() => app.synthYaml()).toThrow('no platform runs graphs of the Kubernetes namespace "team-b"; those of this app run the graphs of "team-a" alone; '
      + 'declare a DynamoPlatform there, or one of the whole cluster [platform/none]');
  });

  test('do not share the platform of another Kubernetes namespace', () => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'a', { namespaceRestricted: true, namespace: 'team-a', nats: PlatformService.BUNDLED });
    const shared = DynamoPlatform.fromExisting(app, 'shared', { nats: PlatformService.BUNDLED });
    graphIn(app, 'team-a', {}, { NATS_SERVER: 'nats://dynamo-platform-nats.team-a.svc.cluster.local:4222' });
    graphIn(app, 'team-c', {}, { NATS_SERVER: shared.natsAddress ?? '' });
    expect(app.synthYaml()).toContain('team-c');
    graphIn(app, 'team-b', {}, { NATS_SERVER: 'nats://dynamo-platform-nats.team-a:4222' });
    expect(() => app.synthYaml()).toThrow('spec.env[0].value: NATS_SERVER leads to the platform of the Kubernetes namespace "team-a", which no other shares; '
      + 'drop it; the operator sets it for the graphs of its own [platform/elsewhere]');
  });
});

describe('there is one', () => {
  test.each([
    ['cluster-wide', {}, { namespace: 'elsewhere' }, 'runs the graphs of the whole cluster already; two operators undo each other\'s work: keep one'],
    ['in a Kubernetes namespace', { namespaceRestricted: true, namespace: 'a' }, { namespaceRestricted: true, namespace: 'a' }, 'runs the graphs of the Kubernetes namespace "a" already'],
    ['in the Kubernetes namespace of the other kind', {}, { namespaceRestricted: true, namespace: 'dynamo-system' }, 'is in the Kubernetes namespace "dynamo-system" already; install one there'],
  ])('%s', (_, first, second, message) => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'first', first);
    DynamoPlatform.fromExisting(app, 'second', second);
    expect(() => app.synthYaml()).toThrow(`DynamoPlatform "second": "first" ${message}`);
  });

  test('for each Kubernetes namespace beside that of the cluster', () => {
    const app = new App();
    for (const namespace of ['a', 'b']) DynamoPlatform.fromExisting(app, namespace, { namespaceRestricted: true, namespace });
    DynamoPlatform.fromExisting(app, 'shared');
    expect(app.synthYaml()).toBe('');
  });

  test('for each cluster, found by the graphs of that cluster alone', () => {
    const app = new App();
    const graphs = ['east', 'west', 'edge'].map(name => {
      const cluster = new Cluster(app, name);
      if (name !== 'edge') {
        const facts = { prometheusEndpoint: `http://prometheus.${name}:9090`, namespace: `dynamo-${name}` };
        DynamoPlatform.fromExisting(cluster, 'platform', facts);
      }
      return graphIn(cluster, 'inference');
    });
    expect(graphs.map(graph => DynamoPlatform.of(graph)?.prometheusEndpoint)).toEqual(['http://prometheus.east:9090', 'http://prometheus.west:9090', undefined]);
    expect(app.synthYaml()).toContain('name: llama');
  });

  test('in a cluster, and no other one of the whole app', () => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'everywhere');
    DynamoPlatform.fromExisting(new Cluster(app, 'east'), 'platform');
    expect(() => app.synthYaml()).toThrow('DynamoPlatform "east/platform": "everywhere" runs the graphs of the whole cluster already');
  });
});

test.each<[string, PlatformFacts, string]>([
  ['is told', { etcd: PlatformService.ABSENT }, 'workers are to be found in etcd, and the platform has none; set etcd of the DynamoPlatform'],
  ['is not told where nobody knows', { discoveryBackend: DiscoveryBackend.ETCD }, ''],
])('a graph that asks for an etcd that is not there %s', (_, facts, message) => withFolder(outdir => {
  const app = new App({ outdir });
  DynamoPlatform.fromExisting(app, 'shared', facts);
  graphIn(app, 'team-a', { metadata: { annotations: { 'nvidia.com/dynamo-discovery-backend': 'etcd' } } });
  const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    app.synth();
    const said = spoken.mock.calls.map(([text]) => String(text)).join('');
    if (message === '') expect(said).toBe('');
    else expect(said).toContain(message);
  } finally {
    spoken.mockRestore();
  }
}));

test('an etcd that is known not to be there finds no workers', () => {
  expect(() => DynamoPlatform.fromExisting(new App(), 'platform', { discoveryBackend: DiscoveryBackend.ETCD, etcd: PlatformService.ABSENT }))
    .toThrow('workers are to be found in etcd, and there is none');
});
