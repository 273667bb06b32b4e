import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBody } from '../../server/messages/mail-body';
import { type Mailer, openMailer } from '../../server/messages/mailer';
import type { MessageFacts } from '../../server/messages/message-facts';
import { messageWords } from '../../server/messages/message-words';
import { escaped, slackBody } from '../../server/messages/slack-body';
import { teamsBody } from '../../server/messages/teams-body';
import { temporaryFolder } from './with-database';

const mails: { user: string; to: string[]; text: string }[] = [];
let smtp: SMTPServer;
let caFile: string;

beforeAll(async () => {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  caFile = join(await temporaryFolder(), 'ca.pem');
  await writeFile(caFile, pems.cert);
  smtp = new SMTPServer({
    secure: true,
    key: pems.private,
    cert: pems.cert,
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss' ? done(null, { user: username }) : done(new Error('No.')),
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ user: String(session.user), to, text });
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
});
afterAll(() => new Promise<void>((done) => smtp.close(() => done())));

function mailer(password: string, ca: string | undefined = caFile): Promise<Mailer> {
  const { port } = smtp.server.address() as { port: number };
  const url = `smtps://guidepost:${encodeURIComponent(password)}@localhost:${port}`;
  return openMailer({ url, from: 'Guidepost <guidepost@example.com>', caFile: ca });
}

const HOSTILE = 'Eve <!channel> *b* & [x](https://evil.example)\u202e';
const FACTS: MessageFacts = {
  topic: 'stage-opened',
  at: '2026-01-01T00:00:00.000Z',
  link: 'https://guidepost.example.com/open/1?a=1&b=2',
  actor: { id: 'eve', name: HOSTILE },
  groups: ['legal'],
  submission: {
    ...{ id: '1', revision: 1, state: 'pending', site: 'x', surface: 'post', account: 'Acme' },
    author: { id: 'eve', name: HOSTILE },
    ruleIds: ['no-forecast'],
  },
};

test('mail goes out with TLS and a sign-in, and one name cannot become another header or person', async () => {
  const { subject, text, html } = mailBody('en', [FACTS], 'https://g.example/unsubscribe/T');
  await (await mailer('p@ss')).send({
    messageId: 'm1',
    to: { name: 'Ada\r\nBcc: evil@example.com', address: 'ada@example.com' },
    subject: `${subject}\r\nX-Evil: 1`,
    ...{ text, html, unsubscribe: 'https://g.example/unsubscribe/T' },
  });
  const [mail] = mails;
  expect(mail).toMatchObject({ user: 'guidepost', to: ['ada@example.com'] });
  const headers = mail?.text.slice(0, mail.text.indexOf('\r\n\r\n')) ?? '';
  expect(headers).not.toMatch(/^(bcc|x-evil):/im);
  expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/g\.example\/unsubscribe\/T>/m);
  expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
});

test('a wrong password and a certificate of nobody are failures', async () => {
  const mail = { messageId: 'm', to: { name: 'A', address: 'a@example.com' } };
  const body = { subject: 's', text: 't', html: 'h' };
  await expect((await mailer('wrong')).send({ ...mail, ...body })).rejects.toThrow();
  const { port } = smtp.server.address() as { port: number };
  const url = `smtps://guidepost:p%40ss@localhost:${port}`;
  const strict = await openMailer({ url, from: 'g@example.com', caFile: undefined });
  await expect(strict.send({ ...mail, ...body })).rejects.toThrow();
});

test.each(['en', 'de', 'fr', 'es', 'ar'] as const)(
  'mail in %s: both forms, names as text',
  (language) => {
    const { subject, text, html } = mailBody(language, [FACTS], 'https://g.example/u');
    expect(subject).toBe(messageWords(language).topics['stage-opened']);
    expect(text).toContain(FACTS.link);
    expect(html).toContain('Eve &lt;!channel&gt;');
    expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(`${text}${html}`).not.toContain('\u202e');
  },
);

test('several reminders are one mail', () => {
  const due = { ...FACTS, topic: 'reminder-due' as const };
  const body = mailBody(
    'en',
    [due, { ...due, link: 'https://g.example/open/2' }],
    'https://g.example/u',
  );
  expect(body.subject).toBe('Drafts still wait for a decision (2)');
  expect(body.text).toContain('https://g.example/open/2');
});

test('Slack reads nothing in a name: its signs are escaped, and people’s words are plain text', () => {
  expect(escaped('<!channel> & co')).toBe('&lt;!channel&gt; &amp; co');
  const body = JSON.parse(slackBody(messageWords('en'), FACTS)) as {
    blocks: { text: { type: string; text: string } }[];
  };
  const named = body.blocks.filter(({ text }) => text.text.includes('Eve'));
  expect(named.length).toBeGreaterThan(0);
  for (const { text } of named) {
    expect(text.type).toBe('plain_text');
    expect(text.text).toContain('&lt;!channel&gt; *b* &amp;');
  }
  expect(body.blocks.at(-1)?.text.text).toBe(
    '<https://guidepost.example.com/open/1?a=1&amp;b=2|Open in Guidepost>',
  );
  const long = { ...FACTS, actor: { id: 'other', name: '&'.repeat(9000) } };
  for (const { text } of JSON.parse(slackBody(messageWords('en'), long)).blocks) {
    expect(text.text.length).toBeLessThanOrEqual(3000);
    expect(text.text).not.toMatch(/&[a-z]{0,3}…/);
  }
});

test('a Teams card has people’s words in text runs alone, which are no Markdown', () => {
  const card = JSON.parse(teamsBody(messageWords('en'), FACTS));
  expect(card.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
  const { body, actions } = card.attachments[0].content;
  expect(new Set(body.map(({ type }: { type: string }) => type))).toEqual(
    new Set(['RichTextBlock']),
  );
  expect(actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Open in Guidepost', url: FACTS.link },
  ]);
});
