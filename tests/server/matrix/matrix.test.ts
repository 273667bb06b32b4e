import { beforeAll, expect, test, vi } from 'vitest';
import { ROLES } from '../../../domain/person';
import { aPerson } from '../builders';
import { publishRules } from '../publish-rules';
import { caller, withServer } from '../with-server';
import {
  type Actor,
  INSIDERS,
  insiders,
  OUR_GROUP,
  OUR_MARK,
  OUR_WRITERS,
  signInAs,
} from './actors';
import { castFor, expected, letWriters, put } from './cast-for';
import { fingerprintOf } from './our-rows';
import type { Call, Cast, Row } from './row';
import { ROWS } from './rows';
import { DIRECTORY_TOKEN } from './rows/directory-rows';
import { watchRoutes } from './watch-routes';

const THEIR_DIRECTORY_TOKEN = 'the-token-of-their-directory-of-32';
const many = { GUIDEPOST_ENROLMENTS_PER_MINUTE: '100000' };
/** Many calls each, on machines that do other things too. */
const PATIENCE_MS = 120_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });
const routes = watchRoutes();
const ours = withServer({ ...many, GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN });
/** The other organisation, on the same database. */
const theirs = withServer({
  ...many,
  GUIDEPOST_ORG: 'other',
  GUIDEPOST_ORG_NAME: 'Other',
  GUIDEPOST_SCIM_TOKEN: THEIR_DIRECTORY_TOKEN,
  // Read in beforeAll, when ours is up.
  get DATABASE_URL() {
    return ours().databaseUrl;
  },
});

let people: Cast['people'];
/** All roles, and the very id and groups of our author. */
let foreigner: string;

beforeAll(async () => {
  people = await insiders(ours());
  const { id } = people.owner;
  const namesake = aPerson('namesake', { id, roles: [...ROLES], groups: [OUR_GROUP, OUR_WRITERS] });
  foreigner = (await signInAs(theirs(), namesake)).token;
  await letWriters(caller(ours().running.url, people.admin.token));
});

function castOf(actor: Actor): Cast {
  return castFor(ours(), people, actor);
}

function send(route: string, call: Call, url: string, token?: string) {
  return put({ method: route.split(' ')[0] ?? '', call, token }, url);
}

const tokenOf = (actor: Actor) => {
  if (actor === 'nobody') return undefined;
  return actor === 'directory' ? DIRECTORY_TOKEN : people[actor as keyof Cast['people']].token;
};

const rows = Object.entries(ROWS);

test('every route has a row, and every row a route', () => {
  const cure = 'Add a row to tests/server/matrix/rows: who may call it, and what a stranger gets.';
  expect(
    [...routes].filter((route) => !(route in ROWS)),
    cure,
  ).toEqual([]);
  expect(rows.map(([route]) => route).filter((route) => !routes.has(route))).toEqual([]);
});

// Settings have one version each, so those who write them take turns; and a server that is asked everything at once may say that it is not ready.
const turns = (route: string) => /^(PUT|\w+ \/v1\/legal-holds|GET \/readyz)/.test(route);
test.each(rows.filter(([route]) => turns(route)))('%s', tryRow);
test.concurrent.each(rows.filter(([route]) => !turns(route)))('%s', tryRow);

async function tryRow(route: string, row: Row): Promise<void> {
  const open = row.answers.nobody !== undefined;
  const actors: Actor[] = open ? ['nobody', 'member', 'almighty'] : ['nobody', ...INSIDERS];
  if (row.answers.directory) actors.push('directory');
  const got: Record<string, number> = {};
  const wanted: Record<string, number> = {};
  const shared = new Map<Cast['ownerId'], Call>();
  for (const actor of actors) {
    const status = expected(row, actor);
    const changesNothing = status >= 400 || route.startsWith('GET');
    const call = await callOf(row, castOf(actor), changesNothing ? shared : undefined);
    const answer = await send(route, call, ours().running.url, tokenOf(actor));
    wanted[actor] = status;
    got[actor] = answer.status;
    if (answer.status === 401) expect(answer.text).not.toContain(OUR_MARK);
  }
  expect(got).toEqual(wanted);
}

/** Whoever reads or should be refused meets one and the same thing. */
async function callOf(row: Row, cast: Cast, shared?: Map<string, Call>): Promise<Call> {
  const call = shared?.get(cast.ownerId) ?? (await row.make(cast));
  shared?.set(cast.ownerId, call);
  return call;
}

test('another organisation reads and changes nothing of ours, whatever ids and roles its people have', async () => {
  const calls: [string, Row, Call][] = [];
  for (const [route, row] of rows) {
    const { body, ...call } = await row.make(castOf('foreign'));
    calls.push([route, row, { ...call, ...(body !== undefined && { body: inTheirWords(body) }) }]);
  }
  const { db, house } = ours().running;
  const before = await fingerprintOf(db, house.organisation.id);
  for (const [route, row, call] of calls) {
    const { status, text } = await send(route, call, theirs().running.url, foreignToken(row));
    expect([route, status]).toEqual([route, foreignStatus(route, row) ?? status]);
    expect([route, status === 401 || status >= 500]).toEqual([route, false]);
    expect(text).not.toContain(OUR_MARK);
  }
  expect(await fingerprintOf(db, house.organisation.id)).toEqual(before);
  expect(Object.keys(before).length).toBeGreaterThan(25);
});

/** What is named by an id of ours is not there; undefined: they meet their own. */
function foreignStatus(route: string, { answers }: Row): number | undefined {
  return answers.foreign ?? (route.includes('/:') ? 404 : undefined);
}

const foreignToken = (row: Row) => (row.answers.directory ? THEIR_DIRECTORY_TOKEN : foreigner);

/** What they write themselves comes back to them, so our mark is not in it. */
function inTheirWords(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll(OUR_MARK, 'only-theirs'));
}

test('a sign-in of ours is none at the other organisation, and theirs none at ours', async () => {
  const { url } = theirs().running;
  for (const [route, row] of rows.filter(([, one]) => one.answers.nobody === undefined)) {
    const call = await row.make(castOf('almighty'));
    expect([route, (await send(route, call, url, people.almighty.token)).status]).toEqual([
      route,
      401,
    ]);
  }
  expect((await caller(ours().running.url, foreigner).get('/v1/me')).status).toBe(401);
});

test('a pack of ours is not in the feed of the other organisation', async () => {
  await publishRules(ours(), 1, []);
  const statuses = [ours(), theirs()].map(async ({ running }) => {
    return (await fetch(`${running.url}/packs/acme-policy/manifest.jws`)).status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 404]);
});

test('after all of this nobody decided, confirmed or acknowledged what they wrote themselves', async () => {
  const { db } = ours().running;
  const decisions = await db
    .selectFrom('decision')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.org_id', '=', 'decision.org_id')
        .onRef('submission.submission_id', '=', 'decision.submission_id'),
    )
    .select(['reviewer_id', 'author_id', 'prepared_by_id'])
    .execute();
  expect(decisions.length).toBeGreaterThan(20);
  for (const { reviewer_id, author_id, prepared_by_id } of decisions) {
    expect([author_id, prepared_by_id]).not.toContain(reviewer_id);
  }
  const seen = await db
    .selectFrom('sample')
    .select(['author_id', 'reviewer_id'])
    .where('reviewer_id', 'is not', null)
    .execute();
  const noted = await db
    .selectFrom('break_glass')
    .select(['author_id', 'acknowledged_by_id as reviewer_id'])
    .where('acknowledged_by_id', 'is not', null)
    .execute();
  expect(Math.min(seen.length, noted.length)).toBeGreaterThan(0);
  for (const { author_id, reviewer_id } of [...seen, ...noted])
    expect(reviewer_id).not.toBe(author_id);
});
