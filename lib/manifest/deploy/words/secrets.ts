import { nearest } from '../../../validation/nearest';
import { fieldOf, itemsOf, type MapValue, textAt, textOf, type Value } from '../value';
import type { ExternalSecretWord } from './external-secrets';
import type { GraphContext } from './word';

/** A secret by its parts. */
export interface SecretDeclaration {
  /** Name by which `${{ secrets.NAME }}` uses it. */
  readonly name: string;
  /**
   * Name of the Secret in the Kubernetes namespace of the graph.
   * @default - `<graph>-secrets`
   */
  readonly secret?: string;
  /**
   * Key in its data.
   * @default - `name`
   */
  readonly key?: string;
  /**
   * Where the External Secrets Operator fetches the value; the ExternalSecret then goes along with the graph.
   * @default - the Secret is there already
   * @example { store: vault, key: inference/hugging-face, property: token }
   */
  readonly externalSecret?: ExternalSecretWord;
}

/** The word `secrets`. */
export interface SecretsWords {
  /**
   * What `${{ secrets.NAME }}` stands for: keys of Secrets that exist beside the graph, or that are fetched from a store. A name
   * alone is the key of that name in the Secret `<graph>-secrets`. Values never stand here, and never in the output.
   * @default - none
   * @example [DB_URI, { name: HF_TOKEN, secret: hf-token-secret, key: token }]
   */
  readonly secrets?: readonly (SecretDeclaration | string)[];
}

/** A key of a Secret. */
export interface SecretKey {
  readonly secret: string;
  readonly key: string;
}

/** How variables find the secrets that they use. */
export interface SecretUse {
  /** The key that a secret stands for; nothing where it is not declared, which is a finding. */
  find(name: string, user: Value): SecretKey | undefined;
  /** Reports that a variable of another value has the name of the secret. */
  nameTaken(name: string, user: Value): void;
}

const REFERENCE = /\$\{\{\s*secrets\.([A-Za-z_][\w.-]*?)\s*\}\}/g;

/** The secret that a text is, and nothing else. */
export function wholeSecret(text: string): string | undefined {
  const [only] = secretReferences(text);
  return only?.reference === text.trim() ? only.name : undefined;
}

/** The secrets that a text uses. */
export function secretReferences(text: string): { readonly reference: string; readonly name: string }[] {
  return [...text.matchAll(REFERENCE)].map(([reference, name]) => ({ reference, name }));
}

/** The secrets of the graph, and those of the component that uses them, which win. */
export function secretUse(context: GraphContext, scope: Value): SecretUse {
  const declarations = declaredIn(context.document, scope);
  return {
    find: (name, user) => {
      const declared = declarations.find(declaration => declarationName(declaration) === name);
      if (!declared) {
        const near = nearest(name, declarations.map(declarationName).filter(other => other !== undefined));
        context.report(user, 'secret-undeclared', `the secret ${name} is not declared`, near === undefined ? `add ${name} to secrets` : `did you mean ${near}? or add ${name} to secrets`);
        return undefined;
      }
      return { secret: textAt(declared, 'secret') ?? `${context.graphName}-secrets`, key: textAt(declared, 'key') ?? name };
    },
    nameTaken: (name, user) => context.report(user, 'secret-name-taken',
      `takes a variable ${name} for the secret within the text, and environment gives ${name} another value or gives it later`,
      `give the variable another name, or let it be "\${{ secrets.${name} }}" before this one`),
  };
}

function declaredIn(document: MapValue, scope: Value): Value[] {
  const own = scope === document ? [] : itemsOf(fieldOf(scope, 'secrets'));
  return [...own, ...itemsOf(fieldOf(document, 'secrets'))];
}

function declarationName(declaration: Value): string | undefined {
  return declaration.kind === 'map' ? textAt(declaration, 'name') : textOf(declaration);
}

/** Words in which secrets are used, and those below them that take a secret. */
const PLACES = ['environment', 'weights', 'fabric', 'monitoring'];
const TAKES_SECRETS: ReadonlySet<string> = new Set(['environment', 'token', 'secretOptions', 'authentication']);

/** Finds secrets that nothing uses, and uses where no secret can be. */
export function checkSecrets(document: MapValue, components: readonly MapValue[], context: GraphContext): void {
  const usesOf = (scope: MapValue) => new Set(PLACES.flatMap(word => [...usesIn(scope.fields.get(word))]));
  const inGraph = usesOf(document);
  const inComponents = components.map(usesOf);
  const everywhere = new Set([...inGraph, ...inComponents.flatMap(uses => [...uses])]);
  unused(document, everywhere, context);
  components.forEach((component, index) => unused(component, inComponents[index], context, everywhere));
  for (const [word, value] of document.fields) {
    if (word !== 'components' && word !== 'defaults' && word !== 'variants') strayUses(word, value, context);
  }
  for (const component of components) component.fields.forEach((value, word) => strayUses(word, value, context));
}

/** What defaults declare is there for any component. */
function unused(scope: MapValue, used: ReadonlySet<string>, context: GraphContext, everywhere: ReadonlySet<string> = used): void {
  for (const declaration of itemsOf(scope.fields.get('secrets'))) {
    const name = declarationName(declaration);
    const uses = declaration.origin.layer === 'defaults' ? everywhere : used;
    if (name === undefined || uses.has(name) || isMisspelt(name, uses, scope, context) || isFetchedWhole(declaration, context)) continue;
    context.report(declaration, 'secret-unused', `the secret ${name} is declared, and no environment uses it`, `use it as "\${{ secrets.${name} }}", or remove it`);
  }
}

/** Whether a use that nothing declares may be meant, of which is told. */
function isMisspelt(name: string, uses: ReadonlySet<string>, scope: MapValue, { document }: GraphContext): boolean {
  const declared = declaredIn(document, scope).map(declarationName);
  return [...uses].some(use => !declared.includes(use) && nearest(use, [name]) !== undefined);
}

/** Whether it is a key of a Secret that is fetched here and named as a whole elsewhere, as by `envFromSecret` and `imagePullSecrets`. */
function isFetchedWhole(declaration: Value, { document, graphName }: GraphContext): boolean {
  if (!fieldOf(declaration, 'externalSecret')) return false;
  const secret = textAt(declaration, 'secret') ?? `${graphName}-secrets`;
  return isNamed(document, secret);
}

function isNamed(value: Value, secret: string): boolean {
  if (value.kind === 'map') return [...value.fields].some(([word, field]) => word !== 'secrets' && word !== 'name' && isNamed(field, secret));
  if (value.kind === 'list') return value.items.some(item => isNamed(item, secret));
  return textOf(value) === secret;
}

function usesIn(value: Value | undefined): Set<string> {
  return new Set(textsIn(value).flatMap(([, text]) => secretReferences(text).map(({ name }) => name)));
}

function strayUses(word: string, value: Value, context: GraphContext): void {
  if (TAKES_SECRETS.has(word)) return;
  if (value.kind === 'map') value.fields.forEach((field, key) => strayUses(key, field, context));
  else if (value.kind === 'list') value.items.forEach(item => strayUses('', item, context));
  else for (const { name } of secretReferences(textOf(value) ?? '')) {
    context.report(value, 'secret-out-of-place', `the secret ${name} cannot stand here`, `give environment a variable with it, and write $(VARIABLE) here where that is possible`);
  }
}

function textsIn(value: Value | undefined): [Value, string][] {
  if (value?.kind === 'map') return [...value.fields.values()].flatMap(textsIn);
  if (value?.kind === 'list') return value.items.flatMap(textsIn);
  const text = value && textOf(value);
  return value && text !== undefined ? [[value, text]] : [];
}
