import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { verifySitePack } from '../../rules/site-pack';
import { sitePackSchema, siteSelectorsSchema } from '../../rules/site-selectors';
import { aBody, aManifest } from './a-feed';

async function builtIn(site: string) {
  const file = new URL(`../../sites/${site}/selectors.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}
const SITES = await Promise.all(['x', 'facebook', 'linkedin'].map(builtIn));

function aSitePack(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    guidepost: 1,
    org: 'acme',
    version: 3,
    schema: 1,
    sites: SITES,
    ...change,
  });
}

async function outcomeOf(text: string, signed = text) {
  const sitePack = {
    version: 3,
    bodyHash: await sha256(signed),
    bodyBytes: new TextEncoder().encode(signed).length,
  };
  const verified = await verifySitePack(text, await aManifest(aBody(), { sitePack }));
  return verified.ok ? verified.value.kind : verified.problem.code;
}

test('the built-in selectors are a site pack', async () => {
  expect(await outcomeOf(aSitePack())).toBe('taken');
});

test('a manifest without one brings none', async () => {
  const verified = await verifySitePack(undefined, await aManifest(aBody()));
  expect(verified).toEqual({ ok: true, value: { kind: 'none' } });
});

test('one for a newer client is left aside, whatever is in it', async () => {
  expect(await outcomeOf(aSitePack({ schema: 2, sites: { all: 'new' } }))).toBe('skipped');
});

test.each<[string, () => Promise<string>, string]>([
  ['was changed', () => outcomeOf(aSitePack(), aSitePack({ sites: [] })), 'pack-body-mismatch'],
  ['names another version', () => outcomeOf(aSitePack({ version: 4 })), 'pack-body-mismatch'],
  ['names another organisation', () => outcomeOf(aSitePack({ org: 'evil' })), 'pack-body-mismatch'],
  ['is not JSON', () => outcomeOf('selectors'), 'pack-schema-refused'],
  ['has no sites', () => outcomeOf(aSitePack({ sites: [] })), 'pack-schema-refused'],
  [
    'has a site twice',
    () => outcomeOf(aSitePack({ sites: [SITES[0], SITES[0]] })),
    'pack-schema-refused',
  ],
  ['has what no client knows', () => outcomeOf(aSitePack({ script: 'x' })), 'pack-schema-refused'],
])('one that %s is refused', async (_name, outcome, code) => {
  expect(await outcome()).toBe(code);
});

const ALTERNATIVE = { css: '[data-a]', seen: '2026-11', where: 'in a test' };
/** Changes that the schema of the built-in selectors refuses; the signed ones are held to no less. */
const WRONG: Record<string, Record<string, unknown>> = {
  'a site that nobody knows': { site: 'elsewhere' },
  'a host that is a pattern': { hosts: ['*'] },
  'no surfaces': { surfaces: [] },
  'a field that nobody knows': { click: ['button'] },
  'a selector by a class that changes': { exclude: [{ ...ALTERNATIVE, css: '.css-1abc2' }] },
  'a selector without a date': { exclude: [{ css: '[data-a]', where: 'in a test' }] },
  'a selector without an end': { exclude: [{ ...ALTERNATIVE, css: 'a'.repeat(401) }] },
  'another key': {
    common: { keys: [{ key: 'a', held: 'alone', seen: '2026-11', where: 'in a test' }] },
  },
  'an expression without a group': {
    common: { answers: [{ from: 'address', extract: 'a', seen: '2026-11', where: 'in a test' }] },
  },
};

test.each(Object.entries(WRONG))('%s is refused, built in or signed', async (_name, change) => {
  const site = { ...SITES[0], ...change };
  expect(siteSelectorsSchema.safeParse(site).success).toBe(false);
  expect(sitePackSchema.safeParse(JSON.parse(aSitePack({ sites: [site] }))).success).toBe(false);
});

test.each(['(a+)+', '((a|a)*)b', '(a)\\1', '(?=(a))'])(
  'an expression that may take for ever is refused: %s',
  async (extract) => {
    const answers = [{ from: 'address', extract, seen: '2026-11', where: 'in a test' }];
    expect(await outcomeOf(aSitePack({ sites: [{ ...SITES[0], common: { answers } }] }))).toBe(
      'pack-schema-refused',
    );
  },
);
