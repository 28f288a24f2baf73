/** The metadata of an object, which no CRD spells out: its fields, and what names, labels and annotations may be. */
import type { SchemaNode } from '../schemas';
import { shown } from './wording';

const TEXT: SchemaNode = { type: 'string' };
const TEXTS: SchemaNode = { type: 'object', additionalProperties: TEXT };
const TIME: SchemaNode = { type: 'string', format: 'date-time' };
const INTEGER: SchemaNode = { type: 'integer', format: 'int64' };

/** `metadata` as the API server decodes it. */
export const OBJECT_META: SchemaNode = {
  type: 'object',
  properties: {
    annotations: TEXTS,
    creationTimestamp: TIME,
    deletionGracePeriodSeconds: INTEGER,
    deletionTimestamp: TIME,
    finalizers: { type: 'array', items: TEXT },
    generateName: TEXT,
    generation: INTEGER,
    labels: TEXTS,
    managedFields: { type: 'array', items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
    name: TEXT,
    namespace: TEXT,
    ownerReferences: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          apiVersion: TEXT, blockOwnerDeletion: { type: 'boolean' }, controller: { type: 'boolean' }, kind: TEXT, name: TEXT, uid: TEXT,
        },
      },
    },
    resourceVersion: TEXT,
    selfLink: TEXT,
    uid: TEXT,
  },
};

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAME_LENGTH = 253;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_LENGTH = 63;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const KEY_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
/** All annotations together, keys and values. */
const ANNOTATION_BYTES = 256 * 1024;

/** Something wrong with metadata; the steps lead there from `metadata`. */
export interface ObjectMetaFault {
  readonly rule: string;
  readonly steps: readonly string[];
  readonly message: string;
}

type Report = (rule: string, steps: readonly string[], message: string) => void;

/** What the API server has against names, labels and annotations of an object that is created. */
export function objectMetaFaults(metadata: { readonly [key: string]: unknown }, apiVersion: unknown): ObjectMetaFault[] {
  const faults: ObjectMetaFault[] = [];
  const report: Report = (rule, steps, message) => void faults.push({ rule, steps, message });
  checkNames(metadata, isPathNamed(apiVersion), report);
  checkLabels(metadata.labels, report);
  checkAnnotations(metadata.annotations, report);
  return faults;
}

/** Roles and their bindings may be called anything that can stand in a path, such as `system:node`. */
function isPathNamed(apiVersion: unknown): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith('rbac.authorization.k8s.io/');
}

function checkNames({ name, generateName, namespace }: { readonly [key: string]: unknown }, pathNamed: boolean, report: Report): void {
  if (typeof name === 'string' && name !== '') checkName(name, 'name', pathNamed, report);
  else if (typeof generateName === 'string' && generateName !== '') checkName(`${generateName.replace(/-$/, '')}x`, 'generateName', pathNamed, report);
  else if (name === undefined || name === null || name === '') report('required', ['name'], 'is required, but not set');
  if (typeof namespace === 'string' && namespace !== '' && !(namespace.length <= LABEL_LENGTH && LABEL.test(namespace))) {
    report('name', ['namespace'], `must be at most ${LABEL_LENGTH} lower-case letters, digits and "-", with a letter or digit at both ends, but is ${shown(namespace)}`);
  }
}

function checkName(name: string, field: string, pathNamed: boolean, report: Report): void {
  if (pathNamed) {
    if (/[/%]|^\.\.?$/.test(name)) report('name', [field], `must have no "/" and no "%", and be neither "." nor "..", but is ${shown(name)}`);
    return;
  }
  if (name.length <= NAME_LENGTH && NAME.test(name)) return;
  report('name', [field],
    `must be at most ${NAME_LENGTH} lower-case letters, digits, "-" and ".", with a letter or digit at both ends, but is ${shown(name)}`);
}

function checkLabels(labels: unknown, report: Report): void {
  for (const [key, value] of textEntries(labels)) {
    if (!isQualifiedName(key)) report('label', ['labels', key], 'is no name that a label can have');
    if (value.length > LABEL_LENGTH || !LABEL_VALUE.test(value)) {
      report('label', ['labels', key],
        `must be at most ${LABEL_LENGTH} letters, digits, "-", "_" and ".", with a letter or digit at both ends, but is ${shown(value)}`);
    }
  }
}

function checkAnnotations(annotations: unknown, report: Report): void {
  let bytes = 0;
  for (const [key, value] of textEntries(annotations)) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    if (!isQualifiedName(key.toLowerCase())) report('annotation', ['annotations', key], 'is no name that an annotation can have');
  }
  if (bytes > ANNOTATION_BYTES) report('annotation', ['annotations'], `must have at most ${ANNOTATION_BYTES} bytes together, but have ${bytes}`);
}

function textEntries(map: unknown): [string, string][] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** `name` or `prefix.example.com/name`. */
function isQualifiedName(key: string): boolean {
  const parts = key.split('/');
  if (parts.length > 2) return false;
  const name = parts[parts.length - 1];
  const prefixIsGood = parts.length === 1 || (parts[0].length <= NAME_LENGTH && NAME.test(parts[0]));
  return prefixIsGood && name.length <= LABEL_LENGTH && KEY_NAME.test(name);
}
