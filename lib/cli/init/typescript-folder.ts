import type { OwnPackage } from '../own-package';
import type { Beginning } from './beginning';

/** What an app needs besides to be written, checked and synthesized. */
const TOOLS = ['@types/node', 'cdk8s-cli', 'tsx', 'typescript'];

/**
 * A folder with a cdk8s app.
 *
 * @param release tag of the images
 * @param own package.json of this package
 */
export function typescriptFolder(graph: Beginning, release: string, own: OwnPackage): { [path: string]: string } {
  return {
    'main.ts': program(graph, release),
    'cdk8s.yaml': 'language: typescript\napp: npx tsx main.ts\noutput: dist\n',
    'package.json': json({
      name: graph.name,
      private: true,
      scripts: { synth: 'cdk8s synth', types: 'tsc', validate: 'cdk8s-dynamo validate dist' },
      dependencies: { ...own.peerDependencies, 'cdk8s-dynamo': own.version === '0.0.0' ? '*' : `^${own.version}` },
      devDependencies: Object.fromEntries(TOOLS.map(name => [name, own.devDependencies[name] ?? '*'])),
    }),
    'tsconfig.json': json({
      compilerOptions: { target: 'ES2022', module: 'node20', strict: true, noEmit: true, skipLibCheck: true, types: ['node'] },
      include: ['*.ts'],
    }),
    '.gitignore': 'dist/\nnode_modules/\n',
  };
}

function program({ name, namespace, model, backend, gpus, nodes }: Beginning, release: string): string {
  const image = backend === 'mocker' ? 'vllm' : backend;
  const engine = [`model: ${text(model)}`, ...(backend === 'mocker' ? [] : [`parallelism: { tensor: ${gpus} }`])].join(', ');
  const framework = backend === 'mocker' ? '' : `backendFramework: BackendFramework.${backend.toUpperCase()}, `;
  return `import { Chart } from 'cdk8s';
import { App, ${framework === '' ? '' : 'BackendFramework, '}DynamoGraph, DynamoImage, Engine } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, ${text(name)}${namespace === undefined ? '' : `, { namespace: ${text(namespace)} }`});
const graph = new DynamoGraph(chart, ${text(name)}, { ${framework}image: DynamoImage.${image}(${text(release)}) });

graph.addFrontend('Frontend');
graph.addWorker('Worker', {
  replicas: 1,
  engine: Engine.${backend}({ ${engine} }),${nodes > 1 ? `\n  multinode: { nodeCount: ${nodes} },` : ''}
});

app.synth();
`;
}

function text(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
