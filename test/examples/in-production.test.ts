/**
 * Whole apps: each archetype of a graph with everything that a platform engineer puts beside it, as a program and as a deploy.yaml.
 * Both write the same files with the same bytes, and those are what people read in `in-production/`. After a change that is meant,
 * `UPDATE_GOLDEN=1 npx jest test/examples/in-production` writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ApiObject } from 'cdk8s';
import * as dynamo from 'cdk8s-dynamo';
import { Construct } from 'constructs';
import { parse, parseAllDocuments } from 'yaml';
import words from '../../imports/deploy-words.json';
import { GRAPH_WORDS } from '../../lib/manifest/deploy/words';
import { write } from '../cli/run';
import { command, outputOf } from '../commands';
import { contentOf, withFolder } from '../output';
import { testWith } from '../shared';

const { Component, DeployFile } = dynamo;
const library = dynamo as unknown as { readonly [name: string]: { readonly name: string; readonly prototype: unknown } };

const FOLDER = resolve(__dirname, '../../examples/in-production');
const GOLDEN = join(__dirname, 'in-production');
const archetypes = readdirSync(FOLDER).filter(name => name.endsWith('.ts')).map(name => basename(name, '.ts')).sort();

type Files = { readonly [path: string]: string };

/** What a program writes, and what it says while it does. */
function runProgram(name: string): { readonly files: Files; readonly said: string } {
  return withFolder(folder => {
    const said: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
    process.env.CDK8S_OUTDIR = folder;
    try {
      jest.requireActual(join(FOLDER, `${name}.ts`));
    } finally {
      delete process.env.CDK8S_OUTDIR;
      stderr.mockRestore();
    }
    const files = Object.entries(contentOf(folder)).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { files: Object.fromEntries(files), said: said.join('') };
  });
}

/** Files one after the other, each behind its path. */
function asText(files: Files): string {
  return Object.keys(files).sort().map(path => `# dist/${path}\n${files[path]}`).join('---\n');
}

describe.each(archetypes)('%s', name => {
  const path = join(FOLDER, `${name}.deploy.yaml`);
  let program: ReturnType<typeof runProgram>;

  beforeAll(() => {
    program = runProgram(name);
  });

  test('is what people read', () => {
    const golden = join(GOLDEN, `${name}.yaml`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, asText(program.files));
    expect(asText(program.files)).toBe(readFileSync(golden, 'utf8'));
  });

  test('is the same in deploy.yaml, byte for byte', () => {
    expect(DeployFile.synth([path]).files).toEqual(program.files);
  });

  test('leaves validation nothing to warn of', () => {
    expect(program.said.split('\n').filter(line => line !== '' && !line.startsWith('note: '))).toEqual([]);
    const { findings } = DeployFile.synth([path]).report;
    expect(findings.filter(({ severity }) => severity !== 'note').map(({ rule, line, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
  });

  test('is short, and shorter in deploy.yaml', () => {
    const code = (file: string) => readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/|#)/.test(line));
    const program = code(join(FOLDER, `${name}.ts`));
    expect(program.length).toBeLessThanOrEqual(50);
    expect(code(path).length).toBeLessThanOrEqual(45);
    expect(code(path).join('\n').length).toBeLessThan(0.75 * program.join('\n').length);
  });
});

describe('kubectl', () => {
  const kubectl = command('kubectl');

  for (const name of ['aggregated-kv-router', 'lora', 'mocker']) {
    testWith(kubectl)(`builds the folders of ${name} to the objects that were written`, () => withFolder(folder => {
      const { files } = DeployFile.synth([join(FOLDER, `${name}.deploy.yaml`)]);
      write(folder, files);
      const tops = Object.keys(files).filter(path => /^[^/]+\/kustomization\.yaml$/.test(path)).map(dirname);
      expect(tops.length).toBeGreaterThan(1);
      for (const top of tops) {
        const written = Object.keys(files).filter(path => path.startsWith(`${top}/`) && !path.endsWith('kustomization.yaml')).flatMap(path => objectsIn(files[path]));
        const built = objectsIn(outputOf(kubectl, ['kustomize', join(folder, top)]));
        expect([top, built.length, built.filter(object => !written.includes(object))]).toEqual([top, written.length, []]);
      }
    }));
  }
});

function objectsIn(text: string): string[] {
  return parseAllDocuments(text).map(document => JSON.stringify(sorted(document.toJS())));
}

/** Kustomize writes keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, field]) => [key, sorted(field)]));
}

/** The archetypes of graphs; another one is a pair of files and a line here. */
const ARCHETYPES = [
  'aggregated', 'aggregated-kv-router', 'checkpoint', 'endpoint-picker', 'gpu-memory-service', 'kv-offload', 'lora', 'mocker', 'multimodal',
  'multinode-aggregated', 'multinode-prefill-decode', 'planner', 'prefill-decode', 'prefill-decode-kv-router', 'speculative-decoding', 'xpu',
];

/** Constructs that no program here has, and why. */
const ELSEWHERE: { readonly [construct: string]: string } = {
  DynamoGraphRequest: 'asks for a graph that is not there yet',
  FleetDashboard: 'is one for all graphs',
  GraphAlerts: 'is a part of GraphMonitoring',
  GraphDashboard: 'is a part of GraphMonitoring',
  GraphPodMonitor: 'is a part of GraphMonitoring',
  GraphServiceMonitor: 'is a part of GraphMonitoring',
  TypedObject: 'is the base of every kind',
};

describe('together', () => {
  const textsOf = (folder: string) => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const texts = textsOf(FOLDER);
  const documents = archetypes.map(name => parse(readFileSync(join(FOLDER, `${name}.deploy.yaml`), 'utf8'), { merge: true }) as Words);

  test('they are every archetype, each in both forms and as people read it', () => {
    expect(archetypes).toEqual(ARCHETYPES);
    expect(readdirSync(FOLDER).filter(name => name.endsWith('.deploy.yaml')).map(name => basename(name, '.deploy.yaml')).sort()).toEqual(ARCHETYPES);
    expect(readdirSync(GOLDEN).map(name => basename(name, '.yaml')).sort()).toEqual(ARCHETYPES);
  });

  test('they have every construct that stands beside a graph', () => {
    const constructs = Object.entries(library).filter(([, value]) => value.prototype instanceof Construct && !(value.prototype instanceof ApiObject)
      && !(value.prototype instanceof Component) && value !== Component && value.name !== 'App').map(([name]) => name);
    expect(constructs.length).toBeGreaterThan(25);
    expect(constructs.filter(name => !texts.some(text => new RegExp(`\\b${name}[.(]`).test(text))).sort()).toEqual(Object.keys(ELSEWHERE));
  });

  test('they have every kind that a construct makes', () => {
    const page = readFileSync(resolve(__dirname, '../../docs/companions.md'), 'utf8');
    const made = [...page.matchAll(/^\| (\w+) \| (.*?) \|/gm)].filter(([, , by]) => by.startsWith('`')).map(([, kind]) => kind);
    const written = new Set(textsOf(GOLDEN).flatMap(text => [...text.matchAll(/^kind: (\w+)$/gm)].map(match => match[1])));
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter(kind => !written.has(kind))).toEqual(['DynamoGraphDeploymentRequest']);
  });

  test('they have every word that makes something beside a graph', () => {
    const said = (words: readonly string[], values: readonly Words[]) => words.filter(word => !values.some(value => word in value));
    const inside = (word: string, values = documents) => values.map(value => value[word]).filter(value => typeof value === 'object') as Words[];
    const components = documents.flatMap(({ components: own }) => own as Words[]);
    expect(said(GRAPH_WORDS.map(({ word }) => word), documents)).toEqual([]);
    expect(said(keysOf('RoutingWord'), inside('routing'))).toEqual([]);
    expect(said(keysOf('GitopsWord'), inside('gitops'))).toEqual([]);
    expect(said(keysOf('FluidRuntimeWord'), inside('runtime', inside('fluid', inside('weights'))))).toEqual([]);
    expect(said(['size', 'claimName', 'fluid', 'modelExpress'], inside('weights'))).toEqual([]);
    expect(said(['scaling', 'disruptionBudget', 'dynamoCheckpoint', 'deviceClaims', 'fabric'], [...components, ...inside('defaults')])).toEqual([]);
  });
});

interface Words {
  readonly [word: string]: unknown;
}

function keysOf(definition: 'RoutingWord' | 'GitopsWord' | 'FluidRuntimeWord'): string[] {
  return Object.keys(words[definition].properties);
}
