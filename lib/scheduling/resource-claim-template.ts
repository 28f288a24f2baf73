import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import { deviceClaim, type IDeviceClaim, requireDnsLabel } from './device-claim';
import { checkConstructProps } from '../props';

/** Devices of one class that a claim asks for. */
export interface DeviceRequest {
  /** Name of the DeviceClass, such as `gpu.nvidia.com`, `gpu.intel.com` or `rdma-dranet`. */
  readonly deviceClassName: string;

  /**
   * How many devices.
   * @default 1
   */
  readonly count?: number;

  /**
   * What each device has to be, as expressions in CEL such as `device.attributes["gpu.nvidia.com"].type == "gpu"`; all
   * have to hold.
   * @default - any device of the class
   */
  readonly selectors?: string[];
}

/** Properties of ResourceClaimTemplate. */
export interface ResourceClaimTemplateProps {
  /** What is asked for, by names of your own such as `gpu`. Written in the order of the names. */
  readonly requests: { [name: string]: DeviceRequest };

  /**
   * Attributes that all devices of a claim have to share, such as `resource.kubernetes.io/pcieRoot` to keep GPUs and
   * network adapters close.
   * @default - none
   */
  readonly matchAttributes?: string[];

  /**
   * Name under which pods have the claim.
   * @default - the only request's name, else that of the template
   */
  readonly claimName?: string;

  /**
   * Name, labels and annotations of the template.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Devices that each pod of a component gets for itself (DRA), in place of `nvidia.com/gpu` and its like. Needs
 * Kubernetes 1.34. For several nodes the operator counts GPUs by it, and only requests with a count of a class that is
 * sure to hold GPUs.
 *
 * @example
 * const gpu = new ResourceClaimTemplate(chart, 'gpu-template', { requests: { gpu: { deviceClassName: 'gpu.intel.com' } } });
 * graph.addWorker('Worker', { deviceClaims: [gpu] });
 */
export class ResourceClaimTemplate extends Construct implements IDeviceClaim {
  /** Name of the ResourceClaimTemplate. */
  public readonly name: string;

  /** For the `resourceClaims` of a component. */
  public readonly podClaim: k8s.PodResourceClaim;

  /** For the `resources.claims` of a component; the container gets all that the claim holds. */
  public readonly containerClaim: k8s.ResourceClaim;

  /** GPUs among the devices: those of classes that are called `gpu.` and a vendor, such as `gpu.nvidia.com`. */
  public readonly gpus?: number;

  /** The ResourceClaimTemplate. */
  public readonly apiObject: ApiObject;

  /**
   * Defines a template. It cannot be changed once it is in the cluster.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the template unless `metadata` names it
   * @param props the devices
   * @throws if nothing is asked for, a count is no whole number above 0, or a name is no DNS label
   */
  public constructor(scope: Construct, id: string, props: ResourceClaimTemplateProps) {
    super(scope, id);
    checkConstructProps(this, ResourceClaimTemplate, 'ResourceClaimTemplateProps', props);
    this.name = props.metadata?.name ?? id;
    const owner = `ResourceClaimTemplate "${this.name}"`;
    const names = Object.keys(props.requests).sort();
    if (names.length === 0) throw new Error(`${owner}: requests is empty; name at least one device class`);
    for (const name of names) requireDnsLabel(`${owner}: the request`, name);
    const claimName = props.claimName ?? (names.length === 1 ? names[0] : this.name);
    ({ podClaim: this.podClaim, containerClaim: this.containerClaim } = deviceClaim(owner, claimName, this.name));
    this.gpus = gpusOf(Object.values(props.requests));
    this.apiObject = new k8s.ResourceClaimTemplate(this, 'Resource', {
      metadata: { ...props.metadata, name: this.name },
      spec: {
        spec: {
          devices: {
            requests: names.map(name => ({ name, exactly: exactly(`${owner}: request "${name}"`, props.requests[name]) })),
            constraints: props.matchAttributes?.map(matchAttribute => ({ matchAttribute })),
          },
        },
      },
    });
  }
}

function gpusOf(requests: readonly DeviceRequest[]): number | undefined {
  const counts = requests.filter(({ deviceClassName }) => deviceClassName.startsWith('gpu.')).map(({ count = 1 }) => count);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count) : undefined;
}

function exactly(owner: string, { deviceClassName, count = 1, selectors }: DeviceRequest): k8s.ExactDeviceRequest {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${owner}: count is ${count}; it has to be a whole number above 0`);
  return { deviceClassName, count, selectors: selectors?.map(expression => ({ cel: { expression } })) };
}
