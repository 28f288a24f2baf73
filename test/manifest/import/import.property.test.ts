/** Random graphs, rendered by the constructs, imported and synthesized again: the same objects. */
import { Chart, Yaml } from 'cdk8s';
import fc from 'fast-check';
import {
  App, type ComponentProps, DeployFile, DynamoApiVersion, DynamoGraph, DynamoNamespace, Engine, EnvValue, GraphVolume, ManifestImport,
} from 'cdk8s-dynamo';
import { objectsOfProgram } from './run-program';
import { objectsOf } from './same-objects';

/** Texts that YAML, a shell or JavaScript may read as something else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
  fc.constantFrom('yes', 'off', '010', '1:30', '0o17', '1e3', '~', '', 'a: b', '# c', '- d', '`${x}`', "it's", '"q"', '\\', 'a\nb\n', '\n', 'x\n\n y', ' lead', 'trail ', '$(VAR)',
    '{{ x }}', '<<', 'null', '2026-01-01', '0x1f', '1_000', '*a', '&b', '!c', '%d', '@e', '\tt', 'é…', 'a  b'),
  fc.string({ minLength: 100, maxLength: 300, unit: fc.constantFrom('a', 'b', ' ', ':', '#', '-', '"', '\'') }),
);
const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/);
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
const volume = fc.record({ name: key, way: fc.constantFrom('claim', 'emptyDir', 'configMap') }).map(({ name: called, way }) => (way === 'claim'
  ? GraphVolume.fromClaimName(called)
  : GraphVolume.of({ name: called, ...(way === 'emptyDir' ? { emptyDir: {} } : { configMap: { name: called } }) })));

const component: fc.Arbitrary<ComponentProps> = fc.record({
  replicas: fc.nat(9),
  image: fc.constantFrom('a/b:1.3.0', 'a/b:my-tag', 'a/c:1.3.0'),
  command: fc.array(text, { minLength: 1, maxLength: 4 }),
  args: fc.array(text, { maxLength: 6 }),
  workingDir: fc.constantFrom('/a', '/b'),
  env: fc.dictionary(name, fc.oneof(text, fc.constant(EnvValue.fromSecret('s', 'k')), fc.constant(EnvValue.fromField('metadata.name'))), { maxKeys: 5, noNullPrototype: true }),
  resources: fc.record({ gpus: fc.nat(8), gpuLimitOnly: fc.boolean(), requests: fc.constant({ cpu: '4', memory: '1Gi', 'rdma/ib': '1' }) }, { requiredKeys: [] }),
  volumeMounts: fc.uniqueArray(fc.record({ volume, path: fc.constantFrom('/x', '/y', '/z'), readOnly: fc.boolean() }, { requiredKeys: ['volume', 'path'] }),
    { maxLength: 3, selector: ({ volume: mounted }) => mounted.name }),
  tolerations: fc.array(fc.record({ key, operator: fc.constantFrom('Exists', 'Equal') }), { maxLength: 2 }),
  podLabels: fc.dictionary(key, key, { maxKeys: 3, noNullPrototype: true }),
  podSpec: fc.constant({ hostIpc: true, terminationGracePeriodSeconds: 60 }),
  startupProbe: fc.constant({ httpGet: { path: '/live', port: 9090 } }),
  imagePullSecrets: fc.uniqueArray(key, { minLength: 1, maxLength: 2 }),
}, { requiredKeys: [] });

const engine = fc.record({
  model: fc.constantFrom('Qwen/Qwen3-0.6B', '/models/x'), blockSize: fc.integer({ min: 1, max: 128 }), enforceEager: fc.boolean(),
}, { requiredKeys: ['model'] }).map(props => Engine.vllm(props));

const graph = fc.record({
  apiVersion: fc.constantFrom(...Object.values(DynamoApiVersion)),
  image: fc.constantFrom(undefined, 'a/b:1.3.0'),
  env: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
  dynamoNamespace: fc.constantFrom(undefined, DynamoNamespace.of('llama-8b/version-a')),
  frontend: component,
  workers: fc.array(fc.record({ props: component, engine: fc.option(engine, { nil: undefined }), kind: fc.constantFrom('addWorker', 'addPrefill', 'addDecode', 'addComponent') as fc.Arbitrary<'addWorker'> }), { maxLength: 3 }),
});

test('random graphs come back through deploy.yaml and through TypeScript', () => {
  fc.assert(fc.property(graph, ({ frontend, workers, ...props }) => {
    const app = new App();
    const made = new DynamoGraph(new Chart(app, 'c'), 'g', props);
    made.addFrontend('Frontend', frontend);
    workers.forEach((worker, index) => {
      const { command, args, resources, ...rest } = worker.props;
      made[worker.kind](`w${index}`, worker.engine && worker.kind !== 'addComponent' as string ? { ...rest, engine: worker.engine } : worker.props);
    });
    const manifest = Yaml.stringify(made.apiObject.toJson());
    const imported = ManifestImport.fromTexts({ m: manifest });
    expect(imported.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const wanted = objectsOf(manifest);
    expect(Object.values(DeployFile.synthText([{ file: 'd', text: imported.toDeployYaml().m }]).files).flatMap(objectsOf)).toEqual(wanted);
    expect(objectsOfProgram(imported.toTypeScript().m)).toEqual(wanted);
  }), { numRuns: 25 });
}, 120_000);
