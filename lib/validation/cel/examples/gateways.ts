/** Objects that pass and fail the CEL rules of Gateway, by the id of the rule. */
import type { RuleExamples } from './rule-examples';

function gateway(...lines: readonly string[]): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: inference
spec:
  gatewayClassName: agentgateway
${lines.map(line => `  ${line}\n`).join('')}`;
}

function listeners(...items: readonly string[]): string {
  return gateway('listeners:', ...items.map(item => `  - ${item}`));
}

function addresses(...items: readonly string[]): string {
  return gateway('listeners:', `  - ${HTTP}`, 'addresses:', ...items.map(item => `  - ${item}`));
}

const HTTP = '{ name: http, port: 80, protocol: HTTP }';
const CERTIFICATE = 'certificateRefs: [{ name: inference-tls }]';

export const GATEWAYS: RuleExamples = {
  'cel/addresses-6bc2ce': {
    passes: addresses('{ type: IPAddress, value: 10.0.0.1 }', '{ type: IPAddress, value: 10.0.0.2 }'),
    fails: addresses('{ type: IPAddress, value: 10.0.0.1 }', '{ type: IPAddress, value: 10.0.0.1 }'),
  },
  'cel/addresses-878057': {
    passes: addresses('{ type: Hostname, value: a.example.com }', '{ type: Hostname, value: b.example.com }'),
    fails: addresses('{ type: Hostname, value: a.example.com }', '{ type: Hostname, value: a.example.com }'),
  },
  'cel/type-value-ca2f26': {
    passes: addresses('{ type: Hostname, value: inference.example.com }'),
    fails: addresses('{ type: Hostname, value: inference_example.com }'),
  },
  'cel/listeners-268d98': {
    passes: listeners('{ name: tcp, port: 9000, protocol: TCP }'),
    fails: listeners('{ name: tcp, port: 9000, protocol: TCP, hostname: example.com }'),
  },
  'cel/mode-certificateRefs-30ff16': {
    passes: listeners(`{ name: https, port: 443, protocol: HTTPS, tls: { ${CERTIFICATE} } }`),
    fails: listeners('{ name: https, port: 443, protocol: HTTPS, tls: { mode: Terminate } }'),
  },
  'cel/listeners-2d23c7': {
    passes: listeners(HTTP),
    fails: listeners(`{ name: http, port: 80, protocol: HTTP, tls: { ${CERTIFICATE} } }`),
  },
  'cel/listeners-42f2ed': {
    passes: listeners(`{ name: tls, port: 443, protocol: TLS, tls: { mode: Terminate, ${CERTIFICATE} } }`),
    fails: listeners('{ name: tls, port: 443, protocol: TLS }'),
  },
  'cel/listeners-6249e2': {
    passes: listeners(HTTP, '{ name: other, port: 80, protocol: HTTP, hostname: b.example.com }'),
    fails: listeners(HTTP, '{ name: other, port: 80, protocol: HTTP }'),
  },
  'cel/listeners-73bf38': {
    passes: listeners(`{ name: https, port: 443, protocol: HTTPS, tls: { ${CERTIFICATE} } }`),
    fails: listeners('{ name: https, port: 443, protocol: HTTPS, tls: { mode: Passthrough } }'),
  },
  'cel/listeners-e039bf': {
    passes: listeners(HTTP, '{ name: other, port: 8080, protocol: HTTP }'),
    fails: listeners(HTTP, '{ name: http, port: 8080, protocol: HTTP }'),
  },
};
