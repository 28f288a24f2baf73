// Generated from crds/ by `npm run import`; edit those instead.
/** Typed L1 constructs of every kind, an API group a namespace, and the Kubernetes core types that they embed. */
export * as k8s from './k8s';
export * as argoproj from './argoproj.io';
export * as fluid from './data.fluid.io';
export * as dynamo from './dynamo.ai';
export * as externalSecrets from './external-secrets.io';
export * as gateway from './gateway.networking.k8s.io';
export * as helm from './helm.toolkit.fluxcd.io';
export * as keda from './keda.sh';
export * as kustomize from './kustomize.toolkit.fluxcd.io';
export * as monitoring from './monitoring.coreos.com';
export * as nvidia from './nvidia.com';
export * as resource from './resource.nvidia.com';
export * as scheduling from './scheduling.run.ai';
export * as source from './source.toolkit.fluxcd.io';
