const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 6;

/** True where the last six characters are the CRC-32 of those before, in base 62 (GitHub and npm tokens, without their beginning). */
export function endsWithChecksum(body: string): boolean {
  const payload = body.slice(0, -CHECKSUM);
  return base62(crc32(payload)).padStart(CHECKSUM, '0') === body.slice(-CHECKSUM);
}

/** Of ASCII text (ISO 3309, reflected polynomial). */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    rest ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

function base62(value: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) {
    digits = DIGITS.charAt(rest % 62) + digits;
  }
  return digits;
}
