import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPack, RULE } from './a-pack-text';
import { guidepost } from './cli/in-process';
import { aFolder, guidepost as spawned } from './guidepost-command';

const DEMONSTRATION = fileURLToPath(
  new URL('../../rules/packs/demonstration.json', import.meta.url),
);

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

async function write(name: string, text: string): Promise<string> {
  const file = join(folder.path, name);
  await writeFile(file, text);
  return file;
}

test('the command as people run it: built, and with exit codes', async () => {
  const good = await spawned('pack', 'lint', DEMONSTRATION);
  expect(good.out).toContain('0 errors, 0 warnings');
  expect(good.code).toBe(0);
  const bad = await write('bad-kind.yaml', aPack(RULE.replace('kind: term', 'kind: oracle')));
  expect((await spawned('pack', 'lint', bad)).code).toBe(1);
  expect((await spawned('pack', 'lint')).code).toBe(2);
}, 120_000);

test('keys, a signed feed and its check, as people run them', async () => {
  const at = (name: string) => join(folder.path, name);
  const pack = await write('first.yaml', aPack(RULE));
  const signed = ['--keys', at('keys'), '--out', at('feed')];
  expect(await spawned('pack', 'keys', '--out', at('keys'))).toMatchObject({ code: 0, err: '' });
  expect(await spawned('pack', 'sign', pack, ...signed)).toMatchObject({ code: 0, err: '' });
  const checked = await spawned('pack', 'check-feed', at('feed'));
  expect(checked.out).toContain('acme/acme-social version 1: 1 rules');
  expect(checked.code).toBe(0);
}, 120_000);

describe('guidepost pack lint', () => {
  test('finds nothing in the demonstration pack', async () => {
    const { code, out } = await guidepost('pack', 'lint', DEMONSTRATION);
    expect(out).toContain('0 errors, 0 warnings');
    expect(code).toBe(0);
  });

  test.each([
    ['an unknown kind', RULE.replace('kind: term', 'kind: oracle'), ':11:11 error kind [falcon]'],
    ['a missing rationale', RULE.replace(/ +rationale.*\n/, ''), ':11:5 error format [falcon]'],
    [
      'a field too many',
      RULE.replace('action:', 'colour: red\n    action:'),
      'error format [falcon]',
    ],
    ['the same id twice', RULE + RULE, ':24:9 error duplicate-id [falcon]'],
    ['an example that fails', RULE.replace('a hawk', 'a falcon'), ':22:14 error example [falcon]'],
    [
      'a pattern that is not RE2',
      RULE.replace('term', 'pattern').replace('terms: [falcon]', "pattern: '(?=f)alcon'"),
      ':19:14 error unsafe-pattern [falcon]',
    ],
    ['broken YAML', '  - kind: "term\n', 'error syntax'],
  ])('names the place of %s', async (name, rules, expected) => {
    const file = await write(`${name.replace(/\W+/g, '-')}.yaml`, aPack(rules));
    const { code, out } = await guidepost('pack', 'lint', file);
    expect(out).toContain(expected.startsWith(':') ? `${file}${expected}` : expected);
    expect(code).toBe(1);
  });

  test('prints JSON for machines', async () => {
    const file = await write('machine.yaml', aPack(RULE.replace('a hawk', 'two falcons')));
    const { code, out } = await guidepost('pack', 'lint', file, '--json');
    expect(JSON.parse(out)).toMatchObject({
      file,
      errors: 1,
      warnings: 0,
      issues: [{ severity: 'error', code: 'example', ruleId: 'falcon', place: { file, line: 22 } }],
    });
    expect(code).toBe(1);
  });

  test.each([
    ['a file that is not there', ['pack', 'lint', '/nowhere/pack.yaml'], 'there is no such file'],
    ['no file', ['pack', 'lint'], 'missing required argument'],
    ['an unknown option', ['pack', 'lint', DEMONSTRATION, '--loud'], 'unknown option'],
    ['an unknown command', ['pak'], 'unknown command'],
  ])('ends with 2 for %s', async (_name, args, text) => {
    const { code, err } = await guidepost(...args);
    expect(err).toContain(text);
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });
});

test('guidepost pack test shows what was expected and what was found', async () => {
  const file = await write('wrong.yaml', aPack(RULE.replace('a hawk', 'two falcons')));
  const { code, out } = await guidepost('pack', 'test', file);
  expect(out).toContain('wrong expected pass, found flag: "two «falcons»"');
  expect(out).toContain('8 examples of 1 rules, 7 as expected, 1 not');
  expect(code).toBe(1);
  expect((await guidepost('pack', 'test', DEMONSTRATION)).code).toBe(0);
});

test('guidepost pack build writes JSON, but not of a pack with errors', async () => {
  const out = join(folder.path, 'built');
  const good = await write('good.yaml', aPack(RULE));
  expect((await guidepost('pack', 'build', good, '--out', out)).code).toBe(0);
  const built: unknown = JSON.parse(await readFile(join(out, 'acme-social-1.json'), 'utf8'));
  expect(built).toMatchObject({ org: 'acme', rules: [{ id: 'falcon' }] });
  const bad = await write('bad.yaml', aPack(RULE.replace('a hawk', 'a falcon'), 2));
  expect((await guidepost('pack', 'build', bad, '--out', out)).code).toBe(1);
  expect(await readdir(out)).toEqual(['acme-social-1.json']);
});
