/** How long names may be for Grove. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type GroveComponent, groveNameBudget } from '../../lib/scheduling/grove-names';
import { realManifests, testWith } from '../shared';

const plain = (length: number): GroveComponent => ({ name: 'p'.repeat(length) });
const multinode = (length: number): GroveComponent => ({ name: 'm'.repeat(length), multinode: true });
const group = (length: number): GroveComponent => ({ name: 'g'.repeat(length), scalingGroup: true });

test.each<[string, number, GroveComponent[], number, boolean, number]>([
  // graph name length, components, longest name that stands whole, cut, components refused
  ['no components', 45, [], 45, false, 0],
  ['a plain component', 37, [plain(8)], 37, false, 0],
  ['a graph that is cut by one', 38, [plain(8)], 37, true, 0],
  ['the longest plain component', 63, [plain(37)], 8, true, 0],
  ['a plain component too long', 63, [plain(38)], 8, true, 1],
  ['a long component in a graph of few letters', 3, [plain(42)], 8, false, 0],
  ['the longest component on several nodes', 63, [multinode(16)], 9, true, 0],
  ['a component on several nodes too long', 63, [multinode(17)], 8, true, 1],
  ['one in a graph of seven letters', 7, [multinode(17)], 8, false, 0],
  ['the longest scaling group', 63, [group(18)], 9, true, 0],
  ['a scaling group too long', 63, [group(19)], 8, true, 1],
  ['the longest need decides', 20, [plain(30), multinode(10), group(4)], 15, true, 0],
  ['two too long', 10, [multinode(20), plain(40), plain(5)], 8, true, 2],
])('%s', (_, length, components, graphNameLimit, graphNameCut, refused) => {
  const budget = groveNameBudget('n'.repeat(length), components);
  expect({ ...budget, errors: budget.errors.length }).toEqual({ graphNameLimit, graphNameCut, errors: refused });
});

test.each<[GroveComponent, string]>([
  [{ name: 'VllmPrefillWorker', multinode: true },
    'component "VllmPrefillWorker" is too long for Grove: a component that spans nodes may have 16 characters in this graph, and it has 17; shorten it by 1'],
  [{ name: 'VeryLongNameOfAWorker', scalingGroup: true },
    'component "VeryLongNameOfAWorker" is too long for Grove: a component in a scaling group of its own may have 18 characters in this graph, and it has 21; shorten it by 3'],
  [{ name: 'FrontendThatIsCalledByAVeryLongNameIndeed' },
    'component "FrontendThatIsCalledByAVeryLongNameIndeed" is too long for Grove: a component may have 37 characters in this graph, and it has 41; shorten it by 4'],
])('$name is told how much to lose, and then fits', (component, message) => {
  expect(groveNameBudget('dsv4-pro-disagg', [component]).errors).toEqual([message]);
  const shorter = component.name.slice(0, -Number(message.match(/by (\d+)$/)?.[1]));
  expect(groveNameBudget('dsv4-pro-disagg', [{ ...component, name: shorter }]).errors).toEqual([]);
});

interface RealComponent {
  readonly name: string;
  readonly multinode?: object;
}

interface RealGraph {
  readonly kind?: string;
  readonly metadata: { name: string };
  readonly spec?: { components?: RealComponent[]; services?: { [name: string]: { multinode?: object } } };
}

testWith(realManifests)('of the real graphs the operator would refuse one', () => {
  const folder = realManifests ?? '';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /^(recipes|examples)\/.*\.yaml$/.test(file) && !file.includes('kustomize'));
  const refused = files.filter(file => realGraphs(join(folder, file)).some(({ metadata, spec }) => {
    const components = spec?.components ?? Object.entries(spec?.services ?? {}).map(([name, { multinode: nodes }]) => ({ name, multinode: nodes }));
    return groveNameBudget(metadata.name, components.map(({ name, multinode: nodes }) => ({ name, multinode: nodes !== undefined }))).errors.length > 0;
  }));
  expect(refused).toEqual(['recipes/deepseek-v4/deepseek-v4-pro/vllm/disagg/gb200/deploy.yaml']);
});

function realGraphs(path: string): RealGraph[] {
  return parseAllDocuments(readFileSync(path, 'utf8'))
    .filter(document => document.errors.length === 0)
    .map(document => document.toJS() as RealGraph | null)
    .filter((object): object is RealGraph => object?.kind === 'DynamoGraphDeployment' && typeof object.spec === 'object');
}
