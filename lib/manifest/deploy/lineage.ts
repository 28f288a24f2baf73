/**
 * From what words a field of the output follows. Nothing is noted while a graph is built: a word is a source of a field if the field is
 * another one without the word. So it holds for every API version, for what an engine derives, and for words to come.
 */
import { App } from '../../app';
import type { DynamoApiVersion } from '../../graph';
import { Severity } from '../../validation/finding';
import { buildGraph } from './build';
import type { BuiltDocument } from './document-builder';
import { outcomeAt } from './field-outcome';
import { Findings } from './findings';
import { renderedManifests, renderingProblems } from './manifests';
import { itemsOf, type MapValue, textAt, textOf, type Value, withField } from './value';

/** Names and indices that lead to a value. */
export type Steps = readonly (string | number)[];

/** A value of the document that a field follows from, and how it is addressed there. */
export interface Source {
  readonly address: Steps;
  readonly value: Value;
}

const NAME = 'name';
const MODEL = 'model';
/** Without it nothing is left that a field could be compared with. */
const REQUEST = 'request';

/** What says which object an entry of `objects` is: without it every field of it would be another one. */
const IDENTITY: ReadonlySet<string | number> = new Set(['apiVersion', 'kind']);

type Manifest = { readonly [field: string]: unknown };

/** The lineage of one graph's objects. */
export class Lineage {
  private manifests?: readonly Manifest[];
  private knownErrors?: ReadonlySet<string>;

  public constructor(private readonly document: MapValue, private readonly chartName: string, private readonly apiVersion?: DynamoApiVersion) {}

  /** The words that a field of an object follows from, those of its component first; none where the library alone says it. */
  public sourcesOf(object: { readonly kind: string; readonly ordinal: number }, steps: Steps): Source[] {
    const original = this.find(this.rendered(), object);
    if (!original || outcomeAt(original, original, steps) === undefined) return [];
    const changes = (document: MapValue) => this.changes(document, object, original, steps);
    const isIdentity = steps.length === 1 && IDENTITY.has(steps[0]);
    const found = this.candidates(original, steps).flatMap(address => this.search(address, changes))
      .filter(({ address }) => !(address.length === 1 && address[0] === REQUEST))
      .filter(({ address: [word, , field, ...below] }) => isIdentity || word !== 'objects' || field === undefined || below.length > 0 || !IDENTITY.has(field));
    // By its name a component is found again: without it every field of it would be another one.
    if (found.length > 0) return found;
    const outcome = outcomeAt(original, original, steps) ?? '';
    return this.names(original, steps).filter(({ value }) => outcome.includes(textOf(value)?.replaceAll('_', '-') ?? outcome));
  }

  /** The words without which a problem with the document would not be there; none where no single one is to blame. */
  public causesOf(problem: string): Source[] {
    const before = this.problems(this.document);
    const mends = (document: MapValue) => {
      const now = this.problems(document);
      return !now.has(problem) && now.size < before.size;
    };
    const top = keysOf(this.document).filter(key => key !== 'components').map(key => [key]);
    const own = this.components().flatMap((component, index) => keysOf(component).map(key => ['components', index, key]));
    // Without its name a graph or a component has other problems, or tells the same ones otherwise: names are the last to blame.
    const isName = (address: Steps) => address.at(-1) === NAME;
    const addresses = [...own, ...top];
    return [...addresses.filter(address => !isName(address)), ...addresses.filter(isName)].flatMap(address => this.search(address, mends));
  }

  /** What the constructs refuse. */
  private problems(document: MapValue): ReadonlySet<string> {
    const { app, built, errors } = this.build(document);
    return new Set([...errors, ...(built ? renderingProblems(app, built) : [])]);
  }

  private build(document: MapValue): { readonly app: App; readonly built: BuiltDocument | undefined; readonly errors: readonly string[] } {
    const findings = new Findings();
    const app = new App();
    const built = buildGraph(app, this.chartName, document, findings, this.apiVersion);
    return { app, built, errors: findings.all.filter(({ severity }) => severity === Severity.ERROR).map(({ message }) => message) };
  }

  /** The component that a field belongs to. */
  public componentOf(object: Manifest | undefined, steps: Steps): Source | undefined {
    const name = componentName(object, steps);
    const index = this.components().findIndex(component => textAt(component, 'name')?.replaceAll('_', '-') === name);
    return name === undefined || index < 0 ? undefined : { address: ['components', index], value: this.components()[index] };
  }

  private components(): readonly Value[] {
    return itemsOf(this.document.fields.get('components'));
  }

  private rendered(): readonly Manifest[] {
    return this.manifests ??= this.render(this.document);
  }

  private render(document: MapValue): readonly Manifest[] {
    const { app, built, errors } = this.build(document);
    // What was wrong before tells nothing about the change.
    const known = this.knownErrors ??= new Set(errors);
    if (!built || errors.some(error => !known.has(error))) throw new Error('the document makes no graph');
    return renderedManifests(app, built);
  }

  private find(manifests: readonly Manifest[], { kind, ordinal }: { readonly kind: string; readonly ordinal: number }): Manifest | undefined {
    return manifests.filter(manifest => manifest.kind === kind)[ordinal];
  }

  /** Whether the field is another one in a changed document; nothing where that makes no graph. */
  private changes(document: MapValue, object: { readonly kind: string; readonly ordinal: number }, original: Manifest, steps: Steps): boolean | undefined {
    try {
      const manifest = this.find(this.render(document), object);
      return manifest === undefined || outcomeAt(original, manifest, steps) !== outcomeAt(original, original, steps);
    } catch {
      return undefined;
    }
  }

  private names(original: Manifest, steps: Steps): Source[] {
    // Weights may hold one model alone: a request for another one is none.
    const ofRequest = this.document.fields.has(REQUEST) ? [[MODEL]] : [];
    const addresses = [...this.owners(original, steps).map(({ address }) => [...address, NAME]), [NAME], ...ofRequest];
    return addresses.flatMap(address => {
      const value = valueAt(this.document, address);
      return value ? [{ address, value }] : [];
    });
  }

  private owners(original: Manifest, steps: Steps): Source[] {
    const owner = this.componentOf(original, steps);
    return owner ? [owner] : this.components().map((value, index) => ({ address: ['components', index], value }));
  }

  /** Words of the component that the field belongs to, or of all of them, then those of the graph. */
  private candidates(original: Manifest, steps: Steps): Steps[] {
    const own = this.owners(original, steps).flatMap(({ address, value }) => keysOf(value).filter(key => key !== NAME).map(key => [...address, key]));
    const shared = keysOf(this.document).filter(key => key !== 'components' && key !== NAME).map(key => [key]);
    // What everything follows from says least of any one thing.
    return [...own, ...shared.filter(([word]) => !Object.hasOwn(ONE_OF, word)), ...shared.filter(([word]) => Object.hasOwn(ONE_OF, word))];
  }

  /** The deepest values below an address without which the field is another one. */
  private search(address: Steps, changes: (document: MapValue) => boolean | undefined): Source[] {
    const value = valueAt(this.document, address);
    if (!value) return [];
    const removed = changes(changed(this.document, address, () => undefined) as MapValue);
    // A graph without the word is none: then another text in its place tells.
    const affects = removed ?? (value.kind === 'scalar' ? this.affectsByAnother(address, changes) : undefined);
    if (affects === false || (affects === undefined && value.kind === 'scalar')) return [];
    const deeper = keysOf(value).flatMap(key => this.search([...address, key], changes));
    if (deeper.length > 0) return deeper;
    return affects ? [{ address, value }] : [];
  }

  /** Whether the field is another one with another value at the address; nothing where no graph can be made with any. */
  private affectsByAnother(address: Steps, changes: (document: MapValue) => boolean | undefined): boolean | undefined {
    for (const other of othersFor(address[address.length - 1])) {
      const affects = changes(changed(this.document, address, other) as MapValue);
      if (affects !== undefined) return affects;
    }
    return undefined;
  }
}

/** Words that take few values: a graph with any other one is none. */
const ONE_OF: { readonly [word: string]: readonly string[] } = {
  backend: ['vllm', 'sglang', 'trtllm', 'mocker'], type: ['worker', 'prefill', 'decode'],
};

/** Values that may stand in the place of another one. */
function othersFor(word: string | number | undefined): ((value: Value) => Value)[] {
  const known = typeof word === 'string' && Object.hasOwn(ONE_OF, word) ? ONE_OF[word] : [];
  return [another, ...known.map(scalar => (value: Value): Value => ({ kind: 'scalar', scalar: textOf(value) === scalar ? `${scalar}0` : scalar, origin: value.origin }))];
}

/** The name of the component or service that a path leads through. */
function componentName(object: Manifest | undefined, [spec, list, step]: Steps): string | undefined {
  if (spec !== 'spec') return undefined;
  if (list === 'services' && typeof step === 'string') return step;
  const { components } = (object?.spec ?? {}) as { components?: { name?: string }[] };
  return list === 'components' && typeof step === 'number' ? components?.[step]?.name : undefined;
}

function keysOf(value: Value): (string | number)[] {
  if (value.kind === 'map') return [...value.fields.keys()];
  return value.kind === 'list' ? [...value.items.keys()] : [];
}

function valueAt(value: Value | undefined, [step, ...rest]: Steps): Value | undefined {
  if (value === undefined || step === undefined) return value;
  const below = value.kind === 'map' ? value.fields.get(String(step)) : value.kind === 'list' ? value.items[Number(step)] : undefined;
  return valueAt(below, rest);
}

/** The value with another one, or nothing, at an address. */
function changed(value: Value, [step, ...rest]: Steps, change: (value: Value) => Value | undefined): Value | undefined {
  if (step === undefined) return change(value);
  if (value.kind === 'list') {
    return { ...value, items: value.items.flatMap((item, index) => (index === step ? changed(item, rest, change) ?? [] : [item])) };
  }
  if (value.kind === 'scalar') return value;
  const name = String(step);
  const field = value.fields.get(name);
  const now = field && changed(field, rest, change);
  if (now) return withField(value, name, now);
  return { ...value, fields: new Map([...value.fields].filter(([key]) => key !== name)) };
}

function another(value: Value): Value {
  return { kind: 'scalar', scalar: `${textOf(value) ?? ''}0`, origin: value.origin };
}
