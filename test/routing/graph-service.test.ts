import { Chart, Duration, Testing } from 'cdk8s';
import { DynamoGraph, GraphIngress, GraphService, GraphServiceType } from 'cdk8s-dynamo';

function chart(namespace = 'inference', app = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function graphIn(place: Chart, name: string): DynamoGraph {
  const graph = new DynamoGraph(place, name);
  graph.addFrontend('Frontend');
  return graph;
}

describe('a Service', () => {
  test('leads from a load balancer to the pods of the frontend', () => {
    const place = chart();
    const service = new GraphService(place, 'public', {
      graph: graphIn(place, 'llama'), loadBalancerSourceRanges: ['10.0.0.0/8'], metadata: { annotations: { 'cloud.example.com/internal': 'true' } },
    });
    expect(service.apiObject.toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'public', namespace: 'inference', annotations: { 'cloud.example.com/internal': 'true' } },
      spec: {
        type: 'LoadBalancer',
        selector: { 'nvidia.com/dynamo-graph-deployment-name': 'llama', 'nvidia.com/dynamo-component': 'Frontend' },
        ports: [{ name: 'http', port: 80, targetPort: 'http' }],
        loadBalancerSourceRanges: ['10.0.0.0/8'],
      },
    });
    expect(service.apiObject.node.validate()).toEqual([]);
  });

  test('may open a port of the nodes, for one of several frontends', () => {
    const place = chart();
    const graph = graphIn(place, 'llama');
    const second = graph.addFrontend('Second');
    const service = new GraphService(place, 'public', { graph, component: second, type: GraphServiceType.NODE_PORT, port: 8080, nodePort: 30080 });
    expect((service.apiObject.toJson() as { spec: object }).spec).toEqual({
      type: 'NodePort',
      selector: { 'nvidia.com/dynamo-graph-deployment-name': 'llama', 'nvidia.com/dynamo-component': 'Second' },
      ports: [{ name: 'http', port: 8080, targetPort: 'http', nodePort: 30080 }],
    });
  });

  test('of a graph without frontend is an error', () => {
    const place = chart();
    const service = new GraphService(place, 'public', { graph: new DynamoGraph(place, 'llama') });
    expect(service.apiObject.node.validate().join()).toContain('graph "llama" takes no requests: it has no frontend; add one with addFrontend');
  });
});

describe('an Ingress', () => {
  test('leads hosts and paths to frontends, and lets streams live', () => {
    const place = chart();
    const [llama, qwen] = [graphIn(place, 'llama'), graphIn(place, 'qwen')];
    const ingress = new GraphIngress(place, 'models', {
      className: 'nginx', tlsSecretName: 'wildcard', timeout: Duration.minutes(10),
      rules: [{ graph: llama, host: 'llama.example.com' }, { graph: qwen, host: 'qwen.example.com', path: '/v1' }, { graph: llama, host: 'qwen.example.com' }],
      metadata: { annotations: { 'nginx.ingress.kubernetes.io/proxy-buffering': 'on' } },
    });
    const backend = (name: string) => ({ service: { name, port: { number: 8000 } } });
    expect(ingress.apiObject.toJson()).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'models',
        namespace: 'inference',
        annotations: {
          'nginx.ingress.kubernetes.io/proxy-buffering': 'on',
          'nginx.ingress.kubernetes.io/proxy-read-timeout': '600',
          'nginx.ingress.kubernetes.io/proxy-send-timeout': '600',
        },
      },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['llama.example.com', 'qwen.example.com'], secretName: 'wildcard' }],
        rules: [
          { host: 'llama.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend('llama-frontend') }] } },
          {
            host: 'qwen.example.com',
            http: { paths: [{ path: '/v1', pathType: 'Prefix', backend: backend('qwen-frontend') }, { path: '/', pathType: 'Prefix', backend: backend('llama-frontend') }] },
          },
        ],
      },
    });
    expect(ingress.apiObject.node.validate()).toEqual([]);
  });

  test.each([
    ['haproxy', { 'haproxy.org/timeout-server': '300s' }],
    ['alb', { 'alb.ingress.kubernetes.io/load-balancer-attributes': 'idle_timeout.timeout_seconds=300', 'alb.ingress.kubernetes.io/target-type': 'ip' }],
    ['another', undefined],
  ])('of class %s says so in its own annotations', (className, annotations) => {
    const place = chart();
    const ingress = new GraphIngress(place, 'models', { className, rules: [{ graph: graphIn(place, 'llama') }] });
    expect((ingress.apiObject.toJson() as { metadata: { annotations?: object } }).metadata.annotations).toEqual(annotations);
  });

  test('cannot reach across Kubernetes namespaces, lead nowhere, or pass an endpoint picker by', () => {
    const app = Testing.app();
    const [here, there] = [chart('team-a', app), chart('team-b', app)];
    expect(() => new GraphIngress(here, 'one', { rules: [] })).toThrow('Ingress "one": has no rules; say which graph takes the requests');
    expect(() => new GraphIngress(here, 'two', { rules: [{ graph: graphIn(here, 'a') }, { graph: graphIn(there, 'b') }] }))
      .toThrow('graph "a" stands in the Kubernetes namespace team-a, graph "b" in team-b; an Ingress leads to its own only');
    const picked = graphIn(here, 'picked');
    picked.addEndpointPicker('Epp', {});
    expect(new GraphIngress(here, 'three', { rules: [{ graph: picked }] }).apiObject.node.validate().join())
      .toContain('graph "picked" has an endpoint picker, which an Ingress passes by; use GraphHttpRoute');
  });
});
