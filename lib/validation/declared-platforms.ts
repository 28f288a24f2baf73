import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PlatformProfile } from './admission/platform-profile';

/** A platform that a program declares, as far as rules depend on it. */
export interface DeclaredPlatform {
  /** Path of its construct. */
  readonly path: string;
  /** Kubernetes namespace of the operator. */
  readonly namespace: string;
  /** Whether it runs the graphs of every Kubernetes namespace. */
  readonly clusterWide: boolean;
  readonly profile: PlatformProfile;
  /** The Prometheus that it asks; nothing where there is none. */
  readonly prometheusEndpoint?: string;
}

/** By the construct under which they are known. */
const declared = new WeakMap<IConstruct, DeclaredPlatform[]>();

/** Most programs declare none, and nothing need be looked up then. */
let anyDeclared = false;

/** Makes a platform known to every construct of a scope: a cluster, or the app where it names none. */
export function declarePlatform(scope: IConstruct, platform: DeclaredPlatform): void {
  declared.set(scope, [...declared.get(scope) ?? [], platform]);
  anyDeclared = true;
}

/** The platforms that a construct may find: those of the app, then those of its cluster, each in the order in which they were declared. */
export function declaredPlatforms(construct: IConstruct): readonly DeclaredPlatform[] {
  return anyDeclared ? construct.node.scopes.flatMap(scope => declared.get(scope) ?? []) : [];
}

/** The platform that runs the graphs of a Kubernetes namespace: its own before that of the cluster. */
export function platformFor<Platform extends DeclaredPlatform>(platforms: readonly Platform[], namespace: string | undefined): Platform | undefined {
  const own = platforms.find(platform => !platform.clusterWide && platform.namespace === namespace);
  const only = namespace === undefined && platforms.length === 1 ? platforms[0] : undefined;
  return own ?? platforms.find(({ clusterWide }) => clusterWide) ?? only;
}

/** The profile of the platform that runs a construct. */
export function declaredProfile(construct: IConstruct): PlatformProfile | undefined {
  const platforms = declaredPlatforms(construct);
  if (platforms.length === 0) return undefined;
  return platformFor(platforms, ApiObject.isApiObject(construct) ? construct.metadata.namespace : undefined)?.profile;
}
