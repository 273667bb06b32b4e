import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkDraft } from '../../../rules/check';
import { compilePack } from '../../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { readPack } from '../../../rules/read-pack';
import { gatesOf } from '../../../server/packs/gates/gate-of';
import { aDraft } from '../../domain/builders';

const PACKS = 'rules/packs/';
const FILES = readdirSync(PACKS).filter((file) => file.endsWith('.yaml'));

test.each(FILES)('no rule of %s is refused by the engine, with gates or without', (file) => {
  const source = parse(readFileSync(PACKS + file, 'utf8'));
  for (const list of source.lists ?? []) delete list.hash;
  const read = readPack(JSON.stringify(source));
  if (!read.ok) throw new Error(read.problem.detail);
  const { pack, rules, skipped } = read.value;
  expect(skipped).toEqual([]);
  for (const gates of [undefined, gatesOf(rules)]) {
    const compiled = compilePack({ ...pack, ...(gates && { gates }) }, rules, ALL_HEAVY_PARTS);
    const draft = aDraft({ parts: rules.flatMap((rule) => rule.examples.flag) });
    const { switchedOff } = checkDraft(draft, compiled, {
      now: '2026-11-02T09:00:00Z',
      groups: [],
    });
    expect(switchedOff).toEqual([]);
  }
});
