/** Pictures: of graphs with everything beside them, and of who serves whom. */
export * from './graph-picture';
export * from './tenancy-picture';
