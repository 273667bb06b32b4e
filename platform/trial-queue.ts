import { markPosted, withdraw } from '../domain/approval';
import { ok, type Result } from '../domain/problem';
import { mayDecide } from '../domain/say';
import type { Submission } from '../domain/submission';
import { keepLocalRecord } from './local-records';
import { keepMine } from './mine';
import type { Queue, Submitted } from './queue';
import { checkReceipt } from './receipt-check';
import { changeStored, readParsed } from './stored-parsed';
import { decideTrial, newTrialSubmission, reviseTrial, stale } from './trial-moves';
import { TRIAL_AUTHOR, TRIAL_ORGANISATION, trialReviewer } from './trial-people';
import { addTrial, allTrial, changeTrial, readTrial } from './trial-rows';
import { trialPublicKey } from './trial-signer';

/** The approval queue of one browser: no server, the same moves. */
export function createTrialQueue(now: () => number): Queue {
  return {
    submit: (key, request) =>
      answered(
        addTrial(key, () => newTrialSubmission(crypto.randomUUID(), request, now())),
        now,
      ),
    revise: (key, id, request) =>
      answered(
        changeTrial(id, { key, now: now() }, (submission) =>
          reviseTrial(submission, request, now()),
        ),
        now,
      ),
    withdraw: (id, version) =>
      answered(
        changeTrial(id, { now: now() }, (submission) =>
          submission.version === version ? withdraw(submission, iso(now())) : stale(),
        ),
        now,
      ),
    posted: (key, id, { contentHash }) =>
      answered(
        changeTrial(id, { key, now: now() }, (submission) => post(submission, contentHash, now())),
        now,
      ),
    addRecord: (key, record) => keepLocalRecord(key, record, now()),
    read: (id) => readTrial(id, now()),
    decide: async (id, request) => {
      const person = await personNow(now());
      const decided = await changeTrial(id, { now: now() }, (submission) =>
        decideTrial(submission, person, request, now()),
      );
      await refreshMine(now());
      return decided;
    },
    waiting: async () => {
      const person = await personNow(now());
      // The screens ask this person's groups which buttons to offer.
      await changeStored('connection', (connection) =>
        connection.kind === 'trial' ? { ...connection, person } : connection,
      );
      return ok((await allTrial(now())).filter((submission) => mayDecide(submission, person)));
    },
    refreshMine: async () => {
      await refreshMine(now());
      return ok({});
    },
  };
}

async function answered(
  act: Promise<Result<Submission>>,
  now: () => number,
): Promise<Result<Submitted>> {
  const result = await act;
  await refreshMine(now());
  return result.ok ? ok({ submission: result.value }) : result;
}

/** A receipt is for one post of the text that was approved. */
async function post(
  submission: Submission,
  contentHash: string,
  now: number,
): Promise<Result<Submission>> {
  const receipt = await checkReceipt(submission.receipt ?? '', submission, await trust(), now);
  if (!receipt.ok) return receipt;
  if (receipt.value.contentHash !== contentHash) return stale();
  return markPosted(submission, iso(now));
}

async function refreshMine(now: number): Promise<void> {
  await keepMine(await allTrial(now), await trust(), now);
}

async function trust() {
  return { key: await trialPublicKey(), organisationId: TRIAL_ORGANISATION };
}

/** Who speaks now; the groups are read anew, since a new draft may name a new one. */
async function personNow(now: number) {
  const connection = await readParsed('connection');
  const isReviewer = connection.kind === 'trial' && connection.persona === 'reviewer';
  if (!isReviewer) return TRIAL_AUTHOR;
  return trialReviewer(await readParsed('policy'), await allTrial(now));
}

function iso(now: number): string {
  return new Date(now).toISOString();
}
