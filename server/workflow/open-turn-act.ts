import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { Decider } from '../../domain/say';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { openSubmission, overtaken } from '../submissions/change-submission';
import { deciderOf } from './decider';

/** An act on whose turn it is: by whom, on which version. */
export interface TurnAct {
  readonly id: string;
  readonly person: Person;
  readonly version: number;
}

interface OpenedTurn {
  readonly submission: Submission;
  /** The person as they are now, with those for whom they stand in. */
  readonly decider: Decider;
  readonly at: string;
}

/** An act on whose turn it is, done on the submission as it is, where it is still the version on the screen. */
export function turnAct<Act extends TurnAct>(
  move: (work: Work, house: House, opened: OpenedTurn, act: Act) => Promise<Result<Submission>>,
) {
  return async (work: Work, house: House, act: Act): Promise<Result<Submission>> => {
    const opened = await openTurn(work, house, act);
    return opened.ok ? move(work, house, opened.value, act) : opened;
  };
}

async function openTurn(
  work: Work,
  house: House,
  { id, person, version }: TurnAct,
): Promise<Result<OpenedTurn>> {
  const opened = await openSubmission(work, house, { id, person });
  if (!opened.ok) return opened;
  if (opened.value.version !== version) return overtaken();
  const decider = await deciderOf(work, house, opened.value, person);
  return ok({ submission: opened.value, decider, at: house.clock().toISOString() });
}
