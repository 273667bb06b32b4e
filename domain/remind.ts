import { millisecondsOf } from './instant';
import { failed, ok, type Result } from './problem';
import { wrote } from './say';
import type { Submission, Turn } from './submission';

/** Between two reminders; a reminder of the clock counts as one. */
export const REMIND_AGAIN_MS = 60 * 60_000;

/** When somebody may remind again, in milliseconds since 1970; 0 where nobody was reminded yet. */
export function remindAgainAt(turn: Turn | undefined): number {
  return turn?.remindedAt === undefined ? 0 : millisecondsOf(turn.remindedAt) + REMIND_AGAIN_MS;
}

/**
 * Those who wrote a draft remind whoever is asked now, at most once an hour. `at`: ISO 8601, UTC.
 * Errors: `not-allowed` to all others, `wrong-state` where nobody is asked or an hour is not over.
 */
export function remindPeople(
  submission: Submission,
  personId: string,
  at: string,
): Result<Submission> {
  if (!wrote(submission, personId)) {
    return failed(
      'not-allowed',
      'Only those who wrote a draft remind others of it.',
      'Decide on it yourself, or assign it to somebody.',
    );
  }
  if (submission.state !== 'pending') {
    return failed(
      'wrong-state',
      `This draft is ${submission.state}; it does not wait for anybody.`,
      'Open it again to see where it is now.',
    );
  }
  if (remindAgainAt(submission.turn) > millisecondsOf(at)) return tooSoon(submission.turn);
  const turn = { ...(submission.turn ?? { openedAt: submission.updatedAt }), remindedAt: at };
  return ok({ ...submission, turn, updatedAt: at });
}

/** Of one that was sent while this one was pressed the time is not known here. */
export function tooSoon(turn?: Turn) {
  const when = turn?.remindedAt === undefined ? 'just now' : `at ${turn.remindedAt}`;
  return failed(
    'wrong-state',
    `A reminder was sent ${when}; another one may follow an hour later.`,
    'Wait, or speak to the people of the stage.',
  );
}
