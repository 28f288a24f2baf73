import type { fluid } from '../../../../imports';
import { EnvValue } from '../../../graph';
import { type FluidDatasetProps, type FluidMount, FluidRuntime } from '../../../weights';
import { fieldOf, fieldsOf, itemsOf, type MapValue, plain, textOf, type Value, without } from '../value';
import { secretUse, wholeSecret } from './secrets';
import type { GraphContext } from './word';

/** Data that a cache offers, in one place. */
export interface FluidMountWord extends Omit<FluidMount, 'secretOptions'> {
  /**
   * Options whose values stand in Secrets, as `${{ secrets.NAME }}`.
   * @default - none
   */
  readonly secretOptions?: { readonly [name: string]: string };
}

/** What caches, with the `spec` of its kind; one of these. */
export interface FluidRuntimeWord {
  /** Alluxio. */
  readonly alluxio?: fluid.AlluxioRuntimeSpec;
  /** JuiceFS. */
  readonly juicefs?: fluid.JuiceFSRuntimeSpec;
  /** Jindo. */
  readonly jindo?: fluid.JindoRuntimeSpec;
  /** A FUSE client of a ThinRuntimeProfile, or another Dataset. */
  readonly thin?: fluid.ThinRuntimeSpec;
}

/** A cache of Fluid. */
export interface FluidWord extends Omit<FluidDatasetProps, 'mounts' | 'runtime' | 'mountPath' | 'readOnly' | 'metadata'> {
  /** Where the weights are; each becomes a folder of the volume. */
  readonly mounts: readonly FluidMountWord[];
  /** What caches them. */
  readonly runtime: FluidRuntimeWord;
}

/** The properties that the words say. */
export function fluidProps(value: Value, context: GraphContext): Partial<FluidDatasetProps> {
  if (value.kind !== 'map') return {};
  return {
    ...plain(without(value, 'mounts', 'runtime')) as object,
    mounts: itemsOf(fieldOf(value, 'mounts')).filter(mount => mount.kind === 'map').map(mount => mountOf(mount, context)),
    runtime: runtimeOf(fieldOf(value, 'runtime')),
  };
}

function mountOf(value: MapValue, context: GraphContext): FluidMount {
  const options = fieldsOf(fieldOf(value, 'secretOptions')).map(([name, option]): [string, EnvValue | undefined] => [name, secretOf(option, context)]);
  const known = options.filter((entry): entry is [string, EnvValue] => entry[1] !== undefined);
  const mount = plain(without(value, 'secretOptions')) as FluidMount;
  return known.length === 0 ? mount : { ...mount, secretOptions: Object.fromEntries(known) };
}

function secretOf(value: Value, context: GraphContext): EnvValue | undefined {
  const name = wholeSecret(textOf(value) ?? '');
  if (name === undefined) throw new Error('an option of secretOptions is a secret, such as ${{ secrets.AWS_ACCESS_KEY_ID }}');
  const secret = secretUse(context, context.document).find(name, value);
  return secret && EnvValue.fromSecret(secret.secret, secret.key);
}

/** @throws if no runtime is named, or several are */
function runtimeOf(value: Value | undefined): FluidRuntime {
  const [[name, spec] = [], ...others] = fieldsOf(value);
  if (name === undefined || spec === undefined || others.length > 0) throw new Error('runtime is one of alluxio, juicefs, jindo and thin');
  const settings = plain(spec) as object;
  switch (name) {
    case 'alluxio': return FluidRuntime.alluxio(settings);
    case 'juicefs': return FluidRuntime.juicefs(settings);
    case 'jindo': return FluidRuntime.jindo(settings);
    default: return FluidRuntime.thin(settings);
  }
}
