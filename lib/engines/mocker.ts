/** The mocker, which plays an engine without a GPU: its table of flags. */
import { EngineRole } from './engine-role';
import { disaggregationMode, type EngineSpec, MODE, MODE_FLAG, orOne } from './engine-spec';
import { count, type FlagPath, type FlagTable, number, switchOn, switchOnOff, text } from './flag-table';
import type { MockerEngineProps } from './mocker-engine-props';

const PERFORMANCE_MODEL = 'derived.performanceModel';

const PERFORMANCE_MODEL_PROPS = [
  'performanceModel.system', 'performanceModel.backend', 'performanceModel.backendVersion', 'performanceModel.tensorParallel',
  'performanceModel.moeTensorParallel', 'performanceModel.moeExpertParallel', 'performanceModel.attentionDataParallel',
] as const;

type Path = FlagPath<MockerEngineProps, 'parallelism' | 'performanceModel', 'extraArgs'> | typeof PERFORMANCE_MODEL;

const FLAGS: FlagTable<Path> = {
  'model': text('--model-path'),
  'servedModelName': text('--model-name'),
  'disaggregationMode': MODE_FLAG,
  'parallelism.data': count('--data-parallel-size'),
  'engineType': text('--engine-type'),
  'speedupRatio': number('--speedup-ratio'),
  'startupTime': number('--startup-time'),
  'blockSize': count('--block-size'),
  'numGpuBlocks': count('--num-gpu-blocks-override'),
  'maxNumSeqs': count('--max-num-seqs'),
  'maxNumBatchedTokens': count('--max-num-batched-tokens'),
  'enablePrefixCaching': switchOnOff('--enable-prefix-caching'),
  'enableChunkedPrefill': switchOnOff('--enable-chunked-prefill'),
  'numWorkers': count('--num-workers'),
  'plannerProfileData': text('--planner-profile-data'),
  [PERFORMANCE_MODEL]: switchOn('--aic-perf-model'),
  'performanceModel.system': text('--aic-system'),
  'performanceModel.backend': text('--aic-backend'),
  'performanceModel.backendVersion': text('--aic-backend-version'),
  'performanceModel.tensorParallel': count('--aic-tp-size'),
  'performanceModel.moeTensorParallel': count('--aic-moe-tp-size'),
  'performanceModel.moeExpertParallel': count('--aic-moe-ep-size'),
  'performanceModel.attentionDataParallel': count('--aic-attention-dp-size'),
  'requestPlane': text('--request-plane'),
};

/** The mocker. */
export const MOCKER: EngineSpec = {
  module: 'dynamo.mocker',
  factory: 'Engine.mocker',
  flags: FLAGS,
  reserved: ['performanceModel.system'],
  blockSize: 'blockSize',
  derive: (values, role) => {
    if (role === EngineRole.ENCODE) {
      throw new Error('Engine.mocker plays no encode worker; give that component another engine');
    }
    return {
      [MODE]: disaggregationMode(values, role),
      [PERFORMANCE_MODEL]: values['performanceModel.system'] === undefined ? undefined : true,
    };
  },
  derivedBefore: { [PERFORMANCE_MODEL]: PERFORMANCE_MODEL_PROPS },
  parallelism: values => ({ tensor: 1, pipeline: 1, data: orOne(values['parallelism.data']), expert: 1, context: 1 }),
  gpus: () => 0,
  problems: values => values.plannerProfileData === undefined || values['performanceModel.system'] === undefined
    ? []
    : ['plannerProfileData and performanceModel both say how the mocker keeps time; keep one of the two'],
};
