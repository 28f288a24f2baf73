/** Objects that pass and fail the CEL rules of HTTPRoute, by the id of the rule. */
import type { RuleExample, RuleExamples } from './rule-examples';

function route(...lines: readonly string[]): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: inference
spec:
${lines.map(line => `  ${line}\n`).join('')}`;
}

function rule(...fields: readonly string[]): string {
  return route('rules:', ...fields.map((field, index) => `${index === 0 ? '  - ' : '    '}${field}`));
}

function filters(...items: readonly string[]): string {
  return rule('filters:', ...items.map(item => `  - ${item}`));
}

function parents(...items: readonly string[]): string {
  return route('parentRefs:', ...items.map(item => `  - ${item}`));
}

function path(type: string, value: string): string {
  return rule(`matches: [{ path: { type: ${type}, value: ${value} } }]`);
}

function cors(field: string): RuleExample {
  return { passes: filters(`{ type: CORS, cors: { ${field}: ["*"] } }`), fails: filters(`{ type: CORS, cors: { ${field}: ["*", ${SOME[field]}] } }`) };
}

/** A filter that may stand once. */
function once(filter: string): RuleExample {
  return { passes: filters(filter), fails: filters(filter, filter) };
}

/** A filter whose settings go with its type. */
function paired(type: string, settings: string, other: string): RuleExample {
  return { passes: filters(`{ type: ${type}, ${settings} }`), fails: filters(`{ type: ${type}, ${other} }`) };
}

const SOME: { readonly [field: string]: string } = { allowHeaders: 'Authorization', allowMethods: 'GET', allowOrigins: 'https://example.com' };
const BACKEND = '{ name: qwen-frontend, port: 8000 }';
const HEADERS = '{ set: [{ name: x-team, value: a }] }';
const REQUEST_HEADERS = `requestHeaderModifier: ${HEADERS}`;
const RESPONSE_HEADERS = `responseHeaderModifier: ${HEADERS}`;
const REDIRECT = 'requestRedirect: { scheme: https }';
const REWRITE = 'urlRewrite: { hostname: example.com }';
const MIRROR = `requestMirror: { backendRef: ${BACKEND} }`;
const PREFIX = 'urlRewrite: { path: { type: ReplacePrefixMatch, replacePrefixMatch: / } }';
const PREFIXED = 'matches: [{ path: { type: PathPrefix, value: /qwen } }]';
const EXACT = 'matches: [{ path: { type: Exact, value: /qwen } }]';
const REWRITTEN_BACKEND = `backendRefs: [{ name: qwen-frontend, port: 8000, filters: [{ type: URLRewrite, ${PREFIX} }] }]`;

/** As many as one rule may have. */
const MATCHES_OF_RULE = 64;

function matches(count: number): string {
  const items = Array.from({ length: count }, (_, index) => `{ path: { type: PathPrefix, value: /${index + 1} } }`);
  const rules = [items.slice(0, MATCHES_OF_RULE), items.slice(MATCHES_OF_RULE, 2 * MATCHES_OF_RULE), items.slice(2 * MATCHES_OF_RULE)];
  return route('rules:', ...rules.filter(rule => rule.length > 0).flatMap(rule => ['  - matches:', ...rule.map(match => `      - ${match}`)]));
}

export const ROUTES: RuleExamples = {
  'cel/allowHeaders-8b953d': cors('allowHeaders'),
  'cel/allowMethods-8b953d': cors('allowMethods'),
  'cel/allowOrigins-8b953d': cors('allowOrigins'),
  'cel/backendRefs-filters-3037ff': {
    passes: filters(`{ type: RequestRedirect, ${REDIRECT} }`),
    fails: rule(`backendRefs: [${BACKEND}]`, `filters: [{ type: RequestRedirect, ${REDIRECT} }]`),
  },
  'cel/backendRefs-matches-b4d169': { passes: rule(PREFIXED, REWRITTEN_BACKEND), fails: rule(EXACT, REWRITTEN_BACKEND) },
  'cel/filters-matches-15b5cf': {
    passes: rule(PREFIXED, `filters: [{ type: URLRewrite, ${PREFIX} }]`),
    fails: rule(EXACT, `filters: [{ type: URLRewrite, ${PREFIX} }]`),
  },
  'cel/cors-type-e34cfa': paired('CORS', 'cors: { allowOrigins: ["*"] }', REDIRECT),
  'cel/requestHeaderModifier-type-7d6f2f': paired('RequestHeaderModifier', REQUEST_HEADERS, RESPONSE_HEADERS),
  'cel/responseHeaderModifier-type-19f5ce': paired('ResponseHeaderModifier', RESPONSE_HEADERS, REQUEST_HEADERS),
  'cel/requestMirror-type-4c705d': paired('RequestMirror', MIRROR, REWRITE),
  'cel/requestRedirect-type-48af3d': paired('RequestRedirect', REDIRECT, REWRITE),
  'cel/urlRewrite-type-bef9d0': paired('URLRewrite', REWRITE, REDIRECT),
  'cel/filters-49d142': once(`{ type: RequestHeaderModifier, ${REQUEST_HEADERS} }`),
  'cel/filters-4d8376': once(`{ type: RequestRedirect, ${REDIRECT} }`),
  'cel/filters-64e88c': once('{ type: CORS, cors: { allowOrigins: ["*"] } }'),
  'cel/filters-aa3d73': once(`{ type: ResponseHeaderModifier, ${RESPONSE_HEADERS} }`),
  'cel/filters-455ad6': once(`{ type: URLRewrite, ${REWRITE} }`),
  'cel/extensionRef-type-43ecdf': paired('ExtensionRef', 'extensionRef: { group: example.com, kind: Limit, name: slow }', REWRITE),
  'cel/filters-f96651': {
    passes: filters(`{ type: URLRewrite, ${REWRITE} }`),
    fails: filters(`{ type: URLRewrite, ${REWRITE} }`, `{ type: RequestRedirect, ${REDIRECT} }`),
  },
  'cel/group-kind-d8ac7c': { passes: rule(`backendRefs: [${BACKEND}]`), fails: rule('backendRefs: [{ name: qwen-frontend }]') },
  'cel/parentRefs-566ebd': {
    passes: parents('{ name: inference, sectionName: http }', '{ name: inference, sectionName: https }'),
    fails: parents('{ name: inference, sectionName: http }', '{ name: inference, sectionName: http }'),
  },
  'cel/parentRefs-8ae29e': {
    passes: parents('{ name: inference, sectionName: http }', '{ name: inference, sectionName: https }'),
    fails: parents('{ name: inference, sectionName: http }', '{ name: inference }'),
  },
  'cel/percent-fraction-217920': {
    passes: filters(`{ type: RequestMirror, requestMirror: { backendRef: ${BACKEND}, percent: 10 } }`),
    fails: filters(`{ type: RequestMirror, requestMirror: { backendRef: ${BACKEND}, percent: 10, fraction: { numerator: 1 } } }`),
  },
  'cel/numerator-denominator-c7c8b7': {
    passes: filters(`{ type: RequestMirror, requestMirror: { backendRef: ${BACKEND}, fraction: { numerator: 1, denominator: 10 } } }`),
    fails: filters(`{ type: RequestMirror, requestMirror: { backendRef: ${BACKEND}, fraction: { numerator: 11, denominator: 10 } } }`),
  },
  'cel/replaceFullPath-type-2d07bd': {
    passes: filters('{ type: URLRewrite, urlRewrite: { path: { type: ReplaceFullPath, replaceFullPath: /v1 } } }'),
    fails: filters('{ type: URLRewrite, urlRewrite: { path: { type: ReplaceFullPath } } }'),
  },
  'cel/replacePrefixMatch-type-d9886a': {
    passes: rule(PREFIXED, `filters: [{ type: URLRewrite, ${PREFIX} }]`),
    fails: rule(PREFIXED, 'filters: [{ type: URLRewrite, urlRewrite: { path: { type: ReplacePrefixMatch } } }]'),
  },
  'cel/request-backendRequest-0ef0fa': {
    passes: rule('timeouts: { request: 300s, backendRequest: 300s }'),
    fails: rule('timeouts: { request: 30s, backendRequest: 300s }'),
  },
  'cel/rules-8f63cc': { passes: matches(128), fails: matches(130) },
  'cel/rules-485a13': {
    passes: route('rules:', '  - { name: chat }', '  - { name: embed }'),
    fails: route('rules:', '  - { name: chat }', '  - { name: chat }'),
  },
  'cel/type-value-5d55d2': { passes: path('PathPrefix', '/qwen/v1'), fails: path('PathPrefix', '/qwen//v1') },
  'cel/type-value-86bcc9': { passes: path('PathPrefix', '/qwen'), fails: path('PathPrefix', '/qwen/..') },
  'cel/type-value-9208c5': { passes: path('PathPrefix', '/qwen%20a'), fails: path('PathPrefix', '"/qwen a"') },
  'cel/type-value-c65842': { passes: path('PathPrefix', '/qwen'), fails: path('PathPrefix', 'qwen') },
};
