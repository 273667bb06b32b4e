import { describe, expect, test } from 'vitest';
import { about, aPack, aRule } from './a-pack';
import { guidepost } from './in-process';
import { scratchFolder } from './scratch-folder';

const { write } = scratchFolder();

describe('guidepost pack diff', () => {
  test('names the rules and the posts that change', async () => {
    const a = await write('a.json', aPack([aRule(), about('wren')]));
    const b = await write('b.json', aPack([aRule({ action: 'block' }), about('crane')]));
    const corpus = await write(
      'posts.jsonl',
      '{"id":7,"text":"Project Falcon"}\n\n{"text":"hello"}\n{"parts":["x","a wren"]}\n',
    );
    const { code, out } = await guidepost('pack', 'diff', a, b, '--corpus', corpus);
    expect(out).toContain('+ rule crane');
    expect(out).toContain('- rule wren');
    expect(out).toContain('~ rule falcon: action');
    expect(out).toContain('advise -> blocked line 1 (7): «Project Falcon»');
    expect(out).toContain('3 posts: 2 change their verdict, 0 have other findings');
    expect(code).toBe(1);
    const json = JSON.parse(
      (await guidepost('pack', 'diff', a, b, '--corpus', corpus, '--json')).out,
    );
    expect(json.corpus).toMatchObject({
      posts: 3,
      moves: { 'advise -> blocked': 1, 'advise -> clear': 1, 'clear -> clear': 1 },
      byRule: { falcon: { before: 1, after: 1 }, wren: { before: 1, after: 0 } },
    });
  });

  test('two equal versions end with 0', async () => {
    const a = await write('same.json', aPack([aRule()]));
    const corpus = await write('posts.txt', 'Project Falcon\nhello\n');
    const { code, out } = await guidepost('pack', 'diff', a, a, '--corpus', corpus);
    expect(out).toContain('2 posts: 0 change their verdict');
    expect(code).toBe(0);
  });
});

describe('guidepost pack diff, with what it cannot read, and with git', () => {
  test.each([
    ['a line that is no post', '{"text":"a"}\nnonsense\n', ':2 is not a post'],
    ['an empty corpus', '', 'is empty'],
    ['bytes', 'a\0b', ':1 is not text'],
  ])('refuses %s', async (_name, text, said) => {
    const a = await write('one.json', aPack([aRule()]));
    const { code, err } = await guidepost(
      'pack',
      'diff',
      a,
      a,
      '--corpus',
      await write('bad.jsonl', text),
    );
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  test('reads versions from git', async () => {
    const path = 'rules/packs/demonstration.json';
    const { code, out } = await guidepost('pack', 'diff', `HEAD:${path}`, `HEAD:${path}`);
    expect(out).toContain('0 rules added, 0 removed, 0 changed.');
    expect(code).toBe(0);
    expect((await guidepost('pack', 'diff', `nowhere:${path}`, path)).err).toContain(
      `git has no ${path} at nowhere`,
    );
  });
});
