import type { k8s } from '../../imports';
import type { EnvValue } from './env-value';

/** The variables as Kubernetes lists them, in the order in which they were written. */
export function envVars(env: { [name: string]: EnvValue | string } | undefined): k8s.EnvVar[] {
  return Object.entries(env ?? {}).map(([name, value]) =>
    (typeof value === 'string' ? { name, value } : { name, valueFrom: value.valueFrom }));
}
