import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type FindHashed, HashedIndex, type SlowHash } from '../hashed-index';

/** PBKDF2 with SHA-256 (RFC 8018), 128 bits. Synchronous, unlike the browser's own: a check waits for nothing. */
export const hashedTerms: SlowHash = (key, salt, rounds) =>
  bytesToHex(pbkdf2(sha256, utf8ToBytes(key), hexToBytes(salt), { c: rounds, dkLen: 16 }));

/** Lists of hashed names, in a script of their own. */
export const findHashed: FindHashed = (terms) => {
  const index = new HashedIndex(terms, hashedTerms);
  return (text) => index.findAll(text);
};
