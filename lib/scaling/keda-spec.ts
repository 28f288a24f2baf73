/** A ScaledObject's spec. */
import type { keda } from '../../imports';
import type { PrometheusServerProps } from '../prometheus';
import type { RenderedMetric } from './scaling-metric';

/** Failures in a row until the fallback counts. */
const FAILURES = 3;

/** What triggers ask, and where. */
export interface TriggerContext {
  readonly server: PrometheusServerProps | undefined;
  readonly authentication: keda.AuthenticationRef | undefined;
  /** What the errors call the component. */
  readonly subject: string;
}

export function trigger(metric: RenderedMetric, index: number, context: TriggerContext): keda.Trigger {
  if (metric.trigger) return metric.trigger;
  if (!metric.query) throw new Error(`${context.subject}: KEDA cannot scale by ${metric.name}; use Scaler.HPA for it`);
  const { server, authentication } = context;
  if (!server) {
    throw new Error(`${context.subject}: ${metric.name} is a question to Prometheus, whose address is not known; `
      + 'say PrometheusServer.use(app, { address }), or prometheusEndpoint of the platform (in deploy.yaml the word platform)');
  }
  const { query, threshold, perReplica } = metric.query;
  return {
    type: 'prometheus',
    name: `${metric.name}-${index + 1}`,
    // Unset, KEDA would divide a latency by the replicas.
    metricType: perReplica ? 'AverageValue' : 'Value',
    metadata: {
      serverAddress: server.address,
      query,
      threshold: String(threshold),
      ...(server.headers && { customHeaders: headerList(server.headers) }),
      ...(server.unsafeSsl && { unsafeSsl: 'true' }),
      ...(server.authentication && { authModes: server.authentication.authModes }),
    },
    ...(authentication && { authenticationRef: authentication }),
  };
}

export function fallback(replicas: number | undefined, metrics: readonly RenderedMetric[], subject: string): keda.Fallback | undefined {
  if (replicas === undefined) return undefined;
  const unfit = metrics.find(metric => !metric.allowsFallback);
  if (unfit) throw new Error(`${subject}: fallbackReplicas needs metrics that count for each replica, and ${unfit.name} does not; leave one of the two out`);
  return { failureThreshold: FAILURES, replicas, behavior: 'currentReplicasIfHigher' };
}

/** KEDA takes `name=value` with commas between. */
function headerList(headers: { readonly [name: string]: string }): string {
  return Object.keys(headers).sort().map(name => `${name}=${headers[name]}`).join();
}
