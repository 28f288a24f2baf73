/**
 * Writes what deploy.yaml may say, from the interfaces in `lib/manifest/deploy` and from the CRDs: `deploy-schema.json` for editors, and
 * `deploy-words.json`, the same without documentation and without the types of Kubernetes, for the reader.
 */
import type ts from 'typescript';
import { type FieldType, type Struct, type TypeModel } from './type-model';
import { readWordTypes, type WordSchema, type WordTypes } from './deploy-types';

const DOCUMENT = 'DeployDocument';
const REQUEST = 'RequestDocument';
const COMPONENT = 'DeployComponent';
/** Ends the name of a definition that is a patch; types of Kubernetes end in `Patch` themselves. */
const PATCH = '.patch';

/** Interfaces that say what words of a component take by the value of another word. */
const BY_WORD: { readonly [name: string]: string } = { WordsByBackend: 'backend', WordsByType: 'type' };

/** Fields that overrides reach, by the API of the graph. */
const OVERRIDES: { readonly [apiVersion: string]: { readonly spec: string; readonly component: string } } = {
  'nvidia.com/v1beta1': { spec: 'nvidia.com.DynamoGraphDeploymentSpec', component: 'nvidia.com.Component' },
  'nvidia.com/v1alpha1': { spec: 'nvidia.com.DynamoGraphDeploymentSpecV1Alpha1', component: 'nvidia.com.Service' },
  'dynamo.ai/v1alpha1': { spec: 'dynamo.ai.DynamoGraphDeploymentSpec', component: 'nvidia.com.Service' },
};

type Json = { [keyword: string]: unknown };

/** File name below `imports/` to its text. */
export function deploySchemas(program: ts.Program, model: TypeModel): Map<string, string> {
  const words = readWordTypes(program, [DOCUMENT, REQUEST, COMPONENT, ...Object.keys(BY_WORD)]);
  return new Map([
    ['deploy-schema.json', `${JSON.stringify(new EditorSchema(words, model).schema(), undefined, 1)}\n`],
    ['deploy-words.json', readerWords(words)],
  ]);
}

/** What the reader needs: a line a definition. */
function readerWords({ definitions }: WordTypes): string {
  const lines = [...definitions].filter(([name]) => !(name in BY_WORD)).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => {
      const bare = undocumented(schema);
      if (name === COMPONENT) for (const [type, word] of Object.entries(BY_WORD)) addCases(bare, word, definitions.get(type));
      return `${JSON.stringify(name)}: ${JSON.stringify(bare)}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function undocumented({ description, default: _, examples, properties, items, additionalProperties, anyOf, ref, ...schema }: WordSchema): WordSchema {
  if (ref?.includes('.')) return { type: 'object' };
  return {
    ...schema,
    ...(ref !== undefined && { ref }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, undocumented(property)])) }),
    ...(items && { items: undocumented(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: typeof additionalProperties === 'object' ? undocumented(additionalProperties) : additionalProperties,
    }),
    ...(anyOf && { anyOf: anyOf.map(undocumented) }),
  };
}

function addCases(component: WordSchema, word: string, cases: WordSchema | undefined): void {
  const properties = component.properties as { [name: string]: WordSchema & { by?: string; cases?: Json } };
  for (const [value, { properties: affected = {} }] of Object.entries(cases?.properties ?? {})) {
    for (const [name, schema] of Object.entries(affected)) {
      const property = properties[name] = properties[name].by === word ? properties[name] : { type: 'object', by: word, cases: {} };
      (property.cases as Json)[value] = undocumented(schema);
    }
  }
}

class EditorSchema {
  private readonly definitions: { [name: string]: Json } = {};
  private readonly structs: ReadonlyMap<string, Struct>;

  public constructor(private readonly words: WordTypes, model: TypeModel) {
    this.structs = new Map(model.structs.map(struct => [`${struct.module}.${struct.name}`, struct]));
  }

  public schema(): Json {
    const document = this.word(this.words.definitions.get(DOCUMENT) as WordSchema);
    const { required, ...rest } = document;
    const definitions = this.definitions;
    const allOf = [
      // What is missing may come from the file that this one extends.
      { if: { anyOf: [{ required: ['extends'] }, { required: ['request'] }] }, else: { required } },
      this.request(),
      ...this.casesOf('WordsByBackend').map(([value, properties]) => when('backend', value, everyComponent(properties))),
      ...Object.entries(OVERRIDES).map(([apiVersion, { spec, component }], index) => {
        const then = {
          properties: {
            overrides: this.overrides(apiVersion, spec),
            ...everyComponent({ overrides: this.struct(component, true) }).properties,
          },
        };
        // The first one is what a graph is rendered in unless it says otherwise.
        return index === 0 ? { if: { properties: { apiVersion: { const: apiVersion } } }, then } : when('apiVersion', apiVersion, then);
      }),
    ];
    return {
      $schema: 'http://json-schema.org/draft-07/schema#', title: 'deploy.yaml of cdk8s-dynamo', ...rest, allOf,
      definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** A document with `request` has few of the words; a layer of one need not have all of those that are required. */
  private request(): Json {
    const { properties = {}, required } = this.words.definitions.get(REQUEST) as WordSchema;
    const { backend } = this.properties({ backend: properties.backend }, false);
    return {
      if: { required: ['request'] },
      then: {
        properties: { backend }, propertyNames: { enum: Object.keys(properties) },
        if: { required: ['extends'] }, else: { required },
      },
    };
  }

  private casesOf(type: string): [string, Json][] {
    const { properties = {} } = this.words.definitions.get(type) ?? {};
    return Object.entries(properties).map(([value, schema]) =>
      [value, Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, this.word(property)]))]);
  }

  private word(schema: WordSchema, patch = false): Json {
    const { ref, patch: isPatch, properties, items, additionalProperties, anyOf, required, ...keywords } = schema;
    const patched = patch || isPatch;
    if (ref !== undefined) return { ...keywords, ...(ref.includes('.') ? this.struct(ref, false) : this.definition(ref, patched ?? false)) };
    return {
      ...keywords,
      ...(properties && { properties: this.properties(properties, patched ?? false) }),
      ...(required && !patched && { required }),
      ...(items && { items: this.word(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties: typeof additionalProperties === 'object' ? this.word(additionalProperties) : additionalProperties,
      }),
      ...(anyOf && { anyOf: anyOf.map(each => this.word(each)) }),
    };
  }

  /** Engine flags and the like are checked where it is known whose they are; an engine's name is no flags. Null is nothing, and in a patch removes. */
  private properties(properties: { [name: string]: WordSchema }, patch: boolean): Json {
    return Object.fromEntries(Object.entries(properties).map(([name, property]) => {
      const { description, examples } = property;
      const schema = this.isByWord(name) && !property.enum ? { description, examples, type: 'object' } : this.word(property);
      return [name, patch && name === 'components' ? this.componentPatches(schema) : orNull(schema)];
    }));
  }

  private isByWord(name: string): boolean {
    const cases = Object.keys(BY_WORD).flatMap(type => Object.values(this.words.definitions.get(type)?.properties ?? {}));
    return cases.some(({ properties }) => name in (properties ?? {}));
  }

  private componentPatches(schema: Json): Json {
    return { ...schema, items: { ...this.definition(COMPONENT, true), anyOf: [{ required: ['name'] }, { required: ['$patch'] }] } };
  }

  private definition(name: string, patch: boolean): Json {
    const key = name + (patch ? PATCH : '');
    if (!this.definitions[key]) {
      this.definitions[key] = {};
      const schema = this.word(this.words.definitions.get(name) as WordSchema, patch);
      if (patch) schema.properties = { ...schema.properties as Json, ...DIRECTIVE };
      if (name === COMPONENT) schema.allOf = this.casesOf('WordsByType').map(([value, properties]) => when('type', value, { properties }));
      this.definitions[key] = schema;
    }
    return { $ref: `#/definitions/${key}` };
  }

  private overrides(apiVersion: string, spec: string): Json {
    return {
      type: 'object', additionalProperties: false,
      properties: { metadata: { type: 'object' }, spec: this.struct(spec, true), status: { type: 'object' } },
      description: `Fields of a DynamoGraphDeployment in ${apiVersion}.`,
    };
  }

  private struct(name: string, patch: boolean): Json {
    const struct = this.structs.get(name);
    if (!struct) throw new Error(`deploy.yaml: no type ${name} in imports/`);
    const key = name + (patch ? PATCH : '');
    if (!this.definitions[key]) {
      this.definitions[key] = {};
      const fields = [...struct.base?.fields ?? [], ...struct.fields];
      const properties = Object.fromEntries(fields.map(field =>
        [field.wireName, orNull({ description: field.description, default: field.default, ...this.fieldType(field.type, patch) })]));
      const required = fields.filter(field => field.required && field.default === undefined).map(({ wireName }) => wireName);
      this.definitions[key] = {
        type: 'object', description: struct.description, properties: { ...properties, ...(patch && DIRECTIVE) },
        ...(required.length > 0 && !patch && { required }), additionalProperties: false,
      };
    }
    return { $ref: `#/definitions/${key}` };
  }

  private fieldType(type: FieldType, patch: boolean): Json {
    switch (type.kind) {
      case 'string': return { type: 'string', ...(type.values && { enum: [...type.values] }) };
      case 'number': case 'boolean': return { type: type.kind };
      case 'any': return {};
      case 'quantity': case 'intOrString': return { type: ['integer', 'string'] };
      case 'list': return { type: 'array', items: this.fieldType(type.of, patch) };
      case 'map': return { type: 'object', additionalProperties: this.fieldType(type.of, patch) };
      case 'struct': return this.struct(`${type.struct.module}.${type.struct.name}`, patch);
    }
  }
}

const DIRECTIVE = { $patch: { description: 'Replaces what is there, or removes an entry of a list.', enum: ['replace', 'delete'] } };

function orNull(schema: Json): Json {
  const { description, default: byDefault, examples, ...value } = schema;
  const documentation = { description, default: byDefault, examples };
  if (Object.keys(value).length === 0) return schema;
  if (typeof value.type === 'string' && !value.enum) return { ...schema, type: [value.type, 'null'] };
  return { ...documentation, anyOf: [value, { type: 'null' }] };
}

function when(word: string, value: string, then: Json): Json {
  return { if: { properties: { [word]: { const: value } }, required: [word] }, then };
}

function everyComponent(properties: Json): { properties: Json } {
  return { properties: { components: { items: { properties } }, defaults: { properties } } };
}
