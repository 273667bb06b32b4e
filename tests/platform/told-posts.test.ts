import { expect, test } from 'vitest';
import { submissionHandlers } from '../../entrypoints/background/submission-handlers';
import { learnServerTime } from '../../platform/server-time';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, webServer } from './web-server';

freshBrowser();

const HOUR_MS = 3_600_000;
const PRESSED_AT = '2026-11-21T12:00:00.000Z';
const wentOut = { site: 'x', surface: 'post', accountId: 'acme', pressedAt: PRESSED_AT } as const;
const report = { key: 'key-00001', id: 's1', receiptId: 'r1', contentHash: 'a'.repeat(64) };

/** Tells a post to a server that refuses such reports; gives what the browser then asked for, and with which bodies. */
async function told() {
  const asked: string[] = [];
  const bodies: { wentOut: { pressedAt: string } }[] = [];
  const { url } = await webServer((request, response, body) => {
    asked.push(request.url ?? '');
    if (request.url !== '/v1/submissions/s1/posted') {
      json(response, 200, { submissions: [] });
      return;
    }
    bodies.push(JSON.parse(body));
    const problem = { code: 'receipt-refused', detail: 'It was recorded.', cure: 'Tell somebody.' };
    json(response, 409, { type: 'about:blank', title: 'No', status: 409, ...problem });
  });
  await signIn(url);
  const answer = await submissionHandlers['submission.posted']({ ...report, wentOut });
  return { asked, bodies, answer };
}

test('the time of the press is told by the clock of the server', async () => {
  const now = Date.now();
  await learnServerTime(new Date(now + HOUR_MS).toUTCString(), now);
  const { bodies } = await told();
  const apart = Date.parse(bodies[0]?.wentOut.pressedAt ?? '') - Date.parse(PRESSED_AT);
  expect(Math.abs(apart - HOUR_MS)).toBeLessThanOrEqual(1000);
});

test('where both clocks agree it is the time of the press', async () => {
  expect((await told()).bodies).toMatchObject([{ contentHash: report.contentHash, wentOut }]);
});

test('a report that the server refuses is told to the author, whose list is read anew', async () => {
  const { asked, answer } = await told();
  expect(answer).toMatchObject({ ok: false, problem: { code: 'receipt-refused' } });
  expect(asked).toEqual(['/v1/submissions/s1/posted', '/v1/submissions?view=mine']);
});
