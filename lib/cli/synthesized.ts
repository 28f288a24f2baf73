import { readFileSync } from 'node:fs';
import type { DeployOptions, DeploySynthesis } from '..';
import type { DeployInput } from './deploy-input';
import { library } from './library';
import { Progress } from './progress';

/**
 * What deploy.yaml files come to; a terminal sees how far that is.
 *
 * @param read reads a file that one of them extends
 */
export function synthesized(
  inputs: readonly DeployInput[], options: DeployOptions, read: (path: string) => string | Uint8Array = path => readFileSync(path),
): DeploySynthesis {
  return Progress.during('synthesizing', 'graphs', watch => library().DeployFile._synthSources(inputs, options, read, watch));
}
