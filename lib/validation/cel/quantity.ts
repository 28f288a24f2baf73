/** A Kubernetes quantity: an exact amount such as `500m`, `80Gi` or `1e3`. */

const SYNTAX = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/;
const DECIMAL_EXPONENTS: { readonly [suffix: string]: number } = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY_SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** The finest that a quantity resolves; the API server rounds up to it. */
const NANO = 1_000_000_000n;
const NANO_DIGITS = 9;
const MAX_INT64 = 2n ** 63n - 1n;
/** Larger exponents lie beyond every quantity that the API server keeps apart. */
const EXPONENT_LIMIT = 40;

export class Quantity {
  /** @throws Error if the text is no quantity */
  public static parse(text: string): Quantity {
    const found = SYNTAX.exec(text);
    if (!found) throw new Error(`quantities must match the regular expression, but ${JSON.stringify(text)} does not`);
    const [, sign, number, binary, decimal, exponent] = found;
    const [whole, fraction = ''] = number.split('.');
    const tens = limited(decimal ? DECIMAL_EXPONENTS[decimal] : Number(exponent ?? 0)) - fraction.length + NANO_DIGITS;
    const digits = BigInt(`${whole}${fraction}`) * (binary ? 1024n ** BigInt(BINARY_SUFFIXES.indexOf(binary) + 1) : 1n);
    const nanos = tens >= 0 ? digits * 10n ** BigInt(tens) : roundedUp(digits, 10n ** BigInt(-tens));
    return new Quantity(sign === '-' ? -nanos : nanos);
  }

  private constructor(private readonly nanos: bigint) {}

  public compareTo(other: Quantity): bigint {
    if (this.nanos === other.nanos) return 0n;
    return this.nanos < other.nanos ? -1n : 1n;
  }

  public sign(): bigint {
    if (this.nanos === 0n) return 0n;
    return this.nanos < 0n ? -1n : 1n;
  }

  public plus(other: Quantity | bigint): Quantity {
    return new Quantity(this.nanos + (typeof other === 'bigint' ? other * NANO : other.nanos));
  }

  public minus(other: Quantity | bigint): Quantity {
    return this.plus(typeof other === 'bigint' ? -other : new Quantity(-other.nanos));
  }

  public isInteger(): boolean {
    const whole = this.nanos / NANO;
    return this.nanos % NANO === 0n && whole <= MAX_INT64 && whole >= -MAX_INT64 - 1n;
  }

  /** @throws Error if it is none */
  public asInteger(): bigint {
    if (!this.isInteger()) throw new Error('cannot convert value to integer');
    return this.nanos / NANO;
  }

  public asApproximateFloat(): number {
    return Number(this.nanos) / Number(NANO);
  }
}

function limited(exponent: number): number {
  return Math.max(-EXPONENT_LIMIT, Math.min(EXPONENT_LIMIT, exponent));
}

function roundedUp(value: bigint, divisor: bigint): bigint {
  return value / divisor + (value % divisor === 0n ? 0n : 1n);
}
