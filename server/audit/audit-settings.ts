import * as z from 'zod';
import type { Anchors } from './anchors/anchor-heads';
import { type AnchorTarget, anchorTargets } from './anchors/anchor-target';

const anchors = z.string().transform((text, context): AnchorTarget[] => {
  const targets = anchorTargets(text);
  if (targets) return targets;
  context.addIssue('not a list of anchors');
  return z.NEVER;
});

/** Settings of the audit trail, in the form of `SETTINGS`. */
export const AUDIT_SETTINGS = {
  GUIDEPOST_ANCHORS: {
    schema: anchors.default([]),
    wants: 'file:/path or webhook:https://…, with spaces between several',
    example: '"file:/mnt/worm/guidepost-heads.jsonl webhook:https://archive.example.com/heads"',
  },
  GUIDEPOST_ALLOW_PRIVATE_TARGETS: {
    schema: z.stringbool().default(false),
    wants: 'true or false',
    example: 'true',
  },
} as const;

interface AuditValues {
  readonly GUIDEPOST_ANCHORS: readonly AnchorTarget[];
  readonly GUIDEPOST_ALLOW_PRIVATE_TARGETS: boolean;
}

export function anchorsOf(values: AuditValues): Anchors {
  return {
    targets: values.GUIDEPOST_ANCHORS,
    allowPrivate: values.GUIDEPOST_ALLOW_PRIVATE_TARGETS,
  };
}
