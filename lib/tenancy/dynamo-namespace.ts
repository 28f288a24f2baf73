/**
 * Longest encoding: a label value has 63 characters, and the operator appends `-` and 8 hex digits to what workers register under.
 * The runtime itself sets no limit.
 */
const maximumLabelValue = 63;
const workerSuffix = '-00000000';
const maximumEncoding = maximumLabelValue - workerSuffix.length;

/**
 * Closes each segment. The `-` is for matchers that want one after a prefix. The `_` before it keeps these names apart from the operator's own
 * `<Kubernetes namespace>-<graph>`, which have no `_`: neither can be a prefix of the other.
 */
const closing = '_-';

/** The runtime's word for "no Dynamo namespace in particular". An empty prefix will not do: the frontend then falls back to its own namespace. */
const everything = 'dynamo';

/**
 * A Dynamo namespace: a path of segments such as `llama-8b/version-A`, which partitions discovery inside one Kubernetes namespace.
 *
 * A frontend serves the models of its own Dynamo namespace and of those below it; one in `default` serves all.
 * Capitals may be written, and mean nothing: `Llama` and `llama` are one Dynamo namespace.
 *
 * The runtime knows flat names only, and compares them by prefix. In `encoded`, *is a string prefix of* is the same relation as
 * *is this or an ancestor of*: segments are lower-cased, their hyphens become `_`, and `_-` closes each one, so that
 * `llama-8b/version-A` is `llama_8b_-version_a_-`.
 *
 * The path has room for 53 characters less its number of segments: 52 for one segment, 51 for two with their slash, and so on.
 */
export class DynamoNamespace {
  /** The Dynamo namespace whose frontends serve everything. `default/model1` is an ordinary child of it. */
  public static readonly DEFAULT = DynamoNamespace.of('default');

  /**
   * The Dynamo namespace at a path.
   *
   * @param path segments of letters, digits and inner hyphens, separated by `/`
   * @throws where a segment is empty, has other characters, or begins or ends with a hyphen; where the path is too long
   */
  public static of(path: string): DynamoNamespace {
    if (path === '') throw new Error('Dynamo namespace: the path is empty; name one such as "llama-8b", or leave it out');
    const segments = path.split('/');
    for (const segment of segments) refuseBadSegment(segment, path);
    const encoded = segments.map(encode).join('');
    if (encoded.length > maximumEncoding) throw new Error(tooLong(path, segments.length, encoded.length));
    return new DynamoNamespace(path, segments, encoded);
  }

  /** The path, as written. */
  public readonly path: string;

  /** The segments of the path, as written. */
  public readonly segments: string[];

  /** The flat name that the runtime knows; workers register under it, followed by `-` and 8 hex digits. At most 54 characters. */
  public readonly encoded: string;

  private constructor(path: string, segments: string[], encoded: string) {
    this.path = path;
    this.segments = segments;
    this.encoded = encoded;
  }

  /** The Dynamo namespace directly above, or nothing at the top. */
  public get parent(): DynamoNamespace | undefined {
    if (this.segments.length === 1) return undefined;
    return DynamoNamespace.of(this.segments.slice(0, -1).join('/'));
  }

  /** Whether this is `default`, whose frontends serve everything. */
  public get isDefault(): boolean {
    return this.encoded === encode('default');
  }

  /** The prefix by which frontends here find workers: `encoded`, and in `default` the runtime's word for everything, `dynamo`. */
  public get discoveryPrefix(): string {
    return this.isDefault ? everything : this.encoded;
  }

  /** The path as the value of a label, such as `llama_8b_-version_a`. Two Dynamo namespaces never share one. */
  public get labelValue(): string {
    return this.encoded.slice(0, -closing.length);
  }

  /** The path as (part of) the name of an object, such as `llama-8b.version-a`. Two Dynamo namespaces never share one. */
  public get objectName(): string {
    return this.segments.join('.').toLowerCase();
  }

  /**
   * A Dynamo namespace below this one.
   *
   * @param path one segment, or several separated by `/`
   * @throws as `of` does
   */
  public child(path: string): DynamoNamespace {
    return DynamoNamespace.of(`${this.path}/${path}`);
  }

  /** Whether `other` lies below this one, at any depth. Nothing is its own ancestor; `default` is the ancestor of `default/…` only. */
  public isAncestorOf(other: DynamoNamespace): boolean {
    return !this.isSameAs(other) && other.encoded.startsWith(this.encoded);
  }

  /** Whether `other` is the same Dynamo namespace; capitals do not count. */
  public isSameAs(other: DynamoNamespace): boolean {
    return this.encoded === other.encoded;
  }

  /** The path, as written. */
  public toString(): string {
    return this.path;
  }
}

function encode(segment: string): string {
  return segment.toLowerCase().replaceAll('-', '_') + closing;
}

function refuseBadSegment(segment: string, path: string): void {
  const refuse = (reason: string, mend: string): never => {
    throw new Error(`Dynamo namespace "${path}": ${reason}; ${mend}`);
  };
  if (segment === '') refuse('a segment is empty', 'separate segments by one "/", with none at the start or the end');
  const bad = /[^A-Za-z0-9-]/u.exec(segment)?.[0];
  if (bad !== undefined) {
    refuse(`segment "${segment}" has the character "${bad}"`, 'use letters, digits and hyphens (the runtime\'s own "_" stands for hyphens)');
  }
  if (segment.startsWith('-')) refuse(`segment "${segment}" begins with a hyphen`, 'begin with a letter or a digit');
  if (segment.endsWith('-')) refuse(`segment "${segment}" ends with a hyphen`, 'end with a letter or a digit');
}

function tooLong(path: string, segments: number, length: number): string {
  const over = length - maximumEncoding;
  return `Dynamo namespace "${path}": too long by ${over} character${over === 1 ? '' : 's'}: ${segments} segment${segments === 1 ? '' : 's'} `
    + `take ${length} characters in the runtime's form, which has room for ${maximumEncoding} beside a worker's suffix; `
    + 'shorten a segment or drop a level (a segment costs its length and 2)';
}
