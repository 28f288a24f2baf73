import { Severity } from '../finding';
import type { RuleText } from '../admission/rule';

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata:
  name: engine-config
`;

/** What the rules about texts say. Examples that no page could show stand for themselves as escapes. */
const ALL: readonly RuleText[] = [
  {
    id: 'yaml/syntax',
    title: 'Documents are YAML',
    why: 'A document that cannot be parsed is applied by nobody. The other documents of the file are read all the same.',
    passes: `${CONFIG}data:\n  args: "--model llama"\n`,
    fails: `${CONFIG}data:\n  args: "--model llama\n`,
  },
  {
    id: 'yaml/encoding',
    title: 'Files are UTF-8 without control characters',
    why: 'Kubernetes reads UTF-8. A NUL byte or another control character is refused, and UTF-16 is misread when files are joined. '
      + 'A byte order mark alone is a note.',
    passes: `${CONFIG}data:\n  mode: prefill\n`,
    fails: `${CONFIG}data:\n  mode: pre\0fill\n`,
  },
  {
    id: 'yaml/duplicate-key',
    title: 'No key stands twice in one map',
    why: 'kubectl takes the last of the values without a word; Kustomize and Flux refuse the file.',
    passes: `${CONFIG}data:\n  mode: prefill\n`,
    fails: `${CONFIG}data:\n  mode: prefill\n  mode: decode\n`,
  },
  {
    id: 'yaml/key',
    title: 'Keys are strings',
    why: 'JSON, which is what is sent to Kubernetes, has no other keys. Numbers and booleans become strings, `on` becomes "true"; '
      + 'a map, a list or nothing at all is refused. Unquoted braces of a template read as a map.',
    passes: `${CONFIG}data:\n  "on": first\n`,
    fails: `${CONFIG}data:\n  on: first\n`,
  },
  {
    id: 'yaml/aliases',
    title: 'Aliases have an anchor, an end, and a reasonable size',
    why: 'An alias before its anchor, or within it, stands for nothing. Aliases of aliases can stand for billions of values.',
    passes: `${CONFIG}data:\n  first: &mode prefill\n  second: *mode\n`,
    fails: `${CONFIG}data:\n  first: *mode\n  second: &mode prefill\n`,
  },
  {
    id: 'yaml/depth',
    title: 'Documents are nested at most 200 levels deep',
    why: 'No object of Kubernetes is; readers of such a document run out of stack.',
    passes: `${CONFIG}data: {}\n`,
    fails: `${CONFIG}data: ${'['.repeat(201)}${']'.repeat(201)}\n`,
  },
  {
    id: 'yaml/size',
    title: 'Documents are no larger than what the API server takes',
    why: 'The API server takes requests of up to 3 MiB, and etcd stores objects of up to 1.5 MiB.',
    passes: `${CONFIG}data:\n  words: ${'x'.repeat(100)}\n`,
    fails: `${CONFIG}data:\n  words: ${'x'.repeat(3 * 1024 * 1024)}\n`,
  },
  {
    id: 'yaml/number',
    title: 'Numbers are finite',
    why: 'JSON has no infinity and no not-a-number: the document cannot be sent.',
    passes: `${CONFIG}data:\n  limit: ".inf"\n`,
    fails: `${CONFIG}data:\n  limit: .inf\n`,
  },
  {
    id: 'yaml/tag',
    severity: Severity.WARNING,
    title: 'Tags are those of YAML itself',
    why: 'Kubernetes knows no others, and reads the text behind one as a string.',
    passes: `${CONFIG}data:\n  mode: !!str prefill\n`,
    fails: `${CONFIG}data:\n  mode: !secret prefill\n`,
  },
  {
    id: 'yaml/not-an-object',
    title: 'Documents are objects of Kubernetes',
    why: 'kubectl refuses a document without apiVersion and kind, and a list at the root. A List with items is read item by item.',
    passes: CONFIG,
    fails: 'metadata:\n  name: engine-config\n',
  },
];

/** Every rule about the text of a file. */
export function sourceRules(): readonly RuleText[] {
  return ALL;
}
