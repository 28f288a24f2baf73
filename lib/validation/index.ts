/** Offline admission: what the API server would refuse is found before a byte is written. */
export * from './finding';
export * from './structure';
