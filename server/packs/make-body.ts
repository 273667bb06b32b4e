import { randomBytes } from 'node:crypto';
import { hashTerms } from '../../rules/hash-terms';
import { rulesAsRead } from './as-read';
import { gatesOf } from './gates/gate-of';
import { isObject } from './source/is-object';
import type { PackSource } from './source/whole-source';

/** `signed`: what browsers get. `trial`: the same, but with hashes that cost next to nothing, for commands that only look at a pack. */
export type BodyKind = 'signed' | 'trial';

/**
 * The bytes of a pack: JSON without spaces, in the order of the file. Includes are resolved already (see pack-source); lists with
 * `hash: true` are hashed here, with a fresh salt where the source names none, patterns are written as texts are read, and their gates found.
 */
export function makeBody({ value }: PackSource, kind: BodyKind = 'signed'): string {
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const lists = Array.isArray(value.lists)
    ? { lists: value.lists.map((list) => builtList(list, kind)) }
    : {};
  const rules = rulesAsRead(value.rules);
  return JSON.stringify({ ...value, ...lists, rules, gates: gatesOf(rules) });
}

function builtList(list: unknown, kind: BodyKind): unknown {
  if (!isObject(list) || list.hash !== true || !Array.isArray(list.terms)) return list;
  const { id, title } = list;
  const terms = list.terms.filter((term): term is string => isHashable(term));
  const salt = typeof list.salt === 'string' ? list.salt : randomBytes(16).toString('hex');
  const rounds = typeof list.rounds === 'number' ? list.rounds : undefined;
  const hashed = hashTerms(terms, salt, kind === 'trial' ? 1 : rounds);
  return { id, ...(title !== undefined && { title }), hashed };
}

/** The linter has named those that are not. */
export function isHashable(term: unknown): boolean {
  if (typeof term !== 'string') return false;
  try {
    hashTerms([term], '0'.repeat(32), 1);
    return true;
  } catch {
    return false;
  }
}
