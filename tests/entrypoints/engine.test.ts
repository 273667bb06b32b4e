import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createEngine } from '../../entrypoints/checker/engine';
import { offerHeavyPart } from '../../entrypoints/checker/heavy-bridge';
import type { Policy } from '../../platform/stored-schemas';
import { email } from '../../rules/heavy/email';
import { links } from '../../rules/heavy/links';
import { linearPattern } from '../../rules/linear-pattern';
import type { Rule } from '../../rules/rule';
import { aDetector, aPattern, aTerm, aTopic } from '../rules/a-rule';
import { aDraft, aPolicy } from './builders';

/** What a frame asked the background for. */
let asked: unknown[] = [];
/** How the background answers: with the parts, or not at all in time. */
let bring: () => void = () => undefined;

beforeEach(() => {
  asked = [];
  bring = () => undefined;
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener((async (message: { request: unknown }) => {
    asked.push(message.request);
    await new Promise((resolve) => setTimeout(resolve));
    bring();
    return { ok: true, value: {} };
  }) as never);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('guidepost.heavy-parts'));
});

function policyOf(rules: readonly Rule[]): Policy {
  return { ...aPolicy(), rules: [...rules] };
}

const DRAFT = aDraft({ text: 'A record quarter, up 8%' });
const BOTH = [aTerm(['record quarter']), aPattern('\\d+ ?%', { id: 'figure' })];

test('a pack without heavy rules is checked at once and asks for nothing', () => {
  const engine = createEngine(() => undefined, 'en');
  engine.use(
    policyOf([aTerm(['record quarter']), aTopic('results', { id: 't', terms: ['quarter'] })]),
  );
  const { findings, topics, isPending } = engine.check(DRAFT, []);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['a-rule']);
  expect(topics.map(({ topic }) => topic)).toEqual(['results']);
  expect(isPending).toBe(false);
  expect(asked).toEqual([]);
});

test('rules that need a heavy part join when it has come', async () => {
  const onReady = vi.fn();
  bring = () => offerHeavyPart('linear-pattern', linearPattern);
  const engine = createEngine(onReady, 'en');
  engine.use(policyOf(BOTH));
  const early = engine.check(DRAFT, []);
  expect([early.findings.length, early.isPending]).toEqual([1, true]);
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  expect(asked).toEqual([{ parts: ['linear-pattern'] }]);
  const late = engine.check(DRAFT, []);
  expect([late.findings.length, late.isPending]).toEqual([2, false]);
  expect(engine.isBroken()).toBe(false);
});

test('a part that comes without an answer counts too', () => {
  const engine = createEngine(() => undefined, 'en');
  engine.use(policyOf(BOTH));
  expect(engine.check(DRAFT, []).isPending).toBe(true);
  offerHeavyPart('linear-pattern', linearPattern);
  expect(engine.check(DRAFT, []).findings).toHaveLength(2);
});

test('a part that does not come in time is said to be broken; drafts outside its rules do not wait', () => {
  const engine = createEngine(() => undefined, 'en');
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  engine.use(policyOf([aPattern('a', { scope: { sites: ['facebook'] } })]));
  expect(engine.check(DRAFT, []).isPending).toBe(false);
  expect(engine.check(aDraft({ site: 'facebook' }), []).isPending).toBe(true);
  expect(engine.isBroken()).toBe(false);
  now.mockReturnValue(4001);
  expect(engine.isBroken()).toBe(true);
  now.mockRestore();
});

const MAIL = aDraft({ text: 'Write to jane@acme-shop.com' });

test('a detector comes with the first draft that has something for it, which waits; others are clear without it', async () => {
  const onReady = vi.fn();
  bring = () => {
    offerHeavyPart('email', email);
    offerHeavyPart('links', links);
  };
  const engine = createEngine(onReady, 'en');
  engine.use(policyOf([aDetector('email')]));
  expect(engine.check(DRAFT, [])).toMatchObject({ findings: [], isPending: false });
  expect(asked).toEqual([]);
  expect(engine.check(MAIL, [])).toMatchObject({ findings: [], isPending: true });
  expect(engine.check(DRAFT, []).isPending).toBe(false);
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  expect(asked).toEqual([{ parts: ['email', 'links'] }]);
  expect(engine.check(MAIL, [])).toMatchObject({ findings: [{}], isPending: false });
});

test('a rule on trial brings its parts, and no draft waits for them', async () => {
  const onReady = vi.fn();
  bring = () => offerHeavyPart('linear-pattern', linearPattern);
  const engine = createEngine(onReady, 'en');
  engine.use(policyOf([aPattern('\\d+ ?%', { shadow: true })]));
  expect(engine.check(DRAFT, []).isPending).toBe(false);
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  expect(engine.check(DRAFT, []).shadow).toHaveLength(1);
});

test('a detector that did not come is asked for again, and its draft waits as long as any part may', async () => {
  const engine = createEngine(() => undefined, 'en');
  engine.use(policyOf([aDetector('email'), aDetector('iban', { id: 'iban' })]));
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  engine.check(MAIL, []);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  now.mockReturnValue(4001);
  expect([engine.check(MAIL, []).isPending, engine.isBroken()]).toEqual([true, true]);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  engine.check(aDraft({ text: 'jane@acme-shop.com, DE89 3704 0044 0532 0130 00' }), []);
  expect(engine.isBroken()).toBe(false);
  await vi.waitFor(() => expect(asked[2]).toEqual({ parts: ['payment'] }));
  now.mockRestore();
});

test('in monitor, where no post waits, everything comes at once', async () => {
  const engine = createEngine(() => undefined, 'en');
  const policy = policyOf([aDetector('email')]);
  engine.use({ ...policy, pack: { ...policy.pack, mode: 'monitor' } });
  await vi.waitFor(() => expect(asked).toEqual([{ parts: ['email', 'links'] }]));
});

test('each check after an edit is one of the text as it is now', () => {
  const engine = createEngine(() => undefined, 'en');
  engine.use(policyOf([aTerm(['record quarter'])]));
  const counts = ['record', 'record quarter', 'record  quarter!', 'record quartet', ''].map(
    (text) => engine.check(aDraft({ text }), []).findings.length,
  );
  expect(counts).toEqual([0, 1, 1, 0, 0]);
});
