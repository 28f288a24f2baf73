import { Chart, Lazy, Testing } from 'cdk8s';
import * as library from 'cdk8s-dynamo';
import { DynamoGraph, DynamoImage, DynamoPlatform, GraphIngress, GraphMetrics, GraphMonitoring, KaiQueue, SecretReference, Validation } from 'cdk8s-dynamo';
import { Construct } from 'constructs';
import { libraryProgram } from '../../tools/library-program';
import { type PropTaker, readProps } from '../../tools/prop-words';

const chart = () => new Chart(Testing.app(), 'serving');
const graph = (scope: Construct = chart()) => new DynamoGraph(scope, 'qwen', { image: 'vllm-runtime:1.3.0' });
/** What a program says that no compiler looks at. */
const unchecked = (props: unknown) => props as never;

describe('a prop that does not exist is refused, by path and with the nearest one', () => {
  test.each<[string, () => unknown, string]>([
    ['of a graph', () => new DynamoGraph(chart(), 'qwen', unchecked({ imag: 'x' })), 'serving/qwen: imag is no prop of DynamoGraphProps; did you mean "image"?'],
    ['of a component', () => graph().addWorker('Worker', unchecked({ engines: 1 })), 'serving/qwen/Worker: engines is no prop of ComponentProps; did you mean "engine"?'],
    ['without a near one', () => graph().addFrontend('Frontend', unchecked({ hostNetwork: true })), 'serving/qwen/Frontend: hostNetwork is no prop of FrontendProps; a field of the CRD that has no prop goes into overrides'],
    ['in a struct', () => graph().addWorker('Worker', unchecked({ resources: { gpu: 1 } })), 'serving/qwen/Worker: resources.gpu is no prop of ComponentResources; did you mean "gpus"?'],
    ['in a list', () => new GraphIngress(chart(), 'public', unchecked({ rules: [{ graph: graph(), hosts: ['a.example'] }] })), 'serving/public: rules[0].hosts is no prop of GraphIngressRule; did you mean "host"?'],
    ['in a struct of few props', () => new KaiQueue(chart(), 'queue', unchecked({ gpu: { weight: 1 } })), 'serving/queue: gpu.weight is no prop of KaiQueueShare; it has quota, limit, overQuotaWeight'],
    ['of a companion', () => new GraphMonitoring(chart(), 'monitoring', unchecked({ graph: graph(), alert: {} })), 'serving/monitoring: alert is no prop of GraphMonitoringProps; did you mean "alerts"?'],
    ['of a factory', () => DynamoImage.of(unchecked({ repository: 'x', tga: '1' })), 'DynamoImage.of: tga is no prop of DynamoImageProps; did you mean "tag"?'],
    ['of a factory of a construct', () => DynamoPlatform.fromExisting(chart(), 'platform', unchecked({ groves: true })), 'serving/platform: groves is no prop of PlatformFacts; did you mean "grove"?'],
    ['of settings of an app', () => { Validation.configure(Testing.app(), unchecked({ strit: true })); }, 'App: strit is no prop of ValidationSettings; did you mean "strict"?'],
    ['missing ones', () => new GraphIngress(chart(), 'public', unchecked(undefined)), 'serving/public: rules is missing'],
    ['all of them at once', () => new GraphIngress(chart(), 'public', unchecked({ clasName: 'nginx' })), 'serving/public: clasName is no prop of GraphIngressProps; did you mean "className"?\nserving/public: rules is missing'],
  ])('%s', (_, build, message) => {
    expect(build).toThrow(new Error(message));
  });
});

test('the error leads to the line that gave the props', () => {
  let stack = '';
  try {
    new DynamoGraph(chart(), 'qwen', unchecked({ imag: 'x' }));
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack.split('\n')[1]).toMatch(/check-props\.test\.ts:\d+:\d+/);
});

test('a value that is not there, a lazy one and the fields of Kubernetes are no misspelt props', () => {
  expect(() => {
    new DynamoGraph(chart(), 'qwen', unchecked({ image: 'vllm-runtime:1.3.0', nothing: undefined, telemetry: Lazy.any({ produce: () => ({}) }) }))
      .addWorker('Worker', unchecked({ env: { anything: 'x' }, multinode: { nodeCuont: 2 } }));
  }).not.toThrow();
});

test('a class that extends one of these takes props of its own', () => {
  class TeamGraph extends DynamoGraph {
    public constructor(scope: Construct, id: string, props: library.DynamoGraphProps & { readonly team: string }) {
      super(scope, id, props);
    }
  }
  expect(new TeamGraph(chart(), 'qwen', { team: 'search' }).name).toBe('qwen');
  expect(() => new TeamGraph(chart(), 'qwen', unchecked({ team: 'search', telemetry: { loglevel: 'info' } })))
    .toThrow('serving/qwen: telemetry.loglevel is no prop of GraphTelemetry; did you mean "logLevel"?');
});

/** Called by the library or by cdk8s, with whatever those hand over. */
const CALLED_BACK = ['DynamoValidation.validate', 'RdmaFabric.contribute'];

test('everything public that takes props checks them', () => {
  const { takers } = readProps(libraryProgram('lib/index.ts'));
  const classes = library as unknown as { readonly [name: string]: { new (...args: unknown[]): object } & { readonly [factory: string]: (...args: unknown[]) => unknown } };
  const outcome = (taker: PropTaker) => {
    const scope = chart();
    const args = Array.from({ length: taker.parameter }, (_, position) => (taker.struct === 'PrometheusSecretKey' ? { secretName: 'prometheus', key: 'token' } : position === 0 ? scope : 'name'));
    const owner = classes[taker.className];
    const target = taker.isStatic ? owner : instances[taker.className]?.(scope) as unknown as typeof owner;
    try {
      if (taker.member === 'new') new owner(...args, { 'no such prop': true });
      else target[taker.member](...args, { 'no such prop': true });
    } catch (error) {
      return (error as Error).message;
    }
    return 'no error';
  };
  const instances: { readonly [className: string]: ((scope: Construct) => object) | undefined } = {
    DynamoGraph: graph, GraphMetrics: scope => GraphMetrics.of(graph(scope)), SecretReference: () => SecretReference.fromName('secret'),
  };
  const called = (taker: PropTaker) => `${taker.className}.${taker.member}`;
  const checked = takers.filter(taker => !CALLED_BACK.includes(called(taker)));
  const silent = checked.filter(taker => !outcome(taker).includes(`no such prop is no prop of ${taker.struct}`)).map(taker => `${called(taker)}: ${outcome(taker)}`);
  expect(silent).toEqual([]);
  expect(checked.length).toBeGreaterThan(80);
}, 60_000);
