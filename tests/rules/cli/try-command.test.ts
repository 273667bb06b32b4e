import { describe, expect, test } from 'vitest';
import { guidepostFed } from '../guidepost-command';
import { about, aPack, aRule } from './a-pack';
import { guidepost } from './in-process';
import { DEMONSTRATION, scratchFolder } from './scratch-folder';

const { write } = scratchFolder();

describe('guidepost pack try', () => {
  test('explains each step, and ends with the verdict', async () => {
    const { code, out } = await guidepost(
      'pack',
      'try',
      DEMONSTRATION,
      '--text',
      'Project Falcon: guaranteed results, no guarantee',
    );
    expect(out).toContain('«Project Falcon»');
    expect(out).toMatch(/fires +unreleased-product/);
    expect(out).toContain('the exemption "guarantee-wording" covers it');
    expect(out).toContain('out of scope by surfaces');
    expect(out).toContain('Verdict: blocked');
    expect(code).toBe(0);
  });
});

describe('guidepost pack try, its text and its options', () => {
  test('takes account, site, group, time and pictures', async () => {
    const rules = [
      aRule({ scope: { sites: ['linkedin'] } }),
      about('wren', { scope: { groups: ['sales'] } }),
      about('crane', { scope: { window: { from: '2030-01-01' } } }),
    ];
    const file = await write('scopes.json', aPack(rules));
    const text = 'project falcon, wren, crane';
    const bare = JSON.parse((await guidepost('pack', 'try', file, '--text', text, '--json')).out);
    expect(bare.rules.map(({ outcome }: { outcome: { kind: string } }) => outcome.kind)).toEqual([
      'out-of-scope',
      'out-of-scope',
      'out-of-scope',
    ]);
    const args = [
      '--site',
      'linkedin',
      '--group',
      'sales',
      '--at',
      '2030-06-01',
      '--alt',
      'a wren',
      '--account',
      'me',
    ];
    const full = JSON.parse(
      (await guidepost('pack', 'try', file, '--text', text, '--json', ...args)).out,
    );
    expect(full.rules.map(({ outcome }: { outcome: { kind: string } }) => outcome.kind)).toEqual([
      'fires',
      'fires',
      'fires',
    ]);
    expect(full.draft).toMatchObject({
      site: 'linkedin',
      account: { id: 'me', kind: 'personal' },
      media: [{ alt: 'a wren' }],
    });
  });
  test('reads the text from a pipe', async () => {
    const { out } = await guidepostFed(
      'Project Falcon\n',
      'pack',
      'try',
      DEMONSTRATION,
      '--rule',
      'unreleased-product',
    );
    expect(out).toContain('"«Project Falcon»"');
    expect(out).toContain('(of all rules)');
  });
});

describe('guidepost pack try, wrongly used', () => {
  test.each([
    ['a site', ['--site', 'myspace'], 'Allowed choices'],
    ['a time', ['--at', 'tomorrow'], 'Write a day'],
  ])('refuses %s that is none', async (_name, args, said) => {
    const { code, err } = await guidepost('pack', 'try', DEMONSTRATION, '--text', 'x', ...args);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });
});
