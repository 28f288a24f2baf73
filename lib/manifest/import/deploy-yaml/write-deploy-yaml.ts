import type { ImportedFile } from '../imported-file';
import { deployDocument, type DeployPart } from './document';
import { writeDocument } from './write-document';

/** The deploy.yaml for a file, a document a graph; nothing for a file without graphs. */
export function writeDeployYaml(file: ImportedFile, parts: readonly DeployPart[]): string {
  const header = file.comments.map(line => (line === '' ? '#\n' : `# ${line}\n`)).join('');
  return header + parts.map(part => writeDocument(deployDocument(part))).join('---\n');
}
