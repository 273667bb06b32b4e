import { describe, expect, test } from 'vitest';
import { guidepost } from './in-process';
import { scratchFolder } from './scratch-folder';

const { path, write } = scratchFolder();

describe('every command refuses what it cannot read, with a reason and a cure', () => {
  test.each([
    ['nothing there', async () => path('nowhere.yaml'), 'there is no such file'],
    ['a folder', async () => path(), 'it is a folder'],
    ['an empty file', () => write('empty.yaml', ' \n'), 'is empty'],
    [
      'a binary file',
      () => write('binary.yaml', new Uint8Array([0, 1, 2, 255])),
      'not a text file',
    ],
    [
      'another encoding',
      () => write('latin.yaml', new Uint8Array([0x6e, 0xe9, 0x0a])),
      'not a text file',
    ],
    ['a huge file', () => write('huge.yaml', 'a'.repeat(17_000_000)), '17000000 bytes'],
  ])('pack lint, test, try and check: %s', async (_name, make, said) => {
    const file = await make();
    const outcomes = [
      await guidepost('pack', 'lint', file),
      await guidepost('pack', 'test', file),
      await guidepost('pack', 'try', file, '--text', 'x'),
      await guidepost('check', '--pack', file, '--text', 'x'),
    ];
    for (const { code, err } of outcomes) {
      expect(err).toContain(said);
      expect(err).not.toContain('    at ');
      expect(code).toBe(2);
    }
  });

  test('what is readable but no pack ends with 1', async () => {
    const file = await write('words.yaml', 'a: [\n');
    const { code, err } = await guidepost('pack', 'test', file);
    expect(err).toContain(`${file}:`);
    expect(code).toBe(1);
  });
});
