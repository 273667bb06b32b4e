import * as z from 'zod/mini';

const ruleId = z.string().check(z.minLength(1), z.maxLength(120));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const pack = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(120)),
  version: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
});
/** A pack has few rules on trial at a time, and fewer that are off. */
const MOST_RULES = 400;

/** `trial`: a rule on trial would have acted. `switched-off`: a rule was off in that tab, because it took too long or broke. */
export const RULE_SIGNS = ['trial', 'switched-off'] as const;
export const ruleSignSchema = z.enum(RULE_SIGNS);
export type RuleSign = z.infer<typeof ruleSignSchema>;

const ruleCountSchema = z.object({ ruleId, sign: ruleSignSchema, times: count });
type RuleCount = z.infer<typeof ruleCountSchema>;

/** What the posts of one day (UTC) and one version of a pack add up to. Nothing of a text, an account or a person. */
export const ruleDaySchema = z.object({
  day,
  pack,
  /** Posts that went out or were handed in, and were checked. */
  posts: count,
  /** Rules on trial that never acted are here too: silence is an answer. */
  rules: z.array(ruleCountSchema).check(z.maxLength(MOST_RULES)),
});
export type RuleDay = z.infer<typeof ruleDaySchema>;

/** POST /v1/rule-signs, header `Idempotency-Key`: what was added up since the last report. */
export const ruleSignsRequestSchema = z.object({
  reports: z.array(ruleDaySchema).check(z.minLength(1), z.maxLength(60)),
});
export type RuleSignsRequest = z.infer<typeof ruleSignsRequestSchema>;

/** GET /v1/rule-signs: the rules that are on trial or off in the newest version of their pack that was heard of. */
export const ruleSignListSchema = z.object({
  rules: z.array(
    z.object({
      packId: z.string(),
      ruleId: z.string(),
      sign: ruleSignSchema,
      /** `trial`: posts on which it would have acted. `switched-off`: posts that were checked without it. */
      times: z.int(),
      /** Checked posts on the days and by the versions that it was heard of. */
      posts: z.int(),
      /** First and last of these days (UTC). */
      since: day,
      last: day,
      /** Newest first. */
      days: z.array(z.object({ day, version: z.int(), times: z.int(), posts: z.int() })),
    }),
  ),
});
export type RuleSignLine = z.infer<typeof ruleSignListSchema>['rules'][number];

/** What the check of one post that goes out or is handed in told of the rules; ids. */
export interface CheckedPost {
  readonly day: string;
  readonly pack: RuleDay['pack'];
  /** All rules of the pack that are on trial. */
  readonly onTrial: readonly string[];
  /** Those of them that would have acted. */
  readonly acted: readonly string[];
  readonly off: readonly string[];
}

/** The days with one post more. */
export function withPost(days: readonly RuleDay[], post: CheckedPost): RuleDay[] {
  const isSame = (one: RuleDay) =>
    one.day === post.day && one.pack.id === post.pack.id && one.pack.version === post.pack.version;
  const known = days.find(isSame) ?? { day: post.day, pack: post.pack, posts: 0, rules: [] };
  const rules = withSigns(known.rules, post).slice(0, MOST_RULES);
  return [{ ...known, posts: known.posts + 1, rules }, ...days.filter((one) => !isSame(one))];
}

function withSigns(rules: readonly RuleCount[], { onTrial, acted, off }: CheckedPost): RuleCount[] {
  const counts = new Map(rules.map((one) => [`${one.sign} ${one.ruleId}`, one]));
  const add = (sign: RuleSign, id: string, times: number) => {
    const key = `${sign} ${id}`;
    counts.set(key, { ruleId: id, sign, times: (counts.get(key)?.times ?? 0) + times });
  };
  const hits = new Set(acted);
  for (const id of new Set([...onTrial, ...acted])) add('trial', id, hits.has(id) ? 1 : 0);
  for (const id of new Set(off)) add('switched-off', id, 1);
  return [...counts.values()];
}
