import { broughtBy } from './brought-by.mjs';

const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } = await import(
  broughtBy('vitest', '@vitest/expect')
);

/** Stands in for `vitest` where all tests run in one process: it notes them, and the judge runs them, as often as it likes. */
const noted = globalThis.guidepostTests;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const { expect } = chai;
setState(
  {
    assertionCalls: 0,
    isExpectingAssertions: false,
    expectedAssertionsNumber: null,
    environment: 'node',
    testPath: '',
    currentTestName: '',
  },
  expect,
);

const path = [];

export function test(name, ...rest) {
  const body = bodyOf(rest);
  noted.tests.push({ name: [...path, name].join(' > '), body: () => body({}) });
}

test.each = eachBy(test);
export const it = (...taken) => test(...taken);

export function describe(name, ...rest) {
  path.push(name);
  try {
    bodyOf(rest)();
  } finally {
    path.pop();
  }
}

describe.each = eachBy(describe);

/** `test` or `describe`, once a row. */
function eachBy(note) {
  return (rows) =>
    (name, ...rest) => {
      const body = bodyOf(rest);
      for (const [at, row] of rows.entries()) {
        const values = Array.isArray(row) ? row : [row];
        note(`${name} ${at} ${String(values[0]).slice(0, 40)}`, () => body(...values));
      }
    };
}

export const beforeAll = (body) => noted.before.push(body);
export const afterAll = () => {};

/** Options may stand before or behind the body. */
function bodyOf(rest) {
  return rest.find((one) => typeof one === 'function');
}
