/** Reads a YAML source of `crds/`, and refuses what is no schema: a comma outside quotes ends a description and begins a key without a value. */
import { readFileSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** What a schema of a source may say: the keywords of structural schemas, and the words that the sources add. */
const KEYWORDS = new Set([
  '$ref', 'refine', 'type', 'format', 'description', 'properties', 'required', 'items', 'additionalProperties', 'enum', 'default', 'nullable', 'pattern',
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems',
  'minProperties', 'maxProperties', 'allOf', 'anyOf', 'oneOf', 'not', 'x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource', 'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type', 'x-kubernetes-validations',
]);

/** Keywords whose values are schemas by name, and those whose value is a schema or a list of them. */
const NAMED = new Set(['properties', 'refine']);
const NESTED = new Set(['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf']);

/** The value of the file; throws an error that names every fault with its file, line and column. */
export function readSource(path: string): unknown {
  const check = new SourceCheck(path, readFileSync(path, 'utf8'));
  if (check.faults.length > 0) throw new Error(check.faults.join('\n'));
  return check.value;
}

class SourceCheck {
  public readonly faults: string[] = [];
  public readonly value: unknown;
  private readonly lines = new LineCounter();

  public constructor(private readonly path: string, text: string) {
    const document = parseDocument(text, { lineCounter: this.lines });
    for (const { message } of document.errors) this.faults.push(`${path}: ${message}`);
    this.noNulls(document.contents);
    const root = document.contents;
    if (isMap(root)) this.file(root);
    this.value = document.errors.length === 0 ? document.toJS() : undefined;
  }

  private file(root: YAMLMap): void {
    const types = root.get('types', true);
    if (isMap(types)) this.eachValue(types, schema => this.schema(schema));
    const versions = root.get('versions', true);
    for (const version of isSeq(versions) ? versions.items : []) {
      if (isMap(version)) this.schema(version.get('schema', true));
    }
  }

  private schema(node: unknown): void {
    if (isSeq(node)) node.items.forEach(item => this.schema(item));
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const keyword = isScalar(key) ? String(key.value) : '';
      if (isNothing(value)) continue;
      if (!KEYWORDS.has(keyword)) this.fault(key, `${keyword} is no keyword of a schema`);
      else if (NESTED.has(keyword)) this.schema(value);
      else if (NAMED.has(keyword) && isMap(value)) this.eachValue(value, schema => this.schema(schema));
    }
  }

  private eachValue(map: YAMLMap, visit: (value: unknown) => void): void {
    for (const { value } of map.items) visit(value);
  }

  private noNulls(node: unknown): void {
    if (isAlias(node)) return;
    if (isSeq(node)) return node.items.forEach(item => this.noNulls(item));
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (isNothing(pair.value)) {
        this.fault(pair.key, `${String(pair.key)} has no value; is there a comma in a text without quotes?`);
      }
      this.noNulls(pair.value);
    }
  }

  private fault(key: unknown, message: string): void {
    const { line, col } = this.lines.linePos((key as Node).range?.[0] ?? 0);
    this.faults.push(`${this.path}:${line}:${col}: ${message}`);
  }
}

function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}
