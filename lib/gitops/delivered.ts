/** What an Application or a Kustomization delivers: the objects of a scope, and where they lie. */
import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Wire } from '../validation/admission/wire';
import { groupKindOf } from '../validation/references/object-index';
import { Cluster } from './layout/cluster';
import { GraphFolders } from './layout/graph-folder';
import { OutputLayout } from './layout/output-layout';

/** The objects in a scope. */
export function objectsIn(scope: IConstruct): ApiObject[] {
  return scope.node.findAll().filter(construct => construct instanceof ApiObject);
}

/** The graphs in a scope as manifests. */
export function graphManifestsIn(scope: IConstruct): Wire[] {
  return objectsIn(scope).filter(({ apiVersion, kind }) => isGraphManifest({ apiVersion, kind })).map(object => object.toJson() as Wire);
}

/** Whether an object is a graph, in any API version. */
export function isGraphManifest(object: Wire): boolean {
  return groupKindOf(object).endsWith('/DynamoGraphDeployment');
}

/**
 * The folder that holds the objects of a scope and nothing else, below the output folder.
 *
 * @throws if the app has no layout by graph, or there is no such folder
 */
export function folderOfScope(scope: IConstruct): string[] {
  if (OutputLayout._of(scope) === undefined) throw new Error(`${scope.node.path}: say with \`path\` where it lies, or give the App a layout (OutputLayout.byGraph())`);
  if (scope instanceof Cluster) return [scope.clusterName];
  const folders = new GraphFolders();
  const names = new Set(objectsIn(scope).map(object => folders.of(object).join('/')));
  if (names.size === 1) return [...names][0].split('/');
  const found = names.size === 0 ? 'it holds no object' : `its objects lie in ${[...names].sort().join(', ')}`;
  throw new Error(`${scope.node.path}: ${found}; deliver each graph or chart by itself, or a whole Cluster`);
}

/** Joins the folder of a repository with folders in it. */
export function repositoryPath(path: string | undefined, folders: readonly string[]): string {
  const base = (path ?? '').replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
  return [...base === '' ? [] : [base], ...folders].join('/') || '.';
}

/** The Kubernetes namespace of a scope, where all of it is in one. */
export function namespaceOfScope(scope: IConstruct): string | undefined {
  if (scope instanceof Cluster) return undefined;
  const namespaces = new Set(objectsIn(scope).flatMap(object => object.metadata.namespace ?? Chart.of(object).namespace ?? []));
  return namespaces.size === 1 ? [...namespaces][0] : undefined;
}
