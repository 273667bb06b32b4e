import type { Rule } from '../../../rules/rule';
import type { PackParts } from '../../../rules/subject';
import { aDetector, aLink, anExempt, aPattern, aRequire, aTerm, aTopic, aWindow } from '../a-rule';

export const PACK: PackParts = {
  unknownAccounts: 'brand',
  accounts: [{ site: 'x', id: 'Acme', name: 'Acme', jurisdiction: ['UK', 'EU'] }],
  regions: ['US'],
  lists: [
    { id: 'deals', title: 'Deals', terms: ['merger', 'takeover bid'], forms: 'inflected' },
    { id: 'birds', title: 'Birds', terms: ['falcon', 'heron'] },
  ],
  calendars: [
    {
      id: 'quiet',
      title: 'Quiet',
      periods: [
        { from: '2026-03-01', until: '2026-03-15' },
        { from: '2026-06-01T12:00:00Z', until: '2026-06-02T12:00:00+02:00' },
      ],
    },
  ],
};

const WINDOW = { from: '2026-03-01T00:00:00Z', until: '2026-03-15' };

/** Each way of saying something at least once, in one pack. */
export const RULES: readonly Rule[] = [
  aTerm(['guaranteed'], { id: 'plain', title: 'Plain' }),
  aTerm(['guaranteed'], { id: 'near-20', near: { words: ['fund'], within: 20 } }),
  aTerm(['guaranteed'], { id: 'near-default', near: { words: ['fund'] }, action: 'block' }),
  aTerm(['guaranteed'], {
    id: 'near-2',
    near: [{ words: ['fund'] }, { words: ['safe'], within: 5 }],
  }),
  aTerm(['guaranteed'], { id: 'before', near: { words: ['fund'], within: 30, side: 'before' } }),
  aTerm(['guaranteed'], { id: 'after', near: { words: ['fund'], within: 30, side: 'after' } }),
  aTerm(['guaranteed'], { id: 'sentence', near: { words: ['fund'], within: 'sentence' } }),
  aTerm(['guaranteed'], { id: 'part', near: { words: ['fund'], within: 'part' } }),
  aTerm(['guaranteed'], { id: 'draft', near: { words: ['fund'], within: 'draft' } }),
  aTerm(['guaranteed'], {
    id: 'draft-after',
    near: { words: ['fund'], within: 'draft', side: 'after' },
  }),
  aTerm(['guaranteed'], {
    id: 'draft-before',
    near: { words: ['fund'], within: 'draft', side: 'before' },
  }),
  aTerm(['heron'], { id: 'unless', unless: { words: ['no', 'grey heron'], within: 12 } }),
  aTerm(['heron'], {
    id: 'unless-outside',
    unless: { words: ['no', 'heron'], within: 12, inside: false },
  }),
  aTerm(['grey heron'], { id: 'near-inside', near: { words: ['heron'], inside: true, within: 3 } }),
  aTerm(['grey heron'], { id: 'near-self', near: { words: ['heron'], within: 15 } }),
  aTerm([], { id: 'listed', terms: ['zebra'], lists: ['deals', 'birds'], action: 'inform' }),
  aTerm(['Apple'], {
    id: 'cased',
    caseSensitive: true,
    action: 'sign-off',
    stages: [{ group: 'legal', need: 1 }],
  }),
  aTerm(['leak'], { id: 'inflected', forms: 'inflected', confidence: 'low', minConfidence: 'low' }),
  aTerm(['leak'], { id: 'unsure', confidence: 'low', minConfidence: 'medium' }),
  aTerm(['fund'], { id: 'text-only', scope: { parts: ['text'] }, action: 'justify' }),
  aTerm(['fund'], { id: 'alt-only', scope: { parts: ['alt'] }, action: 'review-after' }),
  aTerm(['fund'], { id: 'trial', shadow: true }),
  aTerm(['fund'], { id: 'x-only', scope: { sites: ['x'], surfaces: ['post', 'reply'] } }),
  aTerm(['fund'], { id: 'acme-only', scope: { accounts: ['ACME'] } }),
  aTerm(['fund'], { id: 'persons', scope: { accountKinds: ['personal'] } }),
  aTerm(['fund'], { id: 'sales', scope: { groups: ['sales', 'press'] } }),
  aTerm(['fund'], { id: 'us', scope: { jurisdiction: ['US'] } }),
  aTerm(['fund'], { id: 'uk', scope: { jurisdiction: ['UK'] } }),
  aTerm(['fund'], { id: 'quiet-time', scope: { window: { calendar: 'quiet' } } }),
  aTerm(['fund'], { id: 'loud-time', scope: { window: { calendar: 'quiet', outside: true } } }),
  aTerm(['fund'], { id: 'spring', scope: { window: WINDOW } }),
  aTerm(['fund'], { id: 'german', scope: { languages: ['de'] } }),
  aTerm(['fund'], {
    id: 'spoken',
    translations: { de: { title: 'Auf Deutsch' }, fr: { message: 'En français' } },
  }),
  aPattern('\\d{1,3} ?%', {
    id: 'figure',
    near: { pattern: 'grow(?:th|s)?', within: 10 },
    actionByConfidence: { high: 'block' },
  }),
  aPattern('Q[1-4]', { id: 'quarter', caseSensitive: true }),
  aDetector('email', { id: 'mail', allow: ['press@acme.example'], minConfidence: 'medium' }),
  aDetector('national-id', { id: 'ids', regions: ['DE'], only: ['de-tax-id', 'us-ssn'] }),
  aDetector('missing-alt', { id: 'no-alt' }),
  aLink({ id: 'links', hosts: ['acme.example', '*.bad.example'], except: ['ok.acme.example'] }),
  aLink({ id: 'odd-links', traits: ['insecure', 'shortener', 'credentials', 'ip-host'] }),
  aRequire(['#ad', 'advert'], { id: 'label', when: ['partner'], position: 'first' }),
  aRequire(['#ad'], { id: 'label-fold', when: ['partner'], position: 'before-fold' }),
  aRequire(['#ad'], { id: 'label-near', when: ['partner'], position: 'near', within: 12 }),
  aRequire(['#ad'], { id: 'label-sentence', when: ['partner'], position: 'sentence' }),
  aRequire(['#ad'], { id: 'label-any', when: { lists: ['deals'], terms: ['partner'] } }),
  aRequire(['our imprint'], { id: 'always', scope: { sites: ['linkedin'] } }),
  aWindow({ id: 'quiet-words', calendar: 'quiet', terms: ['results'] }),
  aWindow({ id: 'quiet-all', calendar: 'quiet', action: 'inform' }),
  aWindow({ id: 'from', from: '2026-03-15T00:00:00Z', terms: ['results'] }),
  aTopic('deals', { id: 'topic-deals', lists: ['deals'], owner: 'M&A' }),
  aTopic('birds', { id: 'a-topic', terms: ['heron'], stages: [{ group: 'zoo', need: 'any' }] }),
  anExempt(['not guaranteed'], { id: 'denial' }),
  anExempt(['history'], { id: 'old', covers: 'sentence', rules: ['plain', 'part', 'label-any'] }),
  anExempt(['press release'], { id: 'release', covers: 'draft', rules: ['sentence', 'quiet-all'] }),
  anExempt(['grey'], {
    id: 'grey',
    covers: 'sentence',
    rules: ['listed'],
    near: { words: ['paint'], within: 'sentence' },
  }),
];
