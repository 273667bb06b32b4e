import { describe, expect, test } from 'vitest';
import { TimeAccount } from '../../rules/time-account';

/** An account whose clock goes on by what each work takes. */
function anAccount() {
  const account = new TimeAccount<string>();
  let now = 0;
  account.clock = () => now;
  const spend = (key: string, milliseconds: number) =>
    account.run(key, () => {
      now += milliseconds;
      return [key];
    });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { account, spend, pass };
}

describe('what takes long', () => {
  test('in three checks in a row is stopped, and says how long it took', () => {
    const { account, spend } = anAccount();
    for (const times of [1, 2, 3]) {
      expect(account.stopped.size).toBe(0);
      expect(spend('slow', 51)).toEqual(['slow']);
      account.settle(0);
      expect(account.stopped.size).toBe(times === 3 ? 1 : 0);
    }
    expect(account.stopped.get('slow')).toBe(
      'It took 51 ms where 50 ms are allowed, on one draft 3 times in a row.',
    );
    expect(spend('slow', 1)).toEqual([]);
  });

  test.each([
    [50, 0, false],
    [51, 0, true],
    [60, 1000, false],
    [61, 1000, true],
  ])('%i ms on %i characters, again and again: stopped %s', (milliseconds, characters, isOff) => {
    const { account, spend } = anAccount();
    for (let times = 0; times < 3; times += 1) {
      spend('work', milliseconds);
      account.settle(characters);
    }
    expect(account.stopped.has('work')).toBe(isOff);
  });

  test('is what all works of a check took together', () => {
    const { account, spend } = anAccount();
    for (let times = 0; times < 3; times += 1) {
      for (let line = 0; line < 6; line += 1) spend('lines', 10);
      spend('other', 10);
      account.settle(0);
    }
    expect([...account.stopped.keys()]).toEqual(['lines']);
  });

  test('and then is quick once, begins to count anew, even where it took no time at all', () => {
    const { account, spend } = anAccount();
    for (const milliseconds of [90, 90, 0, 90, 90, 2, 90, 90]) {
      spend('work', milliseconds);
      account.settle(0);
    }
    expect(account.stopped.size).toBe(0);
    spend('work', 90);
    account.settle(0);
    expect(account.stopped.size).toBe(1);
  });

  test('is never known without a clock', () => {
    const account = new TimeAccount<string>();
    const isLate = account.timer(1_000_000);
    expect(account.run('work', () => [1])).toEqual([1]);
    expect(isLate()).toBe(false);
    account.settle(0);
    expect(account.stopped.size).toBe(0);
  });
});

test('what breaks is stopped at once, with its reason', () => {
  const { account } = anAccount();
  const breaks = (error: unknown) => () => {
    throw error;
  };
  expect(account.run('error', breaks(new Error('No memory.')))).toEqual([]);
  expect(account.run('text', breaks('out of reach'))).toEqual([]);
  expect([...account.stopped.values()]).toEqual(['No memory.', 'out of reach']);
});

describe('work that can end early', () => {
  test.each([
    [0, 4],
    [4000, 4],
    [10_000, 10],
    [1_000_000, 60],
  ])('on %i characters has %i ms', (characters, milliseconds) => {
    const { account, spend, pass } = anAccount();
    spend('search', 0);
    const isLate = account.timer(characters);
    pass(milliseconds);
    expect(isLate()).toBe(false);
    expect(account.cutShort.size).toBe(0);
    pass(1);
    expect(isLate()).toBe(true);
    expect([...account.cutShort]).toEqual(['search']);
  });

  test('and is cut short three times in a row is stopped, however little it took', () => {
    const { account, spend, pass } = anAccount();
    for (let times = 0; times < 3; times += 1) {
      spend('search', 5);
      const isLate = account.timer(0);
      pass(5);
      isLate();
      account.settle(0);
      expect(account.cutShort.size).toBe(0);
    }
    expect(account.stopped.get('search')).toBe(
      'It was cut short after 5 ms, on one draft 3 times in a row.',
    );
  });

  test('before anything ran is nobody’s', () => {
    const { account, pass } = anAccount();
    const isLate = account.timer(0);
    pass(5);
    expect(isLate()).toBe(true);
    expect(account.cutShort.size).toBe(0);
  });
});
