import * as z from 'zod/mini';
import { type Draft, siteSchema, surfaceSchema } from './draft';
import { actionSchema, type Finding, type Stage, stageSchema, type Topic } from './finding';

const idSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const names = z.optional(
  z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(200)),
);

/** What a route looks at. Each field that is given must hold; within a field, any one of its values is enough. */
export const routeConditionSchema = z.strictObject({
  /** Ids of rules that found something. */
  rules: names,
  /** Topics of the draft. */
  topics: names,
  /** Actions of the findings. */
  actions: z.optional(z.array(actionSchema)),
  sites: z.optional(z.array(siteSchema)),
  /** The sites' own ids of accounts. */
  accounts: names,
  surfaces: z.optional(z.array(surfaceSchema)),
  /** Groups of the author. */
  groups: names,
});
export type RouteCondition = z.infer<typeof routeConditionSchema>;

/** The organisation's own stages for drafts that meet a condition; they come on top of those of the rules. */
export const routeSchema = z.strictObject({
  id: idSchema,
  title: z.optional(z.string().check(z.maxLength(120))),
  when: routeConditionSchema,
  stages: z.array(stageSchema).check(z.minLength(1), z.maxLength(20)),
});
export type Route = z.infer<typeof routeSchema>;

export const routesSchema = z.array(routeSchema).check(
  z.maxLength(500),
  z.refine((routes) => new Set(routes.map(({ id }) => id)).size === routes.length, {
    error: 'Two routes have the same id.',
  }),
);

/** A draft as routes see it. */
export interface Routed {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly topics: readonly Topic[];
  readonly authorGroups: readonly string[];
}

/** All routes that this draft meets, in their order: none wins over another, their stages are merged. */
export function matchingRoutes(routes: readonly Route[], routed: Routed): Route[] {
  return routes.filter(({ when }) => meets(when, routed));
}

function meets(when: RouteCondition, { draft, findings, topics, authorGroups }: Routed): boolean {
  const accountId = draft.account.id.toLowerCase();
  return (
    anyOf(
      when.rules,
      findings.map(({ ruleId }) => ruleId),
    ) &&
    anyOf(
      when.topics,
      topics.map(({ topic }) => topic),
    ) &&
    anyOf(
      when.actions,
      findings.map(({ action }) => action),
    ) &&
    anyOf(when.sites, [draft.site]) &&
    anyOf(
      when.accounts?.map((id) => id.toLowerCase()),
      [accountId],
    ) &&
    anyOf(when.surfaces, [draft.surface]) &&
    anyOf(when.groups, authorGroups)
  );
}

function anyOf<T>(wanted: readonly T[] | undefined, there: readonly T[]): boolean {
  return wanted === undefined || wanted.some((one) => there.includes(one));
}

/** The lists of stages of routes, as `mergeStages` takes them. */
export function stagesOfRoutes(routes: readonly Route[]): (readonly Stage[])[] {
  return routes.map(({ stages }) => stages);
}
