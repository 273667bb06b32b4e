import { describe, expect, it } from 'vitest';
import {
  type DecisionAct,
  decide,
  expire,
  markPosted,
  markPostedAnyway,
  revise,
  withdraw,
} from '../../domain/approval';
import { MOVES } from '../../domain/moves';
import type { Result } from '../../domain/problem';
import { mayDecide } from '../../domain/say';
import { STATES, type Submission } from '../../domain/submission';
import { AT, aDraft, aPerson, aSubmission, HASH } from './builders';

const max = aPerson('max', 'managers');
const lea = aPerson('lea', 'legal');
const LATER = '2026-11-21T13:00:00.000Z';

function anAct(change: Partial<DecisionAct> = {}): DecisionAct {
  return {
    reviewer: max,
    verdict: 'approve',
    reason: '',
    revision: 1,
    contentHash: HASH,
    version: 1,
    at: LATER,
    groupSize: 2,
    ...change,
  };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}

const twoStages = aSubmission({
  stages: [
    { group: 'managers', need: 'any' },
    { group: 'legal', need: 'any' },
  ],
});

describe('a decision', () => {
  it('by one of the group approves where any one is enough', () => {
    expect(value(decide(aSubmission(), anAct()))).toMatchObject({
      state: 'approved',
      version: 2,
      updatedAt: LATER,
    });
  });

  it('opens the second stage only after the first is done', () => {
    expect(mayDecide(twoStages, lea)).toBe(false);
    expect(code(decide(twoStages, anAct({ reviewer: lea })))).toBe('not-your-stage');
    const afterManager = value(decide(twoStages, anAct()));
    expect(afterManager).toMatchObject({ state: 'pending', stage: 1, version: 2 });
    expect(mayDecide(afterManager, lea)).toBe(true);
    expect(value(decide(afterManager, anAct({ reviewer: lea, version: 2 }))).state).toBe(
      'approved',
    );
  });

  it('waits for everybody where all must agree, and for k where k must', () => {
    const all = aSubmission({ stages: [{ group: 'managers', need: 'all' }] });
    const first = value(decide(all, anAct()));
    expect(first.state).toBe('pending');
    expect(code(decide(first, anAct({ version: 2 })))).toBe('already-decided');
    const second = anAct({ reviewer: aPerson('mia', 'managers'), version: 2 });
    expect(value(decide(first, second)).state).toBe('approved');
    const three = aSubmission({ stages: [{ group: 'managers', need: 3 }] });
    expect(value(decide(value(decide(three, anAct())), second)).state).toBe('pending');
  });

  it('is never taken by the author, whatever groups the author is in', () => {
    const own = anAct({ reviewer: aPerson('ada', 'managers', 'legal') });
    expect(code(decide(aSubmission(), own))).toBe('self-approval');
    expect(mayDecide(aSubmission(), own.reviewer)).toBe(false);
  });

  it('names the version, revision and hash that were on the screen', () => {
    expect(code(decide(aSubmission({ version: 2 }), anAct()))).toBe('stale-version');
    expect(code(decide(aSubmission(), anAct({ revision: 2 })))).toBe('stale-version');
    expect(code(decide(aSubmission(), anAct({ contentHash: 'b'.repeat(64) })))).toBe(
      'content-changed',
    );
  });

  it('needs a reason when it is not an approval', () => {
    expect(code(decide(aSubmission(), anAct({ verdict: 'refuse', reason: ' ' })))).toBe(
      'reason-missing',
    );
    expect(value(decide(aSubmission(), anAct({ verdict: 'refuse', reason: 'No.' }))).state).toBe(
      'refused',
    );
    const changes = value(
      decide(aSubmission(), anAct({ verdict: 'request-changes', reason: 'Shorter.' })),
    );
    expect(changes.state).toBe('changes-requested');
    expect(changes.decisions[0]).toMatchObject({ reason: 'Shorter.', reviewer: { id: 'max' } });
  });
});

describe('a new revision', () => {
  it('voids the decisions on the old one and starts at the first stage', () => {
    const approved = { ...value(decide(aSubmission(), anAct())), receipt: 'jws' };
    const next = {
      draft: aDraft({ text: 'Other text' }),
      contentHash: 'b'.repeat(64),
      findings: [],
      note: '',
      pack: { id: 'p', version: 1 },
      at: LATER,
    };
    const revised = value(revise(approved, next, twoStages.stages, LATER));
    expect(revised).toMatchObject({ state: 'pending', stage: 0, version: 3 });
    expect(revised.receipt).toBeUndefined();
    expect(revised.stages).toHaveLength(2);
    expect(revised.revisions.map((r) => r.revision)).toEqual([1, 2]);
    const again = anAct({ version: 3, revision: 2, contentHash: 'b'.repeat(64) });
    expect(value(decide(revised, again)).stage).toBe(1);
  });
});

describe('the table of moves', () => {
  const MOVERS: Record<string, (submission: Submission) => Result<Submission>> = {
    withdraw: (submission) => withdraw(submission, LATER),
    expire: (submission) => expire(submission, LATER),
    post: (submission) => markPosted(submission, LATER),
    'post-anyway': (submission) => markPostedAnyway(submission, LATER),
  };

  for (const state of STATES) {
    for (const [event, act] of Object.entries(MOVERS)) {
      const next = MOVES[state][event as 'withdraw'];
      it(`${state} + ${event} gives ${next ?? 'a clear refusal'}`, () => {
        const result = act(aSubmission({ state, receipt: 'jws' }));
        expect(result.ok ? result.value.state : result.problem.code).toBe(next ?? 'wrong-state');
        if (result.ok) expect(result.value.receipt).toBeUndefined();
      });
    }
    it(`${state} can ${state === 'pending' ? '' : 'not '}be decided`, () => {
      expect(code(decide(aSubmission({ state }), anAct()))).toBe(
        state === 'pending' ? 'ok' : 'wrong-state',
      );
    });
  }

  it('never approves by time', () => {
    for (const state of STATES) {
      const expired = expire(aSubmission({ state }), AT);
      expect(expired.ok && expired.value.state === 'approved').toBe(false);
    }
  });
});
