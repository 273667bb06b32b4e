import * as z from 'zod/mini';
import type { Stage } from './finding';
import type { PersonRef } from './person';

/** Whose draft it is where a writer prepares it for somebody else. */
export const ghostWritingRequestSchema = z.object({
  /** Person id of the executive in whose name it is posted. */
  principalId: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Who presses Post, and so who gets the receipt. */
  poster: z.enum(['author', 'principal']),
});
export type GhostWritingRequest = z.infer<typeof ghostWritingRequestSchema>;

/** Where the principal's own stage stands among the others. */
export const ghostWritingSettingSchema = z.object({ principalStage: z.enum(['first', 'last']) });
export type GhostWritingSetting = z.infer<typeof ghostWritingSettingSchema>;

export const DEFAULT_GHOST_WRITING: GhostWritingSetting = { principalStage: 'last' };

const PERSON = 'person:';
const GUEST = 'guest:';

/** The name of a stage that is one person's own. */
export function personStage(personId: string): string {
  return `${PERSON}${personId}`;
}

/** Id of the person whose own stage it is; undefined for every other stage. */
export function personOfStage(group: string): string | undefined {
  return group.startsWith(PERSON) ? group.slice(PERSON.length) : undefined;
}

/** Whose own stage it is: the person's in whose name a draft goes out, or a guest's; undefined for a group. */
export function ownerOfStage(group: string): 'principal' | 'guest' | undefined {
  if (group.startsWith(PERSON)) return 'principal';
  return group.startsWith(GUEST) ? 'guest' : undefined;
}

/**
 * True where this person belongs to the group that a stage names. A stage of one person's own is theirs by id alone, whatever groups
 * anybody was put into.
 */
export function inGroup(
  person: { readonly id: string; readonly groups: readonly string[] },
  group: string,
): boolean {
  if (group.startsWith(PERSON)) return group === personStage(person.id);
  if (group.startsWith(GUEST)) return group === person.id;
  return person.groups.includes(group);
}

/** The stages of a ghost-written draft: the principal's own approval first or last, once. */
export function withPrincipal(
  stages: readonly Stage[],
  principalId: string,
  place: GhostWritingSetting['principalStage'],
): Stage[] {
  const own: Stage = { group: personStage(principalId), need: 'any' };
  const others = stages.filter((stage) => stage.group !== own.group);
  return place === 'first' ? [own, ...others] : [...others, own];
}

/** Who presses Post, and so who gets the receipt. */
export function posterOf(submission: {
  readonly author: PersonRef;
  readonly principal?: PersonRef | undefined;
  readonly poster?: 'author' | 'principal' | undefined;
}): PersonRef {
  return (submission.poster === 'principal' && submission.principal) || submission.author;
}
