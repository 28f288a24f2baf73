import type { FrontendFlags, StandaloneRouterFlags } from '../engines';
import type { ComponentProps } from './component-props';

/** Properties of a frontend. */
export interface FrontendProps extends ComponentProps {
  /**
   * Flags of the frontend and of the router in it. A KV router gets the block size of the workers' engines unless it is
   * told one.
   * @default - the operator's command, which routes round-robin
   */
  readonly flags?: FrontendFlags;
}

/** Properties of a standalone router. */
export interface RouterProps extends ComponentProps {
  /** Flags of the router. It gets the block size of the workers' engines unless it is told one. */
  readonly flags: StandaloneRouterFlags;
}
