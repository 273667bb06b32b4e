import { randomUUID } from 'node:crypto';
import type { Person } from '../../../domain/person';
import type { Result } from '../../../domain/problem';
import type { Submission } from '../../../domain/submission';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import { type Acts, actsOf, sure } from './acts';
import { type Failure, failingDatabase } from './failing-database';
import { whatIsKept } from './races';
import { aTrialHouse, join, type TrialHouse } from './trial-house';

const CODES = ['40001', '40P01'];
const STAGES = [{ group: 'managers', need: 'any' as const }];

interface Scene {
  readonly acts: Acts;
  readonly author: Person;
  readonly manager: Person;
  readonly key: string;
  readonly sent: Submission;
  readonly approved: Submission;
}

/** Each act that writes, and the state that it leaves behind, however often its caller had to ask. */
const TRIED: Readonly<
  Record<
    string,
    { act: (scene: Scene) => Promise<Result<unknown>>; state: string; approved?: true }
  >
> = {
  send: {
    act: ({ acts, author, key }) => acts.send(author, { key, text: 'A text', stages: STAGES }),
    state: 'pending',
  },
  decide: { act: ({ acts, manager, sent }) => acts.decide(manager, sent), state: 'approved' },
  revise: {
    act: ({ acts, author, sent }) => acts.revise(author, sent, 'Another'),
    state: 'pending',
  },
  withdraw: { act: ({ acts, author, sent }) => acts.withdraw(author, sent), state: 'withdrawn' },
  claim: { act: ({ acts, manager, sent }) => acts.claim(manager, sent), state: 'pending' },
  post: {
    act: ({ acts, author, approved }) => acts.post(author, approved),
    state: 'posted',
    approved: true,
  },
  revoke: {
    act: ({ acts, manager, approved }) => acts.revoke(manager, approved),
    state: 'pending',
    approved: true,
  },
};

export interface FailureReport {
  readonly act: string;
  readonly statements: number;
  readonly failures: number;
  readonly faults: readonly string[];
}

/** Every act with every failure: at each of its statements, before and after, and at its COMMIT. */
export async function failEverywhere(url: string): Promise<FailureReport[]> {
  const failing = failingDatabase(url);
  const house = await aTrialHouse(failing.db);
  const reports: FailureReport[] = [];
  for (const name of Object.keys(TRIED)) {
    await once(house, failing, name);
    const statements = failing.counted();
    const failures = failuresFor(statements);
    const faults: string[] = [];
    for (const failure of failures) {
      const fault = await once(house, failing, name, failure);
      if (fault) faults.push(fault);
    }
    reports.push({ act: name, statements, failures: failures.length, faults });
  }
  const { flaws } = await verifyDatabase(failing.db, house.organisation.id);
  await failing.db.destroy();
  if (flaws.length > 0) throw new Error(JSON.stringify(flaws[0]));
  return reports;
}

function failuresFor(statements: number): Failure[] {
  const places = Array.from({ length: statements }, (_none, place) => place + 1);
  const clashes = places.flatMap((statement) =>
    CODES.flatMap((code) => [
      { at: 'before' as const, statement, code },
      { at: 'after' as const, statement, code },
    ]),
  );
  return [...clashes, { at: 'cut' }, { at: 'lost' }];
}

async function once(
  house: TrialHouse,
  failing: ReturnType<typeof failingDatabase>,
  name: string,
  failure?: Failure,
): Promise<string | undefined> {
  const { act, state, approved } = TRIED[name] as (typeof TRIED)[string];
  const scene = await setScene(house, approved === true, name);
  if (failure) failing.arm(failure);
  const answer = await act(scene).catch(() => undefined);
  const unknown = failure?.at === 'cut' || failure?.at === 'lost';
  // Who got no answer asks again.
  const again = unknown ? await act(scene).catch(() => undefined) : answer;
  const id = name === 'send' ? await theOnlyOne(house, scene) : scene.sent.id;
  const kept = id === undefined ? undefined : await whatIsKept(house, id);
  // Of what was lost on the way back, the second asking is told that it is done.
  const answered = again !== undefined && (again.ok || failure?.at === 'lost');
  if (failing.happened() && answered && kept?.fine && kept.state === state) return undefined;
  return JSON.stringify({ name, failure, happened: failing.happened(), again, kept });
}

async function setScene(house: TrialHouse, needsApproval: boolean, name: string): Promise<Scene> {
  const acts = actsOf(house);
  const author = await join(house, `author-${randomUUID()}`, []);
  const manager = await join(house, `manager-${randomUUID()}`, ['managers']);
  const key = randomUUID();
  const before =
    name === 'send' ? undefined : sure(await acts.send(author, { text: 'A text', stages: STAGES }));
  const sent = before?.answer as Submission;
  const approved = needsApproval ? sure(await acts.decide(manager, sent)) : sent;
  return { acts, author, manager, key, sent, approved };
}

/** The id of the one draft of this author; undefined where there are none or several. */
async function theOnlyOne({ db, organisation }: TrialHouse, { author }: Scene) {
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', organisation.id)
    .where('author_id', '=', author.id)
    .execute();
  return rows.length === 1 ? rows[0]?.submission_id : undefined;
}
