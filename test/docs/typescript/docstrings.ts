/** The programs in docstrings of the library. */
import ts from 'typescript';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/pages/all';
import type { Fragment } from './fragments';

/** Values of deploy.yaml words are no programs; its schema has them. */
const WORDS = 'manifest/deploy/words/';

/** Every `@example` of `lib/`. */
export function docstringExamples(): readonly Fragment[] {
  const files = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts') && !file.startsWith(WORDS));
  return files.sort().flatMap(file => {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, 'lib', file), 'utf8'), ts.ScriptTarget.ES2023, true);
    const examples: Fragment[] = [];
    const visit = (node: ts.Node): void => {
      for (const tag of ts.getJSDocTags(node)) {
        if (tag.parent.parent !== node || tag.tagName.text !== 'example') continue;
        const line = source.getLineAndCharacterOfPosition(tag.getStart()).line + 1;
        examples.push({ at: `lib/${file}:${line}`, text: ts.getTextOfJSDocComment(tag.comment) ?? '' });
      }
      node.forEachChild(visit);
    };
    visit(source);
    return examples;
  });
}
