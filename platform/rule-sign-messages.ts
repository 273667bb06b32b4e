import * as z from 'zod/mini';
import { draftSchema, surfaceSchema } from '../domain/draft';
import { actionSchema } from '../domain/finding';
import { ruleSignListSchema } from '../domain/rule-signs';
import { packRefSchema } from '../domain/submission';

const MOST = 1000;
const ruleId = z.string().check(z.maxLength(120));
const rules = z.optional(z.readonly(z.array(z.object({ ruleId })).check(z.maxLength(MOST))));
/** Of what a check found, what counting needs: ids of rules. */
const seen = { shadow: rules, switchedOff: rules };
const nothing = z.object({});

/** Messages of what checks tell of posts and rules. */
export const RULE_SIGN_MESSAGES = {
  /** A post was let go without an approval. `draft`: only where posts are picked for a look afterwards; it stays in this browser. */
  'post.passed': {
    from: ['content'],
    request: z.object({
      key: z.string().check(z.minLength(8), z.maxLength(80)),
      draft: z.optional(draftSchema),
      site: z.string().check(z.maxLength(20)),
      surface: z.optional(surfaceSchema),
      accountId: z.string().check(z.maxLength(200)),
      contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      /** Why it may go: a reason of entrypoints/checker/decide-hold.ts. */
      because: z.string().check(z.maxLength(20)),
      check: z.object({
        isPending: z.boolean(),
        findings: z.readonly(
          z.array(z.object({ ruleId, action: actionSchema })).check(z.maxLength(MOST)),
        ),
        ...seen,
      }),
      pack: packRefSchema,
    }),
    answer: nothing,
  },
  /** A draft was handed in for approval. */
  'rules.seen': {
    from: ['content'],
    request: z.object({ check: z.object(seen), pack: packRefSchema }),
    answer: nothing,
  },
  /** Rules on trial and rules that are off, in the whole organisation; for those who look after the policy. */
  'rules.signs': { from: ['page'], request: nothing, answer: ruleSignListSchema },
} as const;
