import { changeRetention } from '../../../server/audit/retention/keep-rules';
import { purgeDue } from '../../../server/audit/retention/purge-due';
import { sealRecords } from '../../../server/audit/seal-records';
import type { House } from '../../../server/house';
import { deliverDue } from '../../../server/messages/deliver-due';
import { addWebhook } from '../../../server/messages/webhooks';
import { expireDue } from '../../../server/submissions/expire-submissions';
import { watchDueTimes } from '../../../server/workflow/watch-due-times';
import type { HowToAnswer } from '../messages/receiver';
import { actsOf, type Screen, sure } from './acts';
import type { TrialHouse } from './trial-house';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const OPERATOR = { id: 'operator', name: 'Operator' };

/** Something that a server does by itself, on drafts that nobody has decided on yet. */
export interface BackgroundWork {
  /** What has to be there beside the drafts. */
  readonly prepare?: (house: TrialHouse, drafts: readonly Screen[], url: string) => Promise<void>;
  /** How much later it has to do something. */
  readonly laterMs: number;
  readonly run: (house: House) => Promise<unknown>;
  /** Kinds of the records of each draft when it is done. */
  readonly records: readonly string[];
  /** Kinds of the records beside them. */
  readonly others?: readonly string[];
  /**
   * What the target of a webhook answers, and how many different messages it gets for each draft; undefined where that is a matter of who
   * is faster.
   */
  readonly target?: { readonly answer: HowToAnswer; readonly messages: number | undefined };
}

async function untilNone(round: () => Promise<number>): Promise<void> {
  while ((await round()) > 0);
}

const deliver = (house: House) =>
  untilNone(() => deliverDue(house, { allowPrivate: true, mailer: undefined }));

async function addTarget(house: TrialHouse, url: string): Promise<void> {
  const wanted = {
    ...{ kind: 'signed' as const, name: 'Target', url, group: null, language: 'en' as const },
    ...{ topics: ['submitted' as const], includeText: false },
  };
  sure(await addWebhook(house, OPERATOR, wanted, true));
}

/** Drafts that are over, with records that are sealed. */
async function endAll(house: TrialHouse, drafts: readonly Screen[]): Promise<void> {
  const { withdraw } = actsOf(house);
  for (const draft of drafts)
    sure(await withdraw({ ...draft.author, roles: [], groups: [] }, draft));
  await sealRecords(house, 'before');
}

const keepFor = (what: 'texts' | 'records', days: number) => async (house: TrialHouse) => {
  const rules = [{ what, days }];
  sure(await changeRetention(house, OPERATOR, { version: 0, rules }));
};

export const BACKGROUND_WORKS: Readonly<Record<string, BackgroundWork>> = {
  'the sealer': {
    laterMs: 0,
    run: (house) => sealRecords(house, 'trial'),
    records: ['submitted'],
  },
  'the end of drafts that are past their time': {
    laterMs: 8 * DAY_MS,
    run: (house) => untilNone(() => expireDue(house)),
    records: ['submitted', 'expired'],
  },
  'reminders and escalation': {
    laterMs: 6 * DAY_MS,
    run: (house) => untilNone(() => watchDueTimes(house)),
    records: ['submitted', 'reminder-due', 'escalated'],
  },
  'the spreading of events, and the delivery of what they became': {
    prepare: (house, _drafts, url) => addTarget(house, url),
    laterMs: HOUR_MS,
    run: deliver,
    records: ['submitted'],
    others: ['setting-changed'],
    target: { answer: { status: 200 }, messages: 1 },
  },
  'the end of a webhook whose target is gone': {
    prepare: (house, _drafts, url) => addTarget(house, url),
    laterMs: HOUR_MS,
    run: deliver,
    records: ['submitted'],
    others: ['setting-changed', 'setting-changed'],
    target: { answer: { status: 410 }, messages: undefined },
  },
  'the purge of texts': {
    prepare: async (house, drafts) => {
      await endAll(house, drafts);
      await keepFor('texts', 30)(house);
    },
    laterMs: 31 * DAY_MS,
    run: purgeDue,
    records: ['submitted', 'withdrawn', 'purged'],
    others: ['retention-changed'],
  },
  'the purge of records': {
    prepare: async (house, drafts) => {
      await endAll(house, drafts);
      await keepFor('records', 30)(house);
    },
    laterMs: 31 * DAY_MS,
    run: purgeDue,
    records: ['submitted', 'withdrawn'],
    others: ['retention-changed', 'purged'],
  },
};
