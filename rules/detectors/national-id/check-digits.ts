import { digitAt } from '../checksums';

/** Sum of the digits, each times its weight. */
export function weighted(value: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += digitAt(value, at) * weight;
  return sum;
}

/** True where the weighted sum of all digits is a multiple of `by`. */
export function divides(weights: readonly number[], by: number): (value: string) => boolean {
  return (value) => weighted(value, weights) % by === 0;
}

/** Weighted sum modulo 11 as the last digit; a remainder of 10 stands for `ten` (none, where absent). */
export function elevens(
  weights: readonly number[],
  options: { complement: boolean; ten?: number },
): (value: string) => boolean {
  return (value) => {
    const rest = weighted(value, weights) % 11;
    const check = options.complement ? (11 - rest) % 11 : rest;
    return (check === 10 ? options.ten : check) === digitAt(value, weights.length);
  };
}

/** ISO 7064 MOD 11,10. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (let at = 0; at < digits.length - 1; at += 1) {
    const sum = (digitAt(digits, at) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

const MULTIPLY = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTE = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's dihedral check. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digitAt(digits, digits.length - 1 - at);
    check = digitAt(MULTIPLY[check] ?? '', digitAt(PERMUTE[at % 8] ?? '', digit));
  }
  return check === 0;
}

/** The check letter or digit that a number has in a table, by its remainder. */
export function letterOf(table: string, number: number): string {
  return table.charAt(number % table.length);
}

/** EAN-13: weights 1 and 3 in turn. */
export function passesEan13(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
