import type { IConstruct } from 'constructs';
import { prepareApp } from './app-preparation';
import type { Finding } from './validation/finding';

/**
 * Results that hold for one synthesis.
 *
 * cdk8s' own App validates the whole app once for every chart, and nothing tells its constructs where one synthesis
 * ends and the next begins. But a synthesis never yields to the event loop: under that App, what validation found
 * lives until the end of the current turn, or until a change that we can see.
 */
class SynthPass {
  private readonly findings = new Map<IConstruct, readonly Finding[]>();
  private readonly manifests = new Map<IConstruct, unknown>();

  /** @param isOurs whether our App runs it, so that nothing changes before it ends */
  public constructor(private readonly isOurs: boolean) {}

  public findingsOf(construct: IConstruct, validate: () => readonly Finding[]): readonly Finding[] {
    const known = this.findings.get(construct);
    if (known) return known;
    const found = validate();
    this.findings.set(construct, found);
    return found;
  }

  /** Everything that was found so far, construct by construct. */
  public allFindings(): ReadonlyMap<IConstruct, readonly Finding[]> {
    return this.findings;
  }

  public manifestOf<T>(construct: IConstruct, render: () => T): T {
    if (!this.isOurs) return render();
    if (!this.manifests.has(construct)) this.manifests.set(construct, render());
    return this.manifests.get(construct) as T;
  }

  /** The manifest for the last time, so that thousands of them need not be kept until the end. */
  public takeManifestOf<T>(construct: IConstruct, render: () => T): T {
    const manifest = this.manifestOf(construct, render);
    this.manifests.delete(construct);
    return manifest;
  }

  public forget(construct: IConstruct): void {
    this.findings.delete(construct);
    this.manifests.delete(construct);
  }
}

const passes = new WeakMap<IConstruct, SynthPass>();

/**
 * Prepares the app `root`, and runs `body` as one synthesis of it: each object is validated and rendered once in it.
 *
 * @param body is handed what validation has found, construct by construct, at the time it asks
 */
export function synthPass<T>(root: IConstruct, body: (findings: () => ReadonlyMap<IConstruct, readonly Finding[]>) => T): T {
  prepareApp(root);
  const pass = new SynthPass(true);
  passes.set(root, pass);
  try {
    return body(() => pass.allFindings());
  } finally {
    passes.delete(root);
  }
}

/** What validation finds in a construct; asked once in a synthesis. */
export function findingsOncePerSynth(construct: IConstruct, validate: () => readonly Finding[]): readonly Finding[] {
  const root = construct.node.root;
  let pass = passes.get(root);
  if (!pass) {
    pass = new SynthPass(false);
    passes.set(root, pass);
    queueMicrotask(() => {
      if (passes.get(root) === pass) passes.delete(root);
    });
  }
  return pass.findingsOf(construct, validate);
}

/** The manifest of an object; within a synthesis of our App, rendered once. */
export function manifestDuringSynth<T>(construct: IConstruct, render: () => T): T {
  const pass = passes.get(construct.node.root);
  return pass ? pass.manifestOf(construct, render) : render();
}

/** The manifest of an object that is written now and not needed again. */
export function takeManifest<T>(construct: IConstruct, render: () => T): T {
  const pass = passes.get(construct.node.root);
  return pass ? pass.takeManifestOf(construct, render) : render();
}

/** Forgets what was computed about a construct: it has changed since. */
export function changedSinceSynth(construct: IConstruct): void {
  passes.get(construct.node.root)?.forget(construct);
}
