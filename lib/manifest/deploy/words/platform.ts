import type { Chart } from 'cdk8s';
import {
  type ArgoCdDeliveryOptions, DynamoPlatform, type DynamoPlatformProps, type FluxDeliveryOptions, PlatformDelivery, type PlatformFacts, PlatformService,
} from '../../../platform';
import { isElsewhere } from '../../../platform/argo-delivery';
import { plain } from '../value';
import { deliveryChart } from './delivery-chart';
import type { GraphWord } from './word';

/** How Argo CD installs the platform. */
export type ArgoCdDeliveryWord = Omit<ArgoCdDeliveryOptions, 'chart'>;

/** What installs the platform; one of these. */
export interface PlatformDeliveryWord {
  /** Argo CD. On another cluster of `gitops`, the Application stands with those that deliver graphs. */
  readonly argoCd?: ArgoCdDeliveryWord;
  /** Flux. */
  readonly flux?: FluxDeliveryOptions;
}

/** The platform that runs the graph: one that exists, or with `delivery` and `version` one that is installed. */
export interface PlatformWord extends Omit<PlatformFacts, 'nats' | 'etcd'>, Partial<Omit<DynamoPlatformProps, keyof PlatformFacts | 'delivery'>> {
  /**
   * What installs the platform.
   * @default - it exists
   */
  readonly delivery?: PlatformDeliveryWord;
  /**
   * `bundled` where the platform's chart installs NATS, `absent`, or where it is: `nats://nats.messaging.svc.cluster.local:4222`.
   * @default - none with a platform that is installed here, not known of one that exists
   */
  readonly nats?: string;
  /**
   * `bundled` where the platform's chart installs etcd, `absent`, or where it is: `etcd.storage.svc.cluster.local:2379`.
   * @default - none with a platform that is installed here, not known of one that exists
   */
  readonly etcd?: string;
}

/** The word `platform`. */
export interface PlatformWords {
  /**
   * The platform that runs the graph, by which it is validated. It is declared in one document, for all of a run.
   * @default - today's platform with Grove
   * @example { grove: existing, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090' }
   */
  readonly platform?: PlatformWord;
}

export const platform: GraphWord = {
  word: 'platform',
  props: (value, context) => {
    const { chart } = context;
    const { delivery, nats, etcd, version, ...facts } = plain(value) as PlatformWord;
    const services = { nats: serviceOf(nats), etcd: serviceOf(etcd) };
    if (delivery === undefined) {
      DynamoPlatform.fromExisting(chart, 'Platform', { ...facts, ...services });
      return {};
    }
    if (version === undefined) throw new Error('a platform that is installed needs the version of its chart');
    const argoCd = delivery.argoCd && isElsewhere(chart, delivery.argoCd) ? deliveryChart(context, 'argocd') : undefined;
    const before = new Set(argoCd?.node.children);
    new DynamoPlatform(chart, 'Platform', { ...facts, ...services, version, delivery: deliveryOf(delivery, argoCd) });
    argoCd?.node.children.filter(child => !before.has(child)).forEach(made => context.makesElsewhere(made));
    return {};
  },
};

function serviceOf(word: string | undefined): PlatformService | undefined {
  if (word === undefined) return undefined;
  if (word === 'absent') return PlatformService.ABSENT;
  return word === 'bundled' ? PlatformService.BUNDLED : PlatformService.at(word);
}

function deliveryOf({ argoCd, flux }: PlatformDeliveryWord, chart: Chart | undefined): PlatformDelivery {
  if (argoCd && flux) throw new Error('argoCd and flux would both install the platform; keep one');
  if (argoCd) return PlatformDelivery.argoCd({ ...argoCd, chart });
  if (flux) return PlatformDelivery.flux(flux);
  throw new Error('delivery needs argoCd or flux');
}
