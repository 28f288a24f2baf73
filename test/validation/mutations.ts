/** Edits of an object that its schema or one of its CEL rules forbids, each with the finding that it has to cause. */
import type { SchemaNode } from '../../lib/schemas';
import { pathOf } from '../../lib/validation/field-path';

type Step = string | number;
type Fields = { [name: string]: unknown };

/** One edit. */
export interface Mutation {
  readonly name: string;
  /** Path of the finding. */
  readonly path: string;
  /** Id of the rule, or the beginning of it. */
  readonly rule: string;
  readonly apply: (object: Fields) => unknown;
  /** What the object was before, for rules on changes; it is edited in this way first. */
  readonly before?: (object: Fields) => unknown;
}

/** Every edit of the kinds above that is possible in the object. */
export function mutationsOf(object: Fields, schema: SchemaNode): Mutation[] {
  const found: Mutation[] = [];
  collect(object, schema, [], found);
  return found;
}

function collect(value: unknown, schema: SchemaNode, steps: readonly Step[], found: Mutation[]): void {
  if (value === null || value === undefined) return;
  if (steps.length > 0) found.push(...valueMutations(value, schema, steps));
  if (Array.isArray(value)) {
    found.push(...listMutations(value, schema, steps));
    const { items } = schema;
    for (const [index, item] of value.entries()) {
      if (items) collect(item, items, [...steps, index], found);
    }
  } else if (typeof value === 'object') {
    found.push(...objectMutations(value as Fields, schema, steps), ...ruleMutations(value as Fields, schema, steps));
    for (const [name, member] of Object.entries(value)) {
      const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const field = schema.properties?.[name] ?? values;
      if (field && !(steps.length === 0 && ['apiVersion', 'kind', 'metadata', 'status'].includes(name))) collect(member, field, [...steps, name], found);
    }
  }
}

function valueMutations(value: unknown, schema: SchemaNode, steps: readonly Step[]): Mutation[] {
  const found: Mutation[] = [];
  const become = (rule: string, replacement: unknown) => {
    found.push({ name: rule, path: pathOf(steps), rule: `schema/${rule}`, apply: object => set(object, steps, replacement) });
  };
  const { type, minimum, maximum, minLength, maxLength } = schema;
  for (const wrong of wrongTypes(schema)) become('type', wrong);
  if (schema.enum) become('enum', type === 'integer' ? 987654 : 'No-Such-Word');
  if (schema.podEnum) become('pod-enum', 'No-Such-Word');
  if (minimum !== undefined) become('minimum', minimum - 1);
  if (maximum !== undefined) become('maximum', maximum + 1);
  if (schema.format === 'int32') become('format', 2 ** 31);
  if (schema.format === 'date-time') become('format', 'yesterday');
  if (minLength) become('min-length', '');
  if (maxLength !== undefined) become('max-length', 'x'.repeat(maxLength + 1));
  if (schema.pattern !== undefined) become('pattern', '-!');
  if (typeof value === 'string' && schema.pattern !== undefined) become('pattern', `${value}\n`);
  return found;
}

function wrongTypes(schema: SchemaNode): unknown[] {
  if (schema['x-kubernetes-int-or-string']) return [true, 1.5, ['1'], {}];
  switch (schema.type) {
    case 'integer': return ['1', 1.5, true, []];
    case 'number': return ['1', true];
    case 'string': return [1, false, ['a'], { a: 'b' }];
    case 'boolean': return ['true', 1];
    case 'array': return [{}, 'a', 1];
    case 'object': return [[], 'a', 1];
    default: return [];
  }
}

function listMutations(value: readonly unknown[], schema: SchemaNode, steps: readonly Step[]): Mutation[] {
  const found: Mutation[] = [];
  const { minItems, maxItems } = schema;
  const edit = (rule: string, at: readonly Step[], change: (list: unknown[]) => unknown) => {
    found.push({ name: rule, path: pathOf([...steps, ...at]), rule: `schema/${rule}`, apply: object => change(get(object, steps) as unknown[]) });
  };
  if (minItems) edit('min-items', [], list => list.splice(minItems - 1));
  if (maxItems !== undefined && value.length > 0) edit('max-items', [], list => list.push(...new Array<unknown>(maxItems).fill(list[0])));
  if (value.length > 0) edit('type', [value.length], list => list.push(null));
  const isUnique = schema['x-kubernetes-list-type'] === 'set' || schema['x-kubernetes-list-type'] === 'map';
  if (isUnique && value.length > 0 && value.length < (maxItems ?? Infinity)) edit('duplicate', [value.length], list => list.push(structuredClone(list[0])));
  return found;
}

function objectMutations(value: Fields, schema: SchemaNode, steps: readonly Step[]): Mutation[] {
  const found: Mutation[] = [];
  const edit = (rule: string, at: readonly Step[], change: (object: Fields) => unknown) => {
    found.push({ name: rule, path: pathOf([...steps, ...at]), rule: `schema/${rule}`, apply: object => change(get(object, steps) as Fields) });
  };
  const { properties, maxProperties } = schema;
  for (const name of schema.required ?? []) {
    if (properties?.[name]?.default === undefined) edit('required', [name], object => Reflect.deleteProperty(object, name));
  }
  if (maxProperties !== undefined) {
    const more = Object.fromEntries(Array.from({ length: maxProperties + 1 }, (_, index) => [`more-${index}`, {}]));
    edit('max-properties', [], object => Object.assign(object, more));
  }
  if (!properties || schema['x-kubernetes-preserve-unknown-fields']) return found;
  for (const name of Object.keys(value)) {
    const misspelt = name.length > 2 ? `${name.slice(0, -2)}${name[name.length - 1]}${name[name.length - 2]}` : `${name}x`;
    if (Object.hasOwn(properties, misspelt)) continue;
    const namesKind = steps.length === 0 && (name === 'apiVersion' || name === 'kind');
    edit(namesKind ? 'required' : 'unknown-field', [namesKind ? name : misspelt], object => {
      object[misspelt] = object[name];
      Reflect.deleteProperty(object, name);
    });
  }
  return found;
}

interface Violation {
  /** Part of the text of the rule; it says which nodes have it. */
  readonly of: string;
  /** Where the finding stands, from the node that has the rule `of`. */
  readonly at?: readonly Step[];
  readonly apply: (node: Fields) => unknown;
  readonly before?: (node: Fields) => unknown;
}

const isComponent = 'minAvailable <= ';
const reference = { configMapRef: { name: 'c', key: 'k' } };
const job = (name: 'experimental' | 'checkpoint'): Violation => {
  const checkpoint = { enabled: true, job: {}, checkpointRef: 'saved' };
  if (name === 'checkpoint') return { of: isComponent, at: ['checkpoint'], apply: node => Object.assign(node, { checkpoint: checkpoint }) };
  return { of: isComponent, at: ['experimental', 'checkpoint'], apply: node => Object.assign(node, { experimental: { checkpoint } }) };
};
const transfer = (policy: Fields, isLabelKey = false): Violation => ({
  of: '!has(self.restart)', at: ['experimental', 'kvTransferPolicy', ...(isLabelKey ? ['labelKey'] : [])],
  apply: node => Object.assign(node, { experimental: { kvTransferPolicy: { domain: 'rack', ...policy } } }),
});

/** Violations of rules that v1beta1 and v1alpha1 have alike. */
const violations: readonly Violation[] = [
  { of: '!has(self.restart)', apply: node => Object.assign(node, { restart: { id: 'now' } }) },
  { of: isComponent, apply: node => Object.assign(node, { replicas: 1, minAvailable: 2 }) },
  {
    of: isComponent, before: node => Object.assign(node, { replicas: 3, minAvailable: 1 }),
    apply: node => Object.assign(node, { replicas: 3, minAvailable: 2 }),
  },
  transfer({}),
  transfer({ labelKey: 'a', clusterTopologyName: 'b' }),
  transfer({ labelKey: 'a', enforcement: 'preferred' }),
  transfer({ labelKey: 'a', enforcement: 'required', preferredWeight: 1 }),
  transfer({ labelKey: `${Array.from({ length: 5 }, () => 'a'.repeat(60)).join('.')}/a` }, true),
];

const memory = (fields: Fields): Violation => ({
  of: isComponent, at: ['experimental', 'gpuMemoryService'], apply: node => Object.assign(node, { experimental: { gpuMemoryService: fields } }),
});
const clientPods = [{ name: 'a', podTemplate: {} }];

const betaViolations: readonly Violation[] = [
  ...violations,
  job('experimental'),
  { of: isComponent, apply: node => Object.assign(node, { type: 'worker', eppConfig: reference }) },
  { of: isComponent, at: ['eppConfig'], apply: node => Object.assign(node, { type: 'epp', eppConfig: {} }) },
  {
    of: '!has(self.restart)', at: ['components'],
    apply: node => Object.assign(node, { components: [...(node.components as Fields[]), { name: 'one-more', type: 'epp' }, { name: 'another', type: 'epp' }] }),
  },
  {
    of: '!has(self.restart)', at: ['components'],
    apply: node => (node.components as Fields[]).push({ name: 'double' }, { name: 'Double' }),
  },
  memory({ mode: 'InterPod', extraClientContainers: ['a'] }),
  memory({ mode: 'IntraPod', extraClientPods: clientPods }),
  memory({ mode: 'InterPod', extraClientPods: clientPods }),
  {
    of: isComponent, at: ['podTemplate', 'metadata', 'annotations'],
    apply: node => Object.assign(node, { podTemplate: { metadata: { annotations: { 'nvidia.com/vllm-distributed-executor-backend': 'dask' } } } }),
  },
  { of: isComponent, at: ['podTemplate', 'spec', 'containers', 1], apply: node => Object.assign(node, { podTemplate: { spec: { containers: [{ name: 'main' }, { name: 'side' }] } } }) },
  {
    of: isComponent, at: ['podTemplate', 'spec', 'initContainers', 0],
    apply: node => Object.assign(node, { podTemplate: { spec: { containers: [{ name: 'main' }], initContainers: [{ name: 'a', image: '' }] } } }),
  },
];

const alphaViolations: readonly Violation[] = [
  ...violations,
  job('checkpoint'),
  ...[{ mode: 'interPod', extraClientContainers: ['a'] }, { mode: 'intraPod', extraClientPods: clientPods }, { mode: 'interPod', extraClientPods: clientPods }]
    .map((fields): Violation => ({ of: isComponent, at: ['gpuMemoryService'], apply: node => Object.assign(node, { gpuMemoryService: { enabled: true, ...fields } }) })),
  { of: isComponent, at: ['sharedMemory'], apply: node => Object.assign(node, { sharedMemory: { size: '0' } }) },
  { of: '!has(self.restart)', at: ['pvcs', 0], apply: node => Object.assign(node, { pvcs: [{ name: 'a', create: true, size: '1Gi' }] }) },
];

function ruleMutations(value: Fields, schema: SchemaNode, steps: readonly Step[]): Mutation[] {
  const rules = schema['x-kubernetes-validations'] ?? [];
  const isBeta = Array.isArray(value.components) || steps.includes('components') || Object.hasOwn(schema.properties ?? {}, 'podTemplate');
  return (isBeta ? betaViolations : alphaViolations)
    .filter(({ of }) => rules.some(({ rule }) => rule.includes(of)))
    .filter(({ at = [] }) => at.length === 0 || Object.hasOwn(schema.properties ?? {}, at[0]))
    .map(({ at = [], apply, before }, index) => ({
      name: `cel ${index}`,
      path: pathOf([...steps, ...at]),
      rule: 'cel/',
      apply: object => apply(get(object, steps) as Fields),
      ...(before && { before: object => before(get(object, steps) as Fields) }),
    }));
}

function get(object: unknown, steps: readonly Step[]): unknown {
  return steps.reduce((value, step) => (value as { [step: Step]: unknown })[step], object);
}

function set(object: Fields, steps: readonly Step[], value: unknown): unknown {
  return Object.assign(get(object, steps.slice(0, -1)) as object, { [steps[steps.length - 1]]: value });
}
