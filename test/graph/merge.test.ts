import fc from 'fast-check';
import { merge } from '../../lib/graph/merge';
import { podSpecSchema } from '../../lib/graph/pod';

const pod = (base: object, patch: object) => merge(base, patch, podSpecSchema());

test.each<[string, object, object, object]>([
  ['maps field by field', { securityContext: { runAsUser: 1 } }, { securityContext: { fsGroup: 2 } }, { securityContext: { runAsUser: 1, fsGroup: 2 } }],
  ['containers by name', { containers: [{ name: 'main', image: 'a' }, { name: 'b' }] }, { containers: [{ name: 'main', tty: true }, { name: 'c' }] },
    { containers: [{ name: 'main', image: 'a', tty: true }, { name: 'b' }, { name: 'c' }] }],
  ['variables by name', { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }] }] },
    { containers: [{ name: 'main', env: [{ name: 'B', value: '3' }] }] },
    { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }, { name: 'B', value: '3' }] }] }],
  ['ports by number and protocol, TCP unless said', { containers: [{ name: 'main', ports: [{ containerPort: 80 }] }] },
    { containers: [{ name: 'main', ports: [{ containerPort: 80, protocol: 'TCP', name: 'http' }, { containerPort: 80, protocol: 'UDP' }] }] },
    { containers: [{ name: 'main', ports: [{ containerPort: 80, protocol: 'TCP', name: 'http' }, { containerPort: 80, protocol: 'UDP' }] }] }],
  ['mounts by path', { containers: [{ name: 'main', volumeMounts: [{ name: 'a', mountPath: '/x' }] }] },
    { containers: [{ name: 'main', volumeMounts: [{ name: 'b', mountPath: '/x' }] }] },
    { containers: [{ name: 'main', volumeMounts: [{ name: 'b', mountPath: '/x' }] }] }],
  ['command and args whole', { containers: [{ name: 'main', args: ['a', 'b'] }] }, { containers: [{ name: 'main', args: ['c'] }] }, { containers: [{ name: 'main', args: ['c'] }] }],
  ['tolerations whole', { tolerations: [{ key: 'a' }] }, { tolerations: [{ key: 'b' }] }, { tolerations: [{ key: 'b' }] }],
  ['a value over a reference as the value alone', { containers: [{ name: 'main', env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'a' } } }] }] },
    { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }] }] }, { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }] }] }],
  ['another source of a volume as that source alone', { volumes: [{ name: 'a', emptyDir: {} }] }, { volumes: [{ name: 'a', configMap: { name: 'b' } }] },
    { volumes: [{ name: 'a', configMap: { name: 'b' } }] }],
  ['null as removal', { hostNetwork: true, nodeName: 'a' }, { hostNetwork: null }, { nodeName: 'a' }],
  ['a typed and a wire name as one field', { hostIPC: true }, { hostIpc: false }, { hostIPC: false }],
])('merges %s', (_, base, patch, expected) => {
  expect(pod(base, patch)).toEqual(expected);
});

test('changes neither side', () => {
  const base = { containers: [{ name: 'main', env: [{ name: 'A', value: '1' }] }] };
  const patch = { containers: [{ name: 'main', env: [{ name: 'A', value: '2' }] }] };
  const copies = structuredClone([base, patch]);
  pod(base, patch);
  expect([base, patch]).toEqual(copies);
});

const pods = fc.record({
  containers: fc.uniqueArray(fc.record({ name: fc.constantFrom('main', 'a', 'b'), image: fc.string(), args: fc.array(fc.string()) }, { requiredKeys: ['name'] }), { selector: container => container.name }),
  nodeName: fc.string(),
  nodeSelector: fc.dictionary(fc.constantFrom('x', 'y'), fc.string()),
}, { requiredKeys: [] });

test('a patch laid over twice is a patch laid over once, and nothing is a patch of nothing', () => {
  fc.assert(fc.property(pods, pods, (base, patch) => {
    const once = pod(base, patch) as object;
    expect(pod(once, patch)).toEqual(once);
    expect(pod(base, {})).toEqual(base);
  }));
});
