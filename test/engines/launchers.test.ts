import { type FrontendFlags, RouterMode, type StandaloneRouterFlags } from '../../lib/engines';
import { FRONTEND, frontendArgs, launchCommand, STANDALONE_ROUTER, standaloneRouterArgs } from '../../lib/engines/launchers';

test.each<[FrontendFlags, string[]]>([
  [{}, []],
  [
    { router: { mode: RouterMode.KV, kvCacheBlockSize: 128, overlapScoreWeight: 1.5, temperature: 0 } },
    ['--router-mode', 'kv', '--kv-cache-block-size', '128', '--router-kv-overlap-score-weight', '1.5', '--router-temperature', '0'],
  ],
  [{ router: { mode: RouterMode.KV, kvEvents: false, overlapScoreCredit: 0 } }, ['--router-mode', 'kv', '--no-router-kv-events', '--router-kv-overlap-score-credit', '0']],
  [{ httpPort: 8000, httpHost: '0.0.0.0', trustRemoteCode: true }, ['--http-port', '8000', '--http-host', '0.0.0.0', '--trust-remote-code']],
  [{ chatProcessor: 'sglang', requestPlane: 'nats', extraArgs: ['--tokenizer', 'fastokens'] }, ['--dyn-chat-processor', 'sglang', '--request-plane', 'nats', '--tokenizer', 'fastokens']],
])('a frontend with %j gets %j', (flags, tokens) => {
  expect(frontendArgs(flags)).toEqual(tokens);
});

test.each<[StandaloneRouterFlags, string[]]>([
  [{ endpoint: 'ns.prefill.generate' }, ['--endpoint', 'ns.prefill.generate']],
  [
    { endpoint: 'ns.prefill.generate', kvCacheBlockSize: 16, trackActiveBlocks: false },
    ['--endpoint', 'ns.prefill.generate', '--router-block-size', '16', '--no-router-track-active-blocks'],
  ],
])('a router that stands alone with %j gets %j', (flags, tokens) => {
  expect(standaloneRouterArgs(flags)).toEqual(tokens);
});

test('they run as modules', () => {
  expect(launchCommand(FRONTEND)).toEqual(['python3', '-m', 'dynamo.frontend']);
  expect(launchCommand(STANDALONE_ROUTER)).toEqual(['python3', '-m', 'dynamo.router']);
});

test.each<[() => unknown, string]>([
  [() => frontendArgs({ router: { kvCacheBlockSize: 0 } }), 'FrontendFlags: router.kvCacheBlockSize is 0; give a whole number of at least 1'],
  [() => frontendArgs({ httpPort: 70000 }), 'FrontendFlags: httpPort is 70000; give a whole number of at least 1 and of at most 65535'],
  [() => frontendArgs({ router: { temperature: 1 }, extraArgs: ['--router-temperature', '0'] }), 'FrontendFlags: extraArgs has --router-temperature, which the prop router.temperature sets; keep one of the two'],
  [() => standaloneRouterArgs({} as StandaloneRouterFlags), 'StandaloneRouterFlags: endpoint is missing'],
])('%s is refused: %s', (make, message) => {
  expect(make).toThrow(message);
});
