/** Working folders to begin with. */
export { deployFolder } from './deploy-folder';
export { BACKENDS, type Beginning, beginning, type BeginningWords } from './beginning';
export { installedSchema } from './installed-schema';
export { typescriptFolder } from './typescript-folder';
