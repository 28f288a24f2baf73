import { Testing } from 'cdk8s';
import { ComputeDomain, ComputeDomainAllocation, type ComputeDomainProps, DynamoGraph, ResourceClaimTemplate, type ResourceClaimTemplateProps } from 'cdk8s-dynamo';

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

test('a worker takes both claims', () => {
  const chart = Testing.chart();
  const rack = new ComputeDomain(chart, 'rack');
  const gpu = new ResourceClaimTemplate(chart, 'gpu-template', { requests: { gpu: { deviceClassName: 'gpu.nvidia.com', count: 4 } } });
  const graph = new DynamoGraph(chart, 'graph');
  graph.addWorker('Worker', {
    resources: { claims: [rack.containerClaim, gpu.containerClaim] },
    resourceClaims: [rack.podClaim, gpu.podClaim],
  });
  expect(graph.apiObject.toJson().spec.components[0].podTemplate.spec).toEqual({
    containers: [{ name: 'main', resources: { claims: [{ name: 'compute-domain-channel' }, { name: 'gpu' }] } }],
    resourceClaims: [
      { name: 'compute-domain-channel', resourceClaimTemplateName: 'rack-channel' },
      { name: 'gpu', resourceClaimTemplateName: 'gpu-template' },
    ],
  });
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
