import { Engine, EngineRole, type VllmEngineProps } from '../../lib/engines';

function refusal(props: object): string {
  try {
    Engine.vllm({ model: 'm', ...props } as VllmEngineProps);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

test.each<[string[], string]>([
  [['--max-model-len', '8192'], 'extraArgs has --max-model-len, which the prop maxModelLen sets; keep one of the two'],
  [['--max_model_len', '8192'], 'extraArgs has --max-model-len, which the prop maxModelLen sets; keep one of the two'],
  [['--no-enable-prefix-caching'], 'extraArgs has --no-enable-prefix-caching, which the prop enablePrefixCaching sets; keep one of the two'],
  [['--tensor-parallel-size', '8'], 'extraArgs has --tensor-parallel-size; set the prop parallelism.tensor, from which other things follow'],
  [['-tp', '8'], 'extraArgs has -tp; set the prop parallelism.tensor, from which other things follow'],
  [['--tensor-parallel-size=8'], 'extraArgs has --tensor-parallel-size; set the prop parallelism.tensor, from which other things follow'],
  [['--seed 8'], 'extraArgs has "--seed 8", which the engine reads as one token; write every flag and every value as an entry of its own'],
  [['--seed', '8 --foo'], 'extraArgs has "8 --foo", which the engine reads as one token; write every flag and every value as an entry of its own'],
  [['8'], 'extraArgs begins with "8", which is no flag and would become a value of the flag before it; put its flag in front'],
  [['--disaggregation-mode', 'prefill'], 'extraArgs has --disaggregation-mode; it follows from the role of the component and from other props; leave it out'],
  [['--is-prefill-worker'], 'extraArgs has --is-prefill-worker; it follows from the role of the component and from other props; leave it out'],
])('extraArgs %j: %s', (extraArgs, message) => {
  expect(refusal({ maxModelLen: 4096, enablePrefixCaching: true, extraArgs })).toBe(`Engine.vllm: ${message}`);
});

test.each([
  '--nnodes', '--node-rank', '--master-addr', '--dist-init-addr', '--headless', '--distributed-executor-backend',
  '--data-parallel-address', '--data-parallel-rpc-port', '--data-parallel-hybrid-lb',
])('%s is left to the operator', flag => {
  expect(refusal({ extraArgs: [flag, '2'] })).toBe(`Engine.vllm: extraArgs has ${flag}, which the operator writes itself when a component spans nodes; leave it out`);
});

test.each<[string[]]>([
  [['--seed', '-1']],
  [['--seed=8']],
  [['--speculative-config=$(SPECULATIVE_CONFIG)']],
  [['--lora-modules', 'name=/path', 'other=/path']],
  [['--additional-config', '{"a": "b --c"}']],
  [['--max-model-len', '$(MAX_MODEL_LEN)']],
  [['--no-enable-prefix-caching']],
])('extraArgs %j is passed on', extraArgs => {
  expect(Engine.vllm({ model: 'm', extraArgs })._args(EngineRole.AGGREGATED)).toEqual(['--model', 'm', ...extraArgs]);
});

test.each<[object, string]>([
  [{ model: '' }, 'model is ""; give a text that is not empty and does not begin with a hyphen'],
  [{ servedModelName: '--tokenizer' }, 'servedModelName is "--tokenizer"; give a text that is not empty and does not begin with a hyphen'],
  [{ outputModalities: [] }, 'outputModalities is []; give a list of at least one text, none of them empty or beginning with a hyphen'],
  [{ model: undefined }, 'model is missing'],
  [{ maxModelLen: 0 }, 'maxModelLen is 0; give a whole number of at least 1'],
  [{ blockSize: -16 }, 'blockSize is -16; give a whole number of at least 1'],
  [{ parallelism: { tensor: 2.5 } }, 'parallelism.tensor is 2.5; give a whole number of at least 1'],
  [{ parallelism: { tensor: '4' } }, 'parallelism.tensor is "4"; give a whole number of at least 1'],
  [{ gpuMemoryUtilization: 0 }, 'gpuMemoryUtilization is 0; give a number above 0 and of at most 1'],
  [{ gpuMemoryUtilization: 90 }, 'gpuMemoryUtilization is 90; give a number above 0 and of at most 1'],
  [{ gpuMemoryUtilization: NaN }, 'gpuMemoryUtilization is NaN; give a number above 0 and of at most 1'],
  [{ trustRemoteCode: 'yes' }, 'trustRemoteCode is "yes"; give true or false'],
  [{ hfOverrides: '{}' }, 'hfOverrides is "{}"; give an object, which is rendered as JSON'],
  [{ maxModelLength: 1 }, 'maxModelLength is no prop of Engine.vllm; did you mean "maxModelLen"?'],
  [{ parallelism: { tensors: 1 } }, 'parallelism.tensors is no prop of Engine.vllm; did you mean "parallelism.tensor"?'],
  [{ blocksize: 64 }, 'blocksize is no prop of Engine.vllm; did you mean "blockSize"?'],
  [{ trustRemote: true }, 'trustRemote is no prop of Engine.vllm; a flag without a prop goes into extraArgs'],
  [{ parallelism: 4 }, 'parallelism holds no members; give an object with the props of its own'],
  [{ engineConfig: {} }, 'engineConfig is no prop of Engine.vllm; a flag without a prop goes into extraArgs'],
])('%j is refused: %s', (props, message) => {
  expect(refusal(props)).toBe(`Engine.vllm: ${message}`);
});

test('every problem is named at once', () => {
  expect(refusal({ maxModelLen: 0, blockSize: 0 }).split('\n')).toHaveLength(2);
});
