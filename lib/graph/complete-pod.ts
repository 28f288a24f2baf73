/** The pod of a component as whoever runs it without the operator needs it. */
import type { k8s } from '../../imports';
import type { ComponentModel } from './model';
import { withoutUndefined } from './plain';
import { renderComponent } from './render-v1beta1';

/** The pod with the environment of its graph, and with the volumes of claims that are mounted by their names. */
export function completePod(model: ComponentModel, graphEnv: readonly k8s.EnvVar[]): k8s.PodTemplateSpec {
  const { metadata, spec } = renderComponent(model).podTemplate ?? {};
  const containers = (spec?.containers ?? []).map(container => (container.name === 'main' ? withEnv(container, graphEnv) : container));
  const declared = new Set(spec?.volumes?.map(({ name }) => name));
  const mounted = [...containers, ...spec?.initContainers ?? []].flatMap(({ volumeMounts }) => volumeMounts?.map(({ name }) => name) ?? []);
  const claims = [...new Set(mounted)].filter(name => !declared.has(name)).map(name => ({ name, persistentVolumeClaim: { claimName: name } }));
  const volumes = [...spec?.volumes ?? [], ...claims];
  return withoutUndefined({ metadata, spec: withoutUndefined({ ...spec, containers, volumes: volumes.length > 0 ? volumes : undefined }) as k8s.PodSpec });
}

function withEnv(container: k8s.Container, graphEnv: readonly k8s.EnvVar[]): k8s.Container {
  const own = container.env ?? [];
  const env = [...graphEnv.filter(({ name }) => !own.some(variable => variable.name === name)), ...own];
  return env.length === 0 ? container : { ...container, env };
}
