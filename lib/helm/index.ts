/** A Helm chart from what an app synthesizes, with the values that people change. */
export * from './helm-chart';
