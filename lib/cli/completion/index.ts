/** Completion for shells, written from the program's own verbs and options. */
export { bashCompletion } from './bash';
export { fishCompletion } from './fish';
export { zshCompletion } from './zsh';
