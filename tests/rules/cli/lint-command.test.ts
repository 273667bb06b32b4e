import { describe, expect, test } from 'vitest';
import { about, aPack, aRule } from './a-pack';
import { guidepost } from './in-process';
import { DEMONSTRATION, scratchFolder } from './scratch-folder';

const { write } = scratchFolder();

describe('guidepost pack lint', () => {
  test('--strict makes warnings count', async () => {
    const file = await write('warned.json', aPack([aRule({ message: 'NEVER. Leave it out.' })]));
    expect((await guidepost('pack', 'lint', file)).code).toBe(0);
    const strict = await guidepost('pack', 'lint', file, '--strict', '--json');
    expect(strict.code).toBe(1);
    expect(JSON.parse(strict.out)).toMatchObject({
      errors: 0,
      warnings: 1,
      issues: [{ severity: 'warning', code: 'unclear-message', place: { file, line: 1 } }],
    });
  });

  test('names the law behind a remark', async () => {
    const rule = about('wages', { scope: { accountKinds: ['personal'] } });
    const { out } = await guidepost('pack', 'lint', await write('law.json', aPack([rule])));
    expect(out).toContain('National Labor Relations Act');
    expect(out).toContain('https://');
    expect(out).not.toContain('\u001b');
  });
});

describe('guidepost pack test', () => {
  test('--rule runs one rule, and knows which there are', async () => {
    const { code, out } = await guidepost('pack', 'test', DEMONSTRATION, '--rule', 'payment-card');
    expect(out).toContain('of 1 rules');
    expect(code).toBe(0);
    const wrong = await guidepost('pack', 'test', DEMONSTRATION, '--rule', 'payment-cart');
    expect(wrong.err).toContain('Did you mean "payment-card"?');
    expect(wrong.code).toBe(2);
  });

  test('--json has the ranges', async () => {
    const file = await write('ranges.json', aPack([aRule()]));
    const { out } = await guidepost('pack', 'test', file, '--json');
    expect(JSON.parse(out).results[0]).toMatchObject({
      ruleId: 'falcon',
      list: 'flag',
      ok: true,
      ranges: [{ start: 0, end: 14 }],
    });
  });
});
