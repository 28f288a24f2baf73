import type { argoproj } from '../../../imports';

/** The default policy with the caller's laid over it. Options of one name replace each other. */
export function syncPolicy(own: argoproj.TemplateSyncPolicy | undefined, createsNamespace: boolean): argoproj.TemplateSyncPolicy {
  const options = new Map<string, string>();
  const defaults = ['ServerSideApply=true', 'RespectIgnoreDifferences=true', 'SkipDryRunOnMissingResource=true'];
  for (const option of [...defaults, ...createsNamespace ? ['CreateNamespace=true'] : [], ...own?.syncOptions ?? []]) options.set(option.split('=')[0], option);
  return { automated: { prune: true, selfHeal: true }, ...own, syncOptions: [...options.values()] };
}
