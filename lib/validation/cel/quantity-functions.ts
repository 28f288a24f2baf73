import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { Quantity } from './quantity';
import { register } from './registration';

const TYPE = 'kubernetes.Quantity';

/** `quantity()` and its methods. */
export function registerQuantityFunctions(environment: Environment): void {
  environment.registerType(TYPE, Quantity);
  environment.registerOperator(`${TYPE} == ${TYPE}`, (a: Quantity, b: Quantity) => a.compareTo(b) === 0n);
  register(environment, {
    [`quantity(string): ${TYPE}`]: (text: string) => Quantity.parse(text),
    'isQuantity(string): bool': isQuantity,
    [`${TYPE}.isInteger(): bool`]: (self: Quantity) => self.isInteger(),
    [`${TYPE}.asInteger(): int`]: (self: Quantity) => self.asInteger(),
    [`${TYPE}.asApproximateFloat(): double`]: (self: Quantity) => self.asApproximateFloat(),
    [`${TYPE}.sign(): int`]: (self: Quantity) => self.sign(),
    [`${TYPE}.add(${TYPE}): ${TYPE}`]: (self: Quantity, other: Quantity) => self.plus(other),
    [`${TYPE}.add(int): ${TYPE}`]: (self: Quantity, other: bigint) => self.plus(other),
    [`${TYPE}.sub(${TYPE}): ${TYPE}`]: (self: Quantity, other: Quantity) => self.minus(other),
    [`${TYPE}.sub(int): ${TYPE}`]: (self: Quantity, other: bigint) => self.minus(other),
    [`${TYPE}.isLessThan(${TYPE}): bool`]: (self: Quantity, other: Quantity) => self.compareTo(other) < 0n,
    [`${TYPE}.isGreaterThan(${TYPE}): bool`]: (self: Quantity, other: Quantity) => self.compareTo(other) > 0n,
    [`${TYPE}.compareTo(${TYPE}): int`]: (self: Quantity, other: Quantity) => self.compareTo(other),
  });
}

function isQuantity(text: string): boolean {
  try {
    Quantity.parse(text);
    return true;
  } catch {
    return false;
  }
}
