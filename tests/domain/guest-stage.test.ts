import { expect, test } from 'vitest';
import { ownerOfStage, personStage } from '../../domain/ghost-writing';
import { askGuest, mayAskGuest } from '../../domain/guest-stage';
import type { Person, Role } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { aSubmission } from './builders';

const AT = '2026-11-21T10:00:00.000Z';

function somebody(role: Role, id = 'max'): Person {
  return { id, name: id, roles: [role], groups: ['managers'] };
}

const { author } = aSubmission();
const TABLE: readonly (readonly [string, Person, Partial<Submission>, boolean])[] = [
  ['a reviewer', somebody('reviewer'), {}, true],
  ['an administrator', somebody('admin'), {}, true],
  ['a publisher', somebody('publisher'), {}, false],
  ['an author', somebody('author'), {}, false],
  ['the author, who reviews too', somebody('reviewer', author.id), {}, false],
  [
    'the person in whose name it is',
    somebody('reviewer', 'erin'),
    { principal: { id: 'erin', name: 'Erin' } },
    false,
  ],
  ['a reviewer, of what is decided', somebody('reviewer'), { state: 'approved' }, false],
];

test.each(TABLE)(
  '%s: asks a guest where the server would let them',
  (_who, person, change, may) => {
    const submission = aSubmission({ state: 'pending', ...change });
    expect(mayAskGuest(submission, person)).toBe(may);
    const ask = { guestId: 'guest:1', personId: person.id, version: submission.version, at: AT };
    // The same rule as the act itself, but for the roles.
    if (may) expect(askGuest(submission, ask).ok).toBe(true);
  },
);

test('a stage of one person is told from one of a group', () => {
  expect([personStage('erin'), 'guest:1', 'managers'].map(ownerOfStage)).toEqual([
    'principal',
    'guest',
    undefined,
  ]);
});
