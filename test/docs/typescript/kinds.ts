/** Kinds that constructs make, as the page of companions lists them, and kinds that the examples write. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/pages/all';
import { withFolder } from '../../output';

interface MadeKind {
  readonly kind: string;
  /** The page about it, in `docs/`. */
  readonly page: string;
}

/** Rows of the table that name a construct, not the operator or somebody else. */
export function madeKinds(): readonly MadeKind[] {
  const page = readFileSync(join(ROOT, 'docs', 'companions.md'), 'utf8');
  return [...page.matchAll(/^\| (\w+) \| `.*\]\((\S+\.md)\) \|$/gm)].map(([, kind, path]) => ({ kind, page: path }));
}

export function kindsOfExamples(): readonly string[] {
  return withFolder(folder => {
    const env = { ...process.env, CDK8S_OUTDIR: folder };
    execFileSync('node', ['--import', 'tsx', 'examples/main.ts'], { cwd: ROOT, env, stdio: 'pipe' });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
    return files.flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind));
  });
}
