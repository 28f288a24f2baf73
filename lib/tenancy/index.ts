/** Dynamo namespaces: the value, its flat form for the runtime, and who sees whom. */
export * from './dynamo-namespace';
