/** YAML in the pages: deploy.yaml synthesizes, fragments of it over a small graph; manifests are valid; settings of cdk8s are such. */
import * as library from 'cdk8s-dynamo';
import { DeployFile, Validator } from 'cdk8s-dynamo';
import { join } from 'node:path';
import { parse } from 'yaml';
import schema from '../../imports/deploy-schema.json';
import { pages } from '../../tools/pages/all';
import { blocksOf } from '../../tools/pages/page';
import { write } from '../cli/run';
import { withFolder } from '../output';
import { commandFaults } from './command-faults';

type Keys = { readonly [key: string]: unknown };

/** What fragments are laid over, and a graph that routes may name. */
const BASE = `name: reader
namespace: inference
backend: vllm
model: Qwen/Qwen3-32B
image: { engine: vllm, tag: 1.3.0 }
platform: { grove: existing, prometheusEndpoint: "http://prometheus-operated.monitoring:9090" }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker }
`;
const LLAMA = 'name: llama\nextends: base.yaml\nplatform: null\n';

/** Words of a graph that are no words of a component, so that a line of prose with one is deploy.yaml. */
const OF_GRAPHS = Object.keys(schema.properties).filter(word => !(word in schema.definitions.DeployComponent.properties) && word !== 'extends');

const CDK8S = ['language', 'app', 'output', 'validations'];

interface Shown {
  readonly at: string;
  readonly text: string;
  readonly keys: Keys;
}

const blocks: readonly Shown[] = pages().flatMap(page => blocksOf(page, 'yaml').filter(({ shows, output }) => shows === undefined && !output)
  .map(({ line, text }) => ({ at: `${page.path}:${line}`, text, keys: (parse(text, { merge: true }) ?? {}) as Keys })));

const lines: readonly Shown[] = pages().flatMap(({ path, parts }) => parts.filter(part => part.is === 'prose').flatMap(({ line, text }) =>
  [...text.matchAll(/`((\w+): [^`(]+)`/g)].filter(([, , word]) => OF_GRAPHS.includes(word))
    .map(([, code]) => ({ at: `${path} after ${line}: ${code}`, text: code, keys: parse(code) as Keys }))));

const isDeploy = ({ keys }: Shown) => Object.keys(keys).every(key => key in schema.properties);
const isManifest = ({ keys }: Shown) => 'apiVersion' in keys && 'kind' in keys;
const isCdk8s = ({ keys }: Shown) => Object.keys(keys).every(key => CDK8S.includes(key));

const labelled = (shown: readonly Shown[]) => shown.map(one => [one.at, one] as const);

test('every block is one of these', () => {
  expect(blocks.filter(block => ![isDeploy, isManifest, isCdk8s].some(is => is(block))).map(({ at }) => at)).toEqual([]);
  expect(lines.length).toBeGreaterThan(5);
});

test.each(labelled([...blocks, ...lines].filter(block => isDeploy(block))))('%s synthesizes as deploy.yaml', (_, { text, keys }) => withFolder(folder => {
  const whole = 'name' in keys && 'image' in keys;
  write(folder, { 'base.yaml': BASE, 'llama.yaml': LLAMA, 'deploy.yaml': whole ? text : `${text}\nextends: base.yaml\n` });
  const { report } = DeployFile.synth(['llama.yaml', 'deploy.yaml'].map(file => join(folder, file)));
  expect(report.ok ? '' : report.toText()).toBe('');
}));

test.each(labelled(blocks.filter(isManifest)))('%s is a valid manifest', (_, { text }) => {
  const report = Validator.validateText(text, 'manifest.yaml');
  expect(report.ok ? '' : report.toText()).toBe('');
});

test.each(labelled(blocks.filter(block => !isDeploy(block) && isCdk8s(block))))('%s is what cdk8s.yaml may say', (_, { keys }) => {
  if (typeof keys.app === 'string') expect(commandFaults(keys.app)).toEqual([]);
  for (const { package: name, class: plugin } of (keys.validations ?? []) as { package: string; class: string }[]) {
    expect([name, plugin in library]).toEqual(['cdk8s-dynamo', true]);
  }
});
