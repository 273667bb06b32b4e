import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyExport } from '../../server/audit/verify/verify-export';
import { createSession } from '../../server/identity/session';
import { anApproval, postedPath, reportOf } from './an-approval';
import { allSealed } from './audit/all-sealed';
import { mimeOf, wordsIn } from './audit/mime';
import { aPerson, aRequest, decide, send } from './builders';
import { temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
const FORMULA = '=HYPERLINK("https://example.com")';
const EVIL =
  '<script>document.title="broken"</script><img src=x onerror=alert(1)> Größe 📈\nFrom here on';
let token: string;
let id: string;
let folder: string;

beforeAll(async () => {
  const group = 'managers-of-exports';
  const author = await server().join(aPerson(FORMULA));
  const manager = await server().join(aPerson('Jörg Müller', { groups: [group] }));
  token = await anAuditor();
  const sent = await send(author, aRequest(EVIL, [{ group, need: 'any' }]));
  id = sent.id;
  await decide(manager, sent, { verdict: 'refuse', reason: EVIL });
  await allSealed(server());
  folder = await temporaryFolder();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function anAuditor(): Promise<string> {
  const { db, house } = server().running;
  const orgId = house.organisation.id;
  const auditor = aPerson('auditor', { roles: ['auditor'] });
  await server().join(auditor);
  return createSession(db, { orgId, personId: auditor.id, device: 'test', now: new Date() });
}

/** As text: several formats are lines of JSON. */
async function exported(format: string, filter = ''): Promise<string> {
  const path = `/v1/audit/export?format=${format}${filter}`;
  const authorization = `Bearer ${token}`;
  const answer = await fetch(server().running.url + path, { headers: { authorization } });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.text();
}

test('every format is a stream of its own kind, and each export is a record', async () => {
  const { db } = server().running;
  const before = await db
    .selectFrom('record')
    .select('seq')
    .where('kind', '=', 'exported')
    .execute();
  await exported('csv');
  const after = await db
    .selectFrom('record')
    .select('seq')
    .where('kind', '=', 'exported')
    .execute();
  expect(after.length).toBe(before.length + 1);
  await expect(exported('html')).rejects.toThrow('404');
});

test('cells of a spreadsheet are text, even where they look like formulas', async () => {
  const text = await exported('csv', `&submission=${id}`);
  expect(text).toMatch(/^leaf,id,subject,seq,kind,at,actorId,actorName,data,previous,hash\r\n/);
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows.map(({ kind }) => kind)).toEqual(['submitted', 'refused']);
  expect(rows[0]?.actorName).toBe(`'${FORMULA}`);
  expect(rows[1]?.actorName).toBe('Jörg Müller');
  for (const row of rows) {
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
});

test('the page of a post shows what was written and runs nothing of it', async () => {
  const page = await exported('html', `&submission=${id}`);
  expect(page).not.toMatch(/<script|<img|javascript:|<link|@import|url\(/i);
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<[^>]*(src|href)=/);
});

test('a page and events say what truly went out, and that it should not have', async () => {
  const { author, submission, claims } = await anApproval(server());
  const contentHash = 'e'.repeat(64);
  await author.post(postedPath(submission), { ...reportOf(submission, claims), contentHash });
  await allSealed(server());
  const page = await exported('html', `&submission=${submission.id}`);
  expect(page).toContain(`posted-differs, hash <code>${contentHash}</code>, pressed <time>`);
  const lines = (await exported('ocsf', `&submission=${submission.id}`)).trim().split('\n');
  const severities = lines.map((line) => JSON.parse(line).severity);
  expect(severities).toEqual(['Informational', 'Informational', 'High']);
});

test('events have the fields that the schema requires, one a line', async () => {
  const lines = (await exported('ocsf', `&submission=${id}`)).trim().split('\n');
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events).toHaveLength(2);
  for (const event of events) {
    const { class_uid, category_uid, activity_id, type_uid, severity_id, time } = event;
    expect([class_uid, category_uid]).toEqual([3004, 3]);
    expect(type_uid).toBe(300_400 + Number(activity_id));
    expect(severity_id).toBe(1);
    expect(Number.isInteger(time) && Number(time) > Date.UTC(2026, 0)).toBe(true);
    expect(event).toMatchObject({
      metadata: { version: '1.6.0', product: { name: 'Guidepost', vendor_name: 'Guidepost' } },
      entity: { uid: id, type: 'submission' },
      actor: { user: { uid: expect.any(String) } },
    });
  }
  expect(events[0]).toMatchObject({ activity_id: 1, actor: { user: { name: FORMULA } } });
});

test('a decision is a whole message: headers, text and record as an archive reads them', async () => {
  const box = await exported('eml', `&submission=${id}`);
  expect(box).toMatch(/^From guidepost@localhost \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\n/);
  expect(box.match(/^From /gm)).toHaveLength(1);
  const mail = mimeOf(box.slice(box.indexOf('\n') + 1));
  expect(wordsIn(mail.headers.get('from') ?? '')).toContain('Jörg Müller');
  expect(mail.headers.get('to')?.replaceAll('\\', '')).toContain(`"${FORMULA}"`);
  expect(mail.headers.get('message-id')).toMatch(/^<[^@\s]+@[^@\s]+\.guidepost\.invalid>$/);
  expect(Date.parse(mail.headers.get('date') ?? '')).not.toBeNaN();
  expect(mail.headers.get('x-guidepost-submission')).toBe(id);
  const [text, attachment, ...more] = mail.parts;
  expect(more).toEqual([]);
  expect(text?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(text?.body).toContain(`Reason: ${EVIL}`);
  expect(attachment?.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
  const json = JSON.parse(attachment?.body ?? '') as { record: object; decision: object };
  expect(json).toMatchObject({
    record: { subject: id, kind: 'refused' },
    decision: { verdict: 'refuse', reason: EVIL },
  });
});

async function check(lines: readonly string[]) {
  const path = join(folder, 'trail.jsonl');
  await writeFile(path, `${lines.join('\n')}\n`);
  return verifyExport(path);
}

test('an export is checked by itself: whole, changed, cut, and signed by somebody else', async () => {
  const lines = (await exported('jsonl')).trimEnd().split('\n');
  const records = lines.length - 2;
  expect(await check(lines)).toMatchObject({ checked: records, sealed: records, flaws: [] });

  const place = lines.findIndex((line) => line.includes(`"subject":"${id}"`));
  const changed = (change: (line: string) => string) =>
    lines.map((line, at) => (at === place ? change(line) : line));
  const whys = async (broken: readonly string[]) =>
    (await check(broken)).flaws.map(({ why }) => why);
  const inData = changed((line) => line.replace('\\"version\\":1', '\\"version\\":2'));
  expect(await whys(inData)).toEqual(expect.arrayContaining(['content-changed', 'file-cut']));
  const inName = changed((line) => line.replace('"actorName":"=H', '"actorName":"=X'));
  expect(await whys(inName)).toContain('name-changed');
  const inProof = changed((line) => line.replace(/("proof":\[")./, '$1x'));
  expect(await whys(inProof)).toContain('proof-wrong');
  const otherProof = changed((line) =>
    line.replace(/("proof":\[")(.)/, (_all, start, sign) => start + (sign === '0' ? '1' : '0')),
  );
  expect(await whys(otherProof)).toContain('proof-wrong');
  expect(await whys(lines.filter((_line, at) => at !== place))).toEqual(
    expect.arrayContaining(['chain-broken', 'file-cut', 'tail-cut']),
  );
  expect(await whys(lines.slice(0, -1))).toEqual(['file-cut']);
  const otherKey = lines[0]?.replace(/"x":"[^"]{3}/, '"x":"AAA') ?? '';
  expect(await whys([otherKey, ...lines.slice(1)])).toContain('head-forged');
});

test('a part of the trail is checked as a part', async () => {
  const lines = (await exported('jsonl', `&submission=${id}`)).trimEnd().split('\n');
  expect(await check(lines)).toMatchObject({ checked: 2, flaws: [] });
});
