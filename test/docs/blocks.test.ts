/** Nothing stands in a block that no test looks at. */
import { pages } from '../../tools/pages/all';

/** Languages, and who looks at them: `typescript`, `yaml`, `commands`, `verbs` and `package/python`. A picture is drawn by hand. */
const LANGUAGES = ['ts', 'yaml', 'console', 'sh', 'python', 'mermaid'];

const blocks = pages().flatMap(({ path, parts }) => parts.filter(part => part.is === 'block').map(block => ({ at: `${path}:${block.line}`, ...block })));

test('every block has a language that a test reads, or is the output of a command', () => {
  expect(blocks.length).toBeGreaterThan(80);
  expect(blocks.filter(({ language, output }) => !output && !LANGUAGES.includes(language)).map(({ at, language }) => `${at}: ${language}`)).toEqual([]);
});
