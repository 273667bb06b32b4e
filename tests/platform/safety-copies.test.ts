import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { placeOf, SAFETY_COPY_MS, type SafetyCopy } from '../../domain/safety-copy';
import { handlers } from '../../entrypoints/background/handlers';
import { localDb } from '../../platform/local-db';
import { dropOldSafetyCopies, keepSafetyCopy } from '../../platform/safety-copies';
import { aDraft } from '../domain/builders';
import { freshBrowser } from './fresh-browser';

freshBrowser();
afterEach(() => vi.useRealTimers());

const CONTENT = { from: 'content' as const, tabId: 7, frameId: 0 };
const PAGE = { from: 'page' as const, tabId: undefined, frameId: undefined };
const place = placeOf(aDraft());
const elsewhere = { ...place, accountId: 'another' };

async function keep(text: string, where = place): Promise<void> {
  await handlers['safety.keep']({ place: where, parts: [text] }, CONTENT);
}

async function texts(where = place): Promise<string[]> {
  const answer = await handlers['safety.read']({ place: where }, CONTENT);
  return answer.ok ? answer.value.copies.flatMap(({ parts }) => parts) : [];
}

test('the last three texts of a composer are kept, newest first, apart from those of another account', async () => {
  for (const text of ['one', 'two', 'three', 'four']) await keep(text);
  await keep('not yours', elsewhere);
  expect(await texts()).toEqual(['four', 'three', 'two']);
  expect(await texts(elsewhere)).toEqual(['not yours']);
  expect(await texts({ ...place, replyTo: '1' })).toEqual([]);
});

test('it is not in storage.local, which content scripts read', async () => {
  await keep('a secret');
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('a secret');
});

test('after a day it is not told any more, and the next round deletes it', async () => {
  const at = '2026-11-20T10:00:00.000Z';
  const copy: SafetyCopy = { place, parts: ['old'], at };
  await keepSafetyCopy(copy);
  vi.useFakeTimers({ now: Date.parse(at) + SAFETY_COPY_MS - 1, toFake: ['Date'] });
  expect(await texts()).toEqual(['old']);
  vi.setSystemTime(Date.parse(at) + SAFETY_COPY_MS);
  expect(await texts()).toEqual([]);
  await dropOldSafetyCopies(Date.now());
  expect(await (await localDb()).count('safetyCopies')).toBe(0);
});

test('its author deletes those of one composer; signing out deletes all', async () => {
  await keep('mine');
  await keep('there', elsewhere);
  await handlers['safety.forget']({ place }, CONTENT);
  expect(await texts()).toEqual([]);
  expect(await texts(elsewhere)).toEqual(['there']);
  await handlers['connection.leave']({}, PAGE);
  expect(await (await localDb()).count('safetyCopies')).toBe(0);
});
