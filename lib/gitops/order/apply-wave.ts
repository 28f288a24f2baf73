/**
 * In which order objects are applied; graphs stand at 0. Between two waves there is room for what dependencies between objects of
 * one wave ask for. Objects carry it as the sync wave of Argo CD; the stages of Flux and the hooks of Helm follow it too.
 */
export enum ApplyWave {
  /** Kubernetes namespaces, definitions of kinds, accounts and what they may do. */
  FOUNDATION = -50,
  /** Secrets and settings, and what makes them. */
  SECRETS = -40,
  /** What a cluster runs for its graphs: the Dynamo platform, by way of whoever installs it. */
  PLATFORM = -30,
  /** Queues, device claims and data sets. */
  CAPACITY = -20,
  /**
   * Downloads, and the volumes that they fill. They share a wave: a claim may stay pending until a pod mounts it, and Argo CD
   * would wait for it for ever.
   */
  WEIGHTS = -10,
  /** Graphs, and the volumes that nothing fills before them. */
  GRAPHS = 0,
  /** What leads requests to graphs, scales them and watches them. */
  TRAFFIC = 10,
}

/** Annotation by which Argo CD orders objects. */
export const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** The annotation for a wave. */
export function waveAnnotation(wave: ApplyWave): { [key: string]: string } {
  return { [SYNC_WAVE]: String(wave) };
}
