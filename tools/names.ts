/** How names of the wire become names of TypeScript. */

/** `hostIPC` to `hostIpc`, `URL_path` to `urlPath`: the spelling of cdk8s, so that its `k8s` structs fit ours. */
export function camelCase(wireName: string): string {
  const words = wireName
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word.length > 0)
    .map(word => word.toLowerCase());
  return words.map((word, index) => (index === 0 ? word : capitalize(word))).join('');
}

/** `gpuMemoryService` to `GpuMemoryService`. */
export function pascalCase(wireName: string): string {
  return capitalize(camelCase(wireName));
}

/** The name of one of many: `components` to `component`, `policies` to `policy`, `patches` to `patch`. */
export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(tch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The module (file of `imports/`) of the core types, and of the kinds that every cluster has. */
export const CORE_MODULE = 'k8s';

/** API groups of Kubernetes itself: no CustomResourceDefinition defines their kinds. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  '', 'apps', 'autoscaling', 'batch', 'networking.k8s.io', 'policy', 'rbac.authorization.k8s.io', 'resource.k8s.io', 'scheduling.k8s.io', 'storage.k8s.io',
]);

/** What programs call a group whose first word says too little, or is that of another group. */
const NAMESPACES: { readonly [group: string]: string } = {
  'data.fluid.io': 'fluid',
};

export function isBuiltIn(group: string): boolean {
  return BUILT_IN_GROUPS.has(group);
}

/** The file of `imports/` that the kinds of a group stand in. */
export function moduleOf(group: string): string {
  return isBuiltIn(group) ? CORE_MODULE : group;
}

/** `nvidia.com` to `nvidia`, `external-secrets.io` to `externalSecrets`: how programs call the kinds of a module. */
export function namespaceOf(module: string): string {
  return NAMESPACES[module] ?? camelCase(module.split('.')[0]);
}

/** `batch/v1`; the core group has no name of its own: `v1`. */
export function apiVersionOf(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}

/** Kubernetes' order of API versions: `v1` before `v1beta1` before `v1alpha1`; the smaller number comes first. */
export function versionPriority(version: string): number {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  if (major === undefined) return Number.MAX_SAFE_INTEGER;
  const stageRank = stage === undefined ? 0 : stage === 'beta' ? 1 : 2;
  return stageRank * 1_000_000 - Number(major) * 1_000 - Number(minor ?? 0);
}
