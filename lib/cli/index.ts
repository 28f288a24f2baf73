/** The command line: the frame that all verbs share, and one file a verb in `verbs/`. It calls the public library only. */
export { createProgram } from './program';
