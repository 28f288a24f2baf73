import fc from 'fast-check';
import { stringify } from 'yaml';
import { DeployFile } from 'cdk8s-dynamo';
import words from '../../../imports/deploy-words.json';

const synth = (text: string) => DeployFile.synthText([{ file: 'deploy.yaml', text }]);

describe('whatever a file holds, there are findings and no stack', () => {
  test.each([
    ['nothing', ''], ['a comment', '# nothing\n'], ['a list', '- a\n'], ['a text', 'hello\n'], ['half a map', 'name: [a\n'], ['a null', '~\n'],
    ['a component that is no map', 'name: a\ncomponents: [1, null, [x], {}]\n'],
    ['components that are a map', 'name: a\ncomponents: { Worker: {} }\n'],
    ['a map for a name', 'name: { a: b }\ncomponents: []\n'],
    ['__proto__', 'name: a\n__proto__: { x: 1 }\ncomponents: [{ name: __proto__, environment: { __proto__: x, constructor: y } }]\n'],
    ['names of members of all objects', 'name: constructor\nbackend: toString\nvolumes: { toString: {} }\ncomponents: [{ name: valueOf, type: hasOwnProperty, fabric: constructor }]\n'],
    ['a fabric of no kind', 'name: a\nimage: r/x:1.3.0\ncomponents: [{ name: W, fabric: {} }]\n'],
    ['an alias of itself', 'name: a\ncomponents: &a [*a]\n'],
    ['a defaults that is a list', 'name: a\ndefaults: [1]\ncomponents: [{ name: b }]\n'],
    ['two of one name', 'name: a\ncomponents: [{ name: b }, { name: B }]\n'],
    ['overrides that are no map', 'name: a\noverrides: { spec: [1], metadata: 3 }\ncomponents: [{ name: b, overrides: { podTemplate: 3 } }]\n'],
  ])('%s', (_, text) => {
    expect(() => synth(text)).not.toThrow();
  });

  const word = fc.constantFrom(...Object.keys(words.DeployDocument.properties), ...Object.keys(words.DeployComponent.properties), 'x', '$patch');
  const scalar = fc.oneof(fc.constantFrom('vllm', 'worker', 'frontend', 'infiniband', 'nixl', '${{ secrets.A }}', 'a && b', '1.3.0'), fc.integer(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(word, tie('value'), { maxKeys: 5 })),
  }));

  test('words and values at random', () => {
    fc.assert(fc.property(fc.dictionary(word, value, { maxKeys: 6 }), fc.array(fc.dictionary(word, value, { maxKeys: 5 }), { maxLength: 3 }), (document, components) => {
      const text = stringify({ backend: 'vllm', image: 'r/x:1.3.0', ...document, name: 'a', components: components.map((component, index) => ({ ...component, name: `C${index}` })) });
      const { report, files } = synth(text.replaceAll('extends:', 'model:'));
      expect(report.ok).toBe(Object.keys(files).length > 0);
      expect(report.findings.filter(({ message }) => /undefined|is not a function|Cannot read/.test(message))).toEqual([]);
    }), { numRuns: 150 });
  });
});

test('the same input gives the same bytes, in any order of keys', () => {
  const one = synth('name: a\nimage: r.example/x:1.3.0\ncomponents: [{ name: b, type: worker, replicas: 2 }]\n');
  const other = synth('components: [{ replicas: 2, type: worker, name: b }]\nimage: r.example/x:1.3.0\nname: a\n');
  expect(one.files).toEqual(other.files);
  expect(Object.keys(one.files)).toEqual(['a.k8s.yaml']);
});

test('the example of the proposal synthesizes as it stands', () => {
  const { files, report } = synth(`version: 1.0
name: my-graph
namespace: ns1
components:
  - name: frontend
    image: "registry.example.com/frontend:latest"
    cmd: ["dynamo run..."]
    parameters:
       &vllmArgs
    resources:
       cpu: 200m
       gpu: 1
    replicas: 4
    environment:
      SAMPLE_CONFIG: A1
      DB_URI: "\${{ secrets.DB_URI }}"
    secrets:
      - DB_URI
  - name: backend_1
    image: "registry.example.com/backend1:latest"
    cmd: ["dynamo run..."]
    replicas: 2
    resources:
       cpu: 200m
       gpu: 1
`);
  expect(report.findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
    '6 deploy/assumed-version', '16 reference/secret-missing', '19 deploy/name-mended', '20 deploy/assumed-version',
  ]);
  expect(files['my-graph.k8s.yaml']).toContain('secretKeyRef:\n                      key: DB_URI\n                      name: my-graph-secrets\n');
});
