/** What an import writes gives the manifest back, object by object, for every real manifest. */
import { readFile } from '../../../lib/manifest/import/read-file';
import { writeTypeScript } from '../../../lib/manifest/import/typescript/write-typescript';
import { realManifests, testWith } from '../../shared';
import { manifestsWithGraphs } from './real-manifests';
import { objectsOfProgram } from './run-program';
import { inOrder, objectsOf } from './same-objects';

testWith(realManifests)('every real manifest comes back through TypeScript', () => {
  const manifests = manifestsWithGraphs();
  expect(manifests.length).toBe(160);
  const different = manifests.filter(({ name, text }) => {
    const program = writeTypeScript(readFile({ file: name, text }).file);
    try {
      expect(inOrder(objectsOfProgram(program))).toEqual(objectsOf(text));
      return false;
    } catch (error) {
      console.log(name, String(error instanceof Error ? error.message : error).slice(0, 800));
      return true;
    }
  });
  expect(different.map(({ name }) => name)).toEqual([]);
});
