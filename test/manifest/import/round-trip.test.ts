/** What an import writes gives the manifest back, object by object, for every real manifest. */
import { DeployFile, ManifestImport, Severity } from 'cdk8s-dynamo';
import { realManifests, testWith } from '../../shared';
import { manifestsWithGraphs } from './real-manifests';
import { objectsOfProgram } from './run-program';
import { inOrder, objectsOf } from './same-objects';

const manifests = manifestsWithGraphs();
const imports = new Map(manifests.map(({ name, text }) => [name, ManifestImport.fromTexts({ [name]: text })]));

/** Names of manifests that do not come back, with the first difference. */
function different(made: (name: string) => object[]): string[] {
  return manifests.flatMap(({ name, text }) => {
    try {
      expect(inOrder(made(name) as never)).toEqual(objectsOf(text));
      return [];
    } catch (error) {
      return [`${name}: ${String(error instanceof Error ? error.message : error).slice(0, 800)}`];
    }
  });
}

testWith(realManifests)('every real manifest comes back through TypeScript', () => {
  expect(manifests.length).toBe(160);
  expect(different(name => objectsOfProgram(imports.get(name)?.toTypeScript()[name] ?? ''))).toEqual([]);
}, 60_000);

testWith(realManifests)('every real manifest comes back through deploy.yaml', () => {
  expect(different(name => objectsOfDeployYaml(imports.get(name)?.toDeployYaml()[name] ?? ''))).toEqual([]);
}, 60_000);

testWith(realManifests)('a deploy.yaml is half as long as its manifest, or shorter', () => {
  const shares = manifests.map(({ name, text }) => lines(imports.get(name)?.toDeployYaml()[name] ?? '') / lines(text)).sort((one, other) => one - other);
  expect(shares[Math.floor(shares.length / 2)]).toBeLessThanOrEqual(0.5);
});

testWith(realManifests)('engines that run without a shell come with their flags as words', () => {
  const texts = manifests.map(({ name }) => imports.get(name)?.toDeployYaml()[name] ?? '').join('\n');
  expect(texts.match(/^ +engine:/gm)?.length).toBeGreaterThan(70);
});

testWith(realManifests)('no real manifest is said to be lost in part', () => {
  expect(manifests.filter(({ name }) => !imports.get(name)?.isLossless).map(({ name }) => name)).toEqual([]);
});

function objectsOfDeployYaml(text: string): object[] {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  expect(report.findings.filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
  return Object.values(files).flatMap(objectsOf);
}

/** Lines that are neither blank nor a comment. */
function lines(text: string): number {
  return text.split('\n').filter(line => !/^\s*(#|$)/.test(line)).length;
}
