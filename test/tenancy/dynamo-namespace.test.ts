import { findCaseClashes } from '../../lib/tenancy/case-clashes';
import { DynamoNamespace } from '../../lib/tenancy/dynamo-namespace';

const paths = (clashes: ReturnType<typeof findCaseClashes>) => clashes.map(({ first, second }) => [first.path, second.path]);

describe('a Dynamo namespace', () => {
  const version = DynamoNamespace.of('llama-8b/version-A');

  test('keeps its path as written, and has one flat name for the runtime', () => {
    expect(version.path).toBe('llama-8b/version-A');
    expect(`${version}`).toBe('llama-8b/version-A');
    expect(version.segments).toEqual(['llama-8b', 'version-A']);
    expect(version.encoded).toBe('llama_8b_-version_a_-');
  });

  test('has a form for label values and one for names of objects', () => {
    expect(version.labelValue).toBe('llama_8b_-version_a');
    expect(version.objectName).toBe('llama-8b.version-a');
  });

  test('has a parent, children and ancestors', () => {
    const llama = DynamoNamespace.of('llama');
    expect(llama.parent).toBeUndefined();
    expect(version.parent?.path).toBe('llama-8b');
    expect(llama.child('version-a').path).toBe('llama/version-a');
    expect(llama.child('a/b').parent?.parent?.path).toBe('llama');
    expect(llama.isAncestorOf(llama.child('a/b'))).toBe(true);
    expect(llama.child('a').isAncestorOf(llama)).toBe(false);
    expect(llama.isAncestorOf(llama)).toBe(false);
    expect(llama.isAncestorOf(DynamoNamespace.of('llama2'))).toBe(false);
    expect(llama.isAncestorOf(DynamoNamespace.of('llama-b'))).toBe(false);
  });

  test('ignores capitals', () => {
    expect(version.isSameAs(DynamoNamespace.of('LLAMA-8b/version-a'))).toBe(true);
    expect(version.isSameAs(DynamoNamespace.of('llama-8b/version-b'))).toBe(false);
    expect(DynamoNamespace.of('Llama').isAncestorOf(DynamoNamespace.of('llama/a'))).toBe(true);
  });

  test('serves everything only where it is default itself', () => {
    expect(DynamoNamespace.DEFAULT.path).toBe('default');
    expect(DynamoNamespace.DEFAULT.discoveryPrefix).toBe('dynamo');
    expect(DynamoNamespace.of('Default').isDefault).toBe(true);
    const child = DynamoNamespace.DEFAULT.child('model1');
    expect(child.isDefault).toBe(false);
    expect(child.discoveryPrefix).toBe('default_-model1_-');
    expect(DynamoNamespace.DEFAULT.isAncestorOf(child)).toBe(true);
  });
});

describe('a bad path is refused with the reason and the mend', () => {
  test.each([
    ['', /path is empty; name one such as/],
    ['/llama', /"\/llama": a segment is empty; separate segments by one "\/"/],
    ['llama/', /a segment is empty/],
    ['llama//a', /a segment is empty/],
    ['llama_8b', /segment "llama_8b" has the character "_"; use letters, digits and hyphens/],
    ['llama 8b/a', /segment "llama 8b" has the character " "/],
    ['llama.a', /has the character "\."/],
    ['llama\n', /has the character "\n"/],
    ['\u212Aimi', /has the character "\u212A"/],
    ['lläma', /has the character "ä"/],
    ['a/-b', /segment "-b" begins with a hyphen; begin with a letter or a digit/],
    ['a-/b', /segment "a-" ends with a hyphen; end with a letter or a digit/],
    ['-', /begins with a hyphen/],
  ])('%j', (path, reason) => {
    expect(() => DynamoNamespace.of(path)).toThrow(reason);
  });

  test('a child is checked as well', () => {
    expect(() => DynamoNamespace.DEFAULT.child('')).toThrow('"default/": a segment is empty');
  });

  test.each([
    ['one segment', 'a'.repeat(52)],
    ['two segments', `${'a'.repeat(25)}/${'b'.repeat(25)}`],
    ['the deepest', Array.from({ length: 18 }, () => 'a').join('/')],
  ])('too long: %s at the limit, and one character more', (_, path) => {
    expect(DynamoNamespace.of(path).encoded).toHaveLength(54);
    expect(() => DynamoNamespace.of(`${path}a`)).toThrow(/too long by 1 character: .* shorten a segment or drop a level/);
  });
});

describe('capitals that make two of one', () => {
  const of = (...list: string[]) => list.map(path => DynamoNamespace.of(path));

  test('are found', () => {
    expect(paths(findCaseClashes(of('llama/a', 'other', 'llama/A')))).toEqual([['llama/a', 'llama/A']]);
  });

  test('are found in what lies above', () => {
    expect(paths(findCaseClashes(of('Llama/a', 'llama/b', 'llama/c')))).toEqual([['Llama', 'llama']]);
  });

  test('are no clash where one spelling is used throughout', () => {
    expect(findCaseClashes(of('Llama/A', 'Llama', 'Llama/A/b', 'Llama/A'))).toEqual([]);
  });
});
