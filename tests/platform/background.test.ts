import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { contentHash } from '../../domain/hash';
import { handlers } from '../../entrypoints/background/handlers';
import { localDb } from '../../platform/local-db';
import { takeBuiltInPack } from '../../platform/policy-in-force';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { aDraft, aFinding } from '../domain/builders';
import { freshBrowser } from './fresh-browser';

freshBrowser();

const CONTENT = { from: 'content' as const, tabId: 7, frameId: 3 };
const PAGE = { from: 'page' as const, tabId: undefined, frameId: undefined };
const windows: string[] = [];
const icons: unknown[] = [];
const injected: unknown[] = [];
let language = 'en-GB';

beforeEach(() => {
  for (const list of [windows, icons, injected]) list.length = 0;
  language = 'en-GB';
  fakeBrowser.windows.create = vi.fn(async ({ url }: { url: string }) => {
    windows.push(url);
  }) as never;
  fakeBrowser.action.setIcon = vi.fn(async (change: unknown) => {
    icons.push(change);
  }) as never;
  fakeBrowser.i18n.getUILanguage = () => language;
  fakeBrowser.i18n.getMessage = ((key: string, names: string[]) => `${key} ${names}`) as never;
  fakeBrowser.scripting.executeScript = vi.fn(async (injection: unknown) => {
    injected.push(injection);
    return [];
  }) as never;
});

async function heldFor(action: 'justify' | 'sign-off' | 'block') {
  const draft = aDraft();
  const hash = await contentHash(draft);
  return { draft, findings: [aFinding({ action })], contentHash: hash };
}

describe('posting with a reason', () => {
  test('opens a window of the extension, records the reason, and lets exactly this content out', async () => {
    const held = await heldFor('justify');
    expect(await handlers['reason.open'](held, CONTENT)).toMatchObject({ ok: true });
    const id = new URL(windows[0] ?? '').searchParams.get('id') ?? '';
    expect(await handlers['reason.read']({ id }, PAGE)).toEqual({ ok: true, value: held });
    expect(await handlers['reason.save']({ id, reason: ' ' }, PAGE)).toMatchObject({ ok: false });
    expect(await readParsed('releases')).toEqual([]);
    expect(await handlers['reason.save']({ id, reason: 'It is a quote.' }, PAGE)).toMatchObject({
      ok: true,
    });
    expect(await readParsed('releases')).toMatchObject([{ contentHash: held.contentHash }]);
    expect(await (await localDb()).getAll('records')).toMatchObject([
      { record: { kind: 'posted-with-reason', reason: 'It is a quote.', ruleIds: ['a-rule'] } },
    ]);
    const pack = { id: 'p', version: 1 };
    const check = { isPending: false, findings: [] };
    const passed = {
      key: 'key-00003',
      site: 'x',
      accountId: 'acme',
      because: 'released',
      check,
      pack,
    };
    await handlers['post.passed']({ ...passed, contentHash: held.contentHash }, CONTENT);
    expect(await readParsed('releases')).toEqual([]);
    expect(await handlers['reason.save']({ id, reason: 'Again.' }, PAGE)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('is never offered for what is blocked', async () => {
    const result = await handlers['reason.open'](await heldFor('block'), CONTENT);
    expect(result).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(windows).toEqual([]);
  });

  test('is offered for sign-off only while the server cannot be reached, and never under enforce', async () => {
    const held = await heldFor('sign-off');
    expect(await handlers['reason.open'](held, CONTENT)).toMatchObject({ ok: false });
    const problem = { code: 'server-unreachable' as const, detail: 'x', cure: 'x' };
    const row = {
      key: 'key-00001',
      kind: 'submit' as const,
      state: 'waiting' as const,
      since: 'x',
    };
    await writeStored('outbox', [{ ...row, contentHash: held.contentHash, problem }]);
    expect(await handlers['reason.open'](held, CONTENT)).toMatchObject({ ok: true });
    await fakeBrowser.storage.managed.set({ mode: 'enforce' });
    await takeBuiltInPack(Date.now());
    expect(await handlers['reason.open'](held, CONTENT)).toMatchObject({ ok: false });
  });
});

test('what a frame asks for goes into it', async () => {
  await handlers['checker.load']({ parts: ['linear-pattern', 'panels'] }, CONTENT);
  expect(injected).toEqual([
    {
      target: { tabId: 7, frameIds: [3] },
      files: ['/linear-time.js', '/panels.js'],
      injectImmediately: true,
      world: 'ISOLATED',
    },
  ]);
});

test('the words of the browser’s language go in before the checker; English is in it', async () => {
  language = 'de-AT';
  await handlers['checker.load']({ parts: ['checker'] }, CONTENT);
  language = 'pt-BR';
  await handlers['checker.load']({ parts: ['checker'] }, CONTENT);
  expect(injected).toMatchObject([
    { files: ['/words-de.js', '/checker.js'] },
    { files: ['/checker.js'] },
  ]);
});

test('the toolbar says of a personal account that nothing is checked', async () => {
  const report = {
    state: 'personal' as const,
    site: 'x' as const,
    surface: 'post' as const,
    place: 'home',
  };
  await handlers['tab.report'](report, CONTENT);
  expect(icons).toMatchObject([{ tabId: 7, path: { 16: '/icons/quiet-16.png' } }]);
  expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toContain('toolbarPersonal');
  expect(await readParsed('sitesSeen')).toMatchObject([{ site: 'x', place: 'home' }]);
});

test('a tab that closed under its report is no error; a failure in an open one is', async () => {
  const report = { state: 'personal' as const, site: 'x' as const };
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  fakeBrowser.action.setIcon = vi.fn(async () => {
    throw new Error('No tab with id: 7.');
  }) as never;
  fakeBrowser.tabs.get = vi.fn(async () => {
    throw new Error('No tab with id: 7.');
  }) as never;
  expect(await handlers['tab.report'](report, CONTENT)).toMatchObject({ ok: true });
  fakeBrowser.tabs.get = vi.fn(async () => ({ id: 7 })) as never;
  await expect(handlers['tab.report'](report, CONTENT)).rejects.toThrow('No tab');
  expect(told).not.toHaveBeenCalled();
});

describe('trial mode', () => {
  test('begins with the built-in pack and ends without it', async () => {
    const connected = await handlers['connection.trial']({}, PAGE);
    expect(connected).toMatchObject({ value: { kind: 'trial', person: { id: 'trial-author' } } });
    expect((await readParsed('policy'))?.origin).toBe('built-in');
    expect(await handlers['trial.persona']({ persona: 'reviewer' }, PAGE)).toMatchObject({
      value: { persona: 'reviewer', person: { groups: expect.arrayContaining(['managers']) } },
    });
    await handlers['connection.leave']({}, PAGE);
    expect(await readParsed('policy')).toBeNull();
    expect(await readParsed('connection')).toEqual({ kind: 'none' });
  });

  test('shows the reviewer how many drafts wait', async () => {
    await handlers['connection.trial']({}, PAGE);
    const { draft, findings } = await heldFor('sign-off');
    const submission = { draft, findings, note: '', pack: { id: 'p', version: 1 } };
    await handlers['submission.submit']({ key: 'key-00001', submission }, CONTENT);
    await handlers['trial.persona']({ persona: 'reviewer' }, PAGE);
    expect((await readParsed('review')).count).toBe(1);
    expect(await handlers['queue.read']({}, PAGE)).toMatchObject({
      value: { person: { id: 'trial-reviewer' }, submissions: [{ state: 'pending' }] },
    });
  });
});

test('connected to nothing, a draft cannot be submitted, and a record stays here', async () => {
  const { draft, findings, contentHash: hash } = await heldFor('sign-off');
  const pack = { id: 'p', version: 1 };
  const submission = { draft, findings, note: '', pack };
  expect(
    await handlers['submission.submit']({ key: 'key-00001', submission }, CONTENT),
  ).toMatchObject({ problem: { code: 'not-signed-in' } });
  const record = {
    kind: 'warned' as const,
    site: 'x',
    accountId: 'acme',
    contentHash: hash,
    ruleIds: [],
    pack,
  };
  expect(await handlers['record.add']({ key: 'key-00002', record }, CONTENT)).toMatchObject({
    ok: true,
  });
  expect(await (await localDb()).count('records')).toBe(1);
});
