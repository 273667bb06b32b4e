import fc from 'fast-check';

/** Words that packs and drafts of a run share, so that rules do fire. */
const WORDS = [
  'falcon',
  'Project',
  'guarantee',
  'return',
  'ad',
  '#ad',
  'café',
  'Ökostrom',
  'iOS 11',
  'C++',
  'сделка',
  '合同',
  'عقد',
  'straße',
  'e',
  '50%',
  "don't",
  'launch',
  'secret',
] as const;

const VALUES = [
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'ann@acme.example',
  'https://intranet.acme.local/x?token=4f9a8b7c6d5e',
  '10.0.0.1',
  '+49 30 901820',
  '078-05-1120',
  '2026-11-21',
  'AKIAIOSFODNN7EXAMPLE',
  '1 Main Street',
] as const;

const HIDDEN = [
  '\u200b',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udfff',
  '\u0301',
  '\ufe0f',
  '\u{1f1e9}\u{1f1ea}',
  '\u{e0041}',
] as const;

export const word = fc.constantFrom(...WORDS);

const piece = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.constantFrom(...HIDDEN) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '. ',
      '! ',
      '-',
      '#',
      '@',
      '\r\n',
      '\u2028',
      '\t',
    ),
  },
  { weight: 2, arbitrary: word.map((text) => [...text].join(' ')) },
  {
    weight: 1,
    arbitrary: word.map((text) =>
      text.replace(/[oeis]/g, (letter) => ({ o: '0', e: '3', i: '1', s: '$' })[letter] ?? letter),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** A draft's text: words of the pack, values, disguises, hidden characters, lone surrogates, anything. */
export const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', '\n')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
