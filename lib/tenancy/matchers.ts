/** How a frontend decides whether the name that a worker registered under lies under its prefix. */
export enum DiscoveryMatcher {
  /** The name starts with the prefix: today's runtime. */
  STARTS_WITH = 'starts-with',
  /** As before, and the prefix ends in `-`, or `-` or nothing follows it. */
  BOUNDARY = 'boundary',
  /** The name is the prefix, with or without `-` and a worker hash: the runtime's `DYN_NAMESPACE_PREFIX_STRICT`. */
  EXACT = 'exact',
}

/** Whether a frontend sees a worker. */
export enum Sight {
  /** Whatever the worker's hash, and without one. */
  ALWAYS = 'always',
  /** Only with some hashes, or only without one. */
  SOMETIMES = 'sometimes',
  /** Never. */
  NEVER = 'never',
}

const someHash = '00000000';

/** Whether a prefix is the runtime's word for everything. */
export function seesEverything(prefix: string): boolean {
  return prefix === '' || prefix === 'dynamo';
}

/** Whether a frontend with `prefix` discovers what registered as `name`. An empty prefix and `dynamo` mean everything. */
export function accepts(matcher: DiscoveryMatcher, prefix: string, name: string): boolean {
  if (seesEverything(prefix)) return true;
  if (!name.startsWith(prefix)) return false;
  switch (matcher) {
    case DiscoveryMatcher.STARTS_WITH:
      return true;
    case DiscoveryMatcher.BOUNDARY:
      return prefix.endsWith('-') || name.length === prefix.length || name[prefix.length] === '-';
    case DiscoveryMatcher.EXACT:
      return /^(-[0-9a-f]{8})?$/.test(name.slice(prefix.length));
  }
}

/** Whether a frontend with `prefix` discovers workers of `base`: they register as that, or as that, `-` and a hash nobody knows beforehand. */
export function sight(matcher: DiscoveryMatcher, prefix: string, base: string): Sight {
  const bare = accepts(matcher, prefix, base);
  if (bare && accepts(matcher, prefix, `${base}-${someHash}`)) return Sight.ALWAYS;
  if (bare || accepts(matcher, prefix, `${base}-${hashThatFits(prefix, base)}`)) return Sight.SOMETIMES;
  return Sight.NEVER;
}

/** The hex digits by which `prefix` goes beyond `base` and its `-`: workers whose hash begins with them are under the prefix. */
export function hashDigits(prefix: string, base: string): string | undefined {
  if (!prefix.startsWith(`${base}-`)) return undefined;
  return /^[0-9a-f]{1,8}$/.exec(prefix.slice(base.length + 1))?.[0];
}

function hashThatFits(prefix: string, base: string): string {
  return (hashDigits(prefix, base) ?? '').padEnd(someHash.length, '0');
}
