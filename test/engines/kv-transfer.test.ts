import { Engine, EngineRole, KvTransfer, SpeculativeConfig } from '../../lib/engines';

const NIXL = { kv_connector: 'NixlConnector', kv_role: 'kv_both' };
const BLOCKS = { kv_connector: 'DynamoConnector', kv_connector_module_path: 'kvbm.vllm_integration.connector', kv_role: 'kv_both' };

function rendered(kvTransfer: KvTransfer, role = EngineRole.AGGREGATED): unknown {
  const args = Engine.vllm({ model: 'm', kvTransfer })._args(role);
  return JSON.parse(args[args.indexOf('--kv-transfer-config') + 1]);
}

test.each<[string, KvTransfer, unknown]>([
  ['NIXL', KvTransfer.nixl(), NIXL],
  ['NIXL with options', KvTransfer.nixl({ backends: ['LIBFABRIC'], bufferDevice: 'xpu' }), { ...NIXL, kv_buffer_device: 'xpu', kv_connector_extra_config: { backends: ['LIBFABRIC'] } }],
  ['LMCache', KvTransfer.lmcache(), { kv_connector: 'LMCacheConnectorV1', kv_role: 'kv_both' }],
  ['several', KvTransfer.multi(KvTransfer.lmcache(), KvTransfer.nixl()), {
    kv_connector: 'MultiConnector',
    kv_role: 'kv_both',
    kv_connector_extra_config: { connectors: [{ kv_connector: 'LMCacheConnectorV1', kv_role: 'kv_both' }, NIXL] },
  }],
  ['another', KvTransfer.of({ kv_connector: 'SimpleCPUOffloadConnector', kv_role: 'kv_both' }), { kv_connector: 'SimpleCPUOffloadConnector', kv_role: 'kv_both' }],
])('%s', (_, transfer, json) => {
  expect(rendered(transfer)).toEqual(json);
});

test('Mooncake produces in prefill workers and consumes in decode workers', () => {
  expect(rendered(KvTransfer.mooncake(), EngineRole.PREFILL)).toEqual({ kv_connector: 'MooncakeConnector', kv_role: 'kv_producer' });
  expect(rendered(KvTransfer.mooncake(), EngineRole.DECODE)).toEqual({ kv_connector: 'MooncakeConnector', kv_role: 'kv_consumer' });
});

test('KVBM offloads where prompts are computed, and hands over with NIXL', () => {
  expect(rendered(KvTransfer.kvbm())).toEqual(BLOCKS);
  expect(rendered(KvTransfer.kvbm(), EngineRole.PREFILL)).toEqual({
    kv_connector: 'PdConnector',
    kv_role: 'kv_both',
    kv_connector_module_path: 'kvbm.vllm_integration.connector',
    kv_connector_extra_config: { connectors: [BLOCKS, NIXL] },
  });
  expect(rendered(KvTransfer.kvbm(), EngineRole.DECODE)).toEqual(NIXL);
});

test('sizes of the KVBM tiers are variables, also among several connectors', () => {
  const kvTransfer = KvTransfer.multi(KvTransfer.kvbm({ cpuCacheGb: 100, diskCacheGb: 500 }), KvTransfer.nixl());
  expect(Engine.vllm({ model: 'm', kvTransfer })._env()).toEqual({ DYN_KVBM_CPU_CACHE_GB: '100', DYN_KVBM_DISK_CACHE_GB: '500' });
  expect(Engine.vllm({ model: 'm', kvTransfer: KvTransfer.nixl() })._env()).toEqual({});
});

test.each<[() => unknown, string]>([
  [() => KvTransfer.of({ connector: 'x' }), 'KvTransfer.of needs kv_connector'],
  [() => KvTransfer.multi(KvTransfer.nixl()), 'KvTransfer.multi needs at least two connectors'],
  [() => KvTransfer.kvbm({ cpuCacheGb: 0 }), 'KvTransfer.kvbm: cpuCacheGb is 0; give a size above 0, in GB'],
  [() => SpeculativeConfig.mtp(0), 'SpeculativeConfig mtp: tokens is 0; give a whole number of at least 1'],
  [() => SpeculativeConfig.eagle3({ model: 'm', tokens: 1.5 }), 'SpeculativeConfig eagle3: tokens is 1.5'],
])('%s is refused: %s', (make, message) => {
  expect(make).toThrow(message);
});
