import { accepts, DiscoveryMatcher, sight } from '../../lib/tenancy/matchers';

const { STARTS_WITH, BOUNDARY, EXACT } = DiscoveryMatcher;
const accepting = (prefix: string, name: string) => Object.values(DiscoveryMatcher).filter(matcher => accepts(matcher, prefix, name));
const everyMatcher = [STARTS_WITH, BOUNDARY, EXACT];

describe('a frontend that looks for', () => {
  test.each([
    ['prod-llama', 'prod-llama', everyMatcher],
    ['prod-llama', 'prod-llama-1a2b3c4d', everyMatcher],
    ['prod-llama', 'prod-llama-DEADBEEF', [STARTS_WITH, BOUNDARY]],
    ['prod-llama', 'prod-llama-1a2b3c4', [STARTS_WITH, BOUNDARY]],
    ['prod-llama', 'prod-llama-b-1a2b3c4d', [STARTS_WITH, BOUNDARY]],
    ['prod-llama', 'prod-llama2', [STARTS_WITH]],
    ['prod-llama', 'prod-llam', []],
    ['prod-llama', 'a-prod-llama', []],
    ['llama_-', 'llama_--1a2b3c4d', everyMatcher],
    ['llama_-', 'llama_-a_-', [STARTS_WITH, BOUNDARY]],
    ['llama_-', 'llama_-deadbeef_-', [STARTS_WITH, BOUNDARY]],
    ['llama_-', 'llama_b_-', []],
    ['dynamo', 'anything', everyMatcher],
    ['', 'anything', everyMatcher],
    ['dynamo-a', 'dynamo-a', everyMatcher],
  ])('"%s" and meets "%s" takes it under %j', (prefix, name, matchers) => {
    expect(accepting(prefix, name)).toEqual(matchers);
  });
});

describe('whatever hash a worker gets,', () => {
  const sights = (prefix: string, base: string) => everyMatcher.map(matcher => sight(matcher, prefix, base));

  test.each([
    ['its own frontends see it', 'prod-llama', 'prod-llama', ['always', 'always', 'always']],
    ['a longer name is seen by today\'s runtime', 'prod-llama', 'prod-llama2', ['always', 'never', 'never']],
    ['a hash that begins as the longer name does is seen by its frontends', 'prod-llama-a', 'prod-llama', ['sometimes', 'never', 'never']],
    ['a name that looks like a whole hash meets one by chance', 'prod-llama-1a2b3c4d', 'prod-llama', ['sometimes', 'sometimes', 'sometimes']],
    ['a name that looks like a hash is taken for one', 'prod-llama', 'prod-llama-1a2b3c4d', ['always', 'always', 'sometimes']],
    ['no hash has nine digits', 'prod-llama-1a2b3c4d5', 'prod-llama', ['never', 'never', 'never']],
    ['no hash has a "z"', 'prod-llama-z', 'prod-llama', ['never', 'never', 'never']],
  ])('%s', (_, prefix, base, expected) => {
    expect(sights(prefix, base)).toEqual(expected);
  });
});
