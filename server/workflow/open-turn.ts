import { dueAt } from '../../domain/due';
import { openStage } from '../../domain/stage-progress';
import type { Submission, Turn } from '../../domain/submission';
import { calendarOf } from '../../domain/working-calendar';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { CALENDARS } from './workflow-settings';

const REMIND_AT_SHARE = 0.8;

/** A stage that has just opened gets its due time, by its group's calendar; one that is open already stays as it is. */
export async function withOpenTurn(
  work: Work,
  house: Pick<House, 'organisation'>,
  submission: Submission,
): Promise<Submission> {
  if (submission.state !== 'pending' || submission.turn) return submission;
  const openedAt = submission.updatedAt;
  return { ...submission, turn: { openedAt, ...(await timesOf(work, house, submission)) } };
}

async function timesOf(
  work: Work,
  house: Pick<House, 'organisation'>,
  submission: Submission,
): Promise<Pick<Turn, 'dueAt' | 'remindAt'>> {
  const { dueHours, group } = openStage(submission);
  if (dueHours === undefined) return {};
  const { value } = await readFlowSetting(work, house, CALENDARS);
  const calendar = calendarOf(value, group);
  const due = dueAt(submission.updatedAt, dueHours, calendar);
  const remind = dueAt(submission.updatedAt, dueHours * REMIND_AT_SHARE, calendar);
  return { ...(due && { dueAt: due }), ...(remind && { remindAt: remind }) };
}
