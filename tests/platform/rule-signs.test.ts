import { beforeEach, expect, test } from 'vitest';
import { ruleSignsRequestSchema } from '../../domain/rule-signs';
import { countPost, sendRuleSigns } from '../../platform/rule-signs';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { aPolicy } from '../entrypoints/builders';
import { aTerm } from '../rules/a-rule';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, webServer } from './web-server';

const AT = Date.parse('2026-11-22T01:00:00Z');
const HOUR_MS = 3_600_000;
const PACK = { id: 'acme-social', version: 1 };

freshBrowser();
beforeEach(async () => {
  const rules = [
    aTerm(['falcon'], { id: 'loud', shadow: true }),
    aTerm(['owl'], { id: 'quiet', shadow: true }),
    aTerm(['swan'], { id: 'in-force' }),
  ];
  await writeStored('policy', { ...aPolicy(), rules });
});

/** A server that answers with this status, and what it was told under which key. */
async function aServer(status = 200) {
  const told: { key: unknown; body: unknown }[] = [];
  const { url } = await webServer(({ url: path, headers }, response, body) => {
    if (path === '/v1/rule-signs') {
      told.push({ key: headers['idempotency-key'], body: JSON.parse(body) });
    }
    const problem = { code: 'not-allowed', detail: 'No.', cure: 'None.' };
    json(response, status, status === 200 ? {} : problem);
  });
  await signIn(url);
  return told;
}

const post = (check: Parameters<typeof countPost>[0]['check'], at = AT) =>
  countPost({ check, pack: PACK }, at);

test('posts are added up; rules on trial that never acted are told too, and nothing else', async () => {
  const told = await aServer();
  await post({ shadow: [{ ruleId: 'loud' }, { ruleId: 'loud' }], switchedOff: [] });
  await post({ switchedOff: [{ ruleId: 'in-force' }] });
  await sendRuleSigns(AT);
  const rules = [
    { ruleId: 'loud', sign: 'trial', times: 1 },
    { ruleId: 'quiet', sign: 'trial', times: 0 },
    { ruleId: 'in-force', sign: 'switched-off', times: 1 },
  ];
  const reports = [{ day: '2026-11-22', pack: PACK, posts: 2, rules }];
  expect(told.map(({ body }) => body)).toEqual([{ reports }]);
  expect(ruleSignsRequestSchema.safeParse(told[0]?.body).success).toBe(true);
});

test('news waits an hour, and what was told is not told again', async () => {
  const told = await aServer();
  await post({});
  await sendRuleSigns(AT);
  await post({}, AT + 1000);
  await sendRuleSigns(AT + HOUR_MS - 1);
  expect(told).toHaveLength(1);
  await sendRuleSigns(AT + HOUR_MS);
  await sendRuleSigns(AT + 3 * HOUR_MS);
  expect(told).toMatchObject([
    { body: { reports: [{ posts: 1 }] } },
    { body: { reports: [{ posts: 1 }] } },
  ]);
});

test('what got no answer is sent again as it was, under the same key; a refusal is final', async () => {
  const failing = await aServer(503);
  await post({ shadow: [{ ruleId: 'loud' }] });
  await sendRuleSigns(AT);
  await post({}, AT + 1000);
  await sendRuleSigns(AT + 2 * HOUR_MS);
  expect(failing.length).toBeGreaterThan(1);
  expect(new Set(failing.map((one) => JSON.stringify(one))).size).toBe(1);
  const refusing = await aServer(400);
  await sendRuleSigns(AT + 3 * HOUR_MS);
  await sendRuleSigns(AT + 3 * HOUR_MS + 1);
  expect(refusing).toEqual([failing[0]]);
});

test('without a server nothing is counted; what was off is kept for the settings page', async () => {
  await post({ shadow: [{ ruleId: 'loud' }], switchedOff: [{ ruleId: 'in-force' }] });
  expect(await readParsed('ruleSigns')).toMatchObject({ days: [] });
  expect(await readParsed('rulesOff')).toEqual([
    { ruleId: 'in-force', at: '2026-11-22T01:00:00.000Z' },
  ]);
  const told = await aServer();
  await sendRuleSigns(AT);
  expect(told).toEqual([]);
});
