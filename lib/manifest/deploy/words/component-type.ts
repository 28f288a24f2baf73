import type { FrontendFlags, RouterFlags, StandaloneRouterFlags } from '../../../engines';
import type { Component, ComponentProps, DynamoGraph, PlannerConfig } from '../../../graph';
import { fieldOf, plain, textAt } from '../value';
import { laidOver } from '../layers';
import { ENGINE_WORDS, engineOf } from './engine';
import { type ExtraArgsWord, flagsOf } from './extra-args';
import type { ComponentContext } from './word';

/** Flags of a frontend. */
export type FrontendFlagsWord = Omit<FrontendFlags, 'extraArgs'> & ExtraArgsWord;

/** Flags of a router that stands by itself. */
export type StandaloneRouterFlagsWord = Omit<StandaloneRouterFlags, 'extraArgs'> & ExtraArgsWord;

/** What a word takes, by the type of the component. */
export interface WordsByType {
  readonly frontend: { readonly flags?: FrontendFlagsWord };
  readonly router: { readonly flags?: StandaloneRouterFlagsWord };
}

/** The words that depend on the type of a component. */
export interface ComponentTypeWords {
  /**
   * What the component is: a frontend, a worker that does prefill and decode, one that does one of the two, one that encodes images,
   * a planner, an endpoint picker (epp), or a router that stands by itself.
   * @default - the operator only runs it
   */
  readonly type?: 'frontend' | 'worker' | 'prefill' | 'decode' | 'encode' | 'planner' | 'epp' | 'router';
  /**
   * Flags of a frontend, or of a router that stands by itself.
   * @default - the operator's command, which routes round-robin
   */
  readonly flags?: WordsByType[keyof WordsByType]['flags'];
  /**
   * What a planner scales, and towards what.
   * @default - of a planner, `{}`
   */
  readonly config?: PlannerConfig;
  /**
   * Model that the workers behind an endpoint picker serve, under the name by which requests ask for it.
   * @default - that of the workers' engines
   */
  readonly modelName?: string;
  /**
   * Tokens in a block of the workers' KV cache, for an endpoint picker.
   * @default - that of the workers' engines
   */
  readonly kvCacheBlockSize?: number;
}

/** The word `router`. */
export interface RouterWords {
  /**
   * How the frontends pick the worker of a request: `flags.router` of each of them.
   * @default - round robin
   * @example { mode: kv }
   */
  readonly router?: RouterFlags;
}

type Add = (graph: DynamoGraph, name: string, props: ComponentProps, context: ComponentContext) => Component;

interface ComponentKind {
  /** Words that only some types have. */
  readonly words: readonly string[];
  readonly add: Add;
}

const ENGINE_KIND = (add: Add): ComponentKind => ({
  words: ENGINE_WORDS,
  add: (graph, name, props, context) => add(graph, name, { ...props, ...engineOf(context) }, context),
});

const KINDS: { readonly [type: string]: ComponentKind } = {
  frontend: {
    words: ['flags'],
    add: (graph, name, props, context) => graph.addFrontend(name, { ...props, flags: frontendFlags(context) }),
  },
  worker: ENGINE_KIND((graph, name, props) => graph.addWorker(name, props)),
  prefill: ENGINE_KIND((graph, name, props) => graph.addPrefill(name, props)),
  decode: ENGINE_KIND((graph, name, props) => graph.addDecode(name, props)),
  encode: ENGINE_KIND((graph, name, props) => graph.addEncodeWorker(name, props)),
  planner: {
    words: ['config'],
    add: (graph, name, props, { component }) => graph.addPlanner(name, { ...props, config: plainField(component, 'config') ?? {} }),
  },
  epp: {
    words: ['modelName', 'kvCacheBlockSize'],
    add: (graph, name, props, { component }) =>
      graph.addEndpointPicker(name, { ...props, modelName: textAt(component, 'modelName'), kvCacheBlockSize: plainField(component, 'kvCacheBlockSize') }),
  },
  router: {
    words: ['flags'],
    add: (graph, name, props, context) => graph.addRouter(name, { ...props, flags: ownFlags<StandaloneRouterFlags>(context) ?? {} as StandaloneRouterFlags }),
  },
};

const NO_TYPE: ComponentKind = { words: [], add: (graph, name, props) => graph.addComponent(name, props) };

/** Words that only some types of component have. */
export const TYPE_WORDS: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap(({ words }) => words));

/** What a component of a type is made of. */
export function componentKind(type: string | undefined): ComponentKind {
  return type !== undefined && Object.hasOwn(KINDS, type) ? KINDS[type] : NO_TYPE;
}

/** The types that have a word, for people. */
export function typesWith(word: string): string[] {
  return Object.keys(KINDS).filter(type => KINDS[type].words.includes(word));
}

/** A frontend's own flags, over the router of the graph. */
function frontendFlags(context: ComponentContext): FrontendFlags | undefined {
  const { document, component } = context;
  const [router, flags] = [fieldOf(document, 'router'), fieldOf(component, 'flags')];
  const own = fieldOf(flags, 'router');
  const merged = router && own ? laidOver(router, own) : own ?? router;
  if (!merged) return ownFlags(context);
  const routerFlags = plain(merged) as RouterFlags;
  return { ...(!own && { router: routerFlags }), ...ownFlags<FrontendFlags>(context), router: routerFlags };
}

function ownFlags<T>(context: ComponentContext): T | undefined {
  const flags = fieldOf(context.component, 'flags');
  return flags && flagsOf(flags, context) as T;
}

function plainField<T>(component: ComponentContext['component'], name: string): T | undefined {
  const field = fieldOf(component, name);
  return field && plain(field) as T;
}
