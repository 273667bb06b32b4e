import { expect, test } from 'vitest';
import { failedExamples } from '../../rules/examples';
import { firstFailedExample } from '../../rules/failed-example';
import { type ReadPack, readPack } from '../../rules/read-pack';
import { aBody } from './a-feed';
import { aTerm } from './a-rule';

function aLargePack(change: Record<string, unknown> = {}): ReadPack {
  const rules: unknown[] = Array.from({ length: 120 }, (_, index) => {
    const term = `bird${index}`;
    const examples = { flag: [`a ${term}`], pass: ['a hawk', `a ${term} of the zoo`] };
    return aTerm([term], { id: `rule-${index}`, examples, ...(index === 90 ? change : {}) });
  });
  // Last in the file, and yet in force for each portion.
  rules.push({
    kind: 'exempt',
    id: 'zoo',
    title: 'The zoo',
    rationale: 'To test.',
    owner: 'Legal',
    terms: Array.from({ length: 120 }, (_, index) => `bird${index} of the zoo`),
    examples: { flag: ['a bird1 of the zoo'], pass: ['a zoo'] },
  });
  const read = readPack(aBody({ rules }));
  if (!read.ok) throw new Error(read.problem.detail);
  expect(read.value.skipped).toEqual([]);
  return read.value;
}

test('a large pack is tried in portions, with the exemptions in force in each, and others have their turn', async () => {
  const read = aLargePack();
  expect(failedExamples(read)).toEqual([]);
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  expect(await firstFailedExample(read, pause)).toBeUndefined();
  expect(pauses).toBe(5);
});

test('the example that fails is found in whichever portion it is', async () => {
  const read = aLargePack({ examples: { flag: ['a stork'], pass: ['a hawk'] } });
  const [expected] = failedExamples(read);
  expect(expected).toMatchObject({ ruleId: 'rule-90', list: 'flag', index: 0 });
  expect(await firstFailedExample(read)).toEqual(expected);
});
