/** Random trees of Dynamo namespaces, from segments that are as easily confused as they can be. */
import * as fc from 'fast-check';

/** What a path costs in the runtime's form may not exceed this. */
const budget = 54;
const cost = (segments: string[]) => segments.reduce((sum, segment) => sum + segment.length + 2, 0);

const piece = fc.constantFrom('a', 'A', 'b', '-', '--', '0', '1a2b3c4d', 'deadbeef', 'llama', 'Llama', 'llama-8b', 'version', 'default', 'dynamo');

const confusable = fc.array(piece, { minLength: 1, maxLength: 4 }).map(pieces => pieces.join('').replace(/^-+|-+$/g, '') || 'x');

/** As long as fits under what lies above, and one less. */
const full = fc.record({ letter: fc.constantFrom('a', 'a-', 'A'), less: fc.integer({ min: 0, max: 1 }) });

const node = fc.record({
  above: fc.nat(),
  segment: fc.oneof({ weight: 12, arbitrary: confusable }, { weight: 1, arbitrary: full }),
});

/** Segments of each node, from the top. */
type Tree = string[][];

/** Trees of 2 to `most` namespaces, with no two that differ in capitals only. */
export function randomTree(most: number): fc.Arbitrary<Tree> {
  return fc.array(node, { minLength: 2, maxLength: 2 * most, size: 'max' }).map(nodes => {
    const tree: Tree = [];
    const seen = new Set<string>();
    for (const { above, segment } of nodes) {
      if (tree.length === most) break;
      const parent = tree.length === 0 ? [] : [[], ...tree][above % (tree.length + 1)];
      const path = [...parent, typeof segment === 'string' ? segment : filling(parent, segment)];
      const key = path.join('/').toLowerCase();
      if (cost(path) > budget || path.includes('') || seen.has(key)) continue;
      seen.add(key);
      tree.push(path);
    }
    return tree;
  }).filter(tree => tree.length >= 2);
}

function filling(parent: string[], { letter, less }: { letter: string; less: number }): string {
  const room = Math.max(0, budget - cost(parent) - 2 - less);
  return letter.repeat(room).slice(0, room).replace(/-$/, letter[0]);
}

/** Whether `above` is `below` or an ancestor of it, by the segments alone. */
export function reaches(above: string[], below: string[]): boolean {
  return above.every((segment, depth) => segment.toLowerCase() === below[depth]?.toLowerCase());
}
