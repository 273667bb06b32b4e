import type { Person } from '../../../domain/person';
import type { Result } from '../../../domain/problem';
import { standingApprovals } from '../../../domain/stage-progress';
import type { Submission } from '../../../domain/submission';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import type { Database } from '../../../server/database/open-database';
import { readSubmission } from '../../../server/submissions/read-submissions';
import { type Acts, actsOf, sure } from './acts';
import { aTrialHouse, join, type TrialHouse } from './trial-house';

const GROUP = 'managers';
const AT_ONCE = 6;

interface Field {
  readonly acts: Acts;
  readonly author: Person;
  readonly managers: readonly [Person, Person];
  readonly sent: Submission;
  approve(): Promise<Submission>;
}

interface Race {
  /** Brings both to the start, and says what the two do at the same moment. */
  readonly start: (field: Field) => Promise<readonly [Runner, Runner]>;
  /** The first one may win, or the second; `always`: it cannot lose. */
  readonly second?: 'always';
  /** State by who won. */
  readonly states: readonly [string, string];
  /** How many approvals count in the end, whoever won; without it that is not looked at. */
  readonly standing?: number;
  /** Approvals that the one stage needs; one without it. */
  readonly need?: number;
}

type Runner = () => Promise<Result<unknown>>;

export const RACES: Readonly<Record<string, Race>> = {
  'two approvers': {
    start: async ({ acts, managers: [max, mia], sent }) => [
      () => acts.decide(max, sent),
      () => acts.decide(mia, sent),
    ],
    states: ['approved', 'approved'],
  },
  'approval, refusal': {
    start: async ({ acts, managers: [max, mia], sent }) => [
      () => acts.decide(max, sent),
      () => acts.decide(mia, sent, 'refuse'),
    ],
    states: ['approved', 'refused'],
  },
  'approval, new revision': {
    start: async ({ acts, managers: [max], author, sent }) => [
      () => acts.decide(max, sent),
      () => acts.revise(author, sent, 'Another text'),
    ],
    states: ['approved', 'pending'],
  },
  'approval, withdrawal': {
    start: async ({ acts, managers: [max], author, sent }) => [
      () => acts.decide(max, sent),
      () => acts.withdraw(author, sent),
    ],
    states: ['approved', 'withdrawn'],
  },
  'approval, removal from the group': {
    start: async ({ acts, managers: [max], sent }) => [
      () => acts.decide(max, sent),
      () => acts.group(max, GROUP, false),
    ],
    second: 'always',
    states: ['approved', 'pending'],
  },
  'first approval of two, removal from the group': {
    start: async ({ acts, managers: [max], sent }) => [
      () => acts.decide(max, sent),
      () => acts.group(max, GROUP, false),
    ],
    second: 'always',
    states: ['pending', 'pending'],
    standing: 0,
    need: 2,
  },
  // A post that went out is a fact, also where its approval was taken back just before.
  'revocation, post': {
    start: async ({ acts, managers: [max], author, approve }) => {
      const approved = await approve();
      return [() => acts.revoke(max, approved), () => acts.post(author, approved)];
    },
    second: 'always',
    states: ['posted', 'posted'],
  },
  'post, the same post': {
    start: async ({ acts, author, approve }) => {
      const approved = await approve();
      return [() => acts.post(author, approved), () => acts.post(author, approved)];
    },
    states: ['posted', 'posted'],
  },
  'two claims': {
    start: async ({ acts, managers: [max, mia], sent }) => [
      () => acts.claim(max, sent),
      () => acts.claim(mia, sent),
    ],
    states: ['pending', 'pending'],
  },
};

export interface RaceReport {
  readonly race: string;
  readonly rounds: number;
  readonly firstWon: number;
  /** What was not as it must be. */
  readonly faults: readonly string[];
}

/** Runs one race so many times, some at once; each round on a submission and with people of its own. */
export async function runRace(db: Database, name: string, rounds: number): Promise<RaceReport> {
  const race = RACES[name];
  if (!race) throw new Error(`There is no race "${name}".`);
  const house = await aTrialHouse(db);
  const faults: string[] = [];
  let firstWon = 0;
  for (let round = 0; round < rounds; round += AT_ONCE) {
    const count = Math.min(AT_ONCE, rounds - round);
    const ran = Array.from({ length: count }, (_none, place) =>
      runOnce(house, race, round + place),
    );
    for (const { won, fault } of await Promise.all(ran)) {
      if (won === 0) firstWon += 1;
      if (fault) faults.push(fault);
    }
  }
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  return {
    race: name,
    rounds,
    firstWon,
    faults: [...faults, ...flaws.map((flaw) => JSON.stringify(flaw))],
  };
}

async function runOnce(house: TrialHouse, race: Race, round: number) {
  const acts = actsOf(house);
  const author = await join(house, `author-${round}`, []);
  const managers = [
    await join(house, `max-${round}`, [GROUP]),
    await join(house, `mia-${round}`, [GROUP]),
  ] as const;
  const stages = [{ group: GROUP, need: race.need ?? ('any' as const) }];
  const { answer: sent } = sure(await acts.send(author, { text: 'A text', stages }));
  const approve = async () => sure(await acts.decide(managers[0], sent));
  const runners = await race.start({ acts, author, managers, sent, approve });
  const [first, second] = await Promise.all(runners.map((run) => run()));
  const after = await readSubmission(house.db, house.organisation.id, sent.id);
  const won = first?.ok ? 0 : 1;
  const winners = [first, second].filter((result) => result?.ok).length;
  const right = race.second === 'always' ? second?.ok === true : winners === 1;
  const kept = await whatIsKept(house, sent.id);
  const isAsTold = after?.state === race.states[won] && standsAsTold(race, after);
  const fine = right && isAsTold && kept.fine && kept.claims <= 1;
  const seen = JSON.stringify({
    round,
    first: first?.ok,
    second: second?.ok,
    state: after?.state,
    kept,
  });
  return { won, fault: fine ? undefined : seen };
}

function standsAsTold({ standing }: Race, after: Submission): boolean {
  return standing === undefined || standingApprovals(after).length === standing;
}

/** One record for each change of the version or claim, and a live receipt only where it is approved. */
export async function whatIsKept({ db, organisation }: TrialHouse, id: string) {
  const records = await db
    .selectFrom('record')
    .select('kind')
    .where('org_id', '=', organisation.id)
    .where('subject', '=', id)
    .execute();
  const receipts = await db
    .selectFrom('receipt')
    .select('receipt_id')
    .where('org_id', '=', organisation.id)
    .where('submission_id', '=', id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
  const { version, state } = await db
    .selectFrom('submission')
    .select(['version', 'state'])
    .where('org_id', '=', organisation.id)
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow();
  const claims = records.filter(({ kind }) => kind === 'claimed').length;
  const live = state === 'approved' ? 1 : 0;
  const fine = records.length - claims === version && receipts.length === live;
  return {
    fine,
    claims,
    state,
    records: records.map(({ kind }) => kind),
    receipts: receipts.length,
    version,
  };
}
