/** What a change does to a running graph: in place, by rolling pods, or not at all. */
export { ChangeEffect } from './change-effect';
export * from './changes';
export * from './graph-diff';
