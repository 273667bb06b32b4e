import * as z from 'zod/mini';
import { siteSchema } from './draft';
import { recordKindSchema } from './record';

/** How long something is kept. What no rule is about is kept for ever; where several are, the longest counts. */
export const retentionRuleSchema = z.object({
  /** `texts`: what drafts, decisions and comments say. `records`: what records say; that they were there stays. */
  what: z.enum(['texts', 'records']),
  days: z.int().check(z.minimum(1), z.maximum(36_500)),
  site: z.optional(siteSchema),
  accountId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Of records: these kinds only. */
  kinds: z.optional(z.array(recordKindSchema).check(z.minLength(1))),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

export const retentionRulesSchema = z.array(retentionRuleSchema).check(z.maxLength(200));

/** GET and PUT /v1/retention */
export const retentionSchema = z.object({
  /** Goes up with every change; a PUT names the one it was made on. */
  version: z.int(),
  rules: retentionRulesSchema,
});
export type Retention = z.infer<typeof retentionSchema>;

/** A hold keeps everything of a submission, a person or an account, whatever the rules say. */
export const holdRequestSchema = z.object({
  kind: z.enum(['submission', 'person', 'account']),
  /** Id of the submission or person, or the site's id of the account. */
  target: z.string().check(z.minLength(1), z.maxLength(200)),
  reason: z.string().check(z.minLength(1), z.maxLength(2_000)),
});
export type HoldRequest = z.infer<typeof holdRequestSchema>;

export const holdSchema = z.object({
  id: z.string(),
  ...holdRequestSchema.shape,
  placedBy: z.string(),
  placedAt: z.string(),
});
export type Hold = z.infer<typeof holdSchema>;

/** GET /v1/legal-holds */
export const holdListSchema = z.object({ holds: z.array(holdSchema) });

export interface RetentionFacts {
  readonly what: RetentionRule['what'];
  readonly site?: string | undefined;
  readonly accountId?: string | undefined;
  readonly kind?: string;
}

/** The longest of the rules that are about it, in days; undefined = no rule, so it stays. */
export function dutyDays(
  rules: readonly RetentionRule[],
  facts: RetentionFacts,
): number | undefined {
  const days = rules.filter((rule) => isAbout(rule, facts)).map((rule) => rule.days);
  return days.length > 0 ? Math.max(...days) : undefined;
}

function isAbout(rule: RetentionRule, facts: RetentionFacts): boolean {
  return (
    rule.what === facts.what &&
    (rule.site === undefined || rule.site === facts.site) &&
    (rule.accountId === undefined || rule.accountId === facts.accountId) &&
    (rule.kinds === undefined || rule.kinds.some((kind) => kind === facts.kind))
  );
}

/** Whom and what a hold may be about. */
export interface HoldFacts {
  readonly submission?: string | undefined;
  readonly people: readonly string[];
  readonly accountId?: string | undefined;
}

export function isHeld(holds: readonly Hold[], facts: HoldFacts): boolean {
  return holds.some(({ kind, target }) => {
    if (kind === 'submission') return facts.submission === target;
    return kind === 'account' ? facts.accountId === target : facts.people.includes(target);
  });
}
