import { type Chart } from 'cdk8s';
import { Construct } from 'constructs';
import {
  ComputeDomain, type ComputeDomainProps, DeviceClaim, type IDeviceClaim, ResourceClaimTemplate, type ResourceClaimTemplateProps,
} from '../../../scheduling';
import type { k8s } from '../../../../imports';
import { nearest } from '../../../validation/nearest';
import { fieldOf, fieldsOf, itemsOf, plain, textAt, textOf, type Value } from '../value';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import type { ComponentContext, ComponentWord, GraphContext, GraphWord } from './word';

/** Nodes of an NVLink rack whose GPUs reach each other's memory. */
export interface ComputeDomainWord extends Omit<ComputeDomainProps, 'metadata'>, Omit<ObjectMetadataWords, 'name'> {}

/** Devices that each pod gets for itself. */
export interface ResourceClaimTemplateWord extends Omit<ResourceClaimTemplateProps, 'metadata'>, Omit<ObjectMetadataWords, 'name'> {}

/** The words `computeDomains` and `resourceClaimTemplates`. */
export interface DeviceWords {
  /**
   * NVLink domains by name (GB200, GB300), each with the ComputeDomain that goes along with the graph. Components take part by
   * `deviceClaims`.
   * @default - none
   * @example { rack: {} }
   */
  readonly computeDomains?: { readonly [name: string]: ComputeDomainWord };
  /**
   * Devices that pods get for themselves (DRA), by name, each with the ResourceClaimTemplate that goes along with the graph.
   * Components claim them by `deviceClaims`.
   * @default - none
   * @example { xpu: { requests: { gpu: { deviceClassName: gpu.intel.com } } } }
   */
  readonly resourceClaimTemplates?: { readonly [name: string]: ResourceClaimTemplateWord };
}

/** The word `deviceClaims`. */
export interface DeviceClaimsWords {
  /**
   * Devices that each pod claims for its main container: names from `computeDomains` and `resourceClaimTemplates`, or claims of what is
   * in the cluster, as Kubernetes spells them. Where they bring GPUs, none are asked of the device plugin.
   * @default - none
   * @example [rack, { name: nic, resourceClaimTemplateName: rdma-nics }]
   */
  readonly deviceClaims?: readonly (k8s.PodResourceClaim | string)[];
}

type Define = (scope: Construct, name: string, value: Value) => void;

/** Of words that name what pods claim. */
function claimable(word: string, define: Define): GraphWord {
  return {
    word,
    before: (value, context) => fieldsOf(value).forEach(([name, own]) => {
      try {
        define(scopeOf(context.chart, word), name, own);
      } catch (error) {
        // One at a time, so that every one that is wrong is told.
        context.report(own, 'construct', (error as Error).message);
      }
    }),
  };
}

export const computeDomains = claimable('computeDomains', (scope, name, value) => {
  const { labels, annotations, ...props } = plain(value) as ComputeDomainWord;
  new ComputeDomain(scope, name, { ...props, metadata: objectMetadata({ labels, annotations }, name) });
});

export const resourceClaimTemplates = claimable('resourceClaimTemplates', (scope, name, value) => {
  const { labels, annotations, ...props } = plain(value) as ResourceClaimTemplateWord;
  new ResourceClaimTemplate(scope, name, { ...props, metadata: objectMetadata({ labels, annotations }, name) });
});

export const deviceClaims: ComponentWord = {
  word: 'deviceClaims',
  props: (value, context) => ({ deviceClaims: itemsOf(value).flatMap(item => claimOf(item, context) ?? []) }),
};

/** Both have a scope of their own, so that they may have the names of other things in the chart. */
function scopeOf(chart: Chart, word: string): Construct {
  return chart.node.tryFindChild(word) as Construct | undefined ?? new Construct(chart, word);
}

function claimOf(item: Value, context: ComponentContext): IDeviceClaim | undefined {
  const name = textOf(item);
  if (name !== undefined) return declared(name, item, context);
  const [claimName, template, claim] = ['name', 'resourceClaimTemplateName', 'resourceClaimName'].map(field => textAt(item, field));
  if (template !== undefined) return DeviceClaim.fromResourceClaimTemplateName(template, claimName);
  if (claim !== undefined) return DeviceClaim.fromResourceClaimName(claim, claimName);
  context.report(item, 'unknown-claim', 'says neither resourceClaimTemplateName nor resourceClaimName', 'name the one that is in the cluster');
  return undefined;
}

const WORDS = ['computeDomains', 'resourceClaimTemplates'];

function declared(name: string, item: Value, context: ComponentContext): IDeviceClaim | undefined {
  const known = WORDS.flatMap(word => fieldsOf(fieldOf(context.document, word)).map(([key]) => [word, key] as const));
  const words = known.filter(([, key]) => key === name).map(([word]) => word);
  if (words.length === 0) unknown(name, item, known.map(([, key]) => key), context);
  // What could not be made stands there without a claim, and is a finding already.
  return words.map(word => context.chart.node.tryFindChild(word)?.node.tryFindChild(name) as Partial<IDeviceClaim> | undefined)
    .find((claim): claim is IDeviceClaim => claim?.podClaim !== undefined);
}

function unknown(name: string, item: Value, known: readonly string[], { report }: GraphContext): void {
  const near = nearest(name, known);
  report(item, 'unknown-claim', `nothing to claim is called ${JSON.stringify(name)}`, near === undefined
    ? 'add it to computeDomains or resourceClaimTemplates, or name what is in the cluster by resourceClaimTemplateName'
    : `did you mean "${near}"?`);
}
