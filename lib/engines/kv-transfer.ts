import { EngineRole } from './engine-role';
import type { JsonObject } from './json';
import { checkProps } from '../props';

const KVBM_MODULE = 'kvbm.vllm_integration.connector';

/** Options of the NIXL connector. */
export interface NixlTransferOptions {
  /**
   * NIXL backends, in the order of preference, such as `UCX` or `LIBFABRIC`.
   * @default - that of NIXL
   */
  readonly backends?: string[];
  /**
   * Where transfer buffers live, such as `cuda`, `cpu` or `xpu`.
   * @default - that of vLLM
   */
  readonly bufferDevice?: string;
}

/** Options of the KV block manager. */
export interface KvbmTransferOptions {
  /**
   * Host memory for offloaded blocks, in GB.
   *
   * Source: the variable `DYN_KVBM_CPU_CACHE_GB`.
   * @default - that of KVBM
   */
  readonly cpuCacheGb?: number;
  /**
   * Disk space for offloaded blocks, in GB.
   *
   * Source: the variable `DYN_KVBM_DISK_CACHE_GB`.
   * @default - that of KVBM
   */
  readonly diskCacheGb?: number;
}

interface KvTransferForm {
  readonly json: (role: EngineRole) => JsonObject;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * How vLLM moves its KV cache: between prefill and decode workers, or out to other storage.
 *
 * Source: `--kv-transfer-config` of vLLM.
 */
export class KvTransfer {
  /**
   * From GPU to GPU with NIXL: what disaggregated graphs use.
   *
   * @param options backends and buffers
   */
  public static nixl(options: NixlTransferOptions = {}): KvTransfer {
    checkProps('KvTransfer.nixl', 'NixlTransferOptions', options);
    return KvTransfer.fixed({
      ...connector('NixlConnector'),
      ...options.bufferDevice === undefined ? {} : { kv_buffer_device: options.bufferDevice },
      ...options.backends === undefined ? {} : { kv_connector_extra_config: { backends: options.backends } },
    });
  }

  /** Out to the storage that LMCache manages; LMCache itself is set up with its own `LMCACHE_` variables. */
  public static lmcache(): KvTransfer {
    return KvTransfer.fixed(connector('LMCacheConnectorV1'));
  }

  /** From GPU to GPU with Mooncake: prefill workers produce, decode workers consume. */
  public static mooncake(): KvTransfer {
    return new KvTransfer({ json: role => connector('MooncakeConnector', mooncakeRole(role)) });
  }

  /**
   * Out to host memory and disk with Dynamo's KV block manager; prefill workers also hand over to decode workers with NIXL,
   * and decode workers only take over with NIXL.
   *
   * @param options sizes of the tiers
   * @throws when a size is not above 0
   */
  public static kvbm(options: KvbmTransferOptions = {}): KvTransfer {
    checkProps('KvTransfer.kvbm', 'KvbmTransferOptions', options);
    return new KvTransfer({ json: kvbmJson, env: kvbmEnv(options) });
  }

  /**
   * Several connectors in order; a block is loaded from the first that has it and saved to all.
   *
   * @param connectors at least two
   * @throws when there are fewer than two
   */
  public static multi(...connectors: KvTransfer[]): KvTransfer {
    if (connectors.length < 2) {
      throw new Error('KvTransfer.multi needs at least two connectors; with one, use it directly');
    }
    return new KvTransfer({
      json: role => ({ ...connector('MultiConnector'), kv_connector_extra_config: { connectors: connectors.map(each => each._toJson(role)) } }),
      env: Object.assign({}, ...connectors.map(each => each._env())),
    });
  }

  /**
   * Any other connector.
   *
   * @param config what `--kv-transfer-config` holds, with vLLM's names
   * @throws when `kv_connector` is missing
   */
  public static of(config: { [key: string]: any }): KvTransfer { // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of vLLM's
    if (typeof config.kv_connector !== 'string') {
      throw new Error('KvTransfer.of needs kv_connector, the name of the connector class, such as NixlConnector');
    }
    return KvTransfer.fixed(config);
  }

  private static fixed(config: JsonObject): KvTransfer {
    return new KvTransfer({ json: () => config });
  }

  private constructor(private readonly form: KvTransferForm) {}

  /** @internal */
  public _toJson(role: EngineRole): JsonObject {
    return this.form.json(role);
  }

  /** @internal */
  public _env(): Readonly<Record<string, string>> {
    return this.form.env ?? {};
  }
}

function connector(name: string, role = 'kv_both'): JsonObject {
  return { kv_connector: name, kv_role: role };
}

function mooncakeRole(role: EngineRole): string {
  switch (role) {
    case EngineRole.PREFILL:
      return 'kv_producer';
    case EngineRole.DECODE:
      return 'kv_consumer';
    default:
      return 'kv_both';
  }
}

function kvbmJson(role: EngineRole): JsonObject {
  const blocks = { ...connector('DynamoConnector'), kv_connector_module_path: KVBM_MODULE };
  switch (role) {
    case EngineRole.PREFILL:
      return {
        ...connector('PdConnector'),
        kv_connector_module_path: KVBM_MODULE,
        kv_connector_extra_config: { connectors: [blocks, connector('NixlConnector')] },
      };
    case EngineRole.DECODE:
      return connector('NixlConnector');
    default:
      return blocks;
  }
}

function kvbmEnv(options: KvbmTransferOptions): Record<string, string> {
  const sizes = { DYN_KVBM_CPU_CACHE_GB: options.cpuCacheGb, DYN_KVBM_DISK_CACHE_GB: options.diskCacheGb };
  const env: Record<string, string> = {};
  for (const [name, size] of Object.entries(sizes)) {
    if (size === undefined) {
      continue;
    }
    if (!(Number.isFinite(size) && size > 0)) {
      throw new Error(`KvTransfer.kvbm: ${name === 'DYN_KVBM_CPU_CACHE_GB' ? 'cpuCacheGb' : 'diskCacheGb'} is ${size}; give a size above 0, in GB`);
    }
    env[name] = String(size);
  }
  return env;
}
