import type { ImportedFile } from '../imported-file';
import { deployDocument } from './document';
import { writeDocument } from './write-document';

/** The deploy.yaml for a file: a document a graph. */
export function writeDeployYaml({ comments, parts }: ImportedFile): string {
  const header = comments.map(line => (line === '' ? '#\n' : `# ${line}\n`)).join('');
  return header + parts.map(part => writeDocument(deployDocument(part))).join('---\n');
}
