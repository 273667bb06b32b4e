import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import type { Actor } from '../matrix/actors';
import { expected, put } from '../matrix/cast-for';
import type { Row } from '../matrix/row';
import { ROWS } from '../matrix/rows';
import { DIRECTORY_TOKEN } from '../matrix/rows/directory-rows';
import type { Failure } from './failing-database';
import { type FailingServer, openFailingServer } from './failing-server';
import { pause } from './poll';
import { changeOf, type RowCounts } from './row-counts';

const CODES = ['40001', '40P01'];
/** Who is asked first whether the act is theirs. */
const ACTORS: readonly Actor[] = [
  'owner',
  'asked',
  'admin',
  'publisher',
  'executive',
  'nobody',
  'directory',
];

/** One act that writes: a row of the matrix, by somebody who may. */
interface Act {
  readonly route: string;
  readonly row: Row;
  readonly actor: Actor;
}

export interface FailureReport {
  readonly route: string;
  readonly statements: number;
  readonly commits: number;
  readonly failures: number;
  /** Done again when it was asked for again after a lost answer: it has no key by which the server could know. */
  readonly twice: boolean;
  readonly faults: readonly string[];
}

/** Chooses places to fail at, of all that there are; all of them where it is not given. */
export type Choice = (failures: readonly Failure[]) => readonly Failure[];

/**
 * Every route that writes, with a clash at each of its statements, before and after it, and a connection that breaks at each COMMIT. Who
 * got no answer asks again. Whatever failed, the same rows are there in the end as where nothing failed.
 */
export async function failEverywhere(url: string, choose: Choice = (all) => all) {
  const server = await openFailingServer(url);
  try {
    const reports: FailureReport[] = [];
    for (const act of actsThatWrite()) {
      const report = await failAct(server, act, choose);
      if (report) reports.push(report);
    }
    const { flaws } = await verifyDatabase(server.house.db, server.house.organisation.id);
    if (flaws.length > 0) throw new Error(JSON.stringify(flaws[0]));
    return reports;
  } finally {
    await server.stop();
  }
}

function actsThatWrite(): Act[] {
  return Object.entries(ROWS).flatMap(([route, row]) => {
    const actor = ACTORS.find((one) => expected(row, one) < 300);
    return route.startsWith('GET') || actor === undefined ? [] : [{ route, row, actor }];
  });
}

/** Undefined where the act writes nothing inside of a transaction. */
async function failAct(
  server: FailingServer,
  act: Act,
  choose: Choice,
): Promise<FailureReport | undefined> {
  // The first one makes rows that are made once.
  await once(server, act);
  const sound = await once(server, act);
  const { statements, commits } = server.failing.counted();
  if (commits === 0) return undefined;
  const failures = choose(failuresFor(statements, commits));
  const faults: string[] = [];
  let twice = false;
  for (const failure of failures) {
    const seen = await once(server, act, failure);
    const isTwice = failure.at === 'lost' && isDoubled(sound.change, seen.change);
    if (isTwice && !seen.keyed) twice = true;
    else if (!isAsSound(seen, sound, failure))
      faults.push(`${act.route} ${JSON.stringify({ failure, seen, sound })}`);
  }
  return { route: act.route, statements, commits, failures: failures.length, twice, faults };
}

interface Seen {
  /** Sent with an Idempotency-Key. */
  readonly keyed: boolean;
  readonly happened: boolean;
  readonly status: number;
  readonly change: RowCounts;
}

/** Of what was lost on the way back, the second asking may be told that it is done. */
function isAsSound(seen: Seen, sound: Seen, failure: Failure): boolean {
  const answered = seen.status < 300 || (failure.at === 'lost' && seen.status < 500);
  return seen.happened && answered && isDeepStrictEqual(seen.change, sound.change);
}

function isDoubled(sound: RowCounts, change: RowCounts): boolean {
  const names = Object.keys(sound);
  return names.length > 0 && names.every((name) => change[name] === 2 * (sound[name] ?? 0));
}

function failuresFor(statements: number, commits: number): Failure[] {
  const places = Array.from({ length: statements }, (_none, place) => place + 1);
  const clashes = places.flatMap((statement) =>
    CODES.flatMap((code) => [
      { at: 'before' as const, statement, code },
      { at: 'after' as const, statement, code },
    ]),
  );
  const ends = Array.from({ length: commits }, (_none, place) => place + 1).flatMap((commit) => [
    { at: 'cut' as const, commit },
    { at: 'lost' as const, commit },
  ]);
  return [...clashes, ...ends];
}

async function once(server: FailingServer, act: Act, failure?: Failure): Promise<Seen> {
  const { failing, countRows, url } = server;
  const call = await act.row.make(server.cast);
  const method = act.route.split(' ')[0] ?? '';
  const key = randomUUID();
  const before = await countRows();
  failing.watch(failure);
  const ask = () =>
    patiently(() => put({ method, call, token: tokenOf(server, act.actor) }, url, key));
  const first = await ask();
  // Who got no answer asks again.
  const last = first.status >= 500 ? await ask() : first;
  const change = changeOf(before, await countRows());
  return { keyed: call.keyed === true, happened: failing.happened(), status: last.status, change };
}

const TOO_MANY = 429;
const PAUSE_MS = 1000;
/** Somewhat more than the minute by which a server counts. */
const MOST_PAUSES = 90;

/** Some pages let nobody try more often than so many times a minute, whatever the settings say. */
async function patiently(ask: () => ReturnType<typeof put>): ReturnType<typeof put> {
  let answer = await ask();
  for (let pauses = 0; answer.status === TOO_MANY && pauses < MOST_PAUSES; pauses += 1) {
    await pause(PAUSE_MS);
    answer = await ask();
  }
  return answer;
}

function tokenOf({ people }: FailingServer, actor: Actor): string | undefined {
  if (actor === 'nobody') return undefined;
  return actor === 'directory' ? DIRECTORY_TOKEN : people[actor as keyof typeof people].token;
}
