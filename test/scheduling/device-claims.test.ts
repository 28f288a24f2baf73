import { Testing } from 'cdk8s';
import {
  type ComponentProps, ComputeDomain, ComputeDomainAllocation, type ComputeDomainProps, DeviceClaim, DynamoGraph, Engine, type IDeviceClaim, ResourceClaimTemplate,
  type ResourceClaimTemplateProps,
} from 'cdk8s-dynamo';

test('a compute domain whose nodes the driver finds out', () => {
  const domain = new ComputeDomain(Testing.chart(), 'kimi-k3-prefill-compute-domain');
  expect(domain.apiObject.toJson()).toEqual({
    apiVersion: 'resource.nvidia.com/v1beta1',
    kind: 'ComputeDomain',
    metadata: { name: 'kimi-k3-prefill-compute-domain' },
    spec: {
      numNodes: 0,
      channel: { allocationMode: 'Single', resourceClaimTemplate: { name: 'kimi-k3-prefill-compute-domain-channel' } },
    },
  });
  expect(domain.podClaim).toEqual({ name: 'compute-domain-channel', resourceClaimTemplateName: 'kimi-k3-prefill-compute-domain-channel' });
  expect(domain.containerClaim).toEqual({ name: 'compute-domain-channel' });
});

test('a compute domain with everything said', () => {
  const domain = new ComputeDomain(Testing.chart(), 'domain', {
    metadata: { name: 'rack', namespace: 'serving' },
    nodes: 9,
    allocation: ComputeDomainAllocation.ALL,
    claimTemplateName: 'rack-claim',
    claimName: 'nvlink',
  });
  expect(domain.apiObject.toJson()).toEqual({
    apiVersion: 'resource.nvidia.com/v1beta1',
    kind: 'ComputeDomain',
    metadata: { name: 'rack', namespace: 'serving' },
    spec: { numNodes: 9, channel: { allocationMode: 'All', resourceClaimTemplate: { name: 'rack-claim' } } },
  });
  expect(domain).toMatchObject({
    name: 'rack',
    claimTemplateName: 'rack-claim',
    podClaim: { name: 'nvlink', resourceClaimTemplateName: 'rack-claim' },
    containerClaim: { name: 'nvlink' },
  });
});

test('a template for one device', () => {
  const template = new ResourceClaimTemplate(Testing.chart(), 'gpu-template', { requests: { gpu: { deviceClassName: 'gpu.intel.com' } } });
  expect(template.apiObject.toJson()).toEqual({
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaimTemplate',
    metadata: { name: 'gpu-template' },
    spec: { spec: { devices: { requests: [{ name: 'gpu', exactly: { deviceClassName: 'gpu.intel.com', count: 1 } }] } } },
  });
  expect(template.podClaim).toEqual({ name: 'gpu', resourceClaimTemplateName: 'gpu-template' });
  expect(template.containerClaim).toEqual({ name: 'gpu' });
});

test('a template for GPUs and the adapters next to them, in the order of their names', () => {
  const template = new ResourceClaimTemplate(Testing.chart(), 'gpus-and-adapters', {
    requests: {
      nic: { deviceClassName: 'rdma-dranet', count: 2 },
      gpu: { deviceClassName: 'gpu.nvidia.com', count: 2, selectors: ['device.attributes["gpu.nvidia.com"].productName.startsWith("NVIDIA H100")', 'true'] },
    },
    matchAttributes: ['resource.kubernetes.io/pcieRoot'],
  });
  expect(template.apiObject.toJson().spec).toEqual({
    spec: {
      devices: {
        requests: [
          {
            name: 'gpu',
            exactly: {
              deviceClassName: 'gpu.nvidia.com',
              count: 2,
              selectors: [
                { cel: { expression: 'device.attributes["gpu.nvidia.com"].productName.startsWith("NVIDIA H100")' } },
                { cel: { expression: 'true' } },
              ],
            },
          },
          { name: 'nic', exactly: { deviceClassName: 'rdma-dranet', count: 2 } },
        ],
        constraints: [{ matchAttribute: 'resource.kubernetes.io/pcieRoot' }],
      },
    },
  });
  expect(template.podClaim.name).toBe('gpus-and-adapters');
});

/** The pod spec of a worker with the claims of a rack and of so many GPUs. */
function podSpec(gpus: number, props: (rack: IDeviceClaim, gpu: IDeviceClaim) => ComponentProps): unknown {
  const chart = Testing.chart();
  const rack = new ComputeDomain(chart, 'rack');
  const gpu = new ResourceClaimTemplate(chart, 'gpu-template', { requests: { gpu: { deviceClassName: 'gpu.nvidia.com', count: gpus } } });
  const graph = new DynamoGraph(chart, 'graph');
  graph.addWorker('Worker', props(rack, gpu));
  return graph.apiObject.toJson().spec.components[0].podTemplate.spec;
}

test.each<[string, (rack: IDeviceClaim, gpu: IDeviceClaim) => ComponentProps]>([
  ['in one', (rack, gpu) => ({ deviceClaims: [rack, gpu, rack] })],
  ['one by one', (rack, gpu) => ({ resources: { claims: [rack.containerClaim, gpu.containerClaim] }, resourceClaims: [rack.podClaim, gpu.podClaim] })],
])('a worker takes both claims, %s', (_, props) => {
  expect(podSpec(4, props)).toEqual({
    containers: [{ name: 'main', resources: { claims: [{ name: 'compute-domain-channel' }, { name: 'gpu' }] } }],
    resourceClaims: [
      { name: 'compute-domain-channel', resourceClaimTemplateName: 'rack-channel' },
      { name: 'gpu', resourceClaimTemplateName: 'gpu-template' },
    ],
  });
});

describe('GPUs that a claim brings', () => {
  const engine = Engine.vllm({ model: 'm', parallelism: { tensor: 4 } });
  const resourcesOf = (spec: unknown) => (spec as { containers: { resources: unknown }[] }).containers[0].resources;

  test('are not asked of the device plugin as well, unless the component says so', () => {
    expect(resourcesOf(podSpec(4, (_, gpu) => ({ engine, deviceClaims: [gpu] })))).toEqual({ claims: [{ name: 'gpu' }] });
    expect(resourcesOf(podSpec(2, (_, gpu) => ({ engine, gpusPerNode: 2, deviceClaims: [gpu] })))).toEqual({ claims: [{ name: 'gpu' }] });
    expect(resourcesOf(podSpec(4, (_, gpu) => ({ engine, deviceClaims: [gpu], resources: { gpus: 1 } })))).toEqual({
      claims: [{ name: 'gpu' }], limits: { 'nvidia.com/gpu': '1' }, requests: { 'nvidia.com/gpu': '1' },
    });
  });

  test('have to be enough for the engine', () => {
    expect(() => podSpec(2, (_, gpu) => ({ engine, deviceClaims: [gpu] })))
      .toThrow("Worker: the engine's parallelism takes 4 GPUs of each pod, and its deviceClaims bring 2; ask for more in the claim");
  });

  test('come from no other class', () => {
    expect(resourcesOf(podSpec(1, rack => ({ engine, deviceClaims: [rack] })))).toEqual({
      claims: [{ name: 'compute-domain-channel' }], limits: { 'nvidia.com/gpu': '4' }, requests: { 'nvidia.com/gpu': '4' },
    });
  });
});

test('what a component says of a claim by its name wins', () => {
  expect(podSpec(1, (_, gpu) => ({ deviceClaims: [gpu], resources: { claims: [{ name: 'gpu', request: 'first' }] } }))).toEqual({
    containers: [{ name: 'main', resources: { claims: [{ name: 'gpu', request: 'first' }] } }],
    resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'gpu-template' }],
  });
});

test('what is in the cluster is claimed by its name', () => {
  expect(DeviceClaim.fromResourceClaimTemplateName('nics')).toMatchObject({ podClaim: { name: 'nics', resourceClaimTemplateName: 'nics' }, containerClaim: { name: 'nics' } });
  expect(DeviceClaim.fromResourceClaimName('one.of.all', 'one')).toMatchObject({ podClaim: { name: 'one', resourceClaimName: 'one.of.all' } });
  expect(() => DeviceClaim.fromResourceClaimName('one.of.all')).toThrow('DeviceClaim: the claim name "one.of.all" has to be');
});

test.each<[string, ComputeDomainProps, RegExp]>([
  ['half a node', { nodes: 0.5 }, /nodes is 0.5; it has to be a whole number of 0 or more/],
  ['a claim name with a dot', { claimName: 'nvlink.rack' }, /the claim name "nvlink.rack" has to be at most 63 lower-case letters/],
])('a compute domain with %s is refused', (_, props, message) => {
  expect(() => new ComputeDomain(Testing.chart(), 'rack', props)).toThrow(message);
});

test.each<[string, ResourceClaimTemplateProps, RegExp]>([
  ['without requests', { requests: {} }, /requests is empty; name at least one device class/],
  ['for no device', { requests: { gpu: { deviceClassName: 'gpu.nvidia.com', count: 0 } } }, /request "gpu": count is 0; it has to be a whole number above 0/],
  ['with a request that is no DNS label', { requests: { GPU: { deviceClassName: 'gpu.nvidia.com' } } }, /the request "GPU" has to be/],
  ['whose own name names the claim and has a dot', {
    metadata: { name: 'two.kinds' },
    requests: { gpu: { deviceClassName: 'gpu.nvidia.com' }, nic: { deviceClassName: 'rdma-dranet' } },
  }, /the claim name "two.kinds" has to be/],
])('a template %s is refused', (_, props, message) => {
  expect(() => new ResourceClaimTemplate(Testing.chart(), 'template', props)).toThrow(message);
});
