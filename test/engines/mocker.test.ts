import { Engine, EngineRole, type MockerEngineProps } from '../../lib/engines';

test.each<[Partial<MockerEngineProps>, string[]]>([
  [{ servedModelName: 'q', speedupRatio: 0 }, ['--model-name', 'q', '--speedup-ratio', '0']],
  [{ parallelism: { data: 2 }, blockSize: 64, numWorkers: 3 }, ['--data-parallel-size', '2', '--block-size', '64', '--num-workers', '3']],
  [{ enablePrefixCaching: false }, ['--no-enable-prefix-caching']],
  [{ plannerProfileData: '/profile' }, ['--planner-profile-data', '/profile']],
  [
    { engineType: 'vllm', performanceModel: { system: 'h100_sxm', backend: 'vllm', tensorParallel: 1 } },
    ['--engine-type', 'vllm', '--aic-perf-model', '--aic-system', 'h100_sxm', '--aic-backend', 'vllm', '--aic-tp-size', '1'],
  ],
])('%j renders %j', (props, tokens) => {
  expect(Engine.mocker({ model: 'm', ...props })._args(EngineRole.AGGREGATED)).toEqual(['--model-path', 'm', ...tokens]);
});

test('the mocker takes no GPU and is no backend framework', () => {
  const engine = Engine.mocker({ model: 'm', parallelism: { data: 4 } });
  expect(engine._command()).toEqual(['python3', '-m', 'dynamo.mocker']);
  expect(engine._gpus()).toBe(0);
  expect(engine.backendFramework).toBeUndefined();
  expect(engine.parallelism.data).toBe(4);
});

test('prefill and decode are played too, encoding is not', () => {
  const engine = Engine.mocker({ model: 'm' });
  expect(engine._args(EngineRole.PREFILL)).toEqual(['--model-path', 'm', '--disaggregation-mode', 'prefill']);
  expect(() => engine._args(EngineRole.ENCODE)).toThrow('Engine.mocker plays no encode worker; give that component another engine');
});

test('time is kept in one way', () => {
  expect(() => Engine.mocker({ model: 'm', plannerProfileData: '/p', performanceModel: { system: 'h100_sxm' } }))
    .toThrow('plannerProfileData and performanceModel both say how the mocker keeps time; keep one of the two');
});
