/** What somebody may have meant who wrote a value that Kubernetes does not take. What is no better is left to the pattern. */

const AMOUNT = /^([+-]?\d*[.,]?\d+)\s*([a-z%]*)$/i;

/** `32GB` to `32G` and `32Gi`, `4 cores` to `4`, `500 millicores` to `500m`. */
export function quantityNear(value: string): string[] {
  const [, number, unit] = AMOUNT.exec(value.trim()) ?? [];
  if (number === undefined) return [];
  const amount = number.replace(',', '.');
  if (/^(?:v?cpus?|cores?)?$/i.test(unit)) return [amount];
  if (/^milli/i.test(unit)) return [`${amount}m`];
  const [, letter, binary] = /^([kmgtpe])(i?)b?$/i.exec(unit) ?? /^([kmgtpe])(?:ilo|ega|iga|era|eta|xa)(bi)?bytes?$/i.exec(unit) ?? [];
  if (letter === undefined) return [];
  const prefix = letter.toUpperCase();
  const twos = `${amount}${prefix}i`;
  return binary ? [twos] : [`${amount}${prefix === 'K' ? 'k' : prefix}`, twos];
}

/** `20Mi` to `20MiB`. */
export function sizesNear(value: string): string[] {
  return quantityNear(value).map(size => `${size.replace('k', 'K')}B`);
}

const SPANS: readonly (readonly [word: RegExp, unit: string])[] = [
  [/^(?:ms|msecs?|milli(?:second)?s?)$/i, 'ms'], [/^(?:s|secs?|seconds?)?$/i, 's'], [/^(?:m|mins?|minutes?)$/i, 'm'], [/^(?:h|hrs?|hours?)$/i, 'h'],
  [/^(?:d|days?)$/i, 'd'],
];

const HOURS_OF_A_DAY = 24;

/** `30` to `30s`, `5 min` to `5m`, `1 day` to `1d` or `24h`. */
export function spansNear(value: string): string[] {
  const [, amount, word] = AMOUNT.exec(value.trim()) ?? [];
  const unit = amount === undefined ? undefined : SPANS.find(([words]) => words.test(word))?.[1];
  if (unit === undefined) return [];
  return [`${amount}${unit}`, ...(unit === 'd' ? [`${Number(amount) * HOURS_OF_A_DAY}h`] : [])];
}

/** `v1.3` to `1.3.0`. */
export function versionNear(value: string): string[] {
  const [, major, minor, patch = '0'] = /^v?(\d+)\.(\d+)(?:\.(\d+))?/i.exec(value.trim()) ?? [];
  return major === undefined ? [] : [`${major}.${minor}.${patch}`];
}

/** `Worker_1` to `Worker-1` or `worker-1`. */
export function namesNear(value: string): string[] {
  const name = trimmed(value.replace(/[^A-Za-z0-9.-]+/g, '-'));
  const plain = name.replaceAll('.', '-');
  return [name, plain, name.toLowerCase(), plain.toLowerCase()];
}

/** `https://chat.example.com/v1` to `chat.example.com`. */
export function hostsNear(value: string): string[] {
  const [, host] = /^(?:[a-z]+:\/\/)?([^/:]+)/i.exec(value.trim()) ?? [];
  return host === undefined ? [] : [host, host.toLowerCase(), ...namesNear(host)];
}

/** `my team` to `my-team`, with underscores and dots where these are taken. */
export function labelNear(value: string): string[] {
  return [/[^\w.-]+/g, /[^A-Za-z0-9-]+/g].map(strange => value.split('/').map(part => trimmed(part.replace(strange, '-'))).join('/'));
}

function trimmed(name: string): string {
  return name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
