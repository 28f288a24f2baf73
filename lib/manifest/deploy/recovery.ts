/** What stands in for words that mean nothing, so that a mistake is not told again wherever its value is needed. */
import { DYNAMO_RELEASE } from '../../images/release';
import { fieldOf, itemsOf, type MapValue, type ScalarValue, type Value, withField } from './value';

/** A document that can be built although parts of it are wrong. */
export interface Recovery {
  readonly document: MapValue;
  /** Indices of components that are not as they were meant: what their constructs and objects say of them is noise. */
  readonly unclear: ReadonlySet<number>;
  /** Whether there were to be other components: that there are none, or too few, is noise as well. */
  readonly lacksComponents: boolean;
}

/** Stands for a backend and a type that mean nothing; whoever needs one says nothing more of it. */
export const UNCLEAR = '?';

type StandIn = (index: number) => string;

const IMAGE: StandIn = () => `nvcr.io/nvidia/ai-dynamo/vllm-runtime:${DYNAMO_RELEASE}`;
const GRAPH_WORDS: { readonly [word: string]: StandIn } = { backend: () => UNCLEAR, image: IMAGE, model: () => 'model' };
const COMPONENT_WORDS: { readonly [word: string]: StandIn } = { type: () => UNCLEAR, image: IMAGE, model: () => 'model', name: index => `component-${index}` };

/**
 * The document with stand-ins for what is wrong in it, and without the rest of that.
 *
 * @param wrong values that mean nothing
 */
export function recovered(document: MapValue, wrong: ReadonlySet<Value>): Recovery {
  if (wrong.size === 0) return { document, unclear: new Set(), lacksComponents: false };
  const components = fieldOf(document, 'components');
  const kept = itemsOf(components).filter(component => !wrong.has(component));
  const items = kept.map((component, index) => pruned(component.kind === 'map' ? standIns(component, wrong, COMPONENT_WORDS, index) : component, wrong));
  const rest = pruned(standIns(withBackend(document, wrong), wrong, GRAPH_WORDS, 0), wrong) as MapValue;
  const isList = components?.kind === 'list' && !wrong.has(components);
  const isShared = ['backend', 'image', 'defaults'].some(word => isUnclear(fieldOf(document, word), wrong));
  return {
    document: isList ? withField(rest, 'components', { ...components, items }) : rest,
    unclear: new Set(kept.flatMap((component, index) => (isShared || holds(component, wrong) ? [index] : []))),
    lacksComponents: !isList || kept.length < itemsOf(components).length,
  };
}

/** An image may have said the backend. */
function withBackend(document: MapValue, wrong: ReadonlySet<Value>): MapValue {
  const image = fieldOf(document, 'image');
  if (!image || fieldOf(document, 'backend') || !isUnclear(image, wrong)) return document;
  return withField(document, 'backend', { kind: 'scalar', scalar: UNCLEAR, origin: image.origin });
}

function standIns(map: MapValue, wrong: ReadonlySet<Value>, words: { readonly [word: string]: StandIn }, index: number): MapValue {
  const fields = [...map.fields].map(([key, field]): [string, Value] => {
    if (!Object.hasOwn(words, key) || !isUnclear(field, wrong)) return [key, field];
    const standIn: ScalarValue = { kind: 'scalar', scalar: words[key](index), origin: field.origin };
    return [key, standIn];
  });
  return { ...map, fields: new Map(fields) };
}

function isUnclear(value: Value | undefined, wrong: ReadonlySet<Value>): boolean {
  return value !== undefined && (wrong.has(value) || holds(value, wrong));
}

/** Whether something in the value is wrong. */
function holds(value: Value, wrong: ReadonlySet<Value>): boolean {
  const parts = value.kind === 'list' ? value.items : value.kind === 'map' ? [...value.fields.values()] : [];
  return parts.some(part => wrong.has(part) || holds(part, wrong));
}

/** The value without parts of it. */
function pruned(value: Value, parts: ReadonlySet<Value>): Value {
  if (value.kind === 'list') return { ...value, items: value.items.filter(item => !parts.has(item)).map(item => pruned(item, parts)) };
  if (value.kind === 'scalar') return value;
  const fields = [...value.fields].filter(([, field]) => !parts.has(field)).map(([key, field]): [string, Value] => [key, pruned(field, parts)]);
  return { ...value, fields: new Map(fields) };
}
