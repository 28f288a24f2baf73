import type { RouterMode } from './router-mode';

/** Flags of KV-aware routing, of the router in a frontend and of the one that stands alone. */
export interface KvRouterFlags {
  /**
   * Size of a KV cache block in tokens; has to be that of the workers.
   *
   * Source: `--kv-cache-block-size` of dynamo.frontend, or `--router-block-size` of dynamo.router.
   * @default - that of Dynamo
   */
  readonly kvCacheBlockSize?: number;
  /**
   * Weight of KV blocks already there; the older name, see `overlapScoreCredit`.
   *
   * Source: `--router-kv-overlap-score-weight` of Dynamo.
   * @default - that of Dynamo
   */
  readonly overlapScoreWeight?: number;
  /**
   * How much a KV block already there counts; 0 ignores them.
   *
   * Source: `--router-kv-overlap-score-credit` of Dynamo.
   * @default 1
   */
  readonly overlapScoreCredit?: number;
  /**
   * How fast that credit shrinks as a worker gets busier than others.
   *
   * Source: `--router-kv-overlap-score-credit-decay` of Dynamo.
   * @default 0
   */
  readonly overlapScoreCreditDecay?: number;
  /**
   * Weight of prompt tokens against generated ones.
   *
   * Source: `--router-prefill-load-scale` of Dynamo.
   * @default 1
   */
  readonly prefillLoadScale?: number;
  /**
   * How much chance there is in the choice; 0 for none.
   *
   * Source: `--router-temperature` of Dynamo.
   * @default 0
   */
  readonly temperature?: number;
  /**
   * Whether workers tell which KV blocks they hold; false renders its `--no-` form, and the router guesses.
   *
   * Source: `--router-kv-events` of Dynamo.
   * @default true
   */
  readonly kvEvents?: boolean;
  /**
   * Whether routers tell each other what they assigned; false renders its `--no-` form.
   *
   * Source: `--router-replica-sync` of Dynamo.
   * @default false
   */
  readonly replicaSync?: boolean;
  /**
   * Whether blocks in use count as load; false renders its `--no-` form.
   *
   * Source: `--router-track-active-blocks` of Dynamo.
   * @default true
   */
  readonly trackActiveBlocks?: boolean;
  /**
   * Whether blocks of answers count as load; false renders its `--no-` form.
   *
   * Source: `--router-track-output-blocks` of Dynamo.
   * @default false
   */
  readonly trackOutputBlocks?: boolean;
  /**
   * Whether prompt tokens count as load; false renders its `--no-` form.
   *
   * Source: `--router-track-prefill-tokens` of Dynamo.
   * @default true
   */
  readonly trackPrefillTokens?: boolean;
  /**
   * Whether equal beginnings are expected to be shared; false renders its `--no-` form.
   *
   * Source: `--router-assume-kv-reuse` of Dynamo.
   * @default true
   */
  readonly assumeKvReuse?: boolean;
  /**
   * How long a guessed KV block lasts without events, in seconds.
   *
   * Source: `--router-ttl-secs` of Dynamo.
   * @default 120
   */
  readonly ttlSeconds?: number;
  /**
   * Load from which requests wait, as a multiple of the tokens of one step.
   *
   * Source: `--router-queue-threshold` of Dynamo.
   * @default - that of Dynamo
   */
  readonly queueThreshold?: number;
  /**
   * Which waiting request is next: `fcfs` or `wspt`.
   *
   * Source: `--router-queue-policy` of Dynamo.
   * @default fcfs
   */
  readonly queuePolicy?: string;
  /**
   * Path in the container of a YAML file with policies.
   *
   * Source: `--router-policy-config` of Dynamo.
   * @default - none
   */
  readonly policyConfigPath?: string;
  /**
   * Threads that take events in.
   *
   * Source: `--router-event-threads` of Dynamo.
   * @default - that of Dynamo
   */
  readonly eventThreads?: number;
}

/** How a frontend routes. */
export interface RouterFlags extends KvRouterFlags {
  /**
   * How the worker of a request is picked.
   *
   * Source: `--router-mode` of dynamo.frontend.
   * @default RouterMode.ROUND_ROBIN
   */
  readonly mode?: RouterMode;
  /**
   * Workers that have to be there before the first request is taken.
   *
   * Source: `--router-min-initial-workers` of dynamo.frontend.
   * @default 0
   */
  readonly minInitialWorkers?: number;
  /**
   * Whether requests fail while there is no prefill worker; false renders its `--no-` form.
   *
   * Source: `--enforce-disagg` of dynamo.frontend.
   * @default false
   */
  readonly enforceDisagg?: boolean;
  /**
   * Share of its KV blocks in use from which a worker counts as busy, above 0 and at most 1.
   *
   * Source: `--active-decode-blocks-threshold` of dynamo.frontend.
   * @default - that of Dynamo
   */
  readonly activeDecodeBlocksThreshold?: number;
  /**
   * Prompt tokens from which a worker counts as busy.
   *
   * Source: `--active-prefill-tokens-threshold` of dynamo.frontend.
   * @default - that of Dynamo
   */
  readonly activePrefillTokensThreshold?: number;
}

/** Flags of a router that stands alone (`python3 -m dynamo.router`). */
export interface StandaloneRouterFlags extends KvRouterFlags {
  /**
   * The workers it routes to: Dynamo namespace, component and endpoint, with dots (`my-graph.prefill.generate`).
   *
   * Source: `--endpoint` of dynamo.router.
   */
  readonly endpoint: string;
  /**
   * Further flags, one token an entry, rendered last: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
