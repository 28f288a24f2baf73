/** The CEL of CRDs that are not ours: types, names, extension functions, and rules that cannot be run. */
import type { SchemaNode, ValidationRule } from '../../lib/schemas';
import { checkRules } from '../../lib/validation/cel';

const value: SchemaNode = {
  type: 'object',
  properties: {
    'count': { type: 'integer' },
    'weight': { type: 'number' },
    'port': { 'x-kubernetes-int-or-string': true },
    'namespace': { type: 'string' },
    'my-field': { type: 'string' },
    'a.b/c__d': { type: 'string' },
    'names': { type: 'array', items: { type: 'string' } },
    'counts': { type: 'array', items: { type: 'integer' } },
    'labels': { type: 'object', additionalProperties: { type: 'string' } },
    'size': { 'x-kubernetes-int-or-string': true },
    'since': { type: 'string', format: 'date-time' },
    'wait': { type: 'string', format: 'duration' },
    'text': { type: 'string' },
  },
};

const object = {
  'count': 3, 'weight': 2, 'port': 80, 'namespace': 'n', 'my-field': 'm', 'a.b/c__d': 'e', 'names': ['a', 'b', 'a'], 'counts': [1, 2, 3],
  'labels': { constructor: 'x', my: 'y' }, 'size': '1500m', 'since': '2026-01-31T12:00:00Z', 'wait': '90m', 'text': 'Grüße, Welt',
};

function findings(rule: ValidationRule, self: unknown = object) {
  return checkRules(self, { ...value, 'x-kubernetes-validations': [rule] });
}

test.each([
  // Types
  'self.count + 1 == 4 && self.count / 2 == 1 && type(self.count) == int',
  'self.weight / 4.0 == 0.5 && type(self.weight) == double',
  'type(self.port) == int && self.port == 80 && type(self.size) == string',
  'self.since < timestamp("2026-02-01T00:00:00Z") && self.since.getFullYear() == 2026',
  'self.wait > duration("1h")',
  'self.count < 3.5 && self.count >= 3',
  // Names, maps and lists
  'self.__namespace__ == "n" && self.my__dash__field == "m" && self.a__dot__b__slash__c__underscores__d == "e"',
  '"my" in self.labels && self.labels["constructor"] == "x" && self.labels.size() == 2 && self.labels.all(key, key != "")',
  'has(self.text) && !has(self.missing) && !("missing" in self.labels)',
  'self.names[0] == "a" && self.names.exists_one(name, name == "b") && self.names.map(name, name + "!")[1] == "b!"',
  // Lists
  'self.counts.sum() == 6 && self.counts.min() == 1 && self.counts.max() == 3 && self.counts.isSorted() && !self.names.isSorted()',
  'self.names.indexOf("b") == 1 && self.names.lastIndexOf("a") == 2 && self.names.indexOf("z") == -1',
  'sets.contains(self.counts, [1, 3]) && sets.intersects(self.names, ["b"]) && sets.equivalent(self.names, ["b", "a"])',
  // Quantities
  'quantity(self.size).isGreaterThan(quantity("1")) && quantity("1500m") == quantity("1.5") && !quantity(self.size).isInteger()',
  'quantity("1Ki").asInteger() == 1024 && quantity("2").add(quantity("500m")).compareTo(quantity("2.5")) == 0',
  'quantity("1").sub(3).sign() == -1 && quantity("-1").isLessThan(quantity("0")) && quantity("500m").asApproximateFloat() == 0.5',
  'isQuantity("80Gi") && !isQuantity("80 Gi") && quantity("1e3").asInteger() == 1000',
  // Texts
  'self.text.find("[A-Z][a-zü]+") == "Grü" && self.text.findAll("[GW]") == ["G", "W"] && self.text.findAll("e", 1) == ["e"]',
  'self.text.matches("^Gr.*t$") && !self.text.matches("^\\\\w+$") && "ÄB".lowerAscii() == "Äb"',
  '"a.b".replace(".", "-") == "a-b" && "aaa".replace("a", "b", 2) == "bba" && "abc".charAt(1) == "b"',
  '"%s has %d of %.2f, %x, %b %%".format(["a", 3, 1.5, 255, true]) == "a has 3 of 1.50, ff, 1 %"',
  '"%s".format([["a", 1, true]]) == "[a, 1, true]"',
  // Addresses
  'isURL("https://example.com:8080/a?b=c") && !isURL("no url") && url("https://example.com:443/a%20b").getHost() == "example.com:443"',
  'url("https://example.com:8080/a?b=c&b=d").getQuery()["b"] == ["c", "d"] && url("https://[::1]:80/").getHostname() == "::1"',
  'url("/path").getScheme() == "" && url("http://h/a%20b").getEscapedPath() == "/a%20b" && url("http://h").getPort() == ""',
  'isIP("10.0.0.1") && !isIP("10.0.0.256") && ip("::1").isLoopback() && ip("::1").family() == 6 && ip.isCanonical("127.0.0.1")',
  'ip("8.8.8.8").isGlobalUnicast() && ip("169.254.1.1").isLinkLocalUnicast() && ip("2001:DB8::1") == ip("2001:db8:0::1")',
  'cidr("10.0.0.0/8").containsIP("10.1.2.3") && !cidr("10.0.0.0/8").containsIP(ip("11.0.0.1")) && cidr("10.1.2.3/8").masked() == cidr("10.0.0.0/8")',
  'cidr("10.0.0.0/8").containsCIDR("10.1.0.0/16") && cidr("::/0").prefixLength() == 0 && !isCIDR("10.0.0.0/33")',
])('holds: %s', rule => {
  expect(findings({ rule })).toEqual([]);
});

test.each([
  ['self.count +', 'Unexpected token: EOF'],
  ['unknown(self)', 'found no matching overload for \'unknown(dyn)\''],
  ['other.count == 1', 'Unknown variable: other'],
  ['self.missing == 1', 'No such key: missing'],
  ['self.count', 'it yields no boolean'],
  ['self.text.matches("(")', 'Invalid regular expression'],
  ['quantity("much") == quantity("1")', 'quantities must match the regular expression'],
])('is reported instead of passed: %s', (rule, reason) => {
  expect(findings({ rule, message: 'be good' })).toEqual([
    { rule: 'cel/not-evaluated', path: '', message: expect.stringContaining(`the rule \`${rule}\` cannot be evaluated: ${reason}`) as string, mend: 'it says: be good' },
  ]);
});

test('the message is computed where a rule says how', () => {
  const rule = { rule: 'self.count < 3', message: 'fixed', messageExpression: '"%d is too many".format([self.count])' };
  expect(findings(rule)[0].message).toBe('3 is too many');
  expect(findings({ ...rule, messageExpression: 'self.missing' })[0].message).toBe('fixed');
  expect(findings({ rule: 'self.count < 3' })[0].message).toBe('failed rule: self.count < 3');
});

test('the finding is at the field that is to blame', () => {
  expect(findings({ rule: 'false', fieldPath: '.labels[\'my.key\']' })[0].path).toBe('labels["my.key"]');
});

test('the rules of one field have ids of their own, which no white space changes', () => {
  const ids = ['self.count < 1', 'self.count  <\n1', 'self.count < 2'].map(rule => findings({ rule })[0].rule);
  expect(ids).toEqual(['cel/count-2ed96e', 'cel/count-2ed96e', expect.not.stringMatching('cel/count-2ed96e')]);
});

test('an item with a key is compared with the item that had it before', () => {
  const item: SchemaNode = { 'type': 'object', 'properties': { id: { type: 'string' }, size: { type: 'integer' } }, 'x-kubernetes-validations': [{ rule: 'self.size >= oldSelf.size' }] };
  const list: SchemaNode = { 'type': 'object', 'properties': { list: { 'type': 'array', 'items': item, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['id'] } } };
  const oldObject = { list: [{ id: 'a', size: 5 }, { id: 'b', size: 1 }] };
  const now = { list: [{ id: 'b', size: 2 }, { id: 'a', size: 4 }, { id: 'c', size: 0 }] };
  expect(checkRules(now, list, { oldObject }).map(({ path }) => path)).toEqual(['list[1]']);
});

describe('whether a field is there', () => {
  const entry: SchemaNode = { type: 'object', properties: { name: { type: 'string' }, port: { type: 'integer' }, inner: { type: 'object', properties: { deep: { type: 'string' } } } } };
  const schema: SchemaNode = { type: 'object', properties: { list: { type: 'array', items: entry }, map: { type: 'object', additionalProperties: entry } } };
  const self = { list: [{ name: 'a', port: 1 }, { name: 'b', inner: { deep: 'x' } }], map: { 'my-key': { name: 'c' } } };
  const run = (rule: string) => checkRules(self, { ...schema, 'x-kubernetes-validations': [{ rule }] });

  test.each([
    'has(self.list[0].port) && !has(self.list[1].port)',
    'has(self.list[1].inner.deep) && !has(self.list[0].inner)',
    'has(self.map["my-key"].name) && !has(self.map["my-key"].port)',
    'has(self.list.filter(item, has(item.inner))[0].inner) && self.list.exists(item, has(item.inner.deep) || has(self.list[0].port))',
    'has((size(self.list) > 1 ? self.list[1] : self.list[0]).inner)',
  ])('is known behind an index and a call: %s', rule => {
    expect(run(rule)).toEqual([]);
    expect(run(`!(${rule})`).map(({ message }) => message)).toEqual([`failed rule: !(${rule})`]);
  });

  test.each([
    ['has(self.list[5].port)', 'No such key: index out of bounds'],
    ['has(self.list[0].inner.deep)', 'No such key: inner'],
    ['has(self.list[0])', 'has() invalid argument'],
  ])('and is an error where Kubernetes has one: %s', (rule, reason) => {
    expect(run(rule).map(({ rule: id, message }) => [id, message.includes(reason)])).toEqual([['cel/not-evaluated', true]]);
  });
});

describe('a list that is a set or a map is equal in any order', () => {
  const named: SchemaNode = { 'type': 'array', 'items': { type: 'object', properties: { name: { type: 'string' }, tags: { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' } } }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] };
  const set: SchemaNode = { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' };
  const atomic: SchemaNode = { type: 'array', items: { type: 'string' } };
  const schema: SchemaNode = {
    'type': 'object', 'properties': { named, set, atomic, inner: { type: 'object', properties: { set } } },
    'x-kubernetes-validations': [{ rule: 'self == oldSelf' }],
  };
  const same = (now: object, before: object) => checkRules(now, schema, { oldObject: before }).length === 0;

  test.each<[string, boolean, object, object]>([
    ['a set', true, { set: ['a', 'b'] }, { set: ['b', 'a'] }],
    ['a set with another item', false, { set: ['a', 'b'] }, { set: ['b', 'c'] }],
    ['a set with one item more', false, { set: ['a', 'b'] }, { set: ['b', 'a', 'c'] }],
    ['a map, and a set in its items', true, { named: [{ name: 'a', tags: ['x', 'y'] }, { name: 'b' }] }, { named: [{ name: 'b' }, { name: 'a', tags: ['y', 'x'] }] }],
    ['a map with another value', false, { named: [{ name: 'a', tags: ['x'] }, { name: 'b' }] }, { named: [{ name: 'b' }, { name: 'a', tags: ['y'] }] }],
    ['a set below a field', true, { inner: { set: ['a', 'b'] } }, { inner: { set: ['b', 'a'] } }],
    ['a list', false, { atomic: ['a', 'b'] }, { atomic: ['b', 'a'] }],
    ['a set in which something stands twice', false, { set: ['a', 'b'] }, { set: ['b', 'a', 'a'] }],
  ])('%s: %s', (_, equal, now, before) => {
    expect(same(now, before)).toBe(equal);
  });
});

test('a resource inside a field shows its kind and its name', () => {
  const schema: SchemaNode = {
    type: 'object',
    properties: {
      inner: {
        'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true,
        'x-kubernetes-validations': [{ rule: 'self.kind == "Pod" && self.metadata.name.startsWith("p")' }],
      },
    },
  };
  expect(checkRules({ inner: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' } } }, schema)).toEqual([]);
  expect(checkRules({ inner: { apiVersion: 'v1', kind: 'Job', metadata: { name: 'pod' } } }, schema)).toHaveLength(1);
});
