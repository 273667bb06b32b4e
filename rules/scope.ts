import type { Draft } from '../domain/draft';
import { parseInstant } from './instant';
import type { Scope } from './rule';

/** Where and when a draft is checked. */
export interface CheckContext {
  /** ISO 8601. */
  readonly now: string;
  /** Groups of the author. */
  readonly groups: readonly string[];
  /** Milliseconds that only go up; with it, costly rules are switched off. */
  readonly clock?: () => number;
}

export type InScope = (draft: Draft, context: CheckContext) => boolean;

/** Compiles a scope. Throws where an instant of its window cannot be read. */
export function compileScope(scope: Scope | undefined): InScope {
  if (!scope) return () => true;
  const from = instant(scope.window?.from, 'from') ?? Number.NEGATIVE_INFINITY;
  const until = instant(scope.window?.until, 'until') ?? Number.POSITIVE_INFINITY;
  const accounts = scope.accounts?.map((account) => account.toLowerCase());
  return (draft, { now, groups }) =>
    allows(scope.sites, draft.site) &&
    allows(scope.surfaces, draft.surface) &&
    allows(accounts, draft.account.id.toLowerCase()) &&
    (!scope.groups || scope.groups.some((group) => groups.includes(group))) &&
    (!scope.window || isWithin(draft.scheduledFor ?? now, from, until));
}

function allows<T>(list: readonly T[] | undefined, value: T): boolean {
  return !list || list.includes(value);
}

/** A time that cannot be read is taken to be inside: a strange clock must not lift an embargo. */
function isWithin(time: string, from: number, until: number): boolean {
  const at = parseInstant(time);
  return at === undefined || (at >= from && at < until);
}

function instant(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`scope.window.${name} is not an ISO 8601 time: ${text}`);
  return at;
}
