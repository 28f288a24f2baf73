// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of ComputeDomain. */
export interface ComputeDomainProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** How many nodes take part, and what their pods claim. */
  readonly spec?: ComputeDomainSpec;
}

/**
 * Lets the pods of one workload share GPU memory across the nodes of an NVLink rack, and keeps others out.
 * @see resource.nvidia.com/v1beta1 ComputeDomain
 */
export class ComputeDomain extends TypedObject {
  /** API version and kind of `resource.nvidia.com/v1beta1` ComputeDomain. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'resource.nvidia.com/v1beta1', kind: 'ComputeDomain' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ComputeDomainProps = {}) {
    super(scope, id, { ...ComputeDomain.GVK, ...props });
  }
}

/** What pods claim to be part of the domain. */
export interface Channel {
  /**
   * Whether a claim gets one channel or every channel of the domain.
   * @default "Single"
   */
  readonly allocationMode?: 'All' | 'Single';
  /** The ResourceClaimTemplate that the driver makes for pods to claim by. */
  readonly resourceClaimTemplate: k8s.LocalObjectReference;
}

/** How many nodes take part, and what their pods claim. */
export interface ComputeDomainSpec {
  /** What pods claim to be part of the domain. */
  readonly channel: Channel;
  /**
   * Nodes that are to take part, 0 or more. Today's driver finds out by itself and wants 0; more only decides when the status says `Ready`.
   * A driver with `featureGates.IMEXDaemonsWithDNSNames=false` holds all pods back until so many nodes are there. Deprecated.
   */
  readonly numNodes: number;
}
