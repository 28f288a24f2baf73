/** What follows from the facts of a platform. What is installed here has only what is named; what exists may have whatever is not. */
import type { PlatformProfile } from '../validation';
import { DiscoveryBackend, PlatformPart, PlatformService, type PlatformFacts } from './platform-facts';

/** @throws if the facts exclude each other */
export function refuseContradictions({ kaiScheduler = PlatformPart.ABSENT, volcano, discoveryBackend, etcd }: PlatformFacts, exists: boolean): void {
  if (volcano === true && kaiScheduler !== PlatformPart.ABSENT) {
    throw new Error('DynamoPlatform: KAI and Volcano exclude each other; drop kaiScheduler or volcano');
  }
  if (discoveryBackend === DiscoveryBackend.ETCD && lacks(etcd, exists)) {
    throw new Error('DynamoPlatform: workers are to be found in etcd, and there is none; set etcd, or let Kubernetes find them');
  }
}

/** Whether it is known that the platform has no such service. */
export function lacks(service: PlatformService | undefined, exists: boolean): boolean {
  return service === PlatformService.ABSENT || (service === undefined && !exists);
}

/** What the operator's verdict on a graph depends on; nothing where that is not known. */
export function profileOf(facts: PlatformFacts, exists: boolean): PlatformProfile {
  const unless = (said: boolean | undefined, byDefault: boolean) => said ?? (exists ? undefined : byDefault);
  return {
    grove: unless(facts.grove && facts.grove !== PlatformPart.ABSENT, false),
    lws: unless(facts.leaderWorkerSet, false),
    volcano: unless(facts.volcano, false),
    inferencePool: unless(facts.inferencePool, true),
    checkpoint: unless(facts.checkpoint, false),
    gpuDiscovery: unless(facts.gpuDiscovery, true),
    podMonitors: unless(facts.podMonitors, true),
    topologies: facts.topologies,
    gpusPerNode: facts.gpusPerNode,
  };
}
