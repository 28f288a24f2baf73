import { ComponentType } from './component-type';

/** Types of the components that run an engine. */
export const WORKER_TYPES: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE]);
