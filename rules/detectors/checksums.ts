/** The digit at an offset; NaN outside the text. */
export function digitAt(value: string, at: number): number {
  return value.charCodeAt(at) - 48;
}

/** ISO/IEC 7812: every second digit doubled, from the right. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digitAt(digits, digits.length - 1 - at);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The remainder by a small number of a decimal number of any length. Letters count as two digits, from A = 10 (ISO 7064). */
export function remainder(value: string, by: number): number {
  let rest = 0;
  for (const character of value) {
    const digit = Number.parseInt(character, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % by;
  }
  return rest;
}
