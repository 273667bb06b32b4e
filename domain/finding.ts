import * as z from 'zod/mini';

/** What a rule asks for, mildest first. `review-after`: post now, a sample is looked at later. */
export const ACTIONS = ['inform', 'review-after', 'warn', 'justify', 'sign-off', 'block'] as const;
export const actionSchema = z.enum(ACTIONS);
export type Action = z.infer<typeof actionSchema>;

/** What the findings of one draft add up to, mildest first. */
export const VERDICTS = ['clear', 'advise', 'justify', 'sign-off', 'blocked'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** One step of an approval: a group of people, and how many of them must agree. */
export const stageSchema = z.object({
  group: z.string().check(z.minLength(1), z.maxLength(80)),
  need: z.union([z.enum(['any', 'all']), z.int().check(z.minimum(1), z.maximum(50))]),
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
 * The stages of all findings that ask for sign-off, merged: each group once, with its strictest need, in the order in which the rules
 * name them (a group that any rule puts after another stays after it where the rules agree). Topics add their stages to those of findings,
 * and none where no finding asks for sign-off.
 */
export function mergeStages(findings: readonly Finding[], topics: readonly Topic[] = []): Stage[] {
  const asked = findings
    .filter((finding) => finding.action === 'sign-off')
    .map((finding) => (finding.stages.length > 0 ? finding.stages : [DEFAULT_STAGE]));
  const lists = asked.length > 0 ? [...asked, ...topics.map((topic) => topic.stages)] : [];
  const strictest = new Map<string, { stage: Stage; place: number }>();
  for (const list of lists) {
    list.forEach((stage, place) => {
      const known = strictest.get(stage.group);
      strictest.set(stage.group, {
        stage: known ? stricterStage(known.stage, stage) : stage,
        place: Math.max(known?.place ?? 0, place),
      });
    });
  }
  return [...strictest.values()].sort((a, b) => a.place - b.place).map((entry) => entry.stage);
}

function stricterStage(a: Stage, b: Stage): Stage {
  const weight = (stage: Stage) =>
    stage.need === 'all' ? Number.POSITIVE_INFINITY : stage.need === 'any' ? 1 : stage.need;
  return weight(b) > weight(a) ? b : a;
}
