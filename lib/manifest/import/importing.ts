/** The import as it is loaded when it is first needed. */
export { importFiles } from './import-files';
export { writeDeployYaml } from './deploy-yaml/write-deploy-yaml';
export { writeTypeScript } from './typescript/write-typescript';
