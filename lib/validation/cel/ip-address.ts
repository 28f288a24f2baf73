/** Internet addresses and ranges of them, as the CEL of Kubernetes takes them: no zones, no IPv4 inside IPv6. */
import { isIPv4, isIPv6 } from 'node:net';

const BITS = { 4: 32, 6: 128 } as const;

export class IpAddress {
  /** @throws Error if the text is no address */
  public static parse(text: string): IpAddress {
    if (isIPv4(text)) return new IpAddress(text.split('.').reduce((bits, part) => bits * 256n + BigInt(part), 0n), 4);
    if (isIPv6(text) && !text.includes('%') && !text.includes('.')) return new IpAddress(ipv6Bits(text), 6);
    throw new Error(`IP Address ${JSON.stringify(text)} parse error during conversion from string`);
  }

  public constructor(public readonly bits: bigint, public readonly family: 4 | 6) {}

  public equals(other: IpAddress): boolean {
    return this.family === other.family && this.bits === other.bits;
  }

  /** Whether it lies in the range of its family. */
  public isIn(range4: string, range6: string): boolean {
    return Cidr.parse(this.family === 4 ? range4 : range6).contains(this);
  }

  public isGlobalUnicast(): boolean {
    const isBroadcast = this.family === 4 && this.bits === 2n ** 32n - 1n;
    return !isBroadcast && !this.isIn('0.0.0.0/32', '::/128') && !this.isIn('127.0.0.0/8', '::1/128')
      && !this.isIn('224.0.0.0/4', 'ff00::/8') && !this.isIn('169.254.0.0/16', 'fe80::/10');
  }

  public toString(): string {
    if (this.family === 4) return [24n, 16n, 8n, 0n].map(shift => (this.bits >> shift) & 255n).join('.');
    const words = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map(shift => ((this.bits >> shift) & 0xffffn).toString(16)).join(':');
    return new URL(`http://[${words}]`).hostname.slice(1, -1);
  }
}

export class Cidr {
  /** @throws Error if the text is no range */
  public static parse(text: string): Cidr {
    const [address, length, ...rest] = text.split('/');
    if (rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length ?? '')) throw new Error(`network address parse error during conversion from string: ${text}`);
    const parsed = IpAddress.parse(address);
    if (Number(length) > BITS[parsed.family]) throw new Error(`network address parse error during conversion from string: ${text}`);
    return new Cidr(parsed, Number(length));
  }

  private constructor(public readonly address: IpAddress, public readonly prefixLength: number) {}

  public contains(address: IpAddress): boolean {
    return address.family === this.address.family && this.prefixOf(address) === this.prefixOf(this.address);
  }

  public containsRange(range: Cidr): boolean {
    return range.prefixLength >= this.prefixLength && this.contains(range.address);
  }

  public masked(): Cidr {
    const shift = BigInt(BITS[this.address.family] - this.prefixLength);
    return new Cidr(new IpAddress(this.prefixOf(this.address) << shift, this.address.family), this.prefixLength);
  }

  public toString(): string {
    return `${this.address.toString()}/${this.prefixLength}`;
  }

  private prefixOf(address: IpAddress): bigint {
    return address.bits >> BigInt(BITS[address.family] - this.prefixLength);
  }
}

function ipv6Bits(text: string): bigint {
  const [head, tail] = text.split('::').map(half => (half === '' ? [] : half.split(':')));
  const words = tail === undefined ? head : [...head, ...new Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return words.reduce((bits, word) => bits * 65536n + BigInt(`0x${word}`), 0n);
}
