import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '../../../rules/read-pack';
import { readPackSource } from '../../../server/cli/pack/pack-source';
import { STARTER_NAMES } from '../../../server/cli/pack/source/starter-packs';
import { lintPack } from '../../../server/packs/lint/lint-pack';
import { makeBody } from '../../../server/packs/make-body';
import { about, aPack, aRule, NOW, RULE } from './a-pack';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guidepost-include-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, pack: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof pack === 'string' ? pack : JSON.stringify(pack, null, 2));
  return file;
}

/** The built rules of a pack that includes, and what the linter says. */
async function built(pack: unknown) {
  const file = await write('main.json', pack);
  const source = await readPackSource(file);
  const read = readPack(makeBody(source));
  const issues = lintPack(source, NOW).map(({ code, place, what, ruleId }) => ({
    code,
    what,
    ruleId,
    at: `${place.file.replace(`${folder}/`, '')}:${place.line}`,
  }));
  return {
    source,
    issues,
    pack: read.ok ? read.value.pack : undefined,
    rules: read.ok ? read.value.rules : [],
  };
}

describe('an included file', () => {
  test('brings its rules, lists and calendars, in front of our own', async () => {
    await write('other.json', {
      rules: [about('blue heron', { terms: undefined, lists: ['birds'] })],
      lists: [{ id: 'birds', terms: ['blue heron'] }],
    });
    const { rules, pack, issues } = await built(
      aPack([aRule()], { include: [{ pack: './other.json' }] }),
    );
    expect(rules.map(({ id }) => id)).toEqual(['blue-heron', 'falcon']);
    expect(pack?.lists).toEqual([{ id: 'birds', terms: ['blue heron'] }]);
    expect(pack).not.toHaveProperty('include');
    expect(issues).toEqual([]);
  });

  test('is linted at its own file and line', async () => {
    await write(
      'other.yaml',
      `# a comment\nrules:\n  - ${JSON.stringify(about('wren', { message: 'NEVER! Leave it out.' }))}\n`,
    );
    const { issues } = await built(aPack([aRule()], { include: [{ pack: 'other.yaml' }] }));
    expect(issues).toMatchObject([{ code: 'unclear-message', ruleId: 'wren', at: 'other.yaml:3' }]);
  });

  test('may include a third one, which a second may include too', async () => {
    await write('third.json', { rules: [about('wren')] });
    await write('one.json', { rules: [about('crane')], include: [{ pack: './third.json' }] });
    await write('two.json', { rules: [about('stork')], include: [{ pack: './third.json' }] });
    const { rules, issues } = await built(
      aPack([aRule()], { include: [{ pack: './one.json' }, { pack: './two.json' }] }),
    );
    expect(rules.map(({ id }) => id)).toEqual(['wren', 'crane', 'stork', 'falcon']);
    expect(issues).toEqual([]);
  });

  test('gives way to a list of our own', async () => {
    await write('other.json', {
      rules: [about('wren', { terms: undefined, lists: ['birds'] })],
      lists: [{ id: 'birds', terms: ['invented'] }],
    });
    const { pack, issues } = await built(
      aPack([aRule()], {
        include: [{ pack: './other.json' }],
        lists: [{ id: 'birds', terms: ['wren'] }],
      }),
    );
    expect(pack?.lists).toEqual([{ id: 'birds', terms: ['wren'] }]);
    expect(issues).toEqual([]);
  });
});

describe('without and change', () => {
  const CHANGED = {
    falcon: {
      action: 'block',
      owner: 'Legal',
      shadow: true,
      stages: [{ group: 'legal', need: 'any' }],
      scope: { sites: ['x'] },
    },
  };

  test('leave rules out and change fields, a changed action for every confidence', async () => {
    await write('other.json', {
      rules: [
        aRule({ actionByConfidence: { low: 'inform' }, scope: { surfaces: ['post'] } }),
        about('wren'),
      ],
    });
    const include = [{ pack: './other.json', without: ['wren'], change: CHANGED }];
    const { rules, issues } = await built(aPack([], { include }));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      action: 'block',
      owner: 'Legal',
      shadow: true,
      scope: { sites: ['x'], surfaces: ['post'] },
    });
    expect(rules[0]).not.toHaveProperty('actionByConfidence');
    expect(issues).toEqual([]);
  });

  test('what is changed wrongly is named where it is changed', async () => {
    await write('other.json', { rules: [aRule()] });
    const change = { falcon: { scope: { sites: ['myspace'] } } };
    const { issues } = await built(aPack([], { include: [{ pack: './other.json', change }] }));
    expect(issues).toMatchObject([{ code: 'format', ruleId: 'falcon' }]);
    expect(issues[0]?.at).toMatch(/^main\.json:/);
  });

  test.each([
    ['a rule that is not there', { without: ['falcn'] }, 'Did you mean "falcon"?'],
    [
      'a change of a rule that is not there',
      { change: { falkon: { action: 'warn' } } },
      'Did you mean "falcon"?',
    ],
    ['a field that cannot be changed', { change: { falcon: { kind: 'term' } } }, 'kind'],
  ])('%s', async (_name, fields, said) => {
    await write('other.json', { rules: [aRule()] });
    const { issues } = await built(
      aPack([about('wren')], { include: [{ pack: './other.json', ...fields }] }),
    );
    expect(issues.map(({ code }) => code)).toContain('include');
    expect(issues.find(({ code }) => code === 'include')?.what).toContain(said);
  });
});

describe('what cannot be included', () => {
  test('two rules of one id, with the cure', async () => {
    await write('other.json', { rules: [aRule()] });
    const { source, issues, rules } = await built(
      aPack([aRule({ title: 'Mine' })], { include: [{ pack: './other.json' }] }),
    );
    expect(issues.map(({ code }) => code)).toEqual(['include-clash']);
    expect(source.problems[0]?.cure).toContain('without: [falcon]');
    expect(rules).toHaveLength(1);
  });

  test.each([
    ['a file that is not there', './nowhere.json', 'there is no such file'],
    ['a folder', './', 'it is a folder'],
    ['itself', './main.json', 'includes itself'],
    ['a starter pack that is not there', 'nowhere', 'no starter pack'],
    ['no pack', './text.json', 'not a pack'],
    ['broken syntax', './broken.yaml', 'never closed'],
  ])('%s', async (_name, pack, said) => {
    await write('text.json', '"words"');
    await write('broken.yaml', 'rules: ["a\n');
    const { issues } = await built(aPack([aRule()], { include: [{ pack }] }));
    expect(issues.map(({ what }) => what).join()).toContain(said);
    expect(issues.filter(({ ruleId }) => ruleId !== undefined)).toEqual([]);
  });

  test('a circle of two', async () => {
    await write('one.json', { rules: [], include: [{ pack: './two.json' }] });
    await write('two.json', { rules: [], include: [{ pack: './one.json' }] });
    const { issues } = await built(aPack([aRule()], { include: [{ pack: './one.json' }] }));
    expect(issues).toMatchObject([{ code: 'include', at: expect.stringContaining('two.json') }]);
  });
});

test('the starter packs are at hand by name, and keep the names of their files', async () => {
  expect(STARTER_NAMES).toContain('demonstration');
  const { rules, source } = await built(
    aPack([], { include: [{ pack: 'demonstration' }], accounts: [] }),
  );
  expect(rules.length).toBeGreaterThan(10);
  expect(source.placeOf(['rules', 0, 'id']).file).toBe('rules/packs/demonstration.json');
  expect(rules.map(({ id }) => id)).not.toContain(RULE.id);
});

describe('change', () => {
  test('may change what a rule looks for and whom it lets go', async () => {
    await write('other.json', { rules: [about('blue heron')] });
    const { rules } = await built(
      aPack([aRule()], {
        include: [
          {
            pack: './other.json',
            change: {
              'blue-heron': { terms: ['grey heron'], unless: { words: ['in the park'] } },
            },
          },
        ],
      }),
    );
    expect(rules[0]).toMatchObject({ terms: ['grey heron'], unless: { words: ['in the park'] } });
  });
});
