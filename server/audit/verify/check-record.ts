import { FIRST_PREVIOUS, NAME_FIELD } from '../../../domain/record';
import { commitmentHash } from '../../records/commit-text';
import { sha256Now } from '../tree-hasher';
import type { FlawKind } from './flaw';
import { hashAgain, type RawRecord } from './raw-record';

/** What a record of something purged looks like: hash and place stay, the rest is gone. */
export function isTombstone(row: RawRecord): boolean {
  return row.data === '' && row.actorId === '';
}

/** Of what stays of a purged record, so that it cannot be changed either. */
export function tombstoneHash({ id, subject, seq, kind, at, previous, hash }: RawRecord): string {
  return sha256Now(
    JSON.stringify(['guidepost-tombstone-1', id, subject, seq, kind, at, previous, hash]),
  );
}

/**
 * Looks at one record and the one before it in the reading order. Purged content and erased names are no flaws by themselves: the
 * caller asks whether a record says so.
 */
export function flawOf(row: RawRecord, before: RawRecord | undefined): FlawKind | undefined {
  const follows = before?.subject === row.subject ? before : undefined;
  if (row.seq !== (follows?.seq ?? 0) + 1) return 'chain-broken';
  if (row.previous !== (follows?.hash ?? FIRST_PREVIOUS)) return 'chain-broken';
  if (row.at.length !== ISO_LENGTH) return 'time-too-exact';
  if (isTombstone(row)) return undefined;
  if (hashAgain(row) !== row.hash) return 'content-changed';
  return nameIsWrong(row) ? 'name-changed' : undefined;
}

const ISO_LENGTH = '2026-01-01T00:00:00.000Z'.length;

/** True where a name was committed to and is not there. */
export function isNameless(row: RawRecord): boolean {
  return row.nameHash !== null && row.nameSalt === null;
}

function nameIsWrong({ nameHash, nameSalt, actorName }: RawRecord): boolean {
  if (nameHash === null) return nameSalt !== null;
  if (nameSalt === null) return actorName !== '';
  const known = right.get(nameHash);
  if (known) return known.salt !== nameSalt || known.name !== actorName;
  const isWrong = commitmentHash(NAME_FIELD, nameSalt, actorName) !== nameHash;
  if (!isWrong && right.size < MOST_KEPT) right.set(nameHash, { salt: nameSalt, name: actorName });
  return isWrong;
}

/** Names that were computed already: many records share one. */
const right = new Map<string, { readonly salt: string; readonly name: string }>();
const MOST_KEPT = 100_000;
