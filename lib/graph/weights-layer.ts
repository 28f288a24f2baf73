/** What a component takes from the weights that it reads. */
import type { k8s } from '../../imports';
import type { IModelWeights, StoredModel } from '../weights';
import type { ComponentProps } from './component-props';
import { ComponentType } from './component-type';
import { envVars } from './env-vars';
import type { GraphVolumeMount } from '../volumes';
import { merge } from './merge';
import { nonEmpty, withoutUndefined } from './plain';
import { podSpecSchema } from './pod';

/** Components that read the model itself, its tokenizer or its configuration. */
const READERS: ReadonlySet<ComponentType | undefined> = new Set([
  ComponentType.FRONTEND, ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE, ComponentType.EPP,
]);

/** Waits until each file holds what it should; pairs of both are the arguments. Neither Flux nor Kubernetes finds anything to replace in it. */
const WAIT = 'while [ $# -gt 0 ]; do until grep -qsxF -- "$2" "$1"; do echo "waiting for $1"; sleep 10; done; shift 2; done';

/** What the layer needs to know of the component's surroundings. */
export interface WeightsSurroundings {
  readonly image: string | undefined;
  /** Variables of the graph, which win over those of the weights. */
  readonly graphEnv: { readonly [name: string]: unknown } | undefined;
  /** What the commands of the components say that have to agree on the model: the component's own, or all of the graph. */
  readonly tokens: readonly string[];
  /** Whether the API has a place for the mounts of a frontend sidecar. */
  readonly mountsSidecar: boolean;
}

/** Whether components of a type read the weights of their graph. */
export function readsWeights(type: ComponentType | undefined): boolean {
  return READERS.has(type);
}

/** Whether components of a type serve what the workers of the graph serve. */
export function servesWorkers(type: ComponentType | undefined): boolean {
  return type === ComponentType.FRONTEND || type === ComponentType.EPP;
}

/** What the component says itself wins over its weights. */
export function layWeights(props: ComponentProps, weights: IModelWeights, around: WeightsSurroundings): ComponentProps {
  const env = Object.fromEntries(Object.entries(weights.env).filter(([name]) => around.graphEnv?.[name] === undefined));
  const mount = weights.volumeMount;
  const wait = mount && waiting(mount, needed(weights.models, around.tokens), around.image);
  return withoutUndefined({
    ...props,
    args: withLoadFormat(props, weights.loadFormat),
    env: { ...env, ...props.env },
    volumeMounts: mount ? withMount(mount, props.volumeMounts) : props.volumeMounts,
    initContainers: wait ? [wait, ...props.initContainers ?? []] : props.initContainers,
    sidecars: props.sidecars?.map(sidecar =>
      (around.mountsSidecar && sidecar.name === props.frontendSidecar ? inSidecar(sidecar, env, mount) : sidecar)),
    podLabels: weights.podLabels || props.podLabels ? { ...weights.podLabels, ...props.podLabels } : undefined,
    podSpec: weights.podSpec ? merge(weights.podSpec, props.podSpec, podSpecSchema()) as ComponentProps['podSpec'] : props.podSpec,
  });
}

function withMount(mount: GraphVolumeMount, own: readonly GraphVolumeMount[] = []): GraphVolumeMount[] {
  return own.some(({ path }) => path === mount.path) ? [...own] : [mount, ...own];
}

function inSidecar(sidecar: k8s.Container, env: { [name: string]: string }, mount: GraphVolumeMount | undefined): k8s.Container {
  const own = new Set(sidecar.env?.map(({ name }) => name));
  const mounts = mount && !sidecar.volumeMounts?.some(({ mountPath }) => mountPath === mount.path) ? [containerMount(mount)] : [];
  return withoutUndefined({
    ...sidecar,
    env: nonEmpty([...envVars(env).filter(({ name }) => !own.has(name)), ...sidecar.env ?? []]),
    volumeMounts: nonEmpty([...mounts, ...sidecar.volumeMounts ?? []]),
  });
}

function containerMount({ volume, path, subPath, readOnly }: GraphVolumeMount): k8s.VolumeMount {
  return withoutUndefined({ name: volume.name, mountPath: path, subPath, readOnly });
}

/** Only the models that the commands speak of, so that another model on the volume replaces no pods; all where they speak of none. */
function needed(models: readonly StoredModel[], tokens: readonly string[]): StoredModel[] {
  const told = models.filter(({ marker }) => marker !== undefined);
  const spokenOf = told.filter(({ name, path }) => [name, path].some(text => text !== undefined && mentions(text, tokens)));
  return spokenOf.length > 0 ? spokenOf : told;
}

/** A model may stand alone in an argument, or inside one that is JSON. */
function mentions(text: string, tokens: readonly string[]): boolean {
  const pattern = new RegExp(`(^|[^\\w./-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\w./-])`);
  return tokens.some(token => pattern.test(token));
}

function waiting(mount: GraphVolumeMount, models: readonly StoredModel[], image: string | undefined): k8s.Container | undefined {
  if (models.length === 0 || image === undefined) return undefined;
  const files = models.flatMap(({ marker, revision }) => (marker === undefined || revision === undefined ? [] : [marker, revision]));
  return { name: 'wait-for-weights', image, command: ['sh', '-c', WAIT, 'sh', ...files], volumeMounts: [containerMount(mount)] };
}

function withLoadFormat({ engine, args }: ComponentProps, loadFormat: string | undefined): string[] | undefined {
  if (loadFormat === undefined || engine?.backendFramework !== 'vllm' || args?.includes('--load-format')) return args;
  return [...args ?? [], '--load-format', loadFormat];
}
