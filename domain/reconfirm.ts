import { answersFor } from './answers-for';
import { posterOf } from './ghost-writing';
import type { Person } from './person';
import { failed, ok, type Result } from './problem';
import { wrote } from './say';
import { type Screen, whyOtherScreen } from './screen';
import type { Submission } from './submission';

export interface ReconfirmAct extends Screen {
  readonly person: Person;
  readonly at: string;
}

/** An approval from before a stop is good again: by somebody who gave it, or who looks after the whole; never by who wrote or posts it. */
export function reconfirm(submission: Submission, act: ReconfirmAct): Result<Submission> {
  const refusal = whyNotThey(submission, act.person) ?? whyNotNow(submission, act);
  if (refusal) return refusal;
  const { heldByStop: _over, receipt: _old, ...rest } = submission;
  return ok({ ...rest, version: submission.version + 1, updatedAt: act.at });
}

/** Screens ask this, so that a button that would be refused is not offered. */
export function mayReconfirm(submission: Submission, person: Person): boolean {
  return isHeld(submission) && !whyNotThey(submission, person);
}

function isHeld({ state, heldByStop }: Submission): boolean {
  return state === 'approved' && heldByStop !== undefined;
}

function whyNotThey(submission: Submission, person: Person) {
  if (wrote(submission, person.id) || posterOf(submission).id === person.id) {
    const what = 'This is your own post; somebody else has to confirm it.';
    return failed('self-approval', what, 'Ask one of those who approved it.');
  }
  if (answersFor(submission, person)) return undefined;
  const what = 'Only those who approved it, publishers and administrators confirm it again.';
  return failed('not-allowed', what, 'Ask one of them.');
}

function whyNotNow(submission: Submission, screen: Screen) {
  if (isHeld(submission)) return whyOtherScreen(submission, screen);
  const what = 'This draft does not wait to be confirmed again.';
  return failed('wrong-state', what, 'Open it again to see where it is now.');
}
