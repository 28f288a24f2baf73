/**
 * A graph as an import sees it, between the manifest and what is written: the words of the constructs' props, as plain
 * data. Kubernetes' own values are in their wire form.
 */
import type { DynamoApiVersion } from '../../graph';
import type { Json } from './json';

/** The method of DynamoGraph that adds a component. */
export type ComponentKind = 'frontend' | 'worker' | 'prefill' | 'decode' | 'encode' | 'planner' | 'epp' | 'router' | 'component';

/** A component, in the words of ComponentProps. */
export interface ImportedComponent {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly words: ComponentWords;
}

/** The engine of a component: a factory of Engine, and its props. */
export interface ImportedEngine extends Json {
  readonly kind: 'vllm' | 'sglang' | 'trtllm' | 'mocker';
  readonly props: Json;
}

/** Whether this is the connector of disaggregated graphs, which has a word and a method of its own. */
export function isPlainNixl(kvTransfer: unknown): boolean {
  return JSON.stringify(kvTransfer) === '{"kv_connector":"NixlConnector","kv_role":"kv_both"}';
}

/** Where a component sees a volume. `claim` is one whose volume the operator adds; any other is described where it is mounted. */
export interface ImportedMount extends Json {
  readonly volume: string;
  readonly source: Json | 'claim';
  readonly path: string;
  readonly subPath?: string;
  readonly readOnly?: boolean;
}

/** Props of a component; those that are objects of the library come as what makes them. */
export interface ComponentWords extends Json {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  /** A value is a text, or the source of one as Kubernetes' `valueFrom`. */
  readonly env?: { readonly [name: string]: unknown };
  readonly engine?: ImportedEngine;
  readonly engineRole?: string;
  readonly flags?: Json;
  readonly volumeMounts?: readonly ImportedMount[];
  readonly resources?: Json;
  readonly overrides?: Json;
}

/** Props of a graph; `dynamoNamespace` is its path. */
export interface GraphWords extends Json {
  readonly image?: string;
  readonly env?: { readonly [name: string]: unknown };
  readonly overrides?: Json;
}

/** A graph, and how its object is named. */
export interface ImportedGraph {
  readonly apiVersion: DynamoApiVersion;
  /** Name, Kubernetes namespace, labels and annotations of the object. */
  readonly metadata: Json & { readonly name: string };
  readonly words: GraphWords;
  readonly components: readonly ImportedComponent[];
}
