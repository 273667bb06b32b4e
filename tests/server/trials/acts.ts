import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { Person } from '../../../domain/person';
import type { Result } from '../../../domain/problem';
import { currentRevision, type DecisionVerdict, type Submission } from '../../../domain/submission';
import type { House } from '../../../server/house';
import { actOnSubmission } from '../../../server/submissions/act-on-submission';
import { bulkDecide } from '../../../server/submissions/bulk-decide';
import { decideSubmission } from '../../../server/submissions/decide-submission';
import { oncePerKey } from '../../../server/submissions/once-per-key';
import { reportPost } from '../../../server/submissions/post-submission';
import { reviseSubmission } from '../../../server/submissions/revise-submission';
import { revokeSubmission } from '../../../server/submissions/revoke-submission';
import { submit } from '../../../server/submissions/submit';
import { withdrawSubmission } from '../../../server/submissions/withdraw-submission';
import { endAbsence, setAbsence } from '../../../server/workflow/absences';
import { claimSubmission } from '../../../server/workflow/claim-submission';
import { changeGroup } from '../../../server/workflow/remove-person';
import { aRequest } from '../builders';
import { emergencyActs } from './emergency-acts';
import { requestOf, type Sending } from './sending';

const HOUR_MS = 3_600_000;

/** What a screen shows: acts name the version, revision and text that were on it. */
export type Screen = Submission;

/** The acts of the server as its routes call them, without HTTP. A seeded bug is one of them replaced. */
export function actsOf(house: House) {
  const onScreen = (screen: Screen) => {
    const { revision, contentHash } = currentRevision(screen);
    return { version: screen.version, revision, contentHash };
  };
  return {
    ...emergencyActs(house),
    send: (author: Person, act: Sending) => {
      const request = requestOf(act);
      const key = act.key ?? randomUUID();
      const call = { personId: author.id, key, request: ['submit', request] };
      return oncePerKey(house, call, (work) => submit(work, house, { author, request }));
    },
    decide: (reviewer: Person, screen: Screen, verdict: DecisionVerdict = 'approve') => {
      const request = { ...onScreen(screen), verdict, reason: 'Because.' };
      const act = { id: screen.id, reviewer, request };
      return actOnSubmission(house, screen.id, (work) => decideSubmission(work, house, act));
    },
    revise: (author: Person, screen: Screen, text: string) => {
      const { findings } = currentRevision(screen);
      const request = { ...aRequest(text), findings, version: screen.version };
      const act = { id: screen.id, author, request };
      return actOnSubmission(house, screen.id, (work) => reviseSubmission(work, house, act));
    },
    withdraw: (author: Person, { id, version }: Screen) =>
      actOnSubmission(house, id, (work) =>
        withdrawSubmission(work, house, { id, author, version }),
      ),
    claim: (person: Person, { id, version }: Screen) =>
      actOnSubmission(house, id, (work) => claimSubmission(work, house, { id, person, version })),
    revoke: (person: Person, { id, version }: Screen) => {
      const act = { id, person, request: { version, reason: 'A mistake.' } };
      return actOnSubmission(house, id, (work) => revokeSubmission(work, house, act));
    },
    /** The same word on several. */
    decideTogether: (reviewer: Person, screens: readonly Screen[], verdict: DecisionVerdict) => {
      const said = { verdict, reason: 'Because.' };
      const items = screens.map((screen) => {
        const submissionId = screen.id;
        return { submissionId, ...onScreen(screen), ...said };
      });
      return bulkDecide(house, reviewer, items);
    },
    post: (author: Person, screen: Screen) => {
      const { contentHash } = onScreen(screen);
      const receiptId = screen.receipt ? (decodeJwt(screen.receipt).jti ?? '') : 'none';
      const act = { id: screen.id, author, request: { contentHash, receiptId } };
      return reportPost(house, act);
    },
    /** Gone from now on, for so long; somebody decides in their place. */
    away: (person: Person, delegateId: string, hours: number) => {
      const from = house.clock();
      const until = new Date(from.getTime() + hours * HOUR_MS);
      const times = { from: from.toISOString(), until: until.toISOString() };
      return setAbsence(house, person, { ...times, delegateId });
    },
    back: (person: Person) => endAbsence(house, person),
    group: ({ id: personId }: Person, group: string, into: boolean) =>
      changeGroup(house, { personId, group, into, actor: { id: 'admin', name: 'Admin' } }),
  };
}

export type Acts = ReturnType<typeof actsOf>;

export function sure<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problem));
}
