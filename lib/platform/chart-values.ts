import { DiscoveryBackend, PlatformPart, PlatformService } from './platform-facts';
import type { DynamoPlatformProps } from './platform-props';

type Values = { [key: string]: unknown };

/**
 * The values of the platform's chart. What is as the chart has it by itself is left out, but for the monitors, about which it would guess.
 *
 * @throws if `values` has keys that the chart has given up
 */
export function chartValues(props: DynamoPlatformProps, namespace: string): Values {
  const { values = {} } = props;
  refuseRemovedKeys(values);
  const own = {
    'global': globalValues(props),
    'dynamo-operator': operatorValues(props, namespace),
    'nats': props.serviceMonitors === true && isBundled(props.nats) ? { promExporter: { enabled: true } } : undefined,
  };
  return merged(present(own), values);
}

function globalValues({ nats, etcd, grove, kaiScheduler, volcano, snapshotAgent, checkpoint }: DynamoPlatformProps): Values {
  return {
    'nats': isBundled(nats) ? { install: true } : undefined,
    'etcd': isBundled(etcd) ? { install: true } : undefined,
    'grove': part(grove),
    'kai-scheduler': part(kaiScheduler),
    'volcano-scheduler': volcano === true ? { enabled: true } : undefined,
    'snapshot': (snapshotAgent ?? checkpoint) === true ? { install: true } : undefined,
  };
}

function operatorValues(props: DynamoPlatformProps, namespace: string): Values {
  const { discoveryBackend, namespaceRestricted: restricted = false, checkpoint, gpuDiscovery, profilerImage, powerAwareness, serviceMonitors } = props;
  return {
    discoveryBackend: discoveryBackend === DiscoveryBackend.ETCD ? discoveryBackend : undefined,
    natsAddr: props.nats?.address,
    etcdAddr: props.etcd?.address,
    modelExpressURL: props.modelExpressUrl,
    // The operator of one Kubernetes namespace must leave the CRDs to that of the cluster.
    upgradeCRD: restricted ? false : undefined,
    namespaceRestriction: restricted ? { enabled: true, targetNamespace: namespace } : undefined,
    gpuDiscovery: gpuDiscovery === undefined ? undefined : { enabled: gpuDiscovery },
    dynamo: {
      metrics: {
        prometheusEndpoint: props.prometheusEndpoint,
        podMonitors: { enabled: props.podMonitors ?? true, nixlTelemetry: props.nixlTelemetry },
      },
    },
    checkpoint: checkpoint === undefined ? undefined : { enabled: checkpoint, storage: props.checkpointStorage },
    controllerManager: profilerImage === undefined ? undefined : { manager: { dgdrDefaultImage: profilerImage } },
    planner: powerAwareness === undefined ? undefined : { powerAwareness: { enabled: powerAwareness } },
    metricsService: serviceMonitors === undefined ? undefined : { enabled: serviceMonitors },
  };
}

/** Whether the chart installs it. */
export function isBundled(service: PlatformService | undefined): boolean {
  return service === PlatformService.BUNDLED;
}

function part(state: PlatformPart | undefined): Values | undefined {
  switch (state) {
    case PlatformPart.BUNDLED: return { install: true, enabled: true };
    case PlatformPart.EXISTING: return { enabled: true };
    default: return undefined;
  }
}

/** Keys that make the install fail, and what to write instead. */
const REMOVED: readonly (readonly [path: readonly string[], instead: string])[] = [
  [['nats', 'enabled'], 'set nats: PlatformService.BUNDLED (global.nats.install)'],
  [['etcd', 'enabled'], 'set etcd: PlatformService.BUNDLED (global.etcd.install)'],
  [['grove', 'enabled'], 'set grove: PlatformPart.EXISTING (global.grove.enabled)'],
  [['kai-scheduler', 'enabled'], 'set kaiScheduler: PlatformPart.EXISTING (global.kai-scheduler.enabled)'],
  [['webhook', 'enabled'], 'webhooks are always on; drop it'],
  [['dynamo-operator', 'webhook', 'enabled'], 'webhooks are always on; drop it'],
];

function refuseRemovedKeys(values: Values): void {
  const found = REMOVED.filter(([path]) => at(values, path) !== undefined)
    .map(([path, instead]) => `values.${path.join('.')}: the chart refuses this key; ${instead}`);
  if (found.length > 0) throw new Error(`DynamoPlatform: ${found.join('\n')}`);
}

function at(values: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (isMap(value) ? value[key] : undefined), values);
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without what is not set, and maps of which nothing is. */
function present(values: Values): Values {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    const kept = isMap(value) ? present(value) : value;
    return kept === undefined || (isMap(kept) && Object.keys(kept).length === 0) ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
}

/** As Helm merges: maps into each other, everything else as a whole. */
function merged(base: Values, over: Values): Values {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isMap(below) && isMap(value) ? merged(below, value) : value;
  }
  return result;
}
