import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { contentOf, withFolder } from '../output';
import { run, write } from './run';

const MANIFEST = `# serves chats
apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
  backendFramework: vllm
  components:
    - name: Frontend
      type: frontend
      podTemplate: {spec: {containers: [{name: main, image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0}]}}
    - name: Worker
      type: worker
      podTemplate:
        spec:
          containers:
            - name: main
              image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
              command: [python3, -m, dynamo.vllm]
              args: [--model, Qwen/Qwen3-0.6B]
              resources: {limits: {nvidia.com/gpu: "1"}}
`;

test('one file in, one deploy.yaml out, which gives the same objects', () => {
  const imported = run(['import', '-'], { input: MANIFEST });
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('serves chats') });
  const { code, out } = run(['synth', '-'], { input: imported.out });
  expect([code, parseAllDocuments(out).map(document => document.toJS() as unknown)]).toEqual([0, [parse(MANIFEST)]]);
});

test('-o is a file or a folder', () => withFolder(folder => {
  write(folder, { 'in/a/one.yaml': MANIFEST, 'in/two.yaml': MANIFEST.replace('qwen', 'two') });
  expect(run(['import', 'in/two.yaml', '-o', 'out/deploy.yaml'], { cwd: folder })).toMatchObject({ code: 0, out: '' });
  expect(run(['import', 'in', '-o', 'all'], { cwd: folder })).toMatchObject({ code: 0, out: '' });
  expect(run(['import', 'in', '--to', 'typescript', '-o', 'src'], { cwd: folder })).toMatchObject({ code: 0, out: '' });
  const there = Object.entries(contentOf(folder)).filter(([path, text]) => text !== undefined && !path.startsWith('in')).map(([path]) => path).sort();
  expect(there).toEqual(['all/a/one.yaml', 'all/two.yaml', 'out/deploy.yaml', 'src/a/one.ts', 'src/two.ts']);
  expect(contentOf(join(folder, 'src'))['two.ts']).toContain('new DynamoGraph(');
  expect(run(['import', 'in'], { cwd: folder })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('error: 2 files were made; name a folder with -o\n') });
}));

test('what a deploy.yaml cannot say, a program can', () => {
  const input = MANIFEST.replace('args: [--model, Qwen/Qwen3-0.6B]', 'args: [--model, Qwen/Qwen3-0.6B, "${{ secrets.X }}"]');
  expect(run(['import', '-'], { input }).code).toBe(1);
  expect(run(['import', '-', '--to', 'typescript'], { input })).toMatchObject({ code: 0, out: expect.stringContaining('secrets.X') });
});

test('a file with an error exits 1 and tells where', () => {
  expect(run(['import', '-'], { input: `${MANIFEST}  bad: [\n` })).toMatchObject({ code: 1, out: '', err: expect.stringContaining('<stdin>:') });
});
