/** What the operator accepts although it breaks afterwards. */
import type { Rule } from '../admission/rule';
import { commandLints } from './commands';
import { namespaceLints } from './namespaces';
import { parallelismLints } from './parallelism';
import { platformLints } from './platform';
import { podLints } from './pods';
import { servingLints } from './serving';

export const lints: readonly Rule[] = [...commandLints, ...namespaceLints, ...parallelismLints, ...servingLints, ...podLints, ...platformLints];
