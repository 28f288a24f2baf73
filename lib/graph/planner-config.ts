/** What a planner is told: its settings as it reads them, checked, and the environment that it needs. */
import { ComponentType } from './component-type';
import type { PlannerConfig } from './planner-props';

/** Values that a setting may have. */
const CHOICES: { readonly [setting: string]: readonly string[] } = {
  mode: ['disagg', 'prefill', 'decode', 'agg'],
  backend: ['vllm', 'sglang', 'trtllm', 'mocker'],
  environment: ['kubernetes', 'virtual', 'global-planner'],
  optimizationTarget: ['throughput', 'latency', 'load', 'sla'],
  preDeploymentSweepingMode: ['rapid', 'thorough', 'none'],
  loadPredictor: ['constant', 'arima', 'kalman', 'prophet'],
  throughputMetricsSource: ['frontend', 'router'],
};

/** Settings that are whole numbers, and the least that each may be; -1 stands for no bound. */
const WHOLE: { readonly [setting: string]: number } = {
  maxGpuBudget: -1, minGpuBudget: -1, minEndpoint: 0, prefillMinEndpoint: 0, decodeMinEndpoint: 0,
  throughputAdjustmentIntervalSeconds: 1, loadAdjustmentIntervalSeconds: 1, liveDashboardPort: 0, controlApiPort: 0,
};

const POSITIVE: readonly string[] = ['ttftMs', 'itlMs', 'prefillScaleUpQueueTokens', 'reportIntervalHours'];

const PERCENT: readonly string[] = ['decodeScaleUpKvRate', 'decodeScaleDownKvRate'];

/** Pairs of settings of which the first may not be above the second. */
const ORDERED: readonly (readonly [keyof PlannerConfig, keyof PlannerConfig])[] = [
  ['minGpuBudget', 'maxGpuBudget'],
  ['prefillScaleDownQueueTokens', 'prefillScaleUpQueueTokens'],
  ['decodeScaleDownKvRate', 'decodeScaleUpKvRate'],
  ['loadAdjustmentIntervalSeconds', 'throughputAdjustmentIntervalSeconds'],
];

/**
 * Refuses settings that the planner would stop at, after its pod has started.
 *
 * @throws naming the component, the setting and what it may be
 */
export function checkPlannerConfig(name: string, config: PlannerConfig): void {
  const fault = [...plannerFaults(config)];
  if (fault.length > 0) throw new Error(`${name}: ${fault.join('; ')}`);
}

/** What the planner would refuse. */
export function* plannerFaults(config: PlannerConfig): Iterable<string> {
  for (const [setting, value] of Object.entries(config)) {
    if (value === undefined) continue;
    if (Object.hasOwn(CHOICES, setting) && !CHOICES[setting].includes(value as string)) {
      yield `config.${setting} is ${JSON.stringify(value)}; it has to be one of ${CHOICES[setting].join(', ')}`;
    }
    if (Object.hasOwn(WHOLE, setting) && !(Number.isInteger(value) && (value as number) >= WHOLE[setting])) {
      yield `config.${setting} is ${String(value)}; it has to be a whole number from ${WHOLE[setting]}`;
    }
    if (POSITIVE.includes(setting) && !((value as number) > 0)) yield `config.${setting} is ${String(value)}; it has to be above 0`;
    if (PERCENT.includes(setting) && !((value as number) >= 0 && (value as number) <= 100)) yield `config.${setting} is ${String(value)}; it has to be from 0 to 100`;
  }
  for (const [low, high] of ORDERED) {
    const [less, more] = [config[low], config[high]];
    if (typeof less === 'number' && typeof more === 'number' && more >= 0 && less > more) yield `config.${low}, ${less}, is above config.${high}, ${more}`;
  }
  if (config.enableThroughputScaling === false && config.enableLoadScaling !== true) {
    yield 'config.enableThroughputScaling is off and enableLoadScaling is not on, so nothing would ever scale; turn one of them on';
  }
}

/** What a planner takes from its graph where it is not told. */
export interface PlannerDefaults {
  readonly backend?: string;
  readonly mode?: string;
}

/** The mode that fits the workers of a graph; nothing where it is the planner's own default. */
export function plannerMode(types: readonly (ComponentType | undefined)[]): string | undefined {
  const [prefill, decode] = [types.includes(ComponentType.PREFILL), types.includes(ComponentType.DECODE)];
  if (prefill !== decode) return prefill ? 'prefill' : 'decode';
  return !prefill && types.includes(ComponentType.WORKER) ? 'agg' : undefined;
}

/** The JSON that the planner of a graph reads. */
export function plannerConfigJson(config: PlannerConfig, { backend, mode }: PlannerDefaults): string {
  const defaults = { ...(mode !== undefined && { mode }), environment: 'kubernetes', ...(backend !== undefined && { backend }) };
  return spacedJson(plannerSettings({ ...defaults, ...config }));
}

/** JSON on one line with a blank after each comma and colon, since people read it there. */
function spacedJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/(?<=[[{])\n *|\n *(?=[\]}])/g, '').replace(/\n */g, ' ');
}

/** Settings under the planner's own names, which are in snake case. */
export function plannerSettings({ extra, ...config }: PlannerConfig): { [setting: string]: unknown } {
  const entries = Object.entries(config).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries.map(([name, value]) => [snakeCase(name), value])), ...extra };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
