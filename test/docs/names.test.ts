/** What prose sets as code is a name of the library, of deploy.yaml, of a kind or of a block in the page, wherever it looks like one. */
import * as cdk8s from 'cdk8s';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import deploySchema from '../../imports/deploy-schema.json';
import schemas from '../../imports/schemas.json';
import * as imports from '../../imports';
import { pages, ROOT } from '../../tools/pages/all';

interface Member {
  readonly name: string;
  readonly parameters?: readonly Member[];
}

interface Type extends Member {
  readonly namespace?: string;
  readonly base?: string;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
}

/** The public API, as jsii has compiled it. */
function assembly(): { readonly types: { readonly [fqn: string]: Type } } {
  const path = join(ROOT, '.jsii');
  if (!existsSync(path)) throw new Error('The public API is read as it is compiled, and it is not: run `npx projen jsii` first.');
  const content = JSON.parse(readFileSync(path, 'utf8')) as { readonly filename?: string; readonly types: { readonly [fqn: string]: Type } };
  return content.filename === undefined ? content : JSON.parse(gunzipSync(readFileSync(join(ROOT, content.filename))).toString()) as typeof content;
}

const types = Object.values(assembly().types);
const membersOf = ({ properties = [], methods = [], members = [] }: Type) => [...properties, ...methods, ...members];

/** Names and labels of tools beside Kubernetes, output for programs that no page shows, and of the inside of the library where the page is about that. */
const OTHERS = ['RespectIgnoreDifferences', 'ServerSideApply', 'grafana_dashboard', 'leftOver', 'wireForm', 'validateStructure'];

const known = new Set([
  ...OTHERS, ...Object.keys(cdk8s), ...Object.keys(imports), ...types.map(({ name }) => name),
  ...types.flatMap(type => membersOf(type).flatMap(({ name, parameters = [] }) => [name, ...parameters.map(parameter => parameter.name)])),
  ...wordsOf(deploySchema), ...wordsOf(schemas),
]);

/** Every key and every text of some JSON. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...Array.isArray(value) ? [] : [key], ...wordsOf(inner)]);
}

const SPAN = /`([^`\n]+)`/g;
/** `camelCase` and `PascalCase`, outside of paths, options, ids and texts. */
const NAME = /(?<![\w\-/$.%<@:])([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]?\w*)(?![\w\-/])/g;

const withoutTexts = (code: string) => code.replaceAll(/'[^']*'|"[^"]*"/g, '');

function unknownIn(code: string, shown = ''): readonly string[] {
  const names = [...withoutTexts(code).matchAll(NAME)].map(([, name]) => name);
  const word = /^([a-z]\w*): /.exec(code);
  return [...names, ...word ? [word[1]] : []].filter(name => !known.has(name) && !new RegExp(`\\b${name}\\b`).test(shown));
}

/** Members that a class, or an enum, does not have. */
function strangersIn(code: string): readonly string[] {
  return [...withoutTexts(code).matchAll(/(?<![\w.])([A-Z]\w+)\.(\w+)/g)].flatMap(([whole, name, member]) => {
    const type = types.find(type => type.name === name && type.namespace === undefined);
    return type === undefined || membersOf(type).some(known => known.name === member) ? [] : [whole];
  });
}

test('what does not exist is found', () => {
  expect(unknownIn('speculativ: SpeculativeConfig.eagle3(…)')).toEqual(['speculativ']);
  expect(unknownIn('new GraphMonitorings(chart, { sla })')).toEqual(['GraphMonitorings']);
  expect(strangersIn('KvTransfer.nixle()')).toEqual(['KvTransfer.nixle']);
});

test.each(pages().map(page => [page.path, page] as const))('%s', (_, { parts }) => {
  const shown = parts.map(part => part.is === 'block' ? part.text : '').join('');
  const codes = parts.filter(part => part.is === 'prose').flatMap(({ text }) => [...text.matchAll(SPAN)].map(([, code]) => code));
  expect(codes.flatMap(code => [...unknownIn(code, shown), ...strangersIn(code)].map(name => `${name} in ${code}`))).toEqual([]);
});
