/**
 * In which order the objects beside graphs are applied; graphs stand at 0. Objects carry it as the sync wave of Argo CD,
 * and whatever else orders objects (Flux, Helm) asks here.
 */
export enum ApplyWave {
  /** Secrets, and what makes them. */
  SECRETS = -20,
  /**
   * Volumes and the downloads that fill them. They share a wave: a claim may stay pending until a pod mounts it, and Argo
   * CD would wait for it for ever.
   */
  WEIGHTS = -10,
  /** Graphs. */
  GRAPHS = 0,
}

/** Annotation by which Argo CD orders objects. */
const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** The annotation for a wave. */
export function waveAnnotation(wave: ApplyWave): { [key: string]: string } {
  return { [SYNC_WAVE]: String(wave) };
}
