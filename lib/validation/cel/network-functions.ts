import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { Cidr, IpAddress } from './ip-address';
import { register, registerNamespace } from './registration';

const IP = 'net.IP';
const CIDR = 'net.CIDR';
const URL_TYPE = 'kubernetes.URL';

/** `url()`, `ip()`, `cidr()` and their methods. */
export function registerNetworkFunctions(environment: Environment): void {
  registerUrls(environment);
  registerAddresses(environment);
  registerRanges(environment);
}

function registerUrls(environment: Environment): void {
  environment.registerType(URL_TYPE, AbsoluteUrl);
  register(environment, {
    [`url(string): ${URL_TYPE}`]: (text: string) => new AbsoluteUrl(text),
    'isURL(string): bool': (text: string) => succeeds(() => new AbsoluteUrl(text)),
    [`${URL_TYPE}.getScheme(): string`]: ({ scheme }: AbsoluteUrl) => scheme,
    [`${URL_TYPE}.getHost(): string`]: ({ parsed }: AbsoluteUrl) => parsed.host,
    [`${URL_TYPE}.getHostname(): string`]: ({ parsed }: AbsoluteUrl) => parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    [`${URL_TYPE}.getPort(): string`]: ({ parsed }: AbsoluteUrl) => parsed.port,
    [`${URL_TYPE}.getEscapedPath(): string`]: ({ parsed }: AbsoluteUrl) => parsed.pathname,
    [`${URL_TYPE}.getQuery(): map<string, list<string>>`]: ({ parsed }: AbsoluteUrl) =>
      new Map([...parsed.searchParams.keys()].map(key => [key, [...parsed.searchParams.getAll(key)]])),
  });
}

/** An absolute URI or an absolute path. */
class AbsoluteUrl {
  public readonly scheme: string;
  public readonly parsed: URL;

  /** @throws Error if the text is neither */
  public constructor(text: string) {
    if (!text.startsWith('/') && !URL.canParse(text)) throw new Error(`URL parse error during conversion from string: ${text}`);
    this.scheme = text.startsWith('/') ? '' : text.slice(0, text.indexOf(':')).toLowerCase();
    // A scheme that JavaScript does not know has no port of its own that would go unsaid, and no slash that would be added.
    this.parsed = new URL(`unknown-${this.scheme}${text.slice(this.scheme.length).replace(/^:?/, ':')}`);
  }
}

function registerAddresses(environment: Environment): void {
  environment.registerType(IP, IpAddress);
  environment.registerOperator(`${IP} == ${IP}`, (a: IpAddress, b: IpAddress) => a.equals(b));
  registerNamespace(environment, 'ip', 'IpNamespace');
  register(environment, {
    [`ip(string): ${IP}`]: (text: string) => IpAddress.parse(text),
    'isIP(string): bool': (text: string) => succeeds(() => IpAddress.parse(text)),
    'IpNamespace.isCanonical(string): bool': (_: object, text: string) => IpAddress.parse(text).toString() === text,
    [`string(${IP}): string`]: (self: IpAddress) => self.toString(),
    [`${IP}.family(): int`]: (self: IpAddress) => BigInt(self.family),
    [`${IP}.isUnspecified(): bool`]: (self: IpAddress) => self.isIn('0.0.0.0/32', '::/128'),
    [`${IP}.isLoopback(): bool`]: (self: IpAddress) => self.isIn('127.0.0.0/8', '::1/128'),
    [`${IP}.isLinkLocalMulticast(): bool`]: (self: IpAddress) => self.isIn('224.0.0.0/24', 'ff02::/16'),
    [`${IP}.isLinkLocalUnicast(): bool`]: (self: IpAddress) => self.isIn('169.254.0.0/16', 'fe80::/10'),
    [`${IP}.isGlobalUnicast(): bool`]: (self: IpAddress) => self.isGlobalUnicast(),
  });
}

function registerRanges(environment: Environment): void {
  environment.registerType(CIDR, Cidr);
  environment.registerOperator(`${CIDR} == ${CIDR}`, (a: Cidr, b: Cidr) => a.toString() === b.toString());
  register(environment, {
    [`cidr(string): ${CIDR}`]: (text: string) => Cidr.parse(text),
    'isCIDR(string): bool': (text: string) => succeeds(() => Cidr.parse(text)),
    [`string(${CIDR}): string`]: (self: Cidr) => self.toString(),
    [`${CIDR}.ip(): ${IP}`]: (self: Cidr) => self.address,
    [`${CIDR}.masked(): ${CIDR}`]: (self: Cidr) => self.masked(),
    [`${CIDR}.prefixLength(): int`]: (self: Cidr) => BigInt(self.prefixLength),
    [`${CIDR}.containsIP(string): bool`]: (self: Cidr, text: string) => self.contains(IpAddress.parse(text)),
    [`${CIDR}.containsIP(${IP}): bool`]: (self: Cidr, address: IpAddress) => self.contains(address),
    [`${CIDR}.containsCIDR(string): bool`]: (self: Cidr, text: string) => self.containsRange(Cidr.parse(text)),
    [`${CIDR}.containsCIDR(${CIDR}): bool`]: (self: Cidr, range: Cidr) => self.containsRange(range),
  });
}

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
