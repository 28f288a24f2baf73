import type DeploySchema from '../../../imports/deploy-schema.json';

/** The JSON Schema of deploy.yaml; large, and loaded when it is asked for. */
export function deploySchema(): typeof DeploySchema {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would load it at once
  return require('../../../imports/deploy-schema.json') as typeof DeploySchema;
}
