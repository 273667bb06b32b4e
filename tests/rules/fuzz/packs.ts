import fc from 'fast-check';
import { ACTIONS } from '../../../domain/finding';
import { DETECTORS } from '../../../rules/detectors/names';
import { LINK_TRAITS, RULE_KINDS } from '../../../rules/rule';
import { text, word } from './texts';

const PATTERNS = [
  'falcon',
  '\\bguarantee[ds]?\\b',
  '(a+)+$',
  '(\\w+\\s?)*x',
  '[^a]{0,50}b',
  '\\d{1,3}%',
  '(?i)PROJECT',
  '\\p{L}+ing',
  '^',
  '$',
  '(?=x)',
  '(x)\\1',
  '[',
  '*',
  '.*',
  '\\Qa.b\\E',
  '(?P<n>x)',
  'x{1000}',
  '\\x{110000}',
] as const;

const pattern = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('falcon', '\\bguarantee[ds]?\\b', '\\d{1,3}%', '\\p{L}+ing'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...PATTERNS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);
/** Left out three times in four: a rule with every condition never fires. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const phrase = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, word).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
const subject = fc.record(
  {
    terms: phrases,
    lists: fc.constant(['names']),
    forms: fc.constantFrom('exact', 'inflected'),
    pattern: rarely(pattern),
    caseSensitive: fc.boolean(),
  },
  { requiredKeys: [] },
);
const context = fc.record(
  {
    words: phrases,
    pattern: rarely(pattern),
    within: fc.constantFrom(1, 40, 2000, 'sentence', 'part', 'draft'),
    side: fc.constantFrom('before', 'after'),
  },
  { requiredKeys: [] },
);
const contexts = fc.oneof(context, fc.array(context, { maxLength: 3 }));
const scope = fc.record(
  {
    sites: fc.subarray(['x', 'facebook', 'linkedin'], { minLength: 1 }),
    surfaces: fc.subarray(['post', 'reply', 'comment'], { minLength: 1 }),
    languages: fc.subarray(['en', 'de'], { minLength: 1 }),
    parts: fc.subarray(['text', 'alt', 'poll'], { minLength: 1 }),
    window: fc.record(
      {
        from: fc.constantFrom('2026-01-01', '2026-01-01', '2026-01-01', 'soon'),
        calendar: fc.constantFrom('quiet', 'quiet', 'quiet', 'none'),
        outside: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const head = {
  id: fc.stringMatching(/^[a-z]{1,3}(-[a-z0-9]{1,3}){0,2}$/),
  title: fc.constant('A title'),
  owner: fc.constant('Legal'),
  rationale: fc.constant('Because.'),
  message: fc.constant('Change it.'),
  why: fc.constant('So that nobody is misled.'),
  action: fc.constantFrom(...ACTIONS),
  examples: fc.constant({ flag: ['falcon'], pass: ['dove'] }),
};
const more = {
  scope: rarely(scope),
  near: rarely(contexts),
  unless: rarely(contexts),
  shadow: rarely(fc.boolean()),
  confidence: rarely(fc.constantFrom('low', 'medium', 'high')),
  minConfidence: rarely(fc.constantFrom('low', 'high')),
};

/** One rule of a kind; most follow the format, for what does not is skipped before it could do harm. */
const byKind = fc.constantFrom(...RULE_KINDS).chain((kind) => {
  const own = OWN[kind];
  const allowed = kind === 'exempt' || kind === 'classify' ? ['scope'] : Object.keys(more);
  const extra = Object.fromEntries(Object.entries(more).filter(([key]) => allowed.includes(key)));
  const said =
    kind === 'exempt' || kind === 'classify' ? without(head, ['message', 'why', 'action']) : head;
  return fc
    .tuple(fc.record(said), fc.record(extra, { requiredKeys: [] }), own)
    .map((parts) => Object.assign({ kind }, ...parts));
});

const OWN: Readonly<Record<(typeof RULE_KINDS)[number], fc.Arbitrary<object>>> = {
  term: fc.record(
    { terms: phrases, lists: fc.constant(['names']), forms: fc.constantFrom('exact', 'inflected') },
    { requiredKeys: ['terms'] },
  ),
  pattern: fc.record({ pattern, caseSensitive: fc.boolean() }, { requiredKeys: ['pattern'] }),
  detector: fc.record(
    {
      detector: fc.constantFrom(...DETECTORS),
      regions: fc.subarray(['US', 'DE'], { minLength: 1 }),
      allow: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: ['detector'] },
  ),
  require: fc.record(
    {
      when: fc.oneof(phrases, subject),
      need: fc.oneof(phrases, subject),
      position: fc.constantFrom('anywhere', 'first', 'sentence', 'near', 'before-fold'),
    },
    { requiredKeys: ['need', 'position'] },
  ),
  link: fc.record(
    { hosts: fc.constant(['acme.local']), traits: fc.subarray([...LINK_TRAITS], { minLength: 1 }) },
    { requiredKeys: [] },
  ),
  window: fc
    .tuple(
      subject,
      fc.record(
        {
          calendar: fc.constantFrom('quiet', 'quiet', 'quiet', 'none'),
          from: fc.constantFrom('2026-01-01T00:00:00Z', 'never'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([what, when]) => ({ ...what, ...when })),
  classify: subject.map((what) => ({ ...what, topic: 'legal' })),
  exempt: fc
    .tuple(
      subject,
      fc.record(
        { covers: fc.constantFrom('match', 'sentence', 'draft'), rules: fc.constant(['a']) },
        { requiredKeys: [] },
      ),
    )
    .map(([what, how]) => ({ ...what, ...how })),
};

function without(record: Record<string, fc.Arbitrary<unknown>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** A rule with one field replaced by anything. */
const broken = fc
  .tuple(byKind, fc.nat(20), fc.jsonValue({ maxDepth: 3 }))
  .map(([rule, place, value]) => {
    const keys = Object.keys(rule);
    return { ...rule, [keys[place % keys.length] ?? 'kind']: value };
  });

const whole = fc.record({
  guidepost: fc.constant(1),
  id: fc.constant('fuzzed'),
  org: fc.constant('acme'),
  version: fc.constant(1),
  name: fc.constant('Fuzzed'),
  minEngine: fc.constant(2),
  mode: fc.constant('guard'),
  unknownAccounts: fc.constant('brand'),
  accounts: fc.constant([]),
  regions: fc.subarray(['US', 'GB', 'DE'], { minLength: 1 }),
  lists: fc.constant([{ id: 'names', terms: ['Project Falcon', 'Acme'] }]),
  calendars: fc.constant([{ id: 'quiet', periods: [{ from: '2026-01-01', until: '2027-01-01' }] }]),
  gates: fc.dictionary(pattern, fc.constantFrom({}, { any: ['falcon'], longest: 6 })),
  rules: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: byKind },
      { weight: 1, arbitrary: broken },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    { maxLength: 8 },
  ),
});

/** The bytes of a pack as they may come from anywhere. */
export const packBody = fc.oneof(
  { weight: 12, arbitrary: whole.map((pack) => JSON.stringify(pack)) },
  {
    weight: 1,
    arbitrary: whole.chain((pack) =>
      fc.nat(JSON.stringify(pack).length).map((end) => JSON.stringify(pack).slice(0, end)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        whole,
        fc.constantFrom('rules', 'lists', 'calendars', 'gates', 'version', 'id'),
        fc.jsonValue(),
      )
      .map(([pack, key, value]) => JSON.stringify({ ...pack, [key]: value })),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
