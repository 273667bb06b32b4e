import { randomBytes } from 'node:crypto';
import type { PersonRef } from '../../domain/person';
import { commitmentText, NAME_FIELD } from '../../domain/record';
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

const names = new Map<string, Commitment>();
const MOST_NAMES = 10_000;

/** The same for all records of one person and name that this process writes, so that checking a million records hashes few names. */
export function commitToName({ id, name }: PersonRef): Commitment {
  const key = JSON.stringify([id, name]);
  const commitment = names.get(key) ?? commitTo(NAME_FIELD, name);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(key, commitment);
  return commitment;
}
