import { answersFor } from '../../domain/answers-for';
import { hasRole, type Person } from '../../domain/person';
import { mayReconfirm } from '../../domain/reconfirm';
import { remindAgainAt } from '../../domain/remind';
import { wrote } from '../../domain/say';
import { openStage } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { claimNow } from '../../domain/turn';
import { whyReadOnly } from './why-read-only';

export const TURN_CHOICES = [
  'claim',
  'release',
  'assign',
  'remind',
  'escalate',
  'reconfirm',
  'revoke',
  'hand-on',
] as const;
export type TurnChoice = (typeof TURN_CHOICES)[number];

/** What this person may do about whose turn it is, as the server would answer. `now`: milliseconds since 1970. */
export function turnChoices(
  submission: Submission,
  { person, isAsked, now }: { person: Person; isAsked: boolean; now: number },
): TurnChoice[] {
  const hasSay =
    submission.state === 'pending' && whyReadOnly(submission, person, isAsked) === undefined;
  const claim = claimNow(submission, new Date(now).toISOString());
  const may: Readonly<Record<TurnChoice, boolean>> = {
    claim: hasSay && !claim,
    release: claim !== undefined && (claim.by.id === person.id || hasRole(person, 'admin')),
    assign: hasSay,
    remind: canRemind(submission, person, now),
    escalate: canEscalate(submission) && (hasSay || wrote(submission, person.id)),
    reconfirm: mayReconfirm(submission, person),
    revoke: mayRevoke(submission, person),
    // Whoever reads a draft may tell others of it.
    'hand-on': true,
  };
  return TURN_CHOICES.filter((choice) => may[choice]);
}

/** At most once an hour; the server looks at its own clock. */
function canRemind(submission: Submission, person: Person, now: number): boolean {
  if (submission.state !== 'pending' || !wrote(submission, person.id)) return false;
  return remindAgainAt(submission.turn) <= now;
}

function canEscalate(submission: Submission): boolean {
  if (submission.state !== 'pending') return false;
  return openStage(submission).escalateTo !== undefined && !submission.turn?.escalatedTo;
}

/** As long as the receipt was not used. */
export function mayRevoke(submission: Submission, person: Person): boolean {
  return submission.state === 'approved' && answersFor(submission, person);
}
