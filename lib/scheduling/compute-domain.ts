import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import type { k8s } from '../../imports';
import { TypedObject } from '../typed-object';
import { deviceClaim, type IDeviceClaim } from './device-claim';
import { checkConstructProps } from '../props';

/** How many channels of a compute domain one claim gets. */
export enum ComputeDomainAllocation {
  /** One channel, which is enough for one workload. */
  SINGLE = 'Single',
  /** Every channel of the domain. */
  ALL = 'All',
}

/** Properties of ComputeDomain. */
export interface ComputeDomainProps {
  /**
   * Nodes that take part. Today's driver finds out by itself; one with `IMEXDaemonsWithDNSNames=false` holds all pods
   * back until exactly so many nodes are there.
   * @default 0, for the driver to find out
   */
  readonly nodes?: number;

  /**
   * How many channels one claim gets.
   * @default ComputeDomainAllocation.SINGLE
   */
  readonly allocation?: ComputeDomainAllocation;

  /**
   * Name of the ResourceClaimTemplate that the driver makes.
   * @default - the name of the domain and `-channel`
   */
  readonly claimTemplateName?: string;

  /**
   * Name under which pods have the claim.
   * @default 'compute-domain-channel'
   */
  readonly claimName?: string;

  /**
   * Name, labels and annotations of the domain.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Nodes of an NVLink rack (GB200, GB300) whose GPUs reach each other's memory. The NVIDIA DRA driver for GPUs makes the
 * ResourceClaimTemplate by which pods take part.
 *
 * @example
 * const rack = new ComputeDomain(chart, 'rack');
 * graph.addWorker('Worker', { resources: { gpus: 4 }, deviceClaims: [rack] });
 */
export class ComputeDomain extends Construct implements IDeviceClaim {
  /** Name of the ComputeDomain. */
  public readonly name: string;

  /** Name of the ResourceClaimTemplate that the driver makes. */
  public readonly claimTemplateName: string;

  /** For the `resourceClaims` of a component. */
  public readonly podClaim: k8s.PodResourceClaim;

  /** For the `resources.claims` of a component. */
  public readonly containerClaim: k8s.ResourceClaim;

  /** The ComputeDomain. */
  public readonly apiObject: ApiObject;

  /**
   * Defines a domain. It cannot be changed once it is in the cluster.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the domain unless `metadata` names it
   * @param props how pods take part
   * @throws if the number of nodes is no whole number of 0 or more, or the claim name is no DNS label
   */
  public constructor(scope: Construct, id: string, props: ComputeDomainProps = {}) {
    super(scope, id);
    checkConstructProps(this, ComputeDomain, 'ComputeDomainProps', props);
    const { nodes = 0, allocation = ComputeDomainAllocation.SINGLE, claimName = 'compute-domain-channel' } = props;
    this.name = props.metadata?.name ?? id;
    if (!Number.isSafeInteger(nodes) || nodes < 0) throw new Error(`ComputeDomain "${this.name}": nodes is ${nodes}; it has to be a whole number of 0 or more`);
    this.claimTemplateName = props.claimTemplateName ?? `${this.name}-channel`;
    ({ podClaim: this.podClaim, containerClaim: this.containerClaim } = deviceClaim(`ComputeDomain "${this.name}"`, claimName, this.claimTemplateName));
    this.apiObject = new TypedObject(this, 'Resource', {
      apiVersion: 'resource.nvidia.com/v1beta1',
      kind: 'ComputeDomain',
      metadata: { ...props.metadata, name: this.name },
      spec: { numNodes: nodes, channel: { allocationMode: allocation, resourceClaimTemplate: { name: this.claimTemplateName } } },
    });
  }
}
