/**
 * How a frontend picks the worker of a request.
 *
 * Source: `--router-mode` of dynamo.frontend.
 */
export enum RouterMode {
  /** Each worker in turn. */
  ROUND_ROBIN = 'round-robin',
  /** Any worker. */
  RANDOM = 'random',
  /** The less busy of two workers drawn at random. */
  POWER_OF_TWO = 'power-of-two',
  /** The worker with the best balance of KV blocks already there and work already taken. */
  KV = 'kv',
  /** The data parallel rank with the fewest tokens, whatever its KV blocks. */
  TOKEN_DP_BALANCE = 'token-dp-balance',
  /** The worker that the request names. */
  DIRECT = 'direct',
  /** The worker with the fewest requests. */
  LEAST_LOADED = 'least-loaded',
  /** A worker by the weight of its kind of device. */
  DEVICE_AWARE_WEIGHTED = 'device-aware-weighted',
}
