import type { Duration } from 'cdk8s';
import type { gateway } from '../../imports';
import type { RouteBackend } from './route-backend';

/** Which requests go where. What is set of `model`, `path` and `headers` has to hold together; a rule without any takes what no other does. */
export interface RouteRule {
  /** Where the requests go; several share them by their weights. */
  readonly backends: RouteBackend[];

  /**
   * Model that requests ask for. It is compared with the header `X-Gateway-Model-Name`, which a body-based router in the gateway
   * takes from the body of the request.
   * @default - any
   */
  readonly model?: string;

  /**
   * Beginning of the path, such as `/llama`. It is taken away on the way, so that the frontend sees `/v1/chat/completions`.
   * @default - any
   */
  readonly path?: string;

  /**
   * Whether the frontend sees the path as it was asked for.
   * @default false
   */
  readonly keepPath?: boolean;

  /**
   * Headers that requests have, with their exact values.
   * @default - any
   */
  readonly headers?: { [name: string]: string };

  /**
   * How long a request may take, the last streamed token included; 0 for as long as it takes.
   * @default - that of the route
   */
  readonly timeout?: Duration;

  /**
   * Name of the rule, for policies of the gateway to name it by.
   * @default - none
   */
  readonly name?: string;
}

/** The header in which a gateway says what model a request asks for. */
const MODEL_HEADER = 'X-Gateway-Model-Name';

/** The requests that a rule takes. */
export function ruleMatches({ model, path = '/', headers = {} }: RouteRule): gateway.RuleMatch[] {
  const wanted = Object.entries({ ...(model !== undefined && { [MODEL_HEADER]: model }), ...headers }).sort(([a], [b]) => (a < b ? -1 : 1));
  return [{
    path: { type: 'PathPrefix', value: path },
    headers: wanted.length === 0 ? undefined : wanted.map(([name, value]) => ({ type: 'Exact', name, value })),
  }];
}

/** What happens to requests on the way: the frontend knows paths without the prefix. */
export function ruleFilters({ path, keepPath }: RouteRule): gateway.RuleFilter[] | undefined {
  if (path === undefined || path === '/' || keepPath === true) return undefined;
  return [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }];
}

/** What is wrong with the rules of a route, that no schema sees. */
export function ruleErrors(rules: readonly RouteRule[]): string[] {
  const taken = new Map<string, number>();
  return rules.flatMap((rule, index) => {
    const errors: string[] = [];
    if (rule.backends.length === 0) errors.push(`rules[${index}]: has no backends; name where the requests go`);
    else if (rule.backends.every(({ _weight }) => _weight === 0)) errors.push(`rules[${index}]: every backend has weight 0, so that all requests fail; give one a weight`);
    const match = matchKey(rule);
    const earlier = taken.get(match);
    if (earlier !== undefined) errors.push(`rules[${index}]: takes the same requests as rules[${earlier}], which comes first; set another model, path or header, or put the backends in one rule`);
    taken.set(match, earlier ?? index);
    return errors;
  });
}

/** Names of headers are the same in capitals; their values are not. */
function matchKey(rule: RouteRule): string {
  return JSON.stringify(ruleMatches(rule).map(({ path, headers }) => [path, headers?.map(({ name, value }) => [name.toLowerCase(), value])]));
}
