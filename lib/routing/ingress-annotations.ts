import type { Duration } from 'cdk8s';

/** Annotations with which a controller lets a stream of tokens live, and hands each on at once. Controllers that are not known get none. */
export function streamingAnnotations(className: string | undefined, timeout: Duration): { [key: string]: string } {
  const seconds = String(timeout.toSeconds());
  switch (className) {
    case 'nginx':
      return {
        'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
        'nginx.ingress.kubernetes.io/proxy-read-timeout': seconds,
        'nginx.ingress.kubernetes.io/proxy-send-timeout': seconds,
      };
    case 'haproxy':
      return { 'haproxy.org/timeout-server': `${seconds}s` };
    case 'alb':
      return {
        'alb.ingress.kubernetes.io/load-balancer-attributes': `idle_timeout.timeout_seconds=${seconds}`,
        'alb.ingress.kubernetes.io/target-type': 'ip',
      };
    default:
      return {};
  }
}
