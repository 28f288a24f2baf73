/** The parts of a pod that both API versions write alike. */
import type { k8s } from '../../imports';
import type { SchemaNode } from '../schemas';
import { schemaOf } from '../schemas';
import type { GraphVolumeMount } from '../volumes';
import { affinityOf } from './affinity';
import { merge } from './merge';
import type { ComponentModel } from './model';
import { nonEmpty, unlessEmpty, withoutUndefined } from './plain';

/** What v1alpha1 keeps at the service, v1beta1 in the main container. */
export type ServiceLevel = Pick<k8s.ContainerPatch, 'env' | 'envFrom' | 'resources' | 'livenessProbe' | 'readinessProbe'>;

/** The main container: what its properties say, with the patch laid over. */
export function mainContainer(model: ComponentModel, mounts: readonly GraphVolumeMount[], serviceLevel: ServiceLevel): k8s.ContainerPatch {
  const { props } = model;
  const container = withoutUndefined({
    image: model.image,
    imagePullPolicy: props.imagePullPolicy,
    command: model.command,
    args: model.args,
    workingDir: model.workingDir,
    startupProbe: props.startupProbe,
    securityContext: props.securityContext,
    volumeMounts: nonEmpty(mounts.map(({ volume, path, subPath, readOnly }) =>
      withoutUndefined({ name: volume.name, mountPath: path, subPath, readOnly }))),
    ...serviceLevel,
  });
  return merge(container, props.mainContainer, podSpecSchema()?.properties?.containers.items) as k8s.ContainerPatch;
}

/** The pod spec without its main container: what its properties say, with the patch laid over. */
export function podSpec<Spec extends object>(model: ComponentModel, mounts: readonly GraphVolumeMount[], own: Spec): Spec {
  const { props } = model;
  const spec = withoutUndefined({
    ...own,
    initContainers: nonEmpty(props.initContainers),
    volumes: nonEmpty(volumesOf(mounts)),
    serviceAccountName: props.serviceAccountName,
    imagePullSecrets: nonEmpty(model.imagePullSecrets.map(name => ({ name }))),
    tolerations: nonEmpty(props.tolerations),
    affinity: affinityOf(model.name, props),
    nodeSelector: props.nodeSelector,
    securityContext: props.podSecurityContext,
    resourceClaims: nonEmpty(props.resourceClaims),
  });
  return merge(spec, props.podSpec, podSpecSchema()) as Spec;
}

/** Labels and annotations of the pods, or nothing. */
export function podMetadata({ props }: ComponentModel): { labels?: { [key: string]: string }; annotations?: { [key: string]: string } } | undefined {
  return unlessEmpty({ labels: unlessEmpty(props.podLabels ?? {}), annotations: unlessEmpty(props.podAnnotations ?? {}) });
}

/** The volumes behind mounts, each once. */
function volumesOf(mounts: readonly GraphVolumeMount[]): k8s.Volume[] {
  return [...new Map(mounts.map(({ volume }) => [volume.name, volume.volume])).values()];
}

/** The schema by whose keys patches of a pod are merged. */
export function podSpecSchema(): SchemaNode | undefined {
  const graph = schemaOf('nvidia.com/v1beta1', 'DynamoGraphDeployment');
  return graph?.properties?.spec.properties?.components.items?.properties?.podTemplate.properties?.spec;
}
