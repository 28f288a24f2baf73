import type { ComponentView } from '../admission/graph-view';
import { record, type Wire } from '../admission/wire';
import { WORKER_TYPES } from '../admission/worker-types';

/** Whether a planner scales a component, as far as its configuration can be read. */
export function planned(planner: ComponentView, { type }: ComponentView): boolean {
  if (!WORKER_TYPES.has(type)) return false;
  const { mode, advisory } = plannerConfig(planner);
  return advisory !== true && ((mode !== 'prefill' && mode !== 'decode') || mode === type);
}

function plannerConfig({ main }: ComponentView): Wire {
  try {
    return record(JSON.parse(configArgument(main?.args ?? [])));
  } catch {
    return {};
  }
}

/** The inline configuration among arguments, in one word or in two. */
function configArgument(args: readonly string[]): string {
  const joined = args.find(word => word.startsWith('--config='));
  const at = args.indexOf('--config');
  return joined?.slice('--config='.length) ?? (at < 0 ? '{}' : args[at + 1] ?? '{}');
}
