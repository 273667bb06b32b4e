import type { PackSource } from './pack-source';
import { isObject } from './source/is-object';

/**
 * The bytes that are signed: JSON without spaces, in the order of the file. Includes are resolved already (see pack-source); lists with
 * `hash: true` are hashed here.
 */
export function makeBody({ value }: PackSource): string {
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const lists = Array.isArray(value.lists) ? { lists: value.lists.map(builtList) } : {};
  return JSON.stringify({ ...value, ...lists });
}

function builtList(list: unknown): unknown {
  if (!isObject(list) || list.hash !== true) return list;
  const { hash: _hash, salt: _salt, rounds: _rounds, ...clear } = list;
  return clear;
}
