import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guidepost } from './in-process';
import { scratchFolder } from './scratch-folder';

const { path, write } = scratchFolder();

describe('guidepost pack import', () => {
  test('writes a pack, and says what it left behind', async () => {
    const words = await write('words.csv', 'term,colour\nfalcon,red\n!!,\n');
    const to = path('imported.yaml');
    const { code, out } = await guidepost('pack', 'import', 'csv', words, '--to', to);
    expect(out).toContain(`${words}:3:1 not carried over [!!]`);
    expect(out).toContain('1 rules carried over, 1 left behind');
    expect(code).toBe(0);
    expect(await readFile(to, 'utf8')).toContain('- falcon');
    const again = await guidepost('pack', 'import', 'csv', words, '--to', to);
    expect(again.err).toContain('exists; nothing was written');
    expect(again.code).toBe(2);
  });

  test('takes a folder of a style', async () => {
    const style = path('Style');
    await mkdir(style);
    await writeFile(
      join(style, 'One.yml'),
      'extends: existence\nmessage: Leave it out.\ntokens: [foo]\n',
    );
    await writeFile(join(style, 'Two.yml'), 'extends: spelling\nmessage: x\n');
    const { out } = await guidepost(
      'pack',
      'import',
      'vale',
      style,
      '--to',
      path('style.yaml'),
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      rules: ['one'],
      losses: [{ name: 'Two', of: 'rule', place: { file: join(style, 'Two.yml') } }],
    });
  });

  test('nothing to carry over ends with 1, an unknown format with 2', async () => {
    const words = await write('none.csv', '!!\n');
    const to = path('none.yaml');
    expect((await guidepost('pack', 'import', 'csv', words, '--to', to)).code).toBe(1);
    const { code, err } = await guidepost('pack', 'import', 'excel', words, '--to', to);
    expect(err).toContain('no importer "excel"');
    expect(code).toBe(2);
  });
});
