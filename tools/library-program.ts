/** The library as the TypeScript compiler sees it, for what is generated from its own interfaces. */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');

/** The program of files of the library, given by their paths in the repository, in that order. */
export function libraryProgram(...files: readonly string[]): ts.Program {
  return ts.createProgram(files.map(file => join(root, file)), {
    target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.Node20, moduleResolution: ts.ModuleResolutionKind.Node16, strict: true, noEmit: true,
    skipLibCheck: true, resolveJsonModule: true, types: ['node'],
  });
}
