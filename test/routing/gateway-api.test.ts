/** The schemas and rules of the Gateway API, as the API server with the standard channel applies them. */
import { Testing } from 'cdk8s';
import { gateway } from 'cdk8s-dynamo';

const route = (spec: gateway.HTTPRouteSpec) => new gateway.HTTPRoute(Testing.chart(), 'route', { spec }).node.validate();
const front = (...listeners: gateway.Listener[]) =>
  new gateway.Gateway(Testing.chart(), 'gateway', { spec: { gatewayClassName: 'istio', listeners } }).node.validate();

test.each<[string, string[]]>([
  ['an empty route', route({})],
  ['a route with all that the standard channel has', route({
    parentRefs: [{ name: 'a', sectionName: 'http' }, { name: 'a', sectionName: 'https' }, { name: 'a', namespace: 'other' }],
    hostnames: ['*.example.com'],
    rules: [{
      name: 'first',
      matches: [{ path: { type: 'RegularExpression', value: '.*' }, method: 'POST', queryParams: [{ name: 'a', value: 'b' }] }, { path: { value: '/v1' } }],
      filters: [
        { type: 'RequestMirror', requestMirror: { backendRef: { name: 'shadow', port: 8000 }, fraction: { numerator: 1, denominator: 50 } } },
        { type: 'RequestMirror', requestMirror: { backendRef: { name: 'shadow', port: 8000 }, percent: 5 } },
        { type: 'CORS', cors: { allowOrigins: ['https://chat.example.com'], allowMethods: ['*'] } },
      ],
      backendRefs: [{ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llama-pool' }],
      timeouts: { request: '0s', backendRequest: '1h30m' },
    }],
  })],
  ['a gateway that ends TLS', front({ name: 'http', port: 80, protocol: 'HTTP' }, { name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'c' }] } })],
])('%s passes', (_, findings) => expect(findings).toEqual([]));

const PREFIX: gateway.RuleFilter = { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } };
const BACKEND = { name: 'a', port: 8000 };
const sixtyFour = Array.from({ length: 64 }, (_, index) => ({ path: { value: `/${index}` } }));

test.each<[string, string[], string]>([
  ['two references to one parent', route({ parentRefs: [{ name: 'a' }, { name: 'a' }] }), 'spec.parentRefs: sectionName has to differ where two references lead to one parent'],
  ['two of which one has a section', route({ parentRefs: [{ name: 'a' }, { name: 'a', sectionName: 'b' }] }), 'sectionName has to be set where two references lead to one parent'],
  ['a Service without port', route({ rules: [{ backendRefs: [{ name: 'a' }] }] }), 'spec.rules[0].backendRefs[0]: a Service needs a port'],
  ['a backend slower than the whole', route({ rules: [{ timeouts: { request: '10s', backendRequest: '1m' } }] }), 'backendRequest cannot be longer than request'],
  ['a duration of another kind', route({ rules: [{ timeouts: { request: '1.5s' } }] }), 'spec.rules[0].timeouts.request'],
  ['a path with "//"', route({ rules: [{ matches: [{ path: { value: '/a//b' } }] }] }), 'the path cannot contain "//"'],
  ['a path with a blank', route({ rules: [{ matches: [{ path: { value: '/a b' } }] }] }), 'the path has characters that a path cannot have'],
  ['a path that ends in dots', route({ rules: [{ matches: [{ path: { value: '/a/..' } }] }] }), 'the path cannot end in "/.." or "/."'],
  ['a prefix replaced for two matches', route({ rules: [{ matches: sixtyFour.slice(0, 2), filters: [PREFIX] }] }), 'replacePrefixMatch needs exactly one match, with a path of type PathPrefix'],
  ['the same in a backend', route({ rules: [{ matches: [{ path: { type: 'Exact', value: '/a' } }], backendRefs: [{ ...BACKEND, filters: [PREFIX] }] }] }), 'replacePrefixMatch in a backend needs exactly one match'],
  ['a redirect with a backend', route({ rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: {} }], backendRefs: [BACKEND] }] }), 'a rule that redirects has no backendRefs'],
  ['a filter without its settings', route({ rules: [{ filters: [{ type: 'URLRewrite' }] }] }), 'urlRewrite goes with type URLRewrite, and with no other'],
  ['a filter twice', route({ rules: [{ matches: sixtyFour.slice(0, 1), filters: [PREFIX, PREFIX] }] }), 'URLRewrite cannot be repeated'],
  ['rules of one name', route({ rules: [{ name: 'a' }, { name: 'a' }] }), 'no two rules may have one name'],
  ['more than 128 matches', route({ rules: [{ matches: sixtyFour }, { matches: sixtyFour }, {}] }), 'the rules of a route have at most 128 matches together'],
  ['a field of the experimental channel', route({ rules: [{ retry: { attempts: 3 } } as gateway.Rule] }), 'spec.rules[0].retry: is no field of this API version'],
  ['TLS on HTTP', front({ name: 'a', port: 80, protocol: 'HTTP', tls: { mode: 'Passthrough' } }), 'tls has no place in a listener of protocol HTTP'],
  ['HTTPS that is handed on', front({ name: 'a', port: 443, protocol: 'HTTPS', tls: { mode: 'Passthrough' } }), 'its mode is Terminate'],
  ['HTTPS without certificate', front({ name: 'a', port: 443, protocol: 'HTTPS', tls: {} }), 'mode Terminate needs certificateRefs'],
  ['a host name on UDP', front({ name: 'a', port: 53, protocol: 'UDP', hostname: 'example.com' }), 'hostname has no place in a listener of protocol TCP or UDP'],
  ['one port twice', front({ name: 'a', port: 80, protocol: 'HTTP' }, { name: 'b', port: 80, protocol: 'HTTP' }), 'port, protocol and hostname together tell listeners apart'],
])('%s is refused', (_, findings, message) => expect(findings.join('\n')).toContain(message));
