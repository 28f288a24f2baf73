import type { ComponentProps } from './component-props';

/** Properties of an endpoint picker. */
export interface EndpointPickerProps extends ComponentProps {
  /**
   * Model that the workers serve, under the name by which requests ask for it.
   * @default - not set; the image then needs it in its environment
   */
  readonly modelName?: string;

  /**
   * Tokens in a block of the workers' KV cache; has to be theirs.
   * @default - not set; the image then needs it in its environment
   */
  readonly kvCacheBlockSize?: number;
}
