import type { Beginning } from './beginning';

/** Where the schema of deploy.yaml lies in the folder, unless it is installed. */
const SCHEMA = 'deploy.schema.json';

/** The JSON Schema of deploy.yaml: the path of one that is there, or the text of one to write. */
export interface EditorSchema {
  readonly installed?: string;
  readonly text: () => string;
}

/**
 * A folder with a deploy.yaml, in which `cdk8s synth` works as well.
 *
 * @param release tag of the images
 */
export function deployFolder(graph: Beginning, release: string, { installed, text }: EditorSchema): { [path: string]: string } {
  return {
    'deploy.yaml': deployYaml(graph, release, installed ?? `./${SCHEMA}`),
    'cdk8s.yaml': 'app: npx cdk8s-dynamo synth deploy.yaml\noutput: dist\n',
    ...(installed === undefined && { [SCHEMA]: text() }),
    '.gitignore': 'dist/\nnode_modules/\n',
  };
}

function deployYaml({ name, namespace, model, backend, gpus, nodes }: Beginning, release: string, schema: string): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
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
