/** What a frontend, a router and an endpoint picker take from the engines of the workers. */
import type { Engine, FrontendFlags, StandaloneRouterFlags } from '../engines';
import { FRONTEND, frontendArgs, launchCommand, STANDALONE_ROUTER, standaloneRouterArgs } from '../engines/launchers';
import { RouterMode } from '../engines';
import type { Component } from './component';
import type { ComponentProps } from './component-props';

/** Command and arguments of a frontend with flags; the operator's own without. */
export function frontendLaunch(name: string, flags: FrontendFlags | undefined, workers: readonly Component[]): ComponentProps {
  if (!flags) return {};
  const router = flags.router?.mode === RouterMode.KV
    ? { ...flags.router, kvCacheBlockSize: sharedBlockSize(name, 'flags.router.kvCacheBlockSize', flags.router.kvCacheBlockSize, workers) }
    : flags.router;
  return { command: launchCommand(FRONTEND), args: frontendArgs({ ...flags, router }) };
}

/** Command and arguments of a standalone router. */
export function routerLaunch(name: string, flags: StandaloneRouterFlags, workers: readonly Component[]): ComponentProps {
  const kvCacheBlockSize = sharedBlockSize(name, 'flags.kvCacheBlockSize', flags.kvCacheBlockSize, workers);
  return { command: launchCommand(STANDALONE_ROUTER), args: standaloneRouterArgs({ ...flags, kvCacheBlockSize }) };
}

/** Environment by which an endpoint picker knows the model and the blocks of its KV cache. */
export function endpointPickerEnv(
  name: string, modelName: string | undefined, kvCacheBlockSize: number | undefined, workers: readonly Component[],
): { [name: string]: string } {
  const [engine] = enginesOf(workers);
  const model = modelName ?? engine?.servedModelName ?? engine?.model;
  const blockSize = sharedBlockSize(name, 'kvCacheBlockSize', kvCacheBlockSize, workers);
  return {
    ...(blockSize !== undefined && { DYN_KV_CACHE_BLOCK_SIZE: String(blockSize) }),
    ...(model !== undefined && { DYN_MODEL_NAME: model }),
  };
}

/** The block size that router and workers have in common. */
function sharedBlockSize(name: string, prop: string, told: number | undefined, workers: readonly Component[]): number | undefined {
  const sizes = new Map(workers.flatMap(worker => (worker.engine?.kvBlockSize === undefined ? [] : [[worker.engine.kvBlockSize, worker.componentName]])));
  if (sizes.size > 1) {
    const list = [...sizes].map(([size, worker]) => `${worker} has ${size}`).join(', ');
    throw new Error(`${name}: the KV cache blocks of the engines differ (${list}); give them one size`);
  }
  const [size] = sizes.keys();
  if (told !== undefined && size !== undefined && told !== size) {
    throw new Error(`${name}: ${prop} is ${told}, but the KV cache blocks of ${String(sizes.get(size))} hold ${String(size)} tokens; leave it out`);
  }
  return told ?? size as number | undefined;
}

function enginesOf(workers: readonly Component[]): Engine[] {
  return workers.flatMap(worker => worker.engine ?? []);
}
