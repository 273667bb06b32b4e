import * as z from 'zod/mini';
import { actionSchema, stageSchema } from '../../../domain/finding';
import { idSchema, shortText } from '../../../rules/rule';

/** What a pack may change of a rule that it includes; each field takes the place of the rule's own, `scope` field by field. What they hold is checked with the whole rule. */
const changeSchema = z.strictObject({
  action: z.optional(actionSchema),
  status: z.optional(z.enum(['draft', 'active', 'needs-counsel-review', 'off'])),
  owner: z.optional(shortText),
  scope: z.optional(z.record(z.string(), z.unknown())),
  stages: z.optional(z.array(stageSchema)),
  shadow: z.optional(z.boolean()),
  /** Of detectors: values that are fine. */
  allow: z.optional(z.array(z.string())),
  /** What it looks for, where it must not fire, and whom it lets go: often the company's own names and addresses. */
  terms: z.optional(z.array(z.string())),
  unless: z.optional(z.unknown()),
  rules: z.optional(z.array(idSchema)),
  hosts: z.optional(z.array(z.string())),
  except: z.optional(z.array(z.string())),
  message: z.optional(z.string()),
  why: z.optional(z.string()),
  reviewBy: z.optional(z.string()),
  cite: z.optional(z.unknown()),
  fix: z.optional(z.unknown()),
  /** Such as a rule needs whose list is filled otherwise. */
  examples: z.optional(z.unknown()),
});
export type Change = z.infer<typeof changeSchema>;

export const includeSchema = z.strictObject({
  /** The name of a starter pack, or a file beside this one. */
  pack: z.string().check(z.minLength(1)),
  /** Rules that are left out. */
  without: z.optional(z.array(idSchema)),
  /** By id of the rule. */
  change: z.optional(z.record(z.string(), changeSchema)),
});
export type Include = z.infer<typeof includeSchema>;

export const includesSchema = z.array(includeSchema).check(z.maxLength(100));
