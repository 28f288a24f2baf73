/** Manifests divided anew: a folder a graph, a file an object, named as cdk8s names them. */
export function perResource(files: { readonly [name: string]: string }): { [path: string]: string } {
  const divided: { [path: string]: string } = {};
  for (const [name, text] of Object.entries(files)) {
    const folder = name.replace(/\.k8s\.yaml$/, '');
    // No value of a document holds such a line.
    for (const manifest of text.split(/^---\n/m)) divided[freePath(divided, `${folder}/${objectName(manifest)}`)] = manifest;
  }
  return divided;
}

/** `DynamoGraphDeployment.qwen`, from the first lines of kind and of name below metadata. */
function objectName(manifest: string): string {
  const kind = /^kind: (.*)$/m.exec(manifest)?.[1] ?? 'object';
  const name = /^metadata:\n(?: .*\n)*? {2}name: (.*)$/m.exec(manifest)?.[1] ?? 'unnamed';
  return `${kind}.${name}`.replace(/[^\w.-]/g, '');
}

function freePath(taken: { readonly [path: string]: string }, path: string): string {
  for (let number = 1; ; number++) {
    const candidate = `${path}${number === 1 ? '' : `-${number}`}.k8s.yaml`;
    if (!Object.hasOwn(taken, candidate)) return candidate;
  }
}
