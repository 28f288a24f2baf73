/** Where flags stand that no prop sets: what follows from the role, and the file of the configuration. */
import { ENGINE_CONFIG_PATH } from './engine-config';
import type { EngineRole } from './engine-role';
import type { EngineSpec } from './engine-spec';
import type { FlagValues } from './flag-values';

/** The values with those that follow from them, in the order in which they are rendered. */
export function orderedValues(spec: EngineSpec, values: FlagValues, role: EngineRole): FlagValues {
  const derived = spec.derive(values, role);
  const ordered: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    for (const [derivedPath, paths] of Object.entries(spec.derivedBefore)) {
      if (!(derivedPath in values) && paths.includes(path)) ordered[derivedPath] ??= derived[derivedPath];
    }
    if (path === 'engineConfig') ordered.engineConfigPath = ENGINE_CONFIG_PATH;
    else ordered[path] = path in derived ? derived[path] : value;
  }
  for (const [path, value] of Object.entries(derived)) ordered[path] ??= value;
  return ordered;
}
