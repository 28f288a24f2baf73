/** Frontends and routers that stand alone: their tables of flags, and the tokens that come of them. */
import { EngineRole } from './engine-role';
import { checkFlags } from './flag-check';
import { count, type FlagPath, type FlagRow, type FlagTable, number, port, share, switchOnOff, text, whole } from './flag-table';
import { EXTRA_ARGS, renderFlags } from './flag-values';
import type { FrontendFlags } from './frontend-flags';
import type { KvRouterFlags, StandaloneRouterFlags } from './router-flags';

/** A process that is no engine: its module, and its flags by the path of their prop. */
export interface Launcher {
  readonly module: string;
  /** What the caller typed, for messages. */
  readonly factory: string;
  readonly flags: FlagTable;
  readonly required: readonly string[];
}

const KV_ROUTER_FLAGS: FlagTable<Exclude<FlagPath<KvRouterFlags>, 'kvCacheBlockSize'>> = {
  overlapScoreWeight: number('--router-kv-overlap-score-weight', '--kv-overlap-score-weight'),
  overlapScoreCredit: number('--router-kv-overlap-score-credit'),
  overlapScoreCreditDecay: number('--router-kv-overlap-score-credit-decay'),
  prefillLoadScale: number('--router-prefill-load-scale'),
  temperature: number('--router-temperature'),
  kvEvents: switchOnOff('--router-kv-events', '--kv-events'),
  replicaSync: switchOnOff('--router-replica-sync'),
  trackActiveBlocks: switchOnOff('--router-track-active-blocks', '--track-active-blocks'),
  trackOutputBlocks: switchOnOff('--router-track-output-blocks', '--track-output-blocks'),
  trackPrefillTokens: switchOnOff('--router-track-prefill-tokens'),
  assumeKvReuse: switchOnOff('--router-assume-kv-reuse', '--assume-kv-reuse'),
  ttlSeconds: number('--router-ttl-secs'),
  queueThreshold: number('--router-queue-threshold'),
  queuePolicy: text('--router-queue-policy'),
  policyConfigPath: text('--router-policy-config'),
  eventThreads: count('--router-event-threads'),
};

const FRONTEND_FLAGS: FlagTable<FlagPath<FrontendFlags, 'router', 'extraArgs'>> = {
  'httpHost': text('--http-host'),
  'httpPort': port('--http-port'),
  'router.mode': text('--router-mode'),
  'router.kvCacheBlockSize': count('--kv-cache-block-size'),
  'router.minInitialWorkers': whole('--router-min-initial-workers', 0),
  'router.enforceDisagg': switchOnOff('--enforce-disagg'),
  'router.activeDecodeBlocksThreshold': share('--active-decode-blocks-threshold'),
  'router.activePrefillTokensThreshold': count('--active-prefill-tokens-threshold'),
  ...under('router', KV_ROUTER_FLAGS),
  'chatProcessor': text('--dyn-chat-processor'),
  'trustRemoteCode': switchOnOff('--trust-remote-code'),
  'modelName': text('--model-name'),
  'modelPath': text('--model-path'),
  'requestPlane': text('--request-plane'),
  'eventPlane': text('--event-plane'),
  'migrationLimit': whole('--migration-limit', 0),
  'metricsPrefix': text('--metrics-prefix'),
  'kserveGrpcServer': switchOnOff('--kserve-grpc-server'),
};

const ROUTER_FLAGS: FlagTable<FlagPath<StandaloneRouterFlags, never, 'extraArgs'>> = {
  endpoint: text('--endpoint'),
  kvCacheBlockSize: count('--router-block-size', '--block-size'),
  ...KV_ROUTER_FLAGS,
};

/** The frontend. */
export const FRONTEND: Launcher = { module: 'dynamo.frontend', factory: 'FrontendFlags', flags: FRONTEND_FLAGS, required: [] };

/** The router that stands alone. */
export const STANDALONE_ROUTER: Launcher = { module: 'dynamo.router', factory: 'StandaloneRouterFlags', flags: ROUTER_FLAGS, required: ['endpoint'] };

/** The command of a container that runs `launcher`, in exec form. */
export function launchCommand(launcher: Launcher): string[] {
  return ['python3', '-m', launcher.module];
}

/**
 * The arguments of a frontend; none at all where nothing is set.
 *
 * @throws when a value is out of range, or `extraArgs` holds a flag that a prop sets
 */
export function frontendArgs(flags: FrontendFlags): string[] {
  return launchArgs(FRONTEND, flags);
}

/**
 * The arguments of a router that stands alone.
 *
 * @throws when a value is out of range, or `extraArgs` holds a flag that a prop sets
 */
export function standaloneRouterArgs(flags: StandaloneRouterFlags): string[] {
  return launchArgs(STANDALONE_ROUTER, flags);
}

/** The arguments of `launcher`; the props are checked. */
export function launchArgs(launcher: Launcher, props: object): string[] {
  const { values, problems } = checkFlags({ ...launcher, apart: [EXTRA_ARGS], reserved: () => undefined }, props);
  if (problems.length > 0) {
    throw new Error(problems.map(problem => `${launcher.factory}: ${problem}`).join('\n'));
  }
  return renderFlags(launcher.flags, values, EngineRole.AGGREGATED);
}

function under<Prefix extends string, Path extends string>(prefix: Prefix, table: FlagTable<Path>): FlagTable<`${Prefix}.${Path}`> {
  const rows = Object.entries<FlagRow>(table).map(([path, row]) => [`${prefix}.${path}`, row]);
  return Object.fromEntries(rows) as FlagTable<`${Prefix}.${Path}`>;
}
