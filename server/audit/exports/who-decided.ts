import type { Decision, Submission } from '../../../domain/submission';
import type { RawRecord } from '../verify/raw-record';

/** Who decided, in whose place, and whether they counted as one of the seniors that the stage asks for; for people to read. */
export function whoDecided({ reviewer, onBehalfOf, senior }: Decision): string {
  const place = onBehalfOf === undefined ? '' : `, in the place of ${named(onBehalfOf)}`;
  return `${named(reviewer)}${place}${senior ? ', as a senior' : ''}`;
}

/** A name and the id that stays when the name was erased. */
export function named({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${name} (${id})`;
}

/** The decision that a record tells of; undefined for a record of something else, and where the decision is gone. */
export function decisionOf(
  { at, actorId }: RawRecord,
  { decisions }: Submission,
): Decision | undefined {
  return decisions.find((decision) => decision.at === at && decision.reviewer.id === actorId);
}

/** Who did what a record tells of: the record's own word, and for a decision also in whose place. */
export function whoActed(row: RawRecord, submission: Submission): string {
  const decision = decisionOf(row, submission);
  return decision ? whoDecided(decision) : named({ id: row.actorId, name: row.actorName });
}
