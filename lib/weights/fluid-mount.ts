import type { fluid } from '../../imports';
import type { EnvValue } from '../graph';

/** Data that a FluidDataset offers, in one place. */
export interface FluidMount {
  /** Address of the data, such as `s3://models/llama`, `juicefs:///`, `pvc://claim/folder` or `dataset://namespace/name`. */
  readonly mountPoint: string;

  /** Name of the mount. */
  readonly name: string;

  /**
   * Folder of the volume in which the data is seen; `/` for the whole volume.
   * @default - `/` and the name
   */
  readonly path?: string;

  /**
   * Options of the store, such as its address. Everybody can read them: keys belong to `secretOptions`.
   * @default - none
   */
  readonly options?: { [name: string]: string };

  /**
   * Options whose values stand in Secrets, such as `EnvValue.fromSecret('s3', 'key')` or `secret.value('key')`.
   * @default - none
   */
  readonly secretOptions?: { [name: string]: EnvValue };
}

/** The mount as a Dataset has it. */
export function datasetMount(owner: string, mount: FluidMount, readOnly: boolean): fluid.Mount {
  const { secretOptions = {}, ...rest } = mount;
  const encryptOptions = Object.entries(secretOptions).map(([name, { valueFrom }]) => {
    if (!valueFrom.secretKeyRef) throw new Error(`${owner}: the option "${name}" of the mount "${mount.name}" has to come from a Secret`);
    const { name: secret = '', key } = valueFrom.secretKeyRef;
    return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
  });
  return { ...rest, ...(encryptOptions.length > 0 && { encryptOptions }), readOnly };
}

/** The folder of the volume, without slashes around it. */
export function folderOf({ name, path = name }: FluidMount): string {
  return path.replace(/^\/+|\/+$/g, '');
}
