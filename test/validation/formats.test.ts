import { formatBroken } from '../../lib/validation/formats';

test.each([
  ['date-time', '2026-01-31t12:00:00z', '2026-01-31 12:00:00'],
  ['date', '2024-02-29', '2025-02-29'],
  ['duration', '-1h30m0.5s', '90 minutes'],
  ['byte', 'aGk=', 'aGk'],
  ['ipv4', '10.0.0.1', '10.0.0.256'],
  ['ipv6', '2001:db8::1', '10.0.0.1'],
  ['cidr', '10.0.0.0/8', '10.0.0.0/33'],
  ['hostname', 'example.com', '-example.com'],
  ['uri', 'https://example.com/a', 'example'],
  ['email', 'a@example.com', 'a'],
  ['mac', '00:1b:44:11:3a:b7', '00:1b:44:11:3a'],
  ['uuid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '6ba7b810'],
  ['uuid4', '3d813cbb-47fb-42ba-91df-831e1593ac29', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
])('%s: %s, not %s', (format, good, bad) => {
  expect(formatBroken(good, format)).toBeUndefined();
  expect(formatBroken(bad, format)).toEqual(expect.any(String));
});
