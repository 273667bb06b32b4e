import * as z from 'zod/mini';
import { siteSchema } from './draft';
import { personRefSchema } from './person';

/** What a stop is for. `group`: posts of people in that group. */
export const stopScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('site'), site: siteSchema }),
  z.object({
    kind: z.literal('account'),
    site: siteSchema,
    accountId: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  z.object({ kind: z.literal('group'), group: z.string().check(z.minLength(1), z.maxLength(80)) }),
]);
export type StopScope = z.infer<typeof stopScopeSchema>;

/** Nobody posts in this scope but those who may speak. Personal accounts are never in it. */
export const stopSchema = z.object({
  id: z.string(),
  reason: z.string(),
  scope: stopScopeSchema,
  /** Person ids of those who may speak. */
  allow: z.array(z.string()),
  /** A text that may be said meanwhile. */
  statement: z.optional(z.string()),
  startedBy: personRefSchema,
  startedAt: z.string(),
  /** When it ends by itself. */
  until: z.optional(z.string()),
  endedBy: z.optional(personRefSchema),
  endedAt: z.optional(z.string()),
});
export type Stop = z.infer<typeof stopSchema>;

export interface StoppedPost {
  readonly site: string;
  readonly account: { readonly id: string; readonly kind: string };
  /** Who would press Post. */
  readonly poster: { readonly id: string; readonly groups: readonly string[] };
}

/** True while the stop is on, at this ISO time. */
export function isOn(stop: Stop, now: string): boolean {
  const ended = stop.endedAt !== undefined && stop.endedAt <= now;
  return !ended && (stop.until === undefined || now < stop.until);
}

/** True where the post falls under the stop's scope and its poster is not one of those who may speak. */
export function stops(stop: Stop, post: StoppedPost): boolean {
  if (post.account.kind === 'personal') return false;
  return !stop.allow.includes(post.poster.id) && inScope(stop.scope, post);
}

/**
 * The stop that makes an approval stale: one that began after it. It stays so when the stop ends, so that nothing goes out in a burst
 * that nobody looked at again.
 */
export function staleBy(
  all: readonly Stop[],
  post: StoppedPost,
  approvedAt: string,
): Stop | undefined {
  return all.find((stop) => stop.startedAt > approvedAt && stops(stop, post));
}

function inScope(scope: StopScope, post: StoppedPost): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'site':
      return scope.site === post.site;
    case 'account':
      return scope.site === post.site && scope.accountId === post.account.id;
    case 'group':
      return post.poster.groups.includes(scope.group);
  }
}
