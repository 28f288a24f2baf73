/** Writes the type model as TypeScript: one file an API group, and one for the core types and the kinds of Kubernetes itself. */
import { CORE_MODULE, namespaceOf } from './names';
import type { Field, FieldType, KindClass, Struct, TypeModel } from './type-model';

const WIDTH = 140;
const GENERATED = '// Generated from crds/ by `npm run import`; edit those instead.';

/** Path below `imports/` to text. */
export function emitTypeScript(model: TypeModel): Map<string, string> {
  const modules = [CORE_MODULE, ...[...new Set(model.kinds.map(kind => kind.module))].filter(module => module !== CORE_MODULE).sort()];
  refuseNamesakes(modules);
  const files = new Map<string, string>();
  for (const module of modules) files.set(`${module}.ts`, moduleFile(model, module));
  files.set('index.ts', indexFile(modules));
  return files;
}

function refuseNamesakes(modules: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const module of modules) {
    const owner = owners.get(namespaceOf(module));
    if (owner !== undefined) throw new Error(`${owner} and ${module} would both be called ${namespaceOf(module)}; name one in tools/names.ts`);
    owners.set(namespaceOf(module), module);
  }
}

function indexFile(modules: readonly string[]): string {
  return [
    GENERATED,
    '/** Typed L1 constructs of every kind, an API group a namespace, and the Kubernetes core types that they embed. */',
    ...modules.map(module => `export * as ${namespaceOf(module)} from './${module}';`),
    '',
  ].join('\n');
}

function moduleFile(model: TypeModel, module: string): string {
  const kinds = model.kinds.filter(kind => kind.module === module);
  const structs = model.structs.filter(struct => struct.module === module);
  const body = [
    ...(module === CORE_MODULE ? NUMBER_OR_STRING : []),
    ...kinds.flatMap(kind => [...emitProps(kind), ...emitClass(kind)]),
    ...structs.flatMap(struct => emitStruct(struct, module)),
  ].join('\n');
  if (kinds.length === 0) return [GENERATED, '', body].join('\n');
  const siblings = [...new Set(model.structs.map(struct => struct.module))].sort()
    .filter(other => other !== module && new RegExp(`[^.]\\b${namespaceOf(other)}\\.[A-Z]`).test(code(body)));
  return [
    GENERATED,
    "import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';",
    "import type { Construct } from 'constructs';",
    ...siblings.map(other => `import type * as ${namespaceOf(other)} from './${other}';`),
    "import { TypedObject } from '../lib/typed-object';",
    '',
    body,
  ].join('\n');
}

/** The text without its comments. */
function code(text: string): string {
  return text.replace(/^ *(\/\*\*| \*).*$/gm, '');
}

const NUMBER_OR_STRING = ['IntOrString', 'Quantity'].flatMap(name => [
  name === 'Quantity'
    ? '/** An amount such as `500m`, `80Gi` or `8`; a plain number or string does as well. */'
    : '/** A number, or a string such as `25%` or the name of a port; a plain number or string does as well. */',
  `export class ${name} {`,
  '  /**',
  '   * From a number.',
  '   *',
  '   * @param value the number',
  '   */',
  `  public static fromNumber(value: number): ${name} {`,
  `    return new ${name}(value);`,
  '  }',
  '',
  '  /**',
  '   * From a string.',
  '   *',
  '   * @param value the string',
  '   */',
  `  public static fromString(value: string): ${name} {`,
  `    return new ${name}(value);`,
  '  }',
  '',
  '  private constructor(',
  '    /** What is written. */',
  '    public readonly value: number | string,',
  '  ) {}',
  '}',
  '',
]);

function emitProps(kind: KindClass): string[] {
  return [
    ...comment(`Properties of ${kind.className}.`, ''),
    `export interface ${kind.className}Props {`,
    ...comment('Standard object metadata.', '  '),
    '  readonly metadata?: ApiObjectMetadata;',
    ...kind.fields.flatMap(field => emitField(field, kind.module)),
    '}',
    '',
  ];
}

function emitClass({ className, apiVersion, kind, description, fields }: KindClass): string[] {
  const optional = fields.every(field => !field.required);
  return [
    ...comment(description ?? `${kind}.`, '', [`@see ${apiVersion} ${kind}`]),
    `export class ${className} extends TypedObject {`,
    ...comment(`API version and kind of \`${apiVersion}\` ${kind}.`, '  '),
    `  public static readonly GVK: GroupVersionKind = { apiVersion: '${apiVersion}', kind: '${kind}' };`,
    '',
    ...comment('Defines the object.', '  ', [
      '@param scope the chart, or a construct in one',
      '@param id name of the construct in its scope',
      '@param props what it holds; rendered and validated at synthesis',
    ]),
    `  public constructor(scope: Construct, id: string, props: ${className}Props${optional ? ' = {}' : ''}) {`,
    `    super(scope, id, { ...${className}.GVK, ...props });`,
    '  }',
    '}',
    '',
  ];
}

function emitStruct(struct: Struct, module: string): string[] {
  return [
    ...comment(struct.description ?? `${struct.name}.`, ''),
    `export interface ${struct.name}${struct.base ? ` extends ${qualified(struct.base.name, struct.base.module, module)}` : ''} {`,
    ...struct.fields.flatMap(field => emitField(field, module)),
    '}',
    '',
  ];
}

function emitField(field: Field, module: string): string[] {
  const tags = field.default === undefined ? [] : [`@default ${JSON.stringify(field.default)}`];
  return [
    ...comment(field.description ?? `\`${field.wireName}\`.`, '  ', tags),
    `  readonly ${field.name}${field.required ? '' : '?'}: ${emitType(field.type, module)};`,
  ];
}

function emitType(type: FieldType, module: string): string {
  switch (type.kind) {
    case 'string': return type.values ? type.values.map(value => `'${value}'`).join(' | ') : 'string';
    case 'quantity': return `${qualified('Quantity', CORE_MODULE, module)} | number | string`;
    case 'intOrString': return `${qualified('IntOrString', CORE_MODULE, module)} | number | string`;
    case 'list': return `${inParentheses(emitType(type.of, module))}[]`;
    case 'map': return `{ [key: string]: ${emitType(type.of, module)} }`;
    case 'struct': return qualified(type.struct.name, type.struct.module, module);
    default: return type.kind;
  }
}

function inParentheses(type: string): string {
  return type.includes('|') && !type.startsWith('{') ? `(${type})` : type;
}

function qualified(name: string, owner: string, module: string): string {
  return owner === module ? name : `${namespaceOf(owner)}.${name}`;
}

/** A doc comment, on one line where it fits. */
function comment(text: string, indent: string, tags: readonly string[] = []): string[] {
  const safe = text.replace(/\*\//g, '*\\/').replace(/\s+/g, ' ').trim();
  const single = `${indent}/** ${safe} */`;
  if (tags.length === 0 && single.length <= WIDTH) return [single];
  const lines = [...wrap(safe, WIDTH - indent.length - 3), ...tags];
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`), `${indent} */`];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
