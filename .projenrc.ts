import { javascript, JsonFile, TextFile, YamlFile } from 'projen';

const project = new javascript.NodeProject({
  name: 'cdk8s-dynamo',
  description: 'cdk8s constructs for NVIDIA Dynamo: typed inference graphs, synthesized to plain Kubernetes YAML',
  repository: 'https://github.com/cdk8s-dynamo/cdk8s-dynamo.git',
  homepage: 'https://github.com/cdk8s-dynamo/cdk8s-dynamo',
  authorName: 'The cdk8s-dynamo founders',
  authorEmail: 'founders@cdk8s-dynamo.dev',
  authorOrganization: true,
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-dynamo founders',
  keywords: ['cdk', 'cdk8s', 'kubernetes', 'nvidia', 'dynamo', 'inference', 'llm', 'jsii'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.19.0',
  entrypoint: 'build/lib/index.js',
  bin: { 'cdk8s-dynamo': 'build/lib/cli/main.js' },
  projenrcJs: false,
  github: false,
  buildWorkflow: false,
  release: false,
  depsUpgrade: false,
  npmignoreEnabled: false,
  jest: false,
  package: false,
  peerDeps: ['cdk8s@^2.70.0', 'cdk8s-plus-28@^2.5.6', 'constructs@^10.4.0'],
  bundledDeps: ['@dagrejs/dagre@^1.1.5', '@marcbachmann/cel-js@^8.0.0', 'commander@^14.0.2', 'picocolors@^1.1.1', 'yaml@^2.9.1'],
  devDeps: [
    '@kubernetes/client-node@^2.0.1',
    '@stylistic/eslint-plugin',
    '@swc/core@1.16.18',
    '@swc/jest',
    '@types/jest',
    '@types/node@^20',
    'ajv@^8.17.1',
    'cdk8s-cli',
    'eslint@^9',
    'fast-check',
    'jest@^30',
    'jsii@~6.0',
    'jsii-docgen',
    'jsii-pacmak',
    'projen',
    'tsx',
    'typescript@~6.0',
    'typescript-eslint@^8',
  ],
  gitignore: ['/build/', '/dist/', '/coverage/', '/.jsii', '/tsconfig.jsii.json', '*.tsbuildinfo', '.DS_Store'],
});

project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
project.npmrc.addConfig('fund', 'false');
project.npmrc.addConfig('audit', 'false');

project.addFields({
  // Packages with a build for each platform are held at releases that every platform has, or `npm ci` refuses the lock file.
  overrides: { 'unrs-resolver': '1.12.2' },
  types: 'build/lib/index.d.ts',
  // The rules, since findings point at them; no source maps, which would be most of it.
  files: ['build/lib', 'build/imports', '.jsii', 'docs/rules.md'],
  stability: 'experimental',
  jsii: {
    outdir: 'build/packages',
    tsc: { rootDir: '.', outDir: 'build', inlineSourceMap: false, inlineSources: false },
    excludeTypescript: ['.projenrc.ts', 'test/**', 'examples/**', 'tools/**', 'bench/**', 'build/**', 'dist/**'],
    versionFormat: 'full',
    targets: {
      python: { distName: 'cdk8s-dynamo', module: 'cdk8s_dynamo' },
      java: {
        package: 'io.github.cdk8sdynamo',
        maven: { groupId: 'io.github.cdk8s-dynamo', artifactId: 'cdk8s-dynamo' },
      },
      dotnet: { namespace: 'Cdk8sDynamo', packageId: 'Cdk8sDynamo' },
      go: { moduleName: 'github.com/cdk8s-dynamo/cdk8s-dynamo-go' },
    },
  },
});

// Our own tsconfig serves editors, tests and examples; jsii writes one of its own beside it.
new JsonFile(project, 'tsconfig.json', {
  obj: {
    compilerOptions: {
      target: 'ES2023',
      lib: ['ES2023'],
      module: 'node20',
      moduleResolution: 'node16',
      strict: true,
      noEmit: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      types: ['node', 'jest'],
      paths: { 'cdk8s-dynamo': ['./lib/index.ts'] },
    },
    include: ['.projenrc.ts', 'lib', 'imports', 'tools', 'test', 'examples', 'bench'],
  },
});

new JsonFile(project, 'jest.config.json', {
  marker: false,
  obj: {
    testEnvironment: 'node',
    roots: ['<rootDir>/test'],
    testMatch: ['**/*.test.ts'],
    moduleFileExtensions: ['ts', 'js', 'json'],
    moduleNameMapper: { '^cdk8s-dynamo$': '<rootDir>/lib/index.ts' },
    transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
    // This one is an ES module, which jest loads only in translation.
    transformIgnorePatterns: ['/node_modules/(?!@marcbachmann/)'],
    modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
  },
});

const eslint = new TextFile(project, 'eslint.config.mjs', { marker: true });
[
  `// ${eslint.marker}`,
  "import stylistic from '@stylistic/eslint-plugin';",
  "import typescript from 'typescript-eslint';",
  '',
  'export default typescript.config(',
  "  { ignores: ['build/**', 'dist/**', 'imports/**', 'node_modules/**', 'coverage/**'] },",
  '  ...typescript.configs.strict,',
  "  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: true, braceStyle: '1tbs' }),",
  '  {',
  '    rules: {',
  "      '@stylistic/max-len': ['error', { code: 160, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],",
  "      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],",
  "      '@stylistic/quote-props': 'off',",
  "      '@stylistic/arrow-parens': ['error', 'as-needed'],",
  "      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],",
  "      '@typescript-eslint/no-extraneous-class': 'off',",
  "      '@typescript-eslint/no-dynamic-delete': 'off',",
  '    },',
  '  },',
  '  // A table of cases reads best with a case a line.',
  "  { files: ['test/**'], rules: { '@stylistic/max-len': 'off' } },",
  ');',
  '',
].forEach(line => eslint.addLine(line));

new YamlFile(project, 'cdk8s.yaml', {
  obj: { language: 'typescript', app: 'node --import tsx examples/main.ts', output: 'dist' },
});

const command = (name: string, description: string, ...steps: string[]) => {
  const task = project.tasks.tryFind(name) ?? project.addTask(name);
  task.description = description;
  task.reset();
  steps.forEach(step => task.exec(step, { receiveArgs: steps.length === 1 }));
  // The last release of Node 20 is recent enough for everything here; jsii would print a page about its age.
  task.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
  return task;
};

command('default', 'Rewrite the project files from .projenrc.ts', 'tsx .projenrc.ts');
command('import', 'Generate imports/ from crds/', 'tsx tools/import.ts');
command('crds', 'Write complete, installable CRDs to build/crds', 'tsx tools/crds.ts');
command('synth', 'Synthesize the examples to dist/', 'cdk8s synth --check-upgrade=false');
command('bench', 'Measure; prints ratios', 'tsx bench/main.ts');
command('docs', 'Write API.md, docs/rules.md, examples/README.md, and what the pages show of the command line',
  'jsii-docgen -o API.md --submodule root', 'tsx tools/rule-docs.ts', 'tsx tools/pages.ts');
command('packages', 'Build the packages of every target that is set up here', 'jsii-pacmak -t js -t python');
const lint = command('lint', 'Lint', 'eslint .');
const jest = command('jest', 'Run the tests only', 'jest');
const types = command('types', 'Type-check everything, tests and examples too', 'tsc -p tsconfig.json');
const jsii = command('jsii', 'Compile with jsii into build/',
  'jsii --generate-tsconfig tsconfig.jsii.json --silence-warnings=JSII5018 --silence-warnings=JSII5019');

project.compileTask.reset();
project.compileTask.spawn(jsii);
project.testTask.reset();
[jsii, types, lint, jest].forEach(task => project.testTask.spawn(task));
project.setScript('prepack', 'projen jsii');

project.synth();
