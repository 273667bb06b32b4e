import { expect, test } from 'vitest';
import { aPack, aRule, RULE } from './a-pack';
import { guidepostWith } from './in-process';
import { scratchFolder } from './scratch-folder';

const { write } = scratchFolder();
const ESCAPE = String.fromCharCode(27);
const GREEN = `${ESCAPE}[32m`;
const RED = `${ESCAPE}[31m`;
const UNDERLINE = `${ESCAPE}[4m`;

/** `pack test` as a person at a terminal sees it, of a pack with one example that is wrong. */
async function seen(env: Readonly<Record<string, string>>): Promise<string> {
  const examples = { ...RULE.examples, pass: ['project falcon again', ...RULE.examples.pass] };
  const file = await write('pack.json', JSON.stringify(aPack([aRule({ examples })])));
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
  try {
    return (await guidepostWith({ FORCE_COLOR: '1', ...env }, 'pack', 'test', file)).out;
  } finally {
    if (before) Object.defineProperty(process.stdout, 'isTTY', before);
    else Reflect.deleteProperty(process.stdout, 'isTTY');
  }
}

test('pack test at a terminal shows what is right and wrong in colours, and underlines what was found', async () => {
  const out = await seen({});
  expect(out).toContain(`${GREEN}ok`);
  expect(out).toContain(`${RED}wrong`);
  expect(out).toContain(`${UNDERLINE}project falcon`);
  expect(out).not.toContain('«');
});

test('pack test without colours puts signs around what was found', async () => {
  const out = await seen({ NO_COLOR: '1' });
  expect(out).not.toContain(ESCAPE);
  expect(out).toContain('wrong expected pass, found flag: "«project falcon» again"');
});
