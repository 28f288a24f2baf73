/** What the patterns of Kubernetes, of Dynamo and of what stands beside it mean, in words: nobody reads them as they are written. */
import { hostsNear, labelNear, namesNear, quantityNear, sizesNear, spansNear, versionNear } from './pattern-mends';
import { regularExpression } from './regular-expression';
import { shown } from './wording';

/** What values of a pattern are. */
export interface PatternForm {
  /** After "must be": `a quantity`. */
  readonly what: string;
  /** Values that are one. */
  readonly examples: readonly string[];
  /** Values that somebody may have meant who wrote another one, the likeliest first. */
  readonly near?: (value: string) => readonly string[];
  /** Whether all of those are told that are taken, and not the first one alone. */
  readonly tellsAll?: boolean;
}

const DOMAIN = '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*';
const LABEL = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';
const NUMBER = '(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))';
const QUANTITY = `${NUMBER}(([KMGTPE]i)|[numkMGTPE]|([eE]${NUMBER}))?`;
const PATH = "\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$";

const NAME: PatternForm = { what: 'a name of lower-case letters, digits and hyphens', examples: ['qwen3-32b'], near: namesNear };
const DOMAIN_NAME: PatternForm = {
  what: 'a name of lower-case letters, digits, hyphens and dots', examples: ['hf-token', 'models.example.com'], near: namesNear,
};
const KEY: PatternForm = { what: 'a key of letters, digits, hyphens, underscores and dots', examples: ['HF_TOKEN', 'values.yaml'] };
const LABEL_KEY: PatternForm = { what: 'the key of a label', examples: ['kubernetes.io/hostname', 'rack'], near: labelNear };
const WORD: PatternForm = { what: 'a word of letters, digits and hyphens, a letter first', examples: ['HTTPRoute', 'ConfigMap'] };
const GO_DURATION: PatternForm = { what: 'a duration', examples: ['30s', '1h30m'], near: spansNear };

export const QUANTITY_PATTERN = `^${QUANTITY}$`;

/** By the pattern, as CRDs write it. */
const FORMS: { readonly [pattern: string]: PatternForm } = {
  [QUANTITY_PATTERN]: { what: 'a quantity', examples: ['4', '500m', '32Gi'], near: quantityNear, tellsAll: true },
  [LABEL]: NAME,
  '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$': NAME,
  [`^${DOMAIN}$`]: DOMAIN_NAME,
  [`^$|^${DOMAIN}$`]: DOMAIN_NAME,
  [`^(\\*\\.)?${DOMAIN}$`]: { what: 'a host name', examples: ['chat.example.com', '*.example.com'], near: hostsNear },
  '^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?$': { what: 'a name of letters, digits and hyphens', examples: ['Worker', 'prefill-0'], near: namesNear },
  '^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(/[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$': {
    what: 'names of letters, digits and hyphens between slashes', examples: ['llama-8b', 'llama-8b/version-a'], near: labelNear,
  },
  '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$': WORD,
  '^(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})$': { what: 'a version of three numbers', examples: ['1.3.0'], near: versionNear },
  '^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$': GO_DURATION,
  '^([0-9]+(\\.[0-9]+)?(ms|s|m))+$': { ...GO_DURATION, examples: ['30s', '5m'] },
  '^([0-9]{1,5}(h|m|s|ms)){1,4}$': GO_DURATION,
  '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$': { ...GO_DURATION, examples: ['30s', '5m', '1d'] },
  '(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$': { what: 'a size in bytes', examples: ['20MB', '512KiB'], near: sizesNear, tellsAll: true },
  '^[-._a-zA-Z0-9]+$': KEY,
  '^[\\-._a-zA-Z0-9]+$': KEY,
  '^(([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*/)?([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)$': LABEL_KEY,
  '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$': LABEL_KEY,
  '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$': { what: 'the value of a label', examples: ['inference', 'v1.3'], near: labelNear },
  '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$': { what: 'a reason in one word', examples: ['Ready'] },
  "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$": { what: 'the name of an HTTP header', examples: ['x-request-id'] },
  '(^\\*$)|(^([a-zA-Z][a-zA-Z0-9+\\-.]+):\\/\\/([^:/?#]+)(:([0-9]{1,5}))?$)': { what: 'an origin', examples: ['https://chat.example.com', '*'] },
  [`^Hostname|IPAddress|NamedAddress|${DOMAIN}${PATH}`]: { what: 'a type of address', examples: ['IPAddress', 'Hostname', 'example.com/pool'] },
  [`^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|${DOMAIN}\\/[A-Za-z0-9]+$`]: { what: 'a protocol', examples: ['HTTP', 'HTTPS', 'example.com/quic'] },
  [`^${DOMAIN}${PATH}`]: { what: 'a domain and a path', examples: ['example.com/gateway-controller'] },
  '^(http|https|socks5)://.+$': { what: 'the URL of a proxy', examples: ['http://proxy.example.com:3128'] },
  '^(http|https|ssh)://.*$': { what: 'a URL', examples: ['https://git.example.com/team/graphs', 'ssh://git@git.example.com/team/graphs'] },
  '^(http|https|oci)://.*$': { what: 'a URL', examples: ['https://charts.example.com', 'oci://registry.example.com/charts'] },
  '^oci://.*$': { what: 'a URL', examples: ['oci://registry.example.com/charts'] },
  '^(?i)(abort|warn)?$': { what: '"abort" or "warn"', examples: [] },
  '^([a-zA-Z0-9_\\-.\\\\\\/]|\\[[0-9]{1,5}\\])+$': { what: 'a path in the values', examples: ['image.tag', 'hosts[0].name'] },
  [`^(${QUANTITY.replace(/\?$/, '')},)+(${QUANTITY})$`]: { what: 'at least two quantities between commas', examples: ['100Gi,50Gi'] },
};

/** What the values of a pattern are; nothing where that is known only to whoever wrote it. */
export function formOf(pattern: string): PatternForm | undefined {
  return Object.hasOwn(FORMS, pattern) ? FORMS[pattern] : undefined;
}

/** After "must be": `a quantity such as 4, 500m or 32Gi`. */
export function formText({ what, examples }: PatternForm): string {
  if (examples.length === 0) return what;
  const others = examples.slice(0, -1).join(', ');
  return `${what} such as ${others === '' ? '' : `${others} or `}${examples[examples.length - 1]}`;
}

/** What is said of a value that a pattern refuses. */
export function patternBroken(value: string, pattern: string): { readonly message: string; readonly mend?: string } {
  const form = formOf(pattern);
  if (!form) return { message: `${shown(value)} does not match ${pattern}` };
  const near = form.near?.(value).filter(text => regularExpression(pattern).test(text)) ?? [];
  const told = form.tellsAll ? near : near.slice(0, 1);
  return { message: `must be ${formText(form)}, but is ${shown(value)}`, mend: told.length === 0 ? undefined : `did you mean ${told.join(' or ')}?` };
}
