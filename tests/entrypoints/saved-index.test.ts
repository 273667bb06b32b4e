import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createEngine } from '../../entrypoints/checker/engine';
import { offerHeavyPart } from '../../entrypoints/checker/heavy-bridge';
import { toBase64 } from '../../platform/base64';
import type { Policy } from '../../platform/stored-schemas';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { linearPattern } from '../../rules/linear-pattern';
import type { Rule } from '../../rules/rule';
import { IndexBuilder } from '../../rules/scanner/index-builder';
import { aPattern, aTerm } from '../rules/a-rule';
import { aDraft, aPolicy } from './builders';

const TERMS = Array.from({ length: 1000 }, (_, number) => `phrase number${number}`);
const DRAFT = aDraft({ text: 'Here is phrase number77, up 8%' });
/** Making an index anew ends here. */
const built = vi.spyOn(IndexBuilder.prototype, 'build');
/** What the background answers to a message. */
let answers: Record<string, () => unknown> = {};
let asked: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ version: '1.0.0' }) as never;
  asked = [];
  fakeBrowser.runtime.onMessage.addListener((async (message: { guidepost: string }) => {
    asked.push(message.guidepost);
    return { ok: true, value: await answers[message.guidepost]?.() };
  }) as never);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('guidepost.heavy-parts'));
});

function policyOf(...rules: Rule[]): Policy {
  return { ...aPolicy(), rules };
}

function base64Of({ pack, rules }: Policy): string {
  return toBase64(compilePack(pack, rules, ALL_HEAVY_PARTS).recognisers.save());
}

async function readyEngine(policy: Policy) {
  const onReady = vi.fn();
  const engine = createEngine(onReady, 'en');
  built.mockClear();
  engine.use(policy);
  expect(engine.check(DRAFT, [])).toMatchObject({ findings: [], isPending: true });
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  const { findings, isPending } = engine.check(DRAFT, []);
  return {
    engine,
    found: findings.map(({ ruleId }) => ruleId),
    isPending,
    built: built.mock.calls,
  };
}

const OTHERS = base64Of(policyOf(aTerm(['other'])));

test('the first check of a large pack takes the saved index', async () => {
  const policy = policyOf(aTerm(TERMS));
  const base64 = base64Of(policy);
  answers = { 'checker.index': () => ({ base64 }) };
  const ready = await readyEngine(policy);
  expect(ready).toMatchObject({ found: ['a-rule'], isPending: false, built: [] });
  expect(asked).toEqual(['checker.index']);
});

test('the index and the heavy parts that it is made with are waited for together', async () => {
  const policy = policyOf(aPattern('\\d+ ?%', { id: 'figure' }), aTerm(TERMS));
  const base64 = base64Of(policy);
  answers = {
    'checker.index': () => ({ base64 }),
    'checker.load': async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      offerHeavyPart('linear-pattern', linearPattern);
    },
  };
  const ready = await readyEngine(policy);
  expect(ready.found.sort()).toEqual(['a-rule', 'figure']);
  expect(ready.built).toEqual([]);
});

test.each([
  ['none is kept', () => ({})],
  ['it is of another pack', () => ({ base64: OTHERS })],
  ['it is no base64', () => ({ base64: '<>' })],
  ['the background fails', () => Promise.reject(new Error('gone'))],
])('it is made here where %s', async (_why, answer) => {
  answers = { 'checker.index': answer };
  const ready = await readyEngine(policyOf(aTerm(TERMS)));
  expect(ready).toMatchObject({ found: ['a-rule'], isPending: false, built: [[]] });
});

test('a background that does not answer is waited for a tenth of a second', async () => {
  answers = { 'checker.index': () => new Promise(() => undefined) };
  const start = performance.now();
  const ready = await readyEngine(policyOf(aTerm(TERMS)));
  expect(ready.found).toEqual(['a-rule']);
  expect(performance.now() - start).toBeGreaterThan(90);
});

test('a policy that replaces another is in force at once', async () => {
  answers = { 'checker.index': () => ({}) };
  const { engine } = await readyEngine(policyOf(aTerm(TERMS)));
  engine.use(policyOf(aTerm([...TERMS, 'up'])));
  expect(engine.check(DRAFT, [])).toMatchObject({ isPending: false, findings: [{}, {}] });
});

test('a small pack asks for nothing', () => {
  const engine = createEngine(() => undefined, 'en');
  engine.use(policyOf(aTerm(['number77'])));
  expect(engine.check(DRAFT, []).findings).toHaveLength(1);
  expect(asked).toEqual([]);
});
