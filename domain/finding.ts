import * as z from 'zod/mini';
import { mergeStageLists } from './merge-stages';

/** What a rule asks for, mildest first. `review-after`: post now, a sample is looked at later. */
export const ACTIONS = ['inform', 'review-after', 'warn', 'justify', 'sign-off', 'block'] as const;
export const actionSchema = z.enum(ACTIONS);
export type Action = z.infer<typeof actionSchema>;

/** What the findings of one draft add up to, mildest first. */
export const VERDICTS = ['clear', 'advise', 'justify', 'sign-off', 'blocked'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

const groupNameSchema = z.string().check(z.minLength(1), z.maxLength(80));

/** One step of an approval: a group of people, and how many of them must agree. `person:ID` is a group of that one person. */
export const stageSchema = z.object({
  group: groupNameSchema,
  need: z.union([z.enum(['any', 'all']), z.int().check(z.minimum(1), z.maximum(50))]),
  /** Working hours until it should be decided, by the group's calendar; reminders go out at 80 % of them. */
  dueHours: z.optional(z.number().check(z.gt(0), z.maximum(2000))),
  /** Who may decide as well once it is overdue, or once somebody asked for it. */
  escalateTo: z.optional(groupNameSchema),
  /** At least one approval must come from this group. */
  senior: z.optional(groupNameSchema),
});
export type Stage = z.infer<typeof stageSchema>;

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export const confidenceSchema = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof confidenceSchema>;

/** A text to put into the draft; nothing is put in before its author presses the button. */
export const fixSchema = z.object({
  label: z.string().check(z.maxLength(120)),
  /** `replace` takes the place of the finding's range; `insert` goes in at its start. */
  kind: z.enum(['replace', 'insert']),
  text: z.string().check(z.maxLength(2000)),
});
export type Fix = z.infer<typeof fixSchema>;

/** One rule's result on one draft. */
export const findingSchema = z.object({
  ruleId: z.string(),
  title: z.string(),
  /** What is wrong, said to the author. */
  message: z.string(),
  why: z.string(),
  cite: z.optional(z.object({ text: z.string(), url: z.optional(z.string()) })),
  /** The department to ask. */
  owner: z.string(),
  action: actionSchema,
  /** Index into `textsOf(draft)`: parts first, alternative texts after them. */
  part: z.int(),
  /** UTF-16 offsets into the original text of that part; start = end where something is missing. */
  start: z.int(),
  end: z.int(),
  /** True where the rule asks for a text that is not there. */
  missing: z.boolean(),
  fix: z.optional(fixSchema),
  stages: z.array(stageSchema),
  confidence: confidenceSchema,
});
export type Finding = z.infer<typeof findingSchema>;

const VERDICT_OF: Readonly<Record<Action, Verdict>> = {
  inform: 'advise',
  'review-after': 'advise',
  warn: 'advise',
  justify: 'justify',
  'sign-off': 'sign-off',
  block: 'blocked',
};

/** What a draft is about, by a rule of kind `classify`: says who looks at it, and is never shown as a problem. */
export const topicSchema = z.object({
  ruleId: z.string(),
  topic: z.string(),
  /** The department. */
  owner: z.string(),
  stages: z.array(stageSchema),
});
export type Topic = z.infer<typeof topicSchema>;

/** The strictest finding wins. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  return findings.reduce<Verdict>((worst, finding) => {
    const verdict = VERDICT_OF[finding.action];
    return VERDICTS.indexOf(verdict) > VERDICTS.indexOf(worst) ? verdict : worst;
  }, 'clear');
}

/** True where the site's own Post action must not happen yet. */
export function holds(verdict: Verdict): boolean {
  return verdict === 'justify' || verdict === 'sign-off' || verdict === 'blocked';
}

/** Sign-off that names no stage goes to this one. */
export const DEFAULT_STAGE: Stage = { group: 'managers', need: 'any' };

/**
 * The stages of all findings that ask for sign-off, merged. Topics add their stages to those of findings, and none where no finding asks
 * for sign-off; `routes`, the organisation's own lists, are always added.
 */
export function mergeStages(
  findings: readonly Finding[],
  topics: readonly Topic[] = [],
  routes: readonly (readonly Stage[])[] = [],
): Stage[] {
  const asked = findings
    .filter((finding) => finding.action === 'sign-off')
    .map((finding) => (finding.stages.length > 0 ? finding.stages : [DEFAULT_STAGE]));
  const named = asked.length > 0 ? topics.map((topic) => topic.stages) : [];
  return mergeStageLists([...asked, ...named, ...routes]);
}
