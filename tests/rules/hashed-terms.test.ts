import { describe, expect, test } from 'vitest';
import { compilePack } from '../../rules/compile';
import { hashTerms, roundsFor } from '../../rules/hash-terms';
import { heavyPartsOf } from '../../rules/heavy';
import { hashedTerms } from '../../rules/heavy/hashed-terms';
import { listSchema } from '../../rules/pack';
import { aTerm, check, found } from './a-rule';
import { processorTime } from './processor-time';

const SALT = '00112233445566778899aabbccddeeff';
const NAMES = ['Project Falcon', 'Zürich Desk', 'Kestrel', 'Сокол', 'Nova 9', 'Ex'];

const { terms: _terms, ...rule } = aTerm(['x']) as ReturnType<typeof aTerm> & { terms?: string[] };
const listed = { ...rule, lists: ['names'] } as typeof rule;

function packWith(names: readonly string[]) {
  return { lists: [{ id: 'names', hashed: hashTerms(names, SALT, 10) }] };
}

describe('a hashed list', () => {
  test.each([
    ['as it is written', 'Meet Project Falcon today', ['Project Falcon']],
    ['in any case, with a hyphen', 'PROJECT-falcon', ['PROJECT-falcon']],
    [
      'with hidden characters and look-alikes',
      'Kes\u200btrel, Kеstrel',
      ['Kes\u200btrel', 'Kеstrel'],
    ],
    ['in full-width letters', 'Ｋｅｓｔｒｅｌ', ['Ｋｅｓｔｒｅｌ']],
    ['without its diacritics', 'the Zurich desk', ['Zurich desk']],
    ['in another script', 'Наш Сокол', ['Сокол']],
    ['in a hashtag, with more behind it', '#ProjectFalconLaunch', ['ProjectFalcon']],
    ['written together', 'projectfalcon #zurichdesk', ['projectfalcon', 'zurichdesk']],
    ['in the plural and the genitive', 'kestrels, Kestrel’s', ['kestrels', 'Kestrel’s']],
    ['with its number written close', 'Nova 9, nova9, #Nova9', ['Nova 9', 'nova9', 'Nova9']],
    ['not in part', 'A project. A falcon. kestrelling, Renova 9x', []],
    ['not a short one inside a word', 'FedEx', []],
    ['not over a sentence end', 'the project, which Falcon', []],
  ])('finds a name %s', (_name, text, places) => {
    expect(found([listed], text, packWith(NAMES))).toEqual(places);
  });
});

describe('the hashes of a list', () => {
  test('say nothing in clear and follow the format', () => {
    const list = { id: 'names', hashed: hashTerms(NAMES, SALT) };
    expect(listSchema.safeParse(list).success).toBe(true);
    expect(JSON.stringify(list)).not.toMatch(/falcon|kestrel|desk/i);
    expect(list.hashed.lengths).toEqual([1, 2]);
  });

  test('tell nothing by their order, and are others with another salt', () => {
    const hashes = hashTerms(NAMES, SALT, 10).hashes;
    expect(hashTerms([...NAMES].reverse(), SALT, 10).hashes).toEqual(hashes);
    expect(hashTerms(NAMES, SALT.replace('0', '1'), 10).hashes).not.toEqual(hashes);
    expect(hashTerms(NAMES, SALT, 11).hashes).not.toEqual(hashes);
  });

  test('are of no name without a word, and none with too many', () => {
    expect(() => hashTerms(['🚀'], SALT, 1)).toThrow('🚀');
    expect(() => hashTerms(['a b c d e f g h i'], SALT, 1)).toThrow('eight');
  });

  test('of many names do not hold up a post', () => {
    const names = Array.from({ length: 500 }, (_one, index) => `name${index} of nobody`);
    const hashed = hashTerms(names, SALT, 50);
    const pack = { lists: [{ id: 'names', hashed }] };
    const text = 'Some words that are written every day in posts of a company. '.repeat(5);
    expect(processorTime(() => check([listed], text, {}, pack))).toBeLessThan(500);
    expect([roundsFor(1), roundsFor(20_000)]).toEqual([2000, 50]);
  });

  test('wait for the slow hash, and ask for it', () => {
    const pack = packWith(NAMES);
    expect(compilePack(pack, [listed], {}).pending).toMatchObject([{ part: 'hashed-terms' }]);
    expect([...heavyPartsOf([listed], pack.lists)]).toEqual(['hashed-terms']);
    expect([...heavyPartsOf([listed], [{ id: 'names', terms: ['a'] }])]).toEqual([]);
  });
});

/** RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "Password", salt "NaCl", 80,000 rounds; the salt here is given in hex. */
test('the slow hash is the one that it says it is', () => {
  expect(hashedTerms('Password', '4e61436c', 80_000)).toBe('4ddcd8f60b98be21830cee5ef22701f9');
});
