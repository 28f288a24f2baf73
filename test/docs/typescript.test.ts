/** TypeScript in the pages and in docstrings compiles against the public API, runs, and synthesizes what is valid. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { pages, ROOT } from '../../tools/pages/all';
import { blocksOf } from '../../tools/pages/page';
import { readCrdSources } from '../../tools/crd-source';
import { write } from '../cli/run';
import { withFolder } from '../output';
import { docstringExamples } from './typescript/docstrings';
import { kindsOfExamples, madeKinds } from './typescript/kinds';
import { Fragments, type Fragment, type Ran } from './typescript/fragments';

const MINUTE = 60_000;

/** What blocks read. */
const DEPLOY = 'name: qwen\nimage: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0\ncomponents: [{ name: Frontend, type: frontend }]\nvariants: { h100: {} }\n';
const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: qwen }
spec:
  components:
    - { name: Frontend, type: frontend, podTemplate: { spec: { containers: [{ name: main, image: "nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0" }] } } }
`;

const GRAPH_CRD = readCrdSources(join(ROOT, 'crds')).find(({ spec }) => spec.names.plural === 'dynamographdeployments');

/** The CRD of somebody's operator. */
const CRD = { 'crds/nvidia.com_dynamographdeployments.yaml': stringify(GRAPH_CRD, { aliasDuplicateObjects: false }) };

const inPages: readonly Fragment[] = pages().flatMap(page => blocksOf(page, 'ts').map(({ line, text }) => ({ at: `${page.path}:${line}`, text })));
const inDocstrings = docstringExamples();

let folder: string;
let fragments: Fragments;

beforeAll(() => {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'build', 'fragments-'));
  fragments = new Fragments(folder, [...inPages, ...inDocstrings]);
}, MINUTE);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is something to try', () => expect([inPages, inDocstrings].map(({ length }) => length > 20)).toEqual([true, true]));

test('it compiles', () => expect(fragments.complaints()).toEqual([]), MINUTE);

describe('it runs', () => {
  let ran: Ran;

  beforeAll(() => withFolder(cwd => {
    write(cwd, { 'deploy.yaml': DEPLOY, 'qwen.yaml': GRAPH, 'deploy/graph.yaml': GRAPH, ...CRD });
    ran = fragments.run(cwd);
  }), MINUTE);

  test('and synthesizes', () => expect(ran.failures).toEqual([]));

  test('and shows every kind that a construct makes, or an example does', () => {
    const shown = new Set([...ran.kinds, ...kindsOfExamples()]);
    expect(madeKinds().map(({ kind }) => kind).filter(kind => !shown.has(kind))).toEqual([]);
  }, MINUTE);
});

test('the page of each kind that a construct makes speaks of it', () => {
  expect(madeKinds().filter(({ kind, page }) => !readFileSync(join(ROOT, 'docs', page), 'utf8').includes(kind))).toEqual([]);
});
