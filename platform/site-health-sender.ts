import * as z from 'zod/mini';
import { siteDaySchema } from '../domain/site-health';
import { inTurn } from './in-turn';
import { callSignedIn } from './session';
import { isSame, type SiteHealthLine } from './site-health';
import { changeStored, readParsed } from './stored-parsed';

const MOST = 40;
/** Counts that only went up are no news. */
const AGAIN_MS = 3_600_000;
/** What is older, the server no longer takes. */
const DAYS_MS = 2 * 86_400_000;

/** Tells the server what is new of site health; without a server, or while it does not answer, it stays for the next round. */
export function sendSiteHealth(now: number): Promise<void> {
  return inTurn('send site health', async () => {
    const connection = await readParsed('connection');
    if (connection.kind !== 'server' || !connection.signedIn) return;
    const due = (await readParsed('siteHealth')).filter((line) => isDue(line, now)).slice(0, MOST);
    if (due.length === 0) return;
    const body = {
      browser: await browserName(),
      // The schema leaves out what is kept for this browser alone.
      reports: due.map((line) => siteDaySchema.parse(line)),
    };
    const answer = await callSignedIn({ path: '/v1/site-health', body, answer: z.object({}) });
    // A refusal is final: a server that does not know these reports shall not be asked all day.
    if (answer.ok || answer.kind === 'refused') await markSent(due, now);
  });
}

function isDue({ times, sent = 0, sentAt, at }: SiteHealthLine, now: number): boolean {
  if (times <= sent || Date.parse(at) < now - DAYS_MS) return false;
  return sentAt === undefined || Math.abs(now - Date.parse(sentAt)) >= AGAIN_MS;
}

async function markSent(sent: readonly SiteHealthLine[], now: number): Promise<void> {
  await changeStored('siteHealth', (lines) =>
    lines.map((line) => {
      const told = sent.find((one) => isSame(one, line));
      return told ? { ...line, sent: told.times, sentAt: new Date(now).toISOString() } : line;
    }),
  );
}

function browserName(): Promise<string> {
  return changeStored('healthBrowser', (name) => name || crypto.randomUUID());
}
