import type { Beginning } from './beginning';

/** Where the schema of deploy.yaml lies in the folder. */
const SCHEMA = 'deploy.schema.json';

/**
 * A folder with a deploy.yaml, in which `cdk8s synth` works as well.
 *
 * @param release tag of the images
 * @param schema the JSON Schema of deploy.yaml
 */
export function deployFolder(graph: Beginning, release: string, schema: string): { [path: string]: string } {
  return {
    'deploy.yaml': deployYaml(graph, release),
    'cdk8s.yaml': 'app: npx cdk8s-dynamo synth deploy.yaml\noutput: dist\n',
    [SCHEMA]: schema,
    '.gitignore': 'dist/\nnode_modules/\n',
  };
}

function deployYaml({ name, namespace, model, backend, gpus, nodes }: Beginning, release: string): string {
  return [
    `# yaml-language-server: $schema=./${SCHEMA}`,
    'version: 1.0',
    `name: ${name}`,
    ...(namespace === undefined ? [] : [`namespace: ${JSON.stringify(namespace)}`]),
    `backend: ${backend}`,
    `model: ${JSON.stringify(model)}`,
    `image: { engine: ${backend === 'mocker' ? 'vllm' : backend}, tag: ${release} }`,
    'components:',
    '  - name: Frontend',
    '    type: frontend',
    '  - name: Worker',
    '    type: worker',
    '    replicas: 1',
    ...(backend === 'mocker' ? [] : [`    parallelism: { tensor: ${gpus} } # GPUs of each replica; requests and flags follow from it`]),
    ...(nodes > 1 ? [`    multinode: ${nodes}`] : []),
    '',
  ].join('\n');
}
