/** What a changed field of an object beside a graph does. */
import { record, text, type Wire } from '../../validation/admission/wire';
import { Quantity } from '../../validation/cel/quantity';
import { groupKindOf } from '../../validation/references/object-index';
import { ChangeEffect } from './change-effect';
import type { Difference } from './differences';
import type { Effect } from './graph-effects';

/** Fields that the API server lets nobody change, by kind; a path stands for everything below it. */
const IMMUTABLE: { readonly [groupKind: string]: readonly string[] } = {
  'batch/Job': ['spec.template', 'spec.selector', 'spec.completionMode', 'spec.podFailurePolicy', 'spec.successPolicy', 'spec.backoffLimitPerIndex'],
  'apps/Deployment': ['spec.selector'],
  'apps/DaemonSet': ['spec.selector'],
  'apps/ReplicaSet': ['spec.selector'],
  'apps/StatefulSet': ['spec.selector', 'spec.serviceName', 'spec.volumeClaimTemplates', 'spec.podManagementPolicy'],
  '/Service': ['spec.clusterIP', 'spec.clusterIPs'],
  'storage.k8s.io/StorageClass': ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
  'scheduling.k8s.io/PriorityClass': ['value', 'preemptionPolicy'],
  'rbac.authorization.k8s.io/RoleBinding': ['roleRef'],
  'rbac.authorization.k8s.io/ClusterRoleBinding': ['roleRef'],
  'resource.k8s.io/ResourceClaimTemplate': ['spec'],
  'resource.k8s.io/ResourceClaim': ['spec'],
};

/** Fields of a claim that may change; of its size, to a larger one. */
const CLAIM = '/PersistentVolumeClaim';
const CLAIM_MAY_CHANGE = ['spec.volumeAttributesClassName', 'spec.resources.requests.storage'];

const WORKLOADS: ReadonlySet<string> = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'leaderworkerset.x-k8s.io/LeaderWorkerSet']);
const CONFIGURATION: ReadonlySet<string> = new Set(['/ConfigMap', '/Secret']);

/** The effect of a field. */
export function companionEffect(difference: Difference, before: Wire): Effect {
  const groupKind = groupKindOf(before);
  const path = difference.steps.join('.');
  if ((IMMUTABLE[groupKind] ?? []).some(field => isWithin(path, field))) return { effect: ChangeEffect.RECREATE, why: 'the field is immutable' };
  if (groupKind === CLAIM) return claimEffect(difference, path);
  if (CONFIGURATION.has(groupKind)) return configurationEffect(before, path);
  if (WORKLOADS.has(groupKind) && /^spec\.(?:leaderWorker)?template/i.test(path)) return { effect: ChangeEffect.ROLLS, why: 'its pods are made of it' };
  return { effect: ChangeEffect.IN_PLACE };
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}

function claimEffect({ before, after }: Difference, path: string): Effect {
  if (!path.startsWith('spec')) return { effect: ChangeEffect.IN_PLACE };
  if (!CLAIM_MAY_CHANGE.includes(path)) return { effect: ChangeEffect.RECREATE, why: 'the field is immutable' };
  if (!path.endsWith('storage') || !isSmaller(after, before)) return { effect: ChangeEffect.IN_PLACE, why: 'grows, where the StorageClass allows expansion' };
  return { effect: ChangeEffect.REFUSED, why: 'a claim does not shrink; make a new one and copy the data' };
}

function isSmaller(one: unknown, other: unknown): boolean {
  try {
    return Quantity.parse(String(one)).compareTo(Quantity.parse(String(other))) < 0n;
  } catch {
    return false;
  }
}

function configurationEffect(before: Wire, path: string): Effect {
  if (path.startsWith('metadata')) return { effect: ChangeEffect.IN_PLACE };
  if (before.immutable === true) return { effect: ChangeEffect.RECREATE, why: 'the object is immutable' };
  if (groupKindOf(before) === '/Secret' && path === 'type') return { effect: ChangeEffect.RECREATE, why: 'the field is immutable' };
  return { effect: ChangeEffect.IN_PLACE, why: 'running pods see it where they mount it, after a while; variables only in new pods' };
}

/** Whether the values of a field must not be shown. */
export function isSecretValue(object: Wire, { steps }: Difference): boolean {
  return text(record(object).kind) === 'Secret' && (steps[0] === 'data' || steps[0] === 'stringData');
}
