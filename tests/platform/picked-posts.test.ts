import { beforeEach, expect, test } from 'vitest';
import type { SampledKind, Sampling } from '../../domain/sample';
import { handlers } from '../../entrypoints/background/handlers';
import { localDb } from '../../platform/local-db';
import { dropOldPostTexts, keepPostText, readPicked } from '../../platform/picked-posts';
import { refreshOldSampling, refreshSampling } from '../../platform/sampling';
import { readParsed } from '../../platform/stored-parsed';
import { aDraft } from '../domain/builders';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, webServer } from './web-server';

freshBrowser();

const CONTENT = { from: 'content' as const, tabId: 7, frameId: 3 };
const PAGE = { from: 'page' as const, tabId: undefined, frameId: undefined };
const DAY = 24 * 3_600_000;
const draft = aDraft({ text: 'Ladders in three colours.' });
const key = 'key-00001';

let sampling: Sampling;
let picks: boolean;
let textStatus: number;
let seen: { path: string; body: string }[];

beforeEach(() => {
  sampling = { share: 1, groups: {}, reviewers: 'managers' };
  picks = true;
  textStatus = 200;
  seen = [];
});

/** Answers as the real server does: the setting, whether a post was picked, and what became of a text. */
async function connected() {
  const server = await webServer(({ url = '' }, response, body) => {
    seen.push({ path: url, body });
    if (url === '/v1/sampling') return json(response, 200, { version: 1, sampling });
    if (url === '/v1/records') return json(response, 201, picks ? { sample: { id: 's-1' } } : {});
    const problem = { type: 'x', title: 'x', status: textStatus, code: 'not-found' };
    return json(response, textStatus, { ...problem, detail: 'x', cure: 'x' });
  });
  await signIn(server.url);
  await refreshSampling(Date.now());
}

function post(kind: SampledKind = 'posted-clear') {
  const pack = { id: 'p', version: 1 };
  const record = { kind, site: 'x', accountId: 'acme', contentHash: 'a'.repeat(64), ruleIds: [] };
  return handlers['record.add']({ key, draft, record: { ...record, pack } }, CONTENT);
}

const kept = async () => (await localDb()).getAll('postTexts');
const sent = (path: string) => seen.filter((one) => one.path === path);

test('where nobody looks afterwards a clear post is told to nobody, and its text is kept nowhere', async () => {
  sampling = { share: 0, groups: { press: 0 }, reviewers: 'managers' };
  await connected();
  expect(await readParsed('sampling')).toMatchObject({ draws: false });
  expect(await post()).toEqual({ ok: true, value: {} });
  expect(await post('warned')).toMatchObject({ ok: true });
  expect(sent('/v1/records').map(({ body }) => JSON.parse(body).kind)).toEqual(['warned']);
  expect(await kept()).toEqual([]);
});

test('a post that was not picked leaves no text behind', async () => {
  picks = false;
  await connected();
  await post();
  expect(sent('/v1/records')).toHaveLength(1);
  expect(await kept()).toEqual([]);
  expect(await readParsed('picked')).toBe(0);
});

test('the text of a picked post goes out when its author hands it in, and not before', async () => {
  await connected();
  await post();
  expect(await readParsed('picked')).toBe(1);
  expect(JSON.stringify(seen)).not.toContain('Ladders');
  const read = await handlers['picked.read']({}, PAGE);
  expect(read).toMatchObject({ ok: true, value: { posts: [{ key, draft }] } });
  expect(await handlers['picked.hand-in']({ key }, PAGE)).toMatchObject({ ok: true });
  expect(sent('/v1/samples/s-1/text').map(({ body }) => JSON.parse(body).draft)).toEqual([draft]);
  expect(await kept()).toEqual([]);
  expect(await readParsed('picked')).toBe(0);
});

test('what its author keeps is deleted, and sent to nobody', async () => {
  await connected();
  await post();
  expect(await handlers['picked.forget']({ key }, PAGE)).toMatchObject({ ok: true });
  expect(JSON.stringify(seen)).not.toContain('Ladders');
  expect(await kept()).toEqual([]);
});

test.each([
  ['that is not wanted any more is let go', 404, 0],
  ['stays where the server could not take it', 500, 1],
])('a text %s', async (_name, status, left) => {
  await connected();
  await post();
  textStatus = status;
  expect(await handlers['picked.hand-in']({ key }, PAGE)).toMatchObject({ ok: false });
  expect(await kept()).toHaveLength(left);
});

test('a text is kept for a week, and forgotten with the connection', async () => {
  await connected();
  await post();
  const now = Date.now();
  await dropOldPostTexts(now + 6 * DAY);
  expect(await readPicked(now)).toHaveLength(1);
  expect(await readPicked(now + 7 * DAY)).toEqual([]);
  await dropOldPostTexts(now + 7 * DAY);
  expect(await kept()).toEqual([]);
  await keepPostText('key-00002', draft, now);
  await handlers['connection.leave']({}, PAGE);
  expect(await kept()).toEqual([]);
  expect(await readParsed('sampling')).toBeNull();
});

test('the setting is read again after five minutes, not at each round', async () => {
  await connected();
  const reads = () => sent('/v1/sampling').length;
  await refreshOldSampling(Date.now() + 4 * 60_000);
  expect(reads()).toBe(1);
  await refreshOldSampling(Date.now() + 6 * 60_000);
  expect(reads()).toBe(2);
});
