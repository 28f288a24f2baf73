/** Programs that an import writes compile under the settings of the project. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { ImportTarget, ManifestImport } from 'cdk8s-dynamo';
import { realManifests, testWith } from '../../shared';
import { manifestsWithGraphs } from './real-manifests';

const root = resolve(__dirname, '../../..');

testWith(realManifests)('every program compiles', () => {
  // Below the project, where its packages are found.
  const folder = mkdtempSync(join(root, 'test', '.imported-'));
  try {
    const programs = manifestsWithGraphs().map(({ name, text }, index) => {
      const path = join(folder, `program${index}.ts`);
      writeFileSync(path, ManifestImport.fromTexts({ [name]: text }, { target: ImportTarget.TYPESCRIPT }).toTypeScript()[name]);
      return path;
    });
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), path => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: programs }, ts.sys, root);
    const program = ts.createProgram(programs, options);
    const found = programs.flatMap(path => program.getSemanticDiagnostics(program.getSourceFile(path)));
    expect(found.map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
