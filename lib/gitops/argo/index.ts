/** What Argo CD is told: what to deploy from where, and how it tells whether a graph is well. */
export * from './argo-application';
export * from './argo-application-set';
export * from './argo-differences';
export * from './argo-props';
