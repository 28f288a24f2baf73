/** How requests reach graphs: Services, Ingresses, and routes of the Gateway API. */
export * from './gateway-reference';
export * from './graph-http-route';
export * from './graph-ingress';
export * from './graph-service';
export * from './inference-gateway';
export * from './route-backend';
