const DIGITS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum comes to: in Bech32, and in Bech32m (BIP 350). */
const GOOD = [1, 0x2bc830a3];

/** True for a Bech32 or Bech32m text in one case, such as `bc1…`, with its checksum right (BIP 173, BIP 350). */
export function hasBech32Check(text: string): boolean {
  const lower = text.toLowerCase();
  const split = lower.lastIndexOf('1');
  if (split < 1 || (text !== lower && text !== text.toUpperCase())) return false;
  const prefix = [...lower.slice(0, split)].map((sign) => sign.charCodeAt(0));
  const data = [...lower.slice(split + 1)].map((sign) => DIGITS.indexOf(sign));
  if (data.length < 6 || data.includes(-1)) return false;
  const values = [
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...data,
  ];
  return GOOD.includes(checksumOf(values));
}

function checksumOf(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) {
      if ((top >>> bit) & 1) checksum ^= generator;
    }
  }
  return checksum >>> 0;
}
