import { sha256 } from '@noble/hashes/sha2.js';

export const BITCOIN_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
export const RIPPLE_ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
const CHECK = 4;

/** The bytes of a base 58 number of at most 64 characters; undefined where a character is none of its digits. */
export function fromBase58(text: string, alphabet = BITCOIN_ALPHABET): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let at = 0; text.charAt(at) === alphabet.charAt(0); at += 1) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** True where the last four bytes are the beginning of the double SHA-256 of the others (Base58Check). */
export function hasBase58Check(text: string, alphabet = BITCOIN_ALPHABET): boolean {
  const bytes = fromBase58(text, alphabet);
  if (!bytes || bytes.length < 25 || bytes.length > 26) return false;
  const check = sha256(sha256(bytes.subarray(0, -CHECK)));
  return bytes.subarray(-CHECK).every((byte, at) => byte === check[at]);
}
