/** The formats of strings that the API server checks; it ignores every other one. */
import { isIP, isIPv4, isIPv6 } from 'node:net';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(.\d+)?(z|[+-]\d{2}:\d{2})$/;
const HOST = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*\.?$/;
const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?([0-9a-f])[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

interface Format {
  readonly accepts: (value: string) => boolean;
  /** What a value of the format looks like, after "must be". */
  readonly description: string;
}

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['date-time', { accepts: isDateTime, description: 'a date and time as 2026-01-31T12:00:00Z' }],
  ['date', { accepts: isDate, description: 'a date as 2026-01-31' }],
  ['duration', { accepts: value => DURATION.test(value), description: 'a duration as 1h30m' }],
  ['byte', { accepts: isBase64, description: 'base64' }],
  ['ipv4', { accepts: isIPv4, description: 'an IPv4 address' }],
  ['ipv6', { accepts: isIPv6, description: 'an IPv6 address' }],
  ['cidr', { accepts: isCidr, description: 'a range of addresses as 10.0.0.0/8' }],
  ['hostname', { accepts: value => value.length <= 255 && HOST.test(value), description: 'a host name' }],
  ['uri', { accepts: isUri, description: 'a URI' }],
  ['email', { accepts: value => /^[^\s@]+@[^\s@]+$/.test(value), description: 'an e-mail address' }],
  ['mac', { accepts: value => /^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i.test(value), description: 'a MAC address' }],
  ['uuid', { accepts: value => UUID.test(value), description: 'a UUID' }],
  ['uuid3', { accepts: value => UUID.exec(value)?.[1] === '3', description: 'a UUID of version 3' }],
  ['uuid4', { accepts: value => UUID.exec(value)?.[1] === '4', description: 'a UUID of version 4' }],
  ['uuid5', { accepts: value => UUID.exec(value)?.[1] === '5', description: 'a UUID of version 5' }],
]);

/** What a string of the format has to be, where this one is not; nothing where it is, or the API server ignores the format. */
export function formatBroken(value: string, format: string): string | undefined {
  const known = FORMATS.get(format);
  return known && !known.accepts(value) ? known.description : undefined;
}

function isDateTime(value: string): boolean {
  const [date, ...rest] = value.toLowerCase().split('t');
  if (rest.length === 0 || !isDate(date)) return false;
  const time = TIME.exec(rest[0]);
  return time !== null && time[1] <= '23' && time[2] <= '59' && time[3] <= '59';
}

function isDate(value: string): boolean {
  const found = DATE.exec(value);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isBase64(value: string): boolean {
  const text = value.replace(/[\r\n]/g, '');
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function isCidr(value: string): boolean {
  const [address, length, ...rest] = value.split('/');
  const family = isIP(address);
  return family > 0 && rest.length === 0 && /^\d{1,3}$/.test(length ?? '') && Number(length) <= (family === 4 ? 32 : 128);
}

function isUri(value: string): boolean {
  return value.startsWith('/') || URL.canParse(value);
}
