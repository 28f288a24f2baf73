/** In which order objects are needed. */
export { ApplyWave } from './apply-wave';
export { SyncWaves } from './sync-waves';
