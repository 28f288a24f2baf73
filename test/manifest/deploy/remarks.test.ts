/** What an app says of platforms and isolation, deploy.yaml says as well, at the words that it follows from. */
import { DeployFile } from 'cdk8s-dynamo';

function said(words: string): string[] {
  const text = `name: qwen\nnamespace: inference\nimage: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0\n${words}components:\n  - { name: Frontend, type: frontend }\n`;
  return DeployFile.synthText([{ file: 'deploy.yaml', text }]).report.findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test('a graph that no platform runs is an error', () => {
  expect(said('platform: { namespaceRestricted: true, namespace: elsewhere }\n')).toContain('error platform/none');
  expect(said('platform: { namespaceRestricted: true, namespace: inference }\n')).toEqual([]);
});

test('what the network cannot keep apart is a note, which can be switched off', () => {
  expect(said('isolation: strict\n')).toContain('note isolation/beyond-the-network');
  expect(said('isolation: strict\nvalidation: { off: [isolation/beyond-the-network] }\n')).toEqual([]);
});
