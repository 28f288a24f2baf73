import { checkAdmission, checkTransition } from '../../lib/validation/admission';
import { commandsOf } from '../../lib/validation/lints/shell';

interface Container {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly gpus?: number;
  readonly env?: object;
}

function component(name: string, type: string | undefined, { command, args, gpus, env = {} }: Container, fields: object = {}): object {
  const variables = Object.entries(env).map(([variable, value]) => ({ name: variable, value: String(value) }));
  const resources = gpus === undefined ? {} : { resources: { limits: { 'nvidia.com/gpu': gpus } } };
  return { name, type, ...fields, podTemplate: { spec: { containers: [{ name: 'main', image: 'runtime:1.5.0', command, args, env: variables, ...resources }] } } };
}

function graph(components: readonly object[], spec: object = {}): unknown {
  return { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'llama' }, spec: { ...spec, components } };
}

function lints(object: unknown): string[] {
  return checkAdmission(object).map(finding => finding.rule);
}

function script(text: string): string[] {
  return lints(graph([component('Worker', 'worker', { command: ['/bin/bash', '-c'], args: [text] })]));
}

function engine(module: string, flags: string, gpus: number, fields: object = {}): string[] {
  return lints(graph([component('Worker', 'worker', { command: ['python3', '-m', `dynamo.${module}`], args: flags.split(' '), gpus }, fields)]));
}

describe('the shell', () => {
  const words = (text: string): string[][] => commandsOf(text).map(command => command.map(word => word.text));

  test.each<[string, string, string[][]]>([
    ['lines joined by a backslash', 'a \\\n  --b c', [['a', '--b', 'c']]],
    ['the same with CRLF', 'a \\\r\n  --b c\r\n', [['a', '--b', 'c']]],
    ['an escaped blank', 'a \\ --b', [['a', ' --b']]],
    ['operators', 'a && b || c; d & e | f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['quotes', `a 'b; c' "d && \\"e"`, [['a', 'b; c', 'd && \\"e']]],
    ['comments', 'a # b; c\nd#e', [['a'], ['d#e']]],
    ['a substitution', 'a $(b; c $(d)) e', [['a', '$(b; c $(d))', 'e']]],
    ['redirections', 'a >out 2>&1', [['a', 'out', '2', '1']]],
    ['a document that is input', 'cat <<EOF > x\n--b\nEOF\nc', [['cat'], ['c']]],
    ['a list over several lines', 'x=(\n --b\n c\n)\nrun "${x[@]}"', [['run', '--b', 'c']]],
    ['what never ends', 'a "b $(c', [['a', 'b $(c']]],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a long script takes a time that grows with its length', () => {
    const start = process.cpuUsage().user;
    for (const unit of ['\\ --a ', '$((', '"', 'x=(', '<<a\n', '( ', 'x+=(a)\n', 'x=("${x[@]}" "${x[@]}" a)\n']) commandsOf(unit.repeat(100_000));
    expect(process.cpuUsage().user - start).toBeLessThan(10_000_000);
  });
});

describe('flags that are lost', () => {
  const LOST = 'lint/shell-swallows-flags';

  test.each([
    ['folded, the backslashes kept', 'python3 -m dynamo.vllm \\ --model x \\ --max-num-seqs 4'],
    ['a line without its backslash', 'python3 -m dynamo.vllm \\\n  --model x\n  --max-num-seqs 4'],
    ['a blank after the backslash', 'python3 -m dynamo.vllm \\\n  --model x \\ \n  --max-num-seqs 4'],
    ['a comment between the lines', 'python3 -m dynamo.vllm \\\n  # the model\n  --model x'],
  ])('%s', (_, text) => {
    expect(script(text)).toEqual([LOST]);
  });

  test.each([
    ['folded', 'exec python3 -m dynamo.vllm --model x --max-num-seqs 4'],
    ['joined', 'python3 -m dynamo.vllm \\\n  --model x \\\n  --max-num-seqs 4'],
    ['JSON in quotes', `python3 -m dynamo.vllm --model x --kv-transfer-config '{"a": \\ "--b"}'`],
    ['an escaped blank in a value', 'python3 -m dynamo.vllm --model /my\\ models/x'],
    ['a set of options', 'set -euo pipefail\nargs=(\n  --model x\n)\nexec python3 -m dynamo.vllm "${args[@]}"'],
  ])('none: %s', (_, text) => {
    expect(script(text)).toEqual([]);
  });

  test('what follows a script, unless the script reads it', () => {
    const after = (text: string) => lints(graph([component('Worker', 'worker', { command: ['sh', '-c', text], args: ['--model', 'x'] })]));
    expect(after('python3 -m dynamo.vllm')).toEqual(['lint/arguments-after-script']);
    expect(after('python3 -m dynamo.vllm "$0" "$@"')).toEqual([]);
  });

  test('a worker without a command has the shell of the operator, a frontend has python', () => {
    const args = ['-m', 'dynamo.frontend', '--router-mode', 'kv'];
    expect(lints(graph([component('Worker', 'worker', { args })]))).toEqual(['lint/arguments-after-script']);
    expect(lints(graph([component('Frontend', 'frontend', { args })]))).toEqual([]);
  });
});

describe('one component, one tree of processes', () => {
  test('two at once are too many; one of two is not', () => {
    expect(script('python3 -m dynamo.frontend & python3 -m dynamo.vllm --model x')).toEqual(['lint/several-components-in-one']);
    expect(script('if [ "$RANK" = 0 ]; then\n python3 -m dynamo.vllm\nelse\n python3 -m dynamo.vllm --headless\nfi')).toEqual([]);
    expect(script('echo python3 -m dynamo.vllm --model x\nexec python3 -m dynamo.vllm --model x')).toEqual([]);
  });
});

describe('parallelism', () => {
  const TOO_MANY = ['lint/parallelism-exceeds-gpus'];
  const IDLE = ['lint/gpus-idle'];
  const nodes = (nodeCount: number) => ({ multinode: { nodeCount } });

  test.each<[string, string, number, object, string[]]>([
    ['vllm', '--model x --tensor-parallel-size 8', 8, {}, []],
    ['vllm', '--model x -tp 8', 4, {}, TOO_MANY],
    ['vllm', '--model x --tensor-parallel-size=4', 8, {}, IDLE],
    ['vllm', '--model x --tensor-parallel-size 2 --data-parallel-size 4', 8, {}, []],
    ['vllm', '--model x --tensor-parallel-size 8 --pipeline-parallel-size 2', 8, nodes(2), []],
    ['vllm', '--model x --tensor-parallel-size 8', 8, nodes(2), IDLE],
    ['vllm', '--model x --tensor-parallel-size 1 --data-parallel-rank 3', 8, {}, []],
    ['vllm', '--model x --tensor-parallel-size $TP', 4, {}, []],
    ['sglang', '--model-path x --tp 16 --dp 16 --enable-dp-attention', 8, nodes(2), []],
    ['sglang', '--model-path x --tp 4 --dp 2', 4, {}, TOO_MANY],
    ['trtllm', '--model-path x --tensor-parallel-size 4', 2, {}, TOO_MANY],
    ['trtllm', '--model-path x --extra-engine-args /engine.yaml', 8, {}, []],
  ])('dynamo.%s %s on %d GPUs', (module, flags, gpus, fields, expected) => {
    expect(engine(module, flags, gpus, fields).filter(rule => rule !== 'lint/layout-flag-with-equals')).toEqual(expected);
  });

  test.each<[string, number, object, number | undefined, string[]]>([
    ['the largest node', 16, {}, undefined, []],
    ['beyond the largest node', 64, {}, undefined, ['no node has more than 16', 'multinode.nodeCount 8 with 8 GPUs each']],
    ['beyond it on each of several nodes', 32, nodes(2), undefined, ['no node has more than 16', 'multinode.nodeCount 8 with 8 GPUs each']],
    ['the nodes of the platform', 4, {}, 4, []],
    ['beyond the nodes of the platform', 8, {}, 4, ['the nodes of the platform have more than 4', 'multinode.nodeCount 2 with 4 GPUs each']],
  ])('a pod with the GPUs of %s', (_, gpus, fields, gpusPerNode, told) => {
    const worker = component('Worker', 'worker', { command: ['python3', '-m', 'dynamo.vllm'], args: ['--model', 'x', '-tp', String(gpus)], gpus }, fields);
    const found = checkAdmission(graph([worker]), { platform: { gpusPerNode } }).filter(({ rule }) => rule === 'lint/gpus-beyond-node');
    expect(found.map(({ message, mend }) => told.every(text => `${message}; ${String(mend)}`.includes(text)))).toEqual(told.length === 0 ? [] : [true]);
  });

  test('a flag may be a variable of the container', () => {
    const worker = component('Worker', 'worker', { command: ['python3', '-m', 'dynamo.vllm'], args: ['-tp', '$(TP)'], gpus: 4, env: { TP: 8 } });
    expect(lints(graph([worker]))).toEqual(TOO_MANY);
  });

  test('--flag=value matters on several nodes only', () => {
    expect(engine('vllm', '--tensor-parallel-size=8', 8)).toEqual([]);
    expect(engine('vllm', '--tensor-parallel-size=16', 8, nodes(2))).toEqual(['lint/layout-flag-with-equals']);
  });
});

describe('blocks of the KV cache', () => {
  const frontend = component('Frontend', 'frontend', { command: ['python3', '-m', 'dynamo.frontend'], args: ['--kv-cache-block-size', '16'] });
  const worker = (size: string, flag = '--block-size', module = 'vllm') =>
    component('Worker', 'worker', { command: ['python3', '-m', `dynamo.${module}`], args: ['--model', 'x', flag, size] });

  test('routers and engines agree', () => {
    expect(lints(graph([frontend, worker('16')]))).toEqual([]);
    expect(lints(graph([frontend, worker('16', '--page-size', 'sglang')]))).toEqual([]);
    expect(lints(graph([frontend, worker('64')]))).toEqual(['lint/kv-block-sizes-differ']);
    expect(lints(graph([frontend]))).toEqual([]);
  });

  test('prefill and decode agree', () => {
    const pool = (type: string, size: string) => component(type, type, { command: ['python3', '-m', 'dynamo.vllm'], args: ['--model', 'x', '--block-size', size] });
    expect(lints(graph([pool('prefill', '16'), pool('decode', '16')]))).toEqual([]);
    expect(lints(graph([pool('prefill', '16'), pool('decode', '32')]))).toEqual(['lint/kv-block-sizes-differ']);
  });
});

describe('changes', () => {
  const worker = (fields: object) => graph([component('Worker', 'worker', {}, fields)]);

  test('leaving replicas away is a change to 1', () => {
    const change = checkTransition(worker({ scalingAdapter: {}, replicas: 3 }), worker({ scalingAdapter: {} }));
    expect(change.map(finding => finding.rule)).toEqual(['dgd/replicas-of-adapter-changed']);
    expect(checkTransition(worker({ scalingAdapter: {}, replicas: 1 }), worker({ scalingAdapter: {} }))).toEqual([]);
    expect(checkTransition(worker({ replicas: 3 }), worker({}))).toEqual([]);
  });

  test('a renamed component is one removed and one added', () => {
    const change = checkTransition(graph([component('A', 'worker', {})]), graph([component('B', 'worker', {})]));
    expect(change.map(finding => finding.message)).toEqual(['the component "B" cannot be added', 'the component "A" cannot be removed']);
  });

  test('the order of components and of keys is no change', () => {
    const [a, b] = [component('A', 'worker', {}, { multinode: { nodeCount: 2 } }), component('B', 'decode', {})];
    expect(checkTransition(graph([a, b]), graph([b, a]))).toEqual([]);
  });
});

describe('requests against limits', () => {
  const paths = (resources: object) => {
    const worker = { name: 'Worker', podTemplate: { spec: { containers: [{ name: 'main', image: 'runtime:1.5.0', resources }] } } };
    return checkAdmission(graph([worker])).filter(({ rule }) => rule === 'lint/request-above-limit').map(({ path }) => path.split('.resources.')[1]);
  };

  test.each<[string, object, string[]]>([
    ['less of what is shared', { requests: { cpu: '500m', memory: '64Gi' }, limits: { cpu: 1, memory: '68719476736' } }, []],
    ['more of it', { requests: { cpu: 2, memory: '1Ti' }, limits: { cpu: '1500m', memory: '1000Gi' } }, ['requests.cpu', 'requests.memory']],
    ['fewer devices', { requests: { 'nvidia.com/gpu': 1, 'hugepages-2Mi': '1Gi' }, limits: { 'nvidia.com/gpu': 2, 'hugepages-2Mi': '2Gi' } }, ['requests["nvidia.com/gpu"]', 'requests.hugepages-2Mi']],
    ['no limit', { requests: { cpu: 64 } }, []],
    ['no amount', { requests: { cpu: 'many' }, limits: { cpu: 1 } }, []],
  ])('%s', (_, resources, found) => {
    expect(paths(resources)).toEqual(found);
  });

  test('in v1alpha1, of the component and of its containers', () => {
    const excess = { requests: { cpu: '16' }, limits: { cpu: '8' } };
    const service = { componentType: 'worker', resources: excess, extraPodSpec: { mainContainer: { image: 'runtime:1.5.0', resources: excess }, containers: [{ name: 'x', image: 'x:1', resources: excess }] } };
    const object = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeployment', metadata: { name: 'llama' }, spec: { services: { Worker: service } } };
    expect(checkAdmission(object).filter(({ rule }) => rule === 'lint/request-above-limit').map(({ path }) => path)).toEqual([
      'spec.services.Worker.extraPodSpec.containers[0].resources.requests.cpu',
      'spec.services.Worker.resources.requests.cpu',
      'spec.services.Worker.extraPodSpec.mainContainer.resources.requests.cpu',
    ]);
  });
});
