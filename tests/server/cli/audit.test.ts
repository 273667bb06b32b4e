import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sealRecords } from '../../../server/audit/seal-records';
import { guidepostWith } from '../../rules/cli/in-process';
import { aTeam, decide, send } from '../builders';
import { temporaryFolder } from '../with-database';
import { withServer } from '../with-server';

const server = withServer();
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return guidepostWith({ DATABASE_URL: server().databaseUrl }, ...args);
}

const verify = (...args: string[]) => run('audit', 'verify', ...args);

test('a whole trail passes; a changed record and a gap are named, with code 1', async () => {
  const { author, manager, request } = await aTeam(server());
  const [changed, cut] = [await send(author, request('One')), await send(author, request('Two'))];
  await decide(manager, changed);
  await decide(manager, cut);
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toMatch(/^\d+ records checked, \d+ sealed, the trail is whole\.$/m);

  const { db } = server().running;
  const first = { subject: changed.id, seq: 1 };
  await db
    .updateTable('record')
    .set({ actor_id: 'somebody-else' })
    .where('subject', '=', first.subject)
    .where('seq', '=', first.seq)
    .execute();
  await db.deleteFrom('record').where('subject', '=', cut.id).where('seq', '=', 1).execute();
  const broken = await verify();
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(lineOf(1, changed.id, 'its content is not what its hash was made of'));
  expect(broken.out).toMatch(lineOf(2, cut.id, 'it does not follow the record before it'));
  expect(broken.out).toMatch(/records checked, \d+ sealed, \d+ broken\.$/m);
  expect(broken.out).toContain('newest records that were cut off would not show');
  const asJson = await verify('--json');
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.out).flaws).toContainEqual(
    expect.objectContaining({ why: 'content-changed', subject: changed.id, seq: 1 }),
  );
});

function lineOf(seq: number, subject: string, what: string): RegExp {
  return new RegExp(`^broken record ${seq} of ${subject} \\(.*\\): ${what}`, 'm');
}

const TEXT = 'Größe 📈\u00a0now \r\n\n  two spaces, a NUL: \u0000, and no line end ';

async function refused(text: string) {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request(text));
  await decide(manager, sent, { verdict: 'refuse', reason: 'Not like this.' });
  return { sent, authorId: sent.author.id };
}

async function sealed(subject: string) {
  const { house, db } = server().running;
  await vi.waitFor(async () => {
    await sealRecords(house, 'test');
    const waiting = db.selectFrom('record').select('seq').where('leaf', 'is', null);
    expect(await waiting.where('subject', '=', subject).execute()).toEqual([]);
  });
}

test('a version is shown as it was written, to the byte; one that was changed is told', async () => {
  const { sent } = await refused(TEXT);
  const shown = await run('audit', 'show', sent.id);
  expect(shown).toMatchObject({ code: 0, out: TEXT });
  expect(shown.err).toMatch(/^\nVersion 1 of .*: as recorded\.$/m);
  const { db } = server().running;
  const of = db.selectFrom('revision').select('body').where('submission_id', '=', sent.id);
  const { body } = await of.executeTakeFirstOrThrow();
  const changed = body.replace('two spaces', 'one space');
  const update = db.updateTable('revision').where('submission_id', '=', sent.id);
  await update.set({ body: changed }).execute();
  const other = await run('audit', 'show', sent.id);
  expect(other).toMatchObject({ code: 1, out: TEXT.replace('two spaces', 'one space') });
  expect(other.err).toContain('NOT as recorded');
  await update.set({ body }).execute();
});

test('an export is checked without the database; one changed line is named', async () => {
  const { sent } = await refused('To be exported');
  await sealed(sent.id);
  const out = join(folder, 'trail.jsonl');
  const part = ['--submission', sent.id];
  const written = await run('audit', 'export', '--format', 'jsonl', '--out', out, ...part);
  expect(written).toEqual({ code: 0, out: '', err: '' });
  const none = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const check = () => guidepostWith(none, 'audit', 'verify', '--export', out);
  const whole = await check();
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toMatch(/^2 records checked, \d+ sealed, the trail is whole\.$/m);
  const text = await readFile(out, 'utf8');
  await writeFile(out, text.replace('"kind":"refused"', '"kind":"approved"'));
  const broken = await check();
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(lineOf(2, sent.id, 'its content is not what its hash was made of'));
  const mails = join(folder, 'mails');
  await run('audit', 'export', '--format', 'eml', '--out', mails, ...part);
  const [mail = '', ...more] = await readdir(mails);
  expect([mail.endsWith('.eml'), more]).toEqual([true, []]);
  expect(await readFile(join(mails, mail), 'utf8')).toMatch(/^From: [^\r\n]+\r\n/m);
});

test('a person is erased by command; who is not there is told', async () => {
  const { sent, authorId } = await refused('To be forgotten');
  const erased = await run('people', 'erase', authorId, '--json');
  expect(erased.code).toBe(0);
  expect(JSON.parse(erased.out)).toMatchObject({ records: 1, kept: 0, submissions: 1, posts: 0 });
  const shown = await run('audit', 'show', sent.id);
  expect(shown.code).not.toBe(0);
  expect(shown.err).toContain('were purged at');
  const nobody = await run('people', 'erase', 'nobody-of-this-name');
  expect(nobody.code).not.toBe(0);
  expect(nobody.err).toContain('There is no such person.');
});
