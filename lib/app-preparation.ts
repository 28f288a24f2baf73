import type { IConstruct } from 'constructs';

/** Something to be done before a synthesis, with what was found out for others before it. */
export type PreparationStep = (known: Preparation) => void;

/** What steps find out about the whole app, once for all of them. */
export class Preparation {
  private readonly results = new Map<unknown, unknown>();

  /** @param find finds it in the app; also what it is known by */
  public once<A extends IConstruct, T>(find: (app: A) => T, app: A): T {
    if (!this.results.has(find)) this.results.set(find, find(app));
    return this.results.get(find) as T;
  }
}

/** What is done to each of our apps before it synthesizes. */
const steps = new WeakMap<IConstruct, PreparationStep[]>();

/** Lets an app be prepared. */
export function allowPreparation(app: IConstruct): void {
  steps.set(app, []);
}

/**
 * Does something to an app before every synthesis, when all that it holds is known.
 *
 * @throws if the app is not of this library: no other one would do it
 */
export function beforeSynth(construct: IConstruct, step: PreparationStep): void {
  const { root } = construct.node;
  const known = steps.get(root);
  if (!known) throw new Error(`${construct.node.path}: needs the App of cdk8s-dynamo; this one is an app of cdk8s itself`);
  known.push(step);
}

/** Does what was asked for before a synthesis. */
export function prepareApp(app: IConstruct): void {
  const known = new Preparation();
  for (const step of steps.get(app) ?? []) step(known);
}
