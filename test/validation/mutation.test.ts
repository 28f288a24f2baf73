/** Real manifests, edited at random into what a cluster refuses: every edit is found, with our CRDs and with the operator's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { schemaOf } from '../../lib/schemas';
import { crdSchemas, type SchemaLookup } from '../../lib/validation/crd-schemas';
import type { Finding } from '../../lib/validation/finding';
import { validateObject } from '../../lib/validation/validate-object';
import { operatorCrds, realManifests, testWith } from '../shared';
import { type Mutation, mutationsOf } from './mutations';

type Fields = { [name: string]: unknown };

const MUTANTS = 10_000;
/** Some objects are too small for their share of the mutants. */
const SMALL_OBJECTS = 1.4;
/** All but the one about checkpoints, of which there is no manifest. */
const CEL_RULES = 22;
const SEED = 20260823;
const TIME_LIMIT = 60_000;

const testOnManifests = testWith(realManifests && operatorCrds);

interface Manifest {
  readonly file: string;
  readonly object: Fields & { readonly apiVersion: string; readonly kind: string };
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name)).sort().map(name => join(folder, name));
}

function manifests(): Manifest[] {
  return yamlFiles(realManifests ?? '').flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')).flatMap(document => {
    const object: unknown = document.errors.length > 0 ? undefined : document.toJS();
    const { apiVersion, kind } = (object ?? {}) as { apiVersion?: string; kind?: string };
    return apiVersion && kind && schemaOf(apiVersion, kind) ? [{ file, object: object as Manifest['object'] }] : [];
  }));
}

let lookup: SchemaLookup | undefined;

function operatorSchemas(): SchemaLookup {
  lookup ??= crdSchemas(yamlFiles(operatorCrds ?? '').map(file => parse(readFileSync(file, 'utf8')) as unknown));
  return lookup;
}

/** What the API server would answer, without the words. */
function verdict(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, path }) => `${rule.startsWith('cel/') ? 'cel' : rule} ${path}`).sort();
}

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kinds of mutation take turns, so that rare ones are not lost among the many of a wrong type. */
function* choices(mutations: readonly Mutation[], next: () => number): Generator<Mutation> {
  const byRule = new Map<string, Mutation[]>();
  for (const mutation of mutations) byRule.set(mutation.rule, [...(byRule.get(mutation.rule) ?? []), mutation]);
  const groups = [...byRule.values()];
  for (let turn = 0; groups.some(group => group.length > 0); turn++) {
    const group = groups[turn % groups.length];
    if (group.length > 0) yield group.splice(Math.floor(next() * group.length), 1)[0];
  }
}

testOnManifests('every forbidden edit is found, and the operator\'s own CRDs say the same', () => {
  const started = Date.now();
  const all = manifests();
  const schemas = operatorSchemas();
  const next = random(SEED);
  const missed: string[] = [];
  const different: string[] = [];
  const counts = new Map<string, number>();
  const broken = new Set<string>();
  let mutants = 0;
  for (const { file, object } of all) {
    const schema = schemaOf(object.apiVersion, object.kind);
    const wanted = Math.ceil((MUTANTS * SMALL_OBJECTS) / all.length);
    let taken = 0;
    for (const mutation of schema ? choices(mutationsOf(object, schema), next) : []) {
      if (taken++ >= wanted) break;
      mutants++;
      counts.set(mutation.rule, (counts.get(mutation.rule) ?? 0) + 1);
      const mutant = structuredClone(object);
      mutation.apply(mutant);
      const oldObject = mutation.before && structuredClone(object);
      if (oldObject) mutation.before?.(oldObject);
      const findings = validateObject(mutant, { oldObject });
      for (const { rule } of findings) if (rule.startsWith('cel/')) broken.add(rule);
      const isFound = findings.some(({ rule, path }) => path === mutation.path && rule.startsWith(mutation.rule));
      if (!isFound) missed.push(`${file}: ${mutation.name} at ${mutation.path}: ${JSON.stringify(verdict(findings))}`);
      const theirs = verdict(validateObject(mutant, { oldObject, schemas }));
      if (JSON.stringify(theirs) !== JSON.stringify(verdict(findings))) {
        different.push(`${file}: ${mutation.name} at ${mutation.path}: ${JSON.stringify(verdict(findings))} is ${JSON.stringify(theirs)}`);
      }
    }
  }
  expect({ missed: missed.slice(0, 10), different: different.slice(0, 10) }).toEqual({ missed: [], different: [] });
  expect(mutants).toBeGreaterThanOrEqual(MUTANTS);
  expect(broken.size).toBe(CEL_RULES);
  console.log(`${mutants} mutants in ${Date.now() - started} ms: ${JSON.stringify(Object.fromEntries(counts))}`);
}, TIME_LIMIT);

testOnManifests('real manifests are refused for nothing that the operator\'s own CRDs accept', () => {
  const schemas = operatorSchemas();
  for (const { object } of manifests()) expect(verdict(validateObject(object))).toEqual(verdict(validateObject(object, { schemas })));
}, TIME_LIMIT);
