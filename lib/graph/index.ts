/** Graphs and their components: the constructs, and their renderings in each version of the API. */
export * from './api-version';
export * from './backend-framework';
export * from './component';
export * from './component-props';
export * from './component-type';
export * from './container-props';
export * from './endpoint-picker-props';
export * from './env-value';
export * from './frontend-props';
export * from './graph';
export * from './graph-props';
export type { PlannerConfig, PlannerProps } from './planner-props';
export * from './pod-props';
export * from './telemetry';
