import type { IConstruct } from 'constructs';

/** What is done to each of our apps before it synthesizes. */
const steps = new WeakMap<IConstruct, (() => void)[]>();

/** Lets an app be prepared. */
export function allowPreparation(app: IConstruct): void {
  steps.set(app, []);
}

/**
 * Does something to an app before every synthesis, when all that it holds is known.
 *
 * @throws if the app is not of this library: no other one would do it
 */
export function beforeSynth(construct: IConstruct, step: () => void): void {
  const { root } = construct.node;
  const known = steps.get(root);
  if (!known) throw new Error(`${construct.node.path}: needs the App of cdk8s-dynamo; this one is an app of cdk8s itself`);
  known.push(step);
}

/** Does what was asked for before a synthesis. */
export function prepareApp(app: IConstruct): void {
  for (const step of steps.get(app) ?? []) step();
}
