import * as z from 'zod/mini';
import { ruleSignListSchema, withPost } from '../domain/rule-signs';
import { inTurn } from './in-turn';
import type { MessageRequest } from './messages';
import { callSignedIn } from './session';
import type { StoredValue } from './stored';
import { FALLBACKS } from './stored-fallbacks';
import { changeStored, readParsed } from './stored-parsed';

type Signs = StoredValue<'ruleSigns'>;

const PATH = '/v1/rule-signs';
const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Of a browser that stays away for longer, the older days are lost. */
const KEPT_DAYS = 30;
const MOST_DAYS = 60;
const MOST_OFF = 50;

/** Counts one post that goes out or is handed in, under the rules in force. Without a server there is nobody to count for. */
export async function countPost(
  { check, pack }: MessageRequest<'rules.seen'>,
  now: number,
): Promise<void> {
  const off = idsIn(check.switchedOff);
  await noteRulesOff(off, now);
  const organisation = await myOrganisation();
  if (organisation === undefined) return;
  const policy = await readParsed('policy');
  const rules = policy?.pack.version === pack.version ? policy.rules : [];
  const onTrial = rules.filter((rule) => 'shadow' in rule && rule.shadow).map(({ id }) => id);
  const day = new Date(now).toISOString().slice(0, 10);
  const post = { day, pack, onTrial, acted: idsIn(check.shadow), off };
  await changeStored('ruleSigns', (signs) => {
    const mine = signsOf(signs, organisation);
    return { ...mine, days: withPost(mine.days, post).slice(0, MOST_DAYS) };
  });
}

/** Tells the server what was added up, at most once an hour. What got no answer is sent again as it was, so that it counts once. */
export function sendRuleSigns(now: number): Promise<void> {
  return inTurn('send rule signs', async () => {
    const organisation = await myOrganisation();
    if (organisation === undefined) return;
    const { report } = await changeStored('ruleSigns', (signs) =>
      withReport(signsOf(signs, organisation), now),
    );
    if (!report) return;
    const { key, reports } = report;
    const answer = await callSignedIn({ path: PATH, key, body: { reports }, answer: z.object({}) });
    // A refusal is final: a server that does not know these reports shall not be asked all day.
    if (!answer.ok && answer.kind !== 'refused') return;
    const sentAt = new Date(now).toISOString();
    await changeStored('ruleSigns', (signs) => ({ ...signs, report: null, sentAt }));
  });
}

/** Of the whole organisation. */
export function readRuleSigns() {
  return callSignedIn({ path: PATH, answer: ruleSignListSchema });
}

async function myOrganisation(): Promise<string | undefined> {
  const connection = await readParsed('connection');
  return connection.kind === 'server' && connection.signedIn
    ? connection.organisation.id
    : undefined;
}

/** What was counted for one organisation is not told to another. */
function signsOf(signs: Signs, organisation: string): Signs {
  return signs.organisation === organisation ? signs : { ...FALLBACKS.ruleSigns, organisation };
}

function withReport(signs: Signs, now: number): Signs {
  const { report, sentAt } = signs;
  const isEarly = sentAt !== '' && Math.abs(now - Date.parse(sentAt)) < EVERY_MS;
  if (report || isEarly) return signs;
  const first = new Date(now - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const reports = signs.days.filter(({ day }) => day >= first);
  const key = crypto.randomUUID();
  return { ...signs, days: [], report: reports.length > 0 ? { key, reports } : null };
}

async function noteRulesOff(off: readonly string[], now: number): Promise<void> {
  if (off.length === 0) return;
  const at = new Date(now).toISOString();
  await changeStored('rulesOff', (known) =>
    [
      ...off.map((ruleId) => ({ ruleId, at })),
      ...known.filter(({ ruleId }) => !off.includes(ruleId)),
    ].slice(0, MOST_OFF),
  );
}

function idsIn(rules: readonly { readonly ruleId: string }[] = []): string[] {
  return [...new Set(rules.map(({ ruleId }) => ruleId))];
}
