import { describe, expect, test } from 'vitest';
import { aPack, aRule } from './a-pack';
import { guidepost } from './in-process';
import { DEMONSTRATION, scratchFolder } from './scratch-folder';

const { path, write } = scratchFolder();

describe('guidepost check', () => {
  test('finds, and ends with 1 where a post would be held', async () => {
    const { code, out } = await guidepost(
      'check',
      '--pack',
      DEMONSTRATION,
      '--text',
      'Project Falcon',
    );
    expect(out).toContain('block [unreleased-product]');
    expect(out).toContain('Verdict: blocked');
    expect(code).toBe(1);
    expect((await guidepost('check', '--pack', DEMONSTRATION, '--text', 'hello')).code).toBe(0);
  });

  test('--fail-on says how strict', async () => {
    const file = await write('warns.json', aPack([aRule()]));
    const args = ['check', '--pack', file, '--text', 'Project Falcon'];
    expect((await guidepost(...args)).code).toBe(0);
    expect((await guidepost(...args, '--fail-on', 'advise')).code).toBe(1);
  });

  test('reads files: a post each, or a post a line', async () => {
    const file = await write('pack.json', aPack([aRule()]));
    const whole = await write('post.txt', 'Hello\nProject Falcon\n');
    const lines = await write(
      'scheduled.jsonl',
      '{"text":"x"}\n{"id":"b","text":"Project Falcon","site":"linkedin"}\n',
    );
    const { out } = await guidepost(
      'check',
      '--pack',
      file,
      '--file',
      whole,
      '--file',
      lines,
      '--json',
    );
    const { posts, verdict } = JSON.parse(out);
    expect(verdict).toBe('advise');
    expect(
      posts.map((post: Record<string, unknown>) => [post.line, post.id, post.verdict]),
    ).toEqual([
      [1, undefined, 'advise'],
      [1, undefined, 'clear'],
      [2, 'b', 'advise'],
    ]);
    expect(posts[0].findings[0]).toMatchObject({ ruleId: 'falcon', start: 6, end: 20 });
  });
});

describe('guidepost check, of a pack that is signed or broken', () => {
  test('reads a signed feed as a browser would', async () => {
    const keys = path('keys');
    const feed = path('feed');
    const pack = await write('signed.json', aPack([aRule()]));
    expect((await guidepost('pack', 'keys', '--out', keys)).code).toBe(0);
    expect((await guidepost('pack', 'sign', pack, '--keys', keys, '--out', feed)).code).toBe(0);
    const good = await guidepost('check', '--pack', feed, '--text', 'Project Falcon');
    expect(good.out).toContain('warn [falcon]');
    const wrong = await guidepost(
      'check',
      '--pack',
      feed,
      '--root-hash',
      '0'.repeat(64),
      '--text',
      'x',
    );
    expect(wrong.code).toBe(1);
  });

  test('a rule that cannot run is no success', async () => {
    const file = await write('broken.json', aPack([aRule(), { kind: 'oracle', id: 'odd' }]));
    const { code, err } = await guidepost('check', '--pack', file, '--text', 'hello');
    expect(err).toContain('rule odd did not run');
    expect(code).toBe(1);
  });
});
