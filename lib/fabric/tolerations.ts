import type { k8s } from '../../imports';

/** The taint that clouds put on nodes with GPUs. */
export const GPU_TAINT: k8s.Toleration = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };

/** The taint that Google Kubernetes Engine puts on Arm nodes, which those with Grace CPUs are. */
export const ARM_TAINT: k8s.Toleration = { key: 'kubernetes.io/arch', operator: 'Equal', value: 'arm64', effect: 'NoSchedule' };
