import { randomBytes } from 'node:crypto';
import { commitmentText } from '../../domain/record';
import { sha256Now } from '../audit/tree-hasher';

export interface Commitment {
  readonly salt: string;
  readonly hash: string;
}

/** Binds a record to words that may be taken away later. */
export function commitTo(field: string, text: string): Commitment {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: commitmentHash(field, salt, text) };
}

export function commitmentHash(field: string, salt: string, text: string): string {
  return sha256Now(commitmentText(field, salt, text));
}
