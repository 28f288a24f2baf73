/** The alerts of a graph, by their names. */
export enum GraphAlert {
  /** No frontend of the graph answers. */
  FRONTEND_DOWN = 'DynamoFrontendDown',
  /** Frontends answer, and no worker of a kind is there to serve them. */
  WORKERS_MISSING = 'DynamoWorkersMissing',
  /** A worker that was there does not answer. */
  WORKER_DOWN = 'DynamoWorkerDown',
  /** A process starts over and over. */
  RESTARTS = 'DynamoRestarts',
  /** The first token comes later than promised. */
  TIME_TO_FIRST_TOKEN = 'DynamoTimeToFirstTokenAboveSla',
  /** Tokens come slower than promised. */
  INTER_TOKEN_LATENCY = 'DynamoInterTokenLatencyAboveSla',
  /** Requests fail for a reason that is not the caller's. */
  REQUEST_ERRORS = 'DynamoRequestErrors',
  /** Requests are turned away because every worker is busy. */
  REQUESTS_REJECTED = 'DynamoRequestsRejected',
  /** More requests come than are served. */
  QUEUE_GROWING = 'DynamoQueueGrowing',
  /** The KV cache of a worker is nearly full. */
  KV_CACHE_FULL = 'DynamoKvCacheNearlyFull',
}
