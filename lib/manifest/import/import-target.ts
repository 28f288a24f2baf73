/** What manifests are imported to. */
export enum ImportTarget {
  /** A deploy.yaml. */
  DEPLOY_YAML = 'deploy.yaml',
  /** A program. */
  TYPESCRIPT = 'typescript',
}
