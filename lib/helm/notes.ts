/** What `helm install` says when it is done. */
import { componentsOf } from './graph-values';
import { type Draft, isGraph, metadataOf } from './objects';
import type { ChartNamespaces } from './namespace-values';

export function notes(objects: readonly Draft[], namespaces: ChartNamespaces): string {
  const graphs = objects.filter(isGraph);
  if (graphs.length === 0) return '{{ .Chart.Name }} is installed.\n';
  return [
    '{{ .Chart.Name }} is installed. The operator takes it from here:',
    '',
    ...graphs.flatMap(graph => [
      `  kubectl --namespace {{ ${namespaces.expression(metadataOf(graph).namespace)} }} get dynamographdeployment ${metadataOf(graph).name}`,
      ...frontends(graph).map(service =>
        `  kubectl --namespace {{ ${namespaces.expression(metadataOf(graph).namespace)} }} port-forward service/${service} 8000:8000`),
    ]),
    '',
  ].join('\n');
}

/** Services of the frontends of a graph. */
function frontends(graph: Draft): string[] {
  const { name } = metadataOf(graph);
  return componentsOf(graph)
    .filter(([, { type, componentType }]) => (type ?? componentType) === 'frontend')
    .map(([component]) => `${name}-${component}`.toLowerCase().replace(/\./g, '-'));
}
