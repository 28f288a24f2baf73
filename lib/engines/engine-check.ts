import { ENGINE_CONFIG_PATH } from './engine-config';
import { type EngineSpec, MODE, valuesInConfig, withConfig } from './engine-spec';
import { checkFlags, valueProblems } from './flag-check';
import { EXTRA_ARGS, type FlagValues } from './flag-values';
import { isJsonObject, type JsonObject } from './json';

/**
 * The values that `props` sets, all checked.
 *
 * @throws naming every problem at once
 */
export function checkedValues(spec: EngineSpec, props: object): FlagValues {
  const { engineConfig } = props as { engineConfig?: unknown };
  const { values, problems } = checkFlags({
    factory: spec.factory,
    flags: spec.flags,
    required: ['model'],
    apart: spec.config === undefined ? [EXTRA_ARGS] : [EXTRA_ARGS, 'engineConfig'],
    reserved: path => reservedAdvice(spec, path),
  }, props);
  const all = [
    ...problems,
    ...configProblems(spec, values, engineConfig),
    ...spec.problems?.(withConfig(spec, values, engineConfig)) ?? [],
  ];
  if (all.length > 0) {
    throw new Error(all.map(problem => `${spec.factory}: ${problem}`).join('\n'));
  }
  return values;
}

function reservedAdvice(spec: EngineSpec, path: string): string | undefined {
  if (path === MODE || path.startsWith('derived.')) {
    return 'it follows from the role of the component and from other props; leave it out';
  }
  return spec.reserved.includes(path) ? `set the prop ${path}, from which other things follow` : undefined;
}

function configProblems(spec: EngineSpec, values: FlagValues, config: unknown): string[] {
  if (config === undefined || spec.config === undefined) {
    return [];
  }
  if (!isJsonObject(config)) {
    return ['engineConfig must be an object, which becomes a YAML file'];
  }
  const both = values.engineConfigPath === undefined
    ? []
    : [`engineConfig becomes the file ${ENGINE_CONFIG_PATH}, and engineConfigPath names another one; keep one of the two`];
  return [...both, ...disagreements(spec, values, config)];
}

function disagreements(spec: EngineSpec, values: FlagValues, config: JsonObject): string[] {
  const inConfig = spec.config === undefined ? {} : valuesInConfig(spec.config, config);
  const wrong = valueProblems(spec.flags, inConfig).map(problem => `engineConfig: ${problem}`);
  const different = Object.entries(inConfig)
    .filter(([path, value]) => values[path] !== undefined && values[path] !== value)
    .map(([path, value]) => `${path} is ${JSON.stringify(values[path])} and engineConfig says ${JSON.stringify(value)}; say it once`);
  return [...wrong, ...different];
}
