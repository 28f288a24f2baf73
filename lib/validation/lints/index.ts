/** What the operator accepts although it breaks afterwards. */
import type { Rule } from '../admission/rule';
import { commandLints } from './commands';
import { endpointPickerLints } from './endpoint-pickers';
import { kvBlockLints } from './kv-blocks';
import { namespaceLints } from './namespaces';
import { parallelismLints } from './parallelism';
import { plannerLints } from './planners';
import { platformLints } from './platform';
import { podLints } from './pods';
import { resourceLints } from './resources';

export const lints: readonly Rule[] = [
  ...commandLints, ...namespaceLints, ...parallelismLints, ...endpointPickerLints, ...kvBlockLints, ...plannerLints, ...podLints, ...resourceLints,
  ...platformLints,
];
