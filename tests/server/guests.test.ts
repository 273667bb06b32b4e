import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import type { Guest } from '../../domain/guest';
import type { RecordEntry } from '../../domain/record';
import { currentRevision, type Submission } from '../../domain/submission';
import { aDraft, aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

interface Invited extends ProblemBody {
  readonly guest: Guest;
  readonly url: string;
}

const account = { id: 'acme', name: 'Acme', kind: 'brand' } as const;

function invite(person: Caller, sent: Submission, change: object = {}) {
  const whom = { email: 'Gil@Agency.example', name: 'Gil Guest', expiresInHours: 24 };
  const { id: submissionId, version } = sent;
  return person.post<Invited>('/v1/guests', {
    ...whom,
    may: 'decide',
    submissionId,
    version,
    ...change,
  });
}

async function asked(text = 'Profits will double', change: Partial<Draft> = {}) {
  const group = `managers-${randomUUID()}`;
  const { author } = await aTeam(server());
  const manager = await server().join(aPerson('max', { groups: [group], roles: ['reviewer'] }));
  const { request } = await aTeam(server());
  const sent = await send(author, {
    ...request(text),
    draft: aDraft(text, change),
    findings: request(text).findings.map((finding) => ({
      ...finding,
      stages: [{ group, need: 'any' as const }],
    })),
  });
  const { status, body } = await invite(manager, sent);
  expect(status).toBe(201);
  const now = async () => (await author.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  return { group, author, manager, sent, now, url: body.url, guest: body.guest };
}

async function open(url: string, language = 'en') {
  const response = await fetch(url, { headers: { 'accept-language': language } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function hand(url: string, form: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, text: await response.text() };
}

test('a guest reads the draft as often as they like, decides once, and the people of the stage decide after them', async () => {
  const { manager, now, url, guest } = await asked('1 < 2 & "so" <script>alert(1)</script>');
  for (let visit = 0; visit < 3; visit += 1) {
    const page = await open(url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('1 &lt; 2 &amp; &quot;so&quot; &lt;script&gt;');
    expect(page.text).not.toContain('<script');
  }
  const early = await decide(manager, await now());
  expect(early).toMatchObject({ status: 403, body: { code: 'not-your-stage' } });
  const done = await hand(url, { verdict: 'approve', reason: '' });
  expect(done).toMatchObject({ status: 200 });
  expect(done.text).toContain('Thank you');
  const after = await now();
  expect(after).toMatchObject({ state: 'pending', stage: 1 });
  expect(after.decisions[0]).toMatchObject({ reviewer: { id: guest.id, name: 'Gil Guest' } });
  expect((await hand(url, { verdict: 'refuse', reason: 'No.' })).status).toBe(404);
  expect((await open(url)).status).toBe(404);
  expect((await decide(manager, after)).body.state).toBe('approved');
});

const PICTURE = `data:image/webp;base64,${Buffer.from('a picture').toString('base64')}`;

test('a guest sees what they decide on: pictures, descriptions, what cannot be shown, poll, and what rules found', async () => {
  const { url } = await asked('Which one?', {
    parts: ['Which one?', 'Tea <b>', 'Coffee'],
    partKinds: ['text', 'poll', 'poll'],
    media: [
      { kind: 'image', alt: 'A "green" cup', thumbnail: PICTURE },
      { kind: 'video' },
      { kind: 'gif', thumbnail: PICTURE },
    ],
    scheduledFor: 'some day',
    audience: 'Friends',
  });
  const { text, headers } = await open(url);
  expect(text).toContain(`<img src="${PICTURE}" alt="A &quot;green&quot; cup">`);
  expect(text.match(/<img /g)).toHaveLength(2);
  expect(text.match(/It cannot be shown here. Ask max to show it/g)).toHaveLength(1);
  expect(text.match(/You see one moment of it/g)).toHaveLength(1);
  expect(text.match(/<h2>Poll answer<\/h2>/g)).toHaveLength(2);
  expect(text).toContain('Tea &lt;b&gt;');
  expect(text).toContain('To be posted on some day');
  expect(text).toContain('For: Friends');
  expect(text).toMatch(/What the rules of .+ say about it/);
  expect(text).toContain('This is a forecast.');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'self'; img-src data:; form-action");
});

test('a refusal of a guest ends the draft; without a reason nothing happens, and what was written stays', async () => {
  const { url, now } = await asked();
  const mute = await hand(url, { verdict: 'refuse', reason: ' ' });
  expect(mute.status).toBe(422);
  expect(mute.text).toContain('role="alert"');
  expect(mute.text).toContain('value="refuse" required checked');
  const undecided = await hand(url, { reason: 'A "long" thought' });
  expect(undecided.status).toBe(422);
  expect(undecided.text).toContain('A &quot;long&quot; thought');
  expect((await now()).state).toBe('pending');
  expect((await hand(url, { verdict: 'refuse', reason: 'Too early.' })).status).toBe(200);
  expect((await now()).state).toBe('refused');
});

test('two presses at the same moment are one decision', async () => {
  const { url, now } = await asked();
  const presses = [hand(url, { verdict: 'approve' }), hand(url, { verdict: 'approve' })];
  const answers = await Promise.all(presses);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect((await now()).decisions).toHaveLength(1);
});

test('wrong, old, withdrawn links and links of an older text show one and the same page', async () => {
  const base = server().running.url;
  const wrong = await open(`${base}/g/${'A'.repeat(43)}`);
  expect(wrong.status).toBe(404);

  const revised = await asked();
  const { author, sent } = revised;
  const { draft, findings, note, pack } = { ...currentRevision(sent) };
  const again = await author.post<Submission>(
    `/v1/submissions/${sent.id}/revisions`,
    {
      draft: { ...draft, parts: ['Another text'] },
      findings,
      note,
      pack,
      version: (await revised.now()).version,
    },
    randomUUID(),
  );
  expect(again.status).toBe(201);

  const withdrawn = await asked();
  const gone = await withdrawn.manager.remove<Guest>(`/v1/guests/${withdrawn.guest.id}`);
  expect(gone).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  const back = await withdrawn.now();
  expect(back).toMatchObject({ state: 'pending', stages: [{ group: withdrawn.group }] });
  expect((await decide(withdrawn.manager, back)).body.state).toBe('approved');

  const old = await asked();
  server().later(25 * 3_600_000);
  for (const url of [revised.url, withdrawn.url, old.url]) {
    const page = await open(url);
    expect([page.status, page.text]).toEqual([404, wrong.text]);
    expect((await hand(url, { verdict: 'approve' })).status).toBe(404);
  }
  expect((await old.now()).decisions).toEqual([]);
  // Time never approves: the people of the stage go on once the invitation is withdrawn.
  await old.manager.remove(`/v1/guests/${old.guest.id}`);
  expect((await decide(old.manager, await old.now())).body.state).toBe('approved');
});

test('who may invite, and whom', async () => {
  const { manager, author, now, guest } = await asked();
  const sent = await now();
  expect((await invite(author, sent)).body.code).toBe('not-allowed');
  const stranger = await server().join(aPerson('mallory', { roles: ['reviewer'] }));
  expect((await invite(stranger, sent)).status).toBe(404);
  const twice = await invite(manager, sent, { email: 'gil@agency.example ' });
  expect(twice.status).toBe(400);
  const same = await invite(manager, sent, { email: 'gil@AGENCY.example' });
  expect(same).toMatchObject({ status: 409, body: { code: 'already-decided' } });
  const long = await invite(manager, sent, { email: 'a@b.example', expiresInHours: 73 });
  expect(long.status).toBe(400);
  const stale = await invite(manager, sent, { email: 'a@b.example', version: 1 });
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version' } });
  const list = await manager.get<{ guests: Guest[] }>('/v1/guests');
  expect(list.body.guests).toMatchObject([{ id: guest.id, state: 'waiting' }]);
  expect((await stranger.get<{ guests: Guest[] }>('/v1/guests')).body.guests).toEqual([]);
  expect((await stranger.remove(`/v1/guests/${guest.id}`)).status).toBe(404);
});

test('an author who is a reviewer does not choose who decides on their own draft', async () => {
  const boss = await server().join(aPerson('boss', { roles: ['reviewer', 'admin'] }));
  const { request } = await aTeam(server());
  const sent = await send(boss, request());
  expect((await invite(boss, sent)).body.code).toBe('self-approval');
});

test('a guest hands in a text: neither they nor who invited them decide on it', async () => {
  const manager = await server().join(
    aPerson('max', { groups: ['managers'], roles: ['reviewer'] }),
  );
  const other = await server().join(aPerson('mia', { groups: ['managers'], roles: ['reviewer'] }));
  const whom = { email: 'wren@agency.example', name: 'Wren Writer', expiresInHours: 72 };
  const { body } = await manager.post<Invited>('/v1/guests', {
    ...whom,
    may: 'submit',
    site: 'linkedin',
    account,
  });
  expect((await open(body.url)).text).toContain('LinkedIn');
  expect((await hand(body.url, { text: '  ' })).status).toBe(400);
  expect((await hand(body.url, { text: 'Line one\r\nline two', note: 'Hi' })).status).toBe(200);
  const mine = await manager.get<{ submissions: Submission[] }>('/v1/submissions?view=mine');
  const [sent] = mine.body.submissions;
  if (!sent) throw new Error('Nothing was handed in.');
  expect(sent).toMatchObject({ preparedBy: { id: body.guest.id, name: 'Wren Writer' } });
  expect(currentRevision(sent).draft.parts).toEqual(['Line one\nline two']);
  expect((await decide(manager, sent)).body.code).toBe('self-approval');
  const own = await invite(other, sent, { email: 'WREN@agency.example' });
  expect(own).toMatchObject({ status: 403, body: { code: 'self-approval' } });
  expect((await decide(other, sent)).body.state).toBe('approved');
});

test('nothing of a link is kept but its hash', async () => {
  const { url, author, sent } = await asked();
  const token = url.split('/').at(-1) ?? '';
  const { db } = server().running;
  const tables = ['guest', 'record', 'idempotency', 'record_text'] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  expect(JSON.stringify(rows)).not.toContain(token);
  const trail = await author.get<{ records: RecordEntry[] }>(`/v1/submissions/${sent.id}/records`);
  expect(trail.body.records.map(({ kind }) => kind)).toEqual(['submitted', 'guest-invited']);
  expect(JSON.stringify(trail.body)).not.toContain('agency');
});

test.each([
  ['de-AT,de;q=0.9', 'de', 'ltr', 'Bitte sehen Sie diesen Entwurf an'],
  ['fr', 'fr', 'ltr', 'Merci de lire ce projet de texte'],
  ['es-MX', 'es', 'ltr', 'Por favor, lea este borrador'],
  ['ar', 'ar', 'rtl', 'يرجى الاطلاع على هذه المسودة'],
  ['nl', 'en', 'ltr', 'Please look at this draft'],
])('the page speaks the language of the reader: %s', async (wanted, language, direction, title) => {
  const { url } = await asked();
  const { text, headers } = await open(url, wanted);
  expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(text).toContain(`<h1>${title}</h1>`);
  expect(text).not.toMatch(/\{\w+\}/);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('guessing links is stopped', async () => {
  const base = server().running.url;
  const tries = Array.from({ length: 40 }, () => open(`${base}/g/${'B'.repeat(43)}`));
  const answers = await Promise.all(tries);
  const stopped = answers.find(({ status }) => status === 429);
  expect(stopped?.text).toContain('Too many tries');
});
